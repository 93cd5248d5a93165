import { createServer as createPlainServer } from 'node:http'
import { createServer, type ServerOptions } from 'node:https'
import type { AddressInfo, Server } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { nameRefusal } from '../domain/name-refusal.ts'
import { makeAuthority } from '../test-certificates.ts'
import { faultRefusal } from './refusal.ts'
import { createWire } from './wire.ts'

// Real connections, because the words are Node's and change with it.

const authority = makeAuthority()
const issued = (endsInDays = 30) => authority.issue('127.0.0.1', endsInDays)
const wire = createWire({ connectMs: 2_000, maximumBytes: 1_000 })
let server: Server
afterEach(() => {
  wire.close()
  server.close()
})

const secure = (options: ServerOptions) => createServer(options).on('tlsClientError', () => undefined)

it.each([
  ['the certificate of an unknown authority', () => secure(issued()), 'tls-intercepted-by-proxy'],
  ['a certificate that has ended', () => secure(issued(-1)), 'tls-intercepted-by-proxy'],
  ['plain HTTP', () => createPlainServer((_request, response) => response.end()), 'tls-handshake-failed'],
  [
    'no cipher in common',
    () => secure({ ...issued(), maxVersion: 'TLSv1.2', ciphers: 'AES128-SHA256' }),
    'tls-handshake-failed',
  ],
])('where Google should be, %s: %#', async (_name, start: () => Server, cause) => {
  server = start()
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const url = new URL(`https://127.0.0.1:${port}/`)
  const outcome = await wire.exchange({
    url,
    method: 'GET',
    headers: {},
    body: undefined,
    totalMs: 3_000,
    ownConnection: true,
  })
  if (outcome.reply) expect.fail('It answered')
  const asked = { host: 'gmail.googleapis.com', call: 'users.watch', secrets: [] }
  expect(nameRefusal(faultRefusal(asked, outcome.fault, outcome.code)).id, outcome.code).toBe(cause)
})
