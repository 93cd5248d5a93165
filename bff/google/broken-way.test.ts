import dns from 'node:dns'
import { createServer as createPlainServer, request, type RequestListener } from 'node:http'
import { createServer, type Server as SecureServer, type ServerOptions } from 'node:https'
import type { AddressInfo, Server } from 'node:net'
import tls from 'node:tls'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { type SimulatedGoogle, startGoogle } from '../../e2e/google/server.ts'
import { nameRefusal } from '../domain/name-refusal.ts'
import { makeAuthority } from '../test-certificates.ts'
import { faultRefusal } from './refusal.ts'
import { createWire } from './wire.ts'

// The way to Google is broken: real connections, because the words are Node's and change with it. At the end of the way stands
// the simulated Google, which answers as soon as somebody has done what the cause says.

const authority = makeAuthority()
const issued = (endsInDays = 30) => authority.issue('localhost', endsInDays)
const oldCiphers: ServerOptions = { maxVersion: 'TLSv1.2', ciphers: 'AES128-SHA256' }

let google: SimulatedGoogle
let wire: ReturnType<typeof createWire>
let server: Server | undefined
beforeAll(async () => {
  google = await startGoogle()
})
afterAll(() => google.close())
afterEach(() => {
  wire.close()
  server?.close()
  server = undefined
  vi.restoreAllMocks()
})

const toGoogle: RequestListener = (incoming, response) => {
  const { method, headers, url } = incoming
  const onward = request(`${google.origin}${url}`, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
  })
  incoming.pipe(onward)
}
const secure = (options: ServerOptions): SecureServer =>
  createServer(options, toGoogle).on('tlsClientError', () => undefined)

async function listen(started: Server, port = 0): Promise<number> {
  server = started
  await new Promise<void>((listening) => void started.listen(port, '127.0.0.1', listening))
  return (started.address() as AddressInfo).port
}

/** Google's status, or the cause that an admin reads. */
async function ask(origin: string) {
  wire = createWire({ connectMs: 2_000, maximumBytes: 100_000 })
  const outcome = await wire.exchange({
    url: new URL(`${origin}/oauth2.googleapis.com/token`),
    method: 'POST',
    headers: {},
    body: '',
    totalMs: 3_000,
    ownConnection: true,
  })
  if (outcome.reply) return outcome.reply.status
  const asked = { host: 'gmail.googleapis.com', call: 'users.watch', secrets: [] }
  return nameRefusal(faultRefusal(asked, outcome.fault, outcome.code)).id
}
/** What Google says to a token request with nothing in it. */
const googleAnswers = 400

it.each([
  ['the certificate of an unknown authority', () => secure(issued()), 'tls-intercepted-by-proxy'],
  ['a certificate that has ended', () => secure(issued(-1)), 'tls-intercepted-by-proxy'],
  ['plain HTTP', () => createPlainServer(toGoogle), 'tls-handshake-failed'],
  ['no cipher in common', () => secure({ ...issued(), ...oldCiphers }), 'tls-handshake-failed'],
])('where Google should be, %s: %#', async (_name, start: () => Server, cause) => {
  const port = await listen(start())
  expect(await ask(`https://localhost:${port}`)).toBe(cause)
})

it('tls-intercepted-by-proxy: once the server knows the proxy’s authority, Google answers', async () => {
  const origin = `https://localhost:${await listen(secure(issued()))}`
  expect(await ask(origin)).toBe('tls-intercepted-by-proxy')
  const known = tls.getCACertificates()
  // What NODE_EXTRA_CA_CERTS does to a process that starts.
  tls.setDefaultCACertificates([...known, authority.ca])
  try {
    expect(await ask(origin)).toBe(googleAnswers)
  } finally {
    tls.setDefaultCACertificates(known)
  }
})

it('tls-handshake-failed: once the proxy in between is out of the way, Google answers', async () => {
  const known = tls.getCACertificates()
  tls.setDefaultCACertificates([...known, authority.ca])
  try {
    const proxy = secure({ ...issued(), ...oldCiphers })
    const port = await listen(proxy)
    expect(await ask(`https://localhost:${port}`)).toBe('tls-handshake-failed')
    await new Promise((closed) => proxy.close(closed))
    await listen(secure(issued()), port)
    expect(await ask(`https://localhost:${port}`)).toBe(googleAnswers)
  } finally {
    tls.setDefaultCACertificates(known)
  }
})

it('dns-blocked-in-container: once the server can look up the name, Google answers', async () => {
  const { port } = new URL(google.origin)
  const lookup = vi.spyOn(dns, 'lookup')
  const answers = (answer: (done: (error: Error | null, addresses: dns.LookupAddress[]) => void) => void) =>
    // The overload that a socket uses: all addresses, as a list.
    lookup.mockImplementation(((_name: string, _options: dns.LookupAllOptions, done: never) => answer(done)) as never)
  answers((done) => done(Object.assign(new Error('getaddrinfo EAI_AGAIN'), { code: 'EAI_AGAIN' }), []))
  expect(await ask(`http://google.example:${port}`)).toBe('dns-blocked-in-container')
  answers((done) => done(null, [{ address: '127.0.0.1', family: 4 }]))
  expect(await ask(`http://google.example:${port}`)).toBe(googleAnswers)
})
