import * as http from 'node:http'
import type { AddressInfo } from 'node:net'
import type * as net from 'node:net'
import { createTransport, type CallRecord, type GoogleCall, type TransportOptions } from './transport.ts'

type Handler = (request: http.IncomingMessage, response: http.ServerResponse) => void

const closers: (() => void)[] = []

/** Something else that a test started and that ends with it. */
export const closeAfterwards = (close: () => void): void => void closers.push(close)

/** Ends what a test started: after each. */
export function closeScripted(): void {
  for (const close of closers.splice(0)) close()
}

/** A Google that answers as scripted, a clock that stands still until moved, and limits a tenth of the real ones. */
export async function scripted(handler: Handler, limits: TransportOptions['limits'] = {}) {
  const server = http.createServer(handler)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const clock = { time: Date.parse('2026-11-22T12:00:00Z'), now: () => clock.time }
  const records: CallRecord[] = []
  const transport = createTransport({
    googleOrigin: `http://127.0.0.1:${portOf(server)}`,
    clock,
    onCall: (record) => records.push(record),
    limits: { connectMs: 300, totalMs: 1_000, repeatAfterMs: 1, ...limits },
  })
  closers.push(() => {
    transport.close()
    server.closeAllConnections()
    server.close()
  })
  return { transport, clock, records, server }
}

/** Where a test server listens. */
export function portOf(server: net.Server): number {
  const address: AddressInfo | string | null = server.address()
  if (address === null || typeof address === 'string') throw new Error('the test server has no port')
  return address.port
}

/** A call that may be repeated. */
export const ask: GoogleCall = {
  tenantId: 'tenant000a',
  host: 'gmail.googleapis.com',
  path: '/gmail/v1/users/me/profile',
  method: 'GET',
  call: 'profile',
  idempotent: true,
}
