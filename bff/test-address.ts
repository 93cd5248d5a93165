import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { WayToUs } from './google/own-address.ts'
import { makeAuthority } from './test-certificates.ts'

type Answer = { readonly status: number; readonly text?: string }
const letsEverybodyIn: Answer = { status: 200, text: 'User-agent: *\nAllow: /\n' }

/** Days; a test may pass many of them. */
const usualLife = 300

/**
 * Our public address as the internet sees it: a name, and an https server with a certificate of the test's own authority.
 * Everything about it can be changed while it is asked for.
 */
export async function startTestAddress(host: string) {
  const authority = makeAuthority()
  let answer = letsEverybodyIn
  let resolve: WayToUs['resolve']
  const server: Server = createServer(authority.issue(host, usualLife), (_request, response) => {
    response.statusCode = answer.status
    response.end(answer.text)
  })
  // What turns a certificate down is the caller.
  server.on('tlsClientError', () => undefined)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo

  const world = {
    leadsTo: (address: string) => {
      resolve = async () => [{ address, family: address.includes(':') ? 6 : 4 }]
    },
    failsToResolve: (code: string) => {
      resolve = async () => {
        throw Object.assign(new Error(`lookup ${code}`), { code })
      }
    },
    showsCertificate: (of: {
      readonly host?: string
      readonly endsInDays?: number
      readonly unknownAuthority?: true
    }) =>
      server.setSecureContext(
        (of.unknownAuthority ? makeAuthority() : authority).issue(of.host ?? host, of.endsInDays ?? usualLife),
      ),
    answers: (next: Answer) => {
      answer = next
    },
    /** As it was at first. */
    mend: () => {
      world.leadsTo('203.0.113.7')
      world.showsCertificate({})
      answer = letsEverybodyIn
    },
  }
  world.mend()
  const way: WayToUs = {
    resolve: (name) => resolve(name),
    instead: { address: '127.0.0.1', port },
    ca: authority.ca,
  }
  return {
    ...world,
    way,
    close: () => new Promise<void>((closed) => void server.close(() => closed())),
  }
}

export type TestAddress = Awaited<ReturnType<typeof startTestAddress>>
