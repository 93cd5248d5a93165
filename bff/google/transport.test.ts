import * as net from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { ask, closeAfterwards, closeScripted, portOf, scripted } from './test-transport.ts'
import { createTransport } from './transport.ts'
import { createWire } from './wire.ts'

afterEach(closeScripted)

describe('where calls go', () => {
  test('a call for Google reaches the simulated Google below the host’s name', async () => {
    const seen: (string | undefined)[] = []
    const { transport } = await scripted((request, response) => {
      seen.push(request.url)
      response.end('{}')
    })
    await transport.request({ ...ask, query: new URLSearchParams({ fields: 'a b' }) })
    expect(seen).toEqual(['/gmail.googleapis.com/gmail/v1/users/me/profile?fields=a+b'])
  })

  test('a host that is not on the list is refused and nothing is sent', async () => {
    let calls = 0
    const { transport } = await scripted((_request, response) => {
      calls += 1
      response.end('{}')
    })
    const asking = transport.request({ ...ask, host: 'gmail.googleapis.com.evil.example' })
    await expect(asking).rejects.toThrow('gmail.googleapis.com.evil.example is not one of the Google hosts we call')
    expect(calls).toBe(0)
  })

  test.each([
    'http://10.0.0.1:80',
    'https://127.0.0.1:1',
    'http://127.0.0.1.evil.example',
    'http://127.0.0.1:1/path',
    'nonsense',
  ])('a GOOGLE_ORIGIN that is not this machine is refused at the start: %s', (googleOrigin) => {
    expect(() => createTransport({ googleOrigin, clock: { now: () => 0 } })).toThrow(/GOOGLE_ORIGIN/)
  })
})

describe('answers that never come, or come wrong', () => {
  test('FM-24 a host that does not complete the connection is given up after the connect limit', async () => {
    const silent = net.createServer(() => undefined)
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    const wire = createWire({ connectMs: 100, maximumBytes: 1_000 })
    closeAfterwards(() => (wire.close(), silent.close()))
    const outcome = await wire.exchange({
      url: new URL(`https://127.0.0.1:${portOf(silent)}/`),
      method: 'GET',
      headers: {},
      body: undefined,
      totalMs: 5_000,
      ownConnection: true,
    })
    expect(outcome).toEqual({ fault: 'connect-timeout', code: 'CONNECT_TIMEOUT' })
  })

  test('FM-24 a host that accepts and stays silent is given up at the total limit, repeats included', async () => {
    const { transport, records } = await scripted(() => undefined, { totalMs: 1_000 })
    const started = performance.now()
    const answer = await transport.request(ask)
    expect(answer).toMatchObject({
      ok: false,
      refusal: { kind: 'network', reason: 'timeout', retryable: true, status: null },
    })
    expect(performance.now() - started).toBeLessThan(1_900)
    expect(records).toMatchObject([{ outcome: 'network', call: 'profile', tenantId: 'tenant000a' }])
  })

  test('FM-24 after five failures in a row the circuit of that host and tenant opens, and closes again', async () => {
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
    expect(await transport.request(ask)).toMatchObject({
      ok: false,
      refusal: { kind: 'network', reason: 'circuit-open', retryAfterSeconds: 10 },
    })
    expect(calls).toBe(5)
    broken = false
    expect(await transport.request({ ...ask, tenantId: 'tenant000b' })).toMatchObject({ ok: true })
    expect(await transport.request({ ...ask, host: 'pubsub.googleapis.com' })).toMatchObject({ ok: true })
    clock.time += 10_000
    expect(await transport.request(ask)).toMatchObject({ ok: true })
    expect(await transport.request(ask)).toMatchObject({ ok: true })
  })

  test('FM-25 an answer of one byte at a time is cut at the total limit and its socket destroyed', async () => {
    let closed: () => void = () => undefined
    const socketClosed = new Promise<void>((resolve) => (closed = resolve))
    const { transport } = await scripted(
      (_request, response) => {
        response.writeHead(200, { 'content-length': '100000' })
        const drip = setInterval(() => response.write('x'), 10)
        response.on('close', () => (clearInterval(drip), closed()))
      },
      { totalMs: 200, repeats: 0 },
    )
    expect(await transport.request(ask)).toMatchObject({ ok: false, refusal: { kind: 'network', reason: 'timeout' } })
    await socketClosed
  })

  test.each([
    ['shorter than announced', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"a":'],
    ['cut off inside a chunk', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n20\r\n{"a":'],
    ['an invalid_client cut off', 'HTTP/1.1 401 Unauthorized\r\nContent-Length: 100\r\n\r\n{"error":"invalid_client"'],
  ])('FM-26 a body that is %s is a retryable network failure, no verdict', async (_how, raw) => {
    const { transport, records } = await scripted((request) => request.socket.end(raw))
    const answer = await transport.request(ask)
    expect(answer).toMatchObject({
      ok: false,
      refusal: { kind: 'network', reason: 'cut-off', retryable: true, status: null },
    })
    expect(records).toMatchObject([{ attempts: 3 }])
  })

  test('FM-26 an answer that is not HTTP is a retryable network failure', async () => {
    const { transport } = await scripted((request) => request.socket.end('SSH-2.0-OpenSSH_9\r\n'))
    expect(await transport.request(ask)).toMatchObject({
      ok: false,
      refusal: { kind: 'network', reason: 'garbled', retryable: true },
    })
  })

  test.each([true, false])(
    'FM-28 a 50 MB answer is refused at 1 MB and its socket destroyed (size announced: %s)',
    async (announced) => {
      let sent = 0
      let closed: () => void = () => undefined
      const socketClosed = new Promise<void>((resolve) => (closed = resolve))
      const chunk = Buffer.alloc(65_536, 'x')
      const { transport } = await scripted((_request, response) => {
        response.writeHead(200, announced ? { 'content-length': String(50 * 1024 * 1024) } : {})
        const pump = () => {
          while (!response.destroyed && sent < 50 * 1024 * 1024) {
            sent += chunk.length
            if (!response.write(chunk)) return void response.once('drain', pump)
          }
        }
        response.on('close', closed)
        pump()
      })
      expect(await transport.request(ask)).toMatchObject({
        ok: false,
        refusal: { kind: 'unreadable', reason: 'too-large' },
      })
      await socketClosed
      expect(sent).toBeLessThan(20 * 1024 * 1024)
    },
  )

  test('FM-29 a redirect to another host is not followed, and its refusal names that host only', async () => {
    const { transport } = await scripted((_request, response) => {
      response.writeHead(302, { location: 'https://portal.example/login?token=secret' }).end()
    })
    const answer = await transport.request(ask)
    expect(answer).toMatchObject({
      ok: false,
      refusal: { kind: 'not-allowed', reason: 'redirect', metadata: { to: 'portal.example' } },
    })
    expect(JSON.stringify(answer)).not.toContain('secret')
  })

  test('a redirect that is the answer is handed on as Google’s own address', async () => {
    const { transport, server } = await scripted((_request, response) => {
      response
        .writeHead(302, { location: `http://127.0.0.1:${portOf(server)}/accounts.google.com/v3/signin/identifier?x=1` })
        .end()
    })
    const answer = await transport.request({ ...ask, host: 'accounts.google.com', redirects: 'are-the-answer' })
    expect(answer).toMatchObject({
      ok: true,
      value: { status: 302, headers: { location: 'https://accounts.google.com/v3/signin/identifier?x=1' } },
    })
  })
})

test('FM-61 the difference to Google’s clock is read from its answers', async () => {
  const { transport, clock } = await scripted((_request, response) => {
    response.writeHead(200, { date: new Date(clock.time + 600_000).toUTCString() }).end('{}')
  })
  expect(transport.clockOffsetSeconds()).toBeNull()
  await transport.request(ask)
  expect(transport.clockOffsetSeconds()).toBeGreaterThanOrEqual(600)
  expect(transport.clockOffsetSeconds()).toBeLessThanOrEqual(601)
})
