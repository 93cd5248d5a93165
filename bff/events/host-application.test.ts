import { once } from 'node:events'
import { createServer } from 'node:http'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hostApplication } from './host-application.ts'

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
const event = {
  eventId: 'event-1',
  type: 'mailbox.changed',
  madeAt: Date.UTC(2026, 10, 22),
  tenantId: 'tenant000a',
  payload: { messageIds: ['m1'] },
}

const seen: { headers: Record<string, string>; body: string }[] = []
let answer: { status: number; headers?: Record<string, string> } = { status: 204 }
const host = createServer((request, response) => {
  let body = ''
  request.on('data', (chunk) => (body += String(chunk)))
  request.on('end', () => {
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
    seen.push({ headers, body })
    response.writeHead(answer.status, answer.headers).end()
  })
})
let url = ''
beforeAll(async () => {
  host.listen(0, '127.0.0.1')
  await once(host, 'listening')
  const address = host.address()
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/events`
})
afterAll(() => host.close())

test('an event arrives with a signature that the scheme’s own library accepts', async () => {
  expect(await hostApplication(url, secret)(event)).toEqual({ ok: true })
  const arrived = seen.at(-1)
  expect(new Webhook(secret).verify(arrived?.body ?? '', arrived?.headers ?? {})).toEqual({
    type: 'mailbox.changed',
    timestamp: '2026-11-22T00:00:00.000Z',
    data: { tenantId: 'tenant000a', messageIds: ['m1'] },
  })
  expect(arrived?.headers['webhook-id']).toBe('event-1')
})

test('a secret that is plain text signs with its bytes', async () => {
  expect(await hostApplication(url, 'a secret of some length')(event)).toEqual({ ok: true })
  const arrived = seen.at(-1)
  const receiver = new Webhook(Buffer.from('a secret of some length').toString('base64'))
  expect(() => receiver.verify(arrived?.body ?? '', arrived?.headers ?? {})).not.toThrow()
})

test.each([
  [{ status: 500 }, null],
  [{ status: 503, headers: { 'Retry-After': '120' } }, 120_000],
  [{ status: 302, headers: { Location: 'https://elsewhere.example/' } }, null],
])('%j is not taken, and nothing else is asked', async (status, retryAfterMs) => {
  answer = status
  const before = seen.length
  expect(await hostApplication(url, secret)(event)).toEqual({ ok: false, retryAfterMs })
  expect(seen).toHaveLength(before + 1)
  answer = { status: 204 }
})

test('a host that is away is tried again later', async () => {
  expect(await hostApplication('http://127.0.0.1:9/', secret)(event)).toEqual({ ok: false, retryAfterMs: null })
})
