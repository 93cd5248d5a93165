import { afterEach, expect, test } from 'vitest'
import { ask, closeScripted, scripted } from './test-transport.ts'
import type { GoogleCall } from './transport.ts'

// Repeating and waiting: what is asked again, what is not, and who waits after Google said so.

afterEach(closeScripted)

test('FM-20 a 503 is repeated where that is harmless and the later success counts', async () => {
  let calls = 0
  const { transport, records } = await scripted((_request, response) => {
    calls += 1
    response.writeHead(calls < 3 ? 503 : 200).end('{}')
  })
  expect(await transport.request(ask)).toMatchObject({ ok: true })
  expect(records).toMatchObject([{ attempts: 3, outcome: 'ok', status: 200 }])
})

test('FM-20 a call that must not be repeated is sent once, whatever happens', async () => {
  let calls = 0
  const { transport } = await scripted((_request, response) => {
    calls += 1
    if (calls === 1) response.destroy()
    else response.writeHead(503).end()
  })
  const exchange: GoogleCall = { ...ask, method: 'POST', idempotent: false, call: 'exchange-code' }
  expect(await transport.request(exchange)).toMatchObject({ ok: false, refusal: { kind: 'network' } })
  expect(await transport.request(exchange)).toMatchObject({ ok: false, refusal: { kind: 'outage', status: 503 } })
  expect(calls).toBe(2)
})

test('FM-26 a call that must not be repeated never rides on a kept connection, which may die under it', async () => {
  const ports: (number | undefined)[] = []
  const { transport } = await scripted((request, response) => {
    ports.push(request.socket.remotePort)
    response.end('{}')
  })
  await transport.request(ask)
  await transport.request(ask)
  await transport.request({ ...ask, method: 'POST', idempotent: false })
  expect(ports[1]).toBe(ports[0])
  expect(ports[2]).not.toBe(ports[0])
})

test('FM-21 Retry-After pauses that host for that tenant on our clock, and nobody else', async () => {
  let calls = 0
  const { transport, clock } = await scripted((_request, response) => {
    calls += 1
    if (calls === 1) response.writeHead(429, { 'retry-after': '120' }).end('{}')
    else response.end('{}')
  })
  expect(await transport.request(ask)).toMatchObject({
    ok: false,
    refusal: { kind: 'quota', retryAfterSeconds: 120 },
  })
  clock.time += 119_000
  expect(await transport.request(ask)).toMatchObject({
    ok: false,
    refusal: { kind: 'quota', reason: 'paused', retryAfterSeconds: 1 },
  })
  expect(calls).toBe(1)
  expect(await transport.request({ ...ask, tenantId: 'tenant000b' })).toMatchObject({ ok: true })
  clock.time += 1_000
  expect(await transport.request(ask)).toMatchObject({ ok: true })
})

test("FM-21 Retry-After for one user's quota pauses that user, and nobody else of the tenant", async () => {
  let calls = 0
  const { transport, clock } = await scripted((_request, response) => {
    calls += 1
    if (calls > 1) response.end('{}')
    else
      response
        .writeHead(403, { 'retry-after': '120', 'content-type': 'application/json' })
        .end(JSON.stringify({ error: { code: 403, errors: [{ reason: 'userRateLimitExceeded' }] } }))
  })
  const askAs = (token: string) => transport.request({ ...ask, headers: { authorization: `Bearer ${token}` } })
  expect(await askAs('one-user')).toMatchObject({ ok: false, refusal: { kind: 'quota', retryAfterSeconds: 120 } })
  const limit = 'userRateLimitExceeded'
  expect(await askAs('one-user')).toMatchObject({ ok: false, refusal: { reason: 'paused', metadata: { limit } } })
  expect(await askAs('another')).toMatchObject({ ok: true })
  clock.time += 120_000
  expect(await askAs('one-user')).toMatchObject({ ok: true })
})

test('FM-21 a 503 with Retry-After is not repeated at once and pauses as well', async () => {
  let calls = 0
  const { transport, clock } = await scripted((_request, response) => {
    calls += 1
    response.writeHead(calls === 1 ? 503 : 200, calls === 1 ? { 'retry-after': '30' } : {}).end('{}')
  })
  expect(await transport.request(ask)).toMatchObject({ ok: false, refusal: { kind: 'outage', retryAfterSeconds: 30 } })
  expect(await transport.request(ask)).toMatchObject({ ok: false, refusal: { reason: 'paused' } })
  expect(calls).toBe(1)
  clock.time += 30_000
  expect(await transport.request(ask)).toMatchObject({ ok: true })
})

test('FM-24 while a circuit tries one call, the others wait for its outcome instead of joining in', async () => {
  let broken = true
  let calls = 0
  const { transport, clock } = await scripted(
    (_request, response) => {
      calls += 1
      if (broken) response.destroy()
      else response.end('{}')
    },
    { repeats: 0 },
  )
  for (let i = 0; i < 5; i += 1) await transport.request(ask)
  clock.time += 10_000
  const still = await Promise.all(Array.from({ length: 10 }, () => transport.request(ask)))
  expect(still.every((answer) => !answer.ok)).toBe(true)
  expect(calls).toBe(6)
  broken = false
  clock.time += 10_000
  const again = await Promise.all(Array.from({ length: 10 }, () => transport.request(ask)))
  expect(again.every((answer) => answer.ok)).toBe(true)
})
