import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import * as z from 'zod/mini'

const eventSchema = z.object({ type: z.string(), data: z.looseObject({}) })
const mailsSchema = z.object({ messageIds: z.array(z.string()) })

/** A host application that only counts: which mail was told by which event. */
export type EventHost = {
  readonly url: string
  readonly secret: string
  /** The ids of the events that told of each mail. An event that came again has its old id, and counts once. */
  readonly eventsOf: ReadonlyMap<string, ReadonlySet<string>>
  /** Events that came again, as at-least-once delivery may bring them. */
  readonly repeated: () => number
  readonly close: () => Promise<void>
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

/** Starts it on a free port. What is not signed by Standard Webhooks is refused and not counted. */
export async function startEventHost(): Promise<EventHost> {
  const secret = `whsec_${Buffer.from('a made-up secret of thirty bytes').toString('base64')}`
  const webhook = new Webhook(secret)
  const eventsOf = new Map<string, Set<string>>()
  const known = new Set<string>()
  let repeated = 0

  const take = async (request: IncomingMessage): Promise<void> => {
    const body = await readBody(request)
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
    const { type, data } = eventSchema.parse(webhook.verify(body, headers))
    const eventId = headers['webhook-id'] ?? ''
    if (known.has(eventId)) repeated += 1
    known.add(eventId)
    if (type !== 'mailbox.changed') return
    for (const messageId of mailsSchema.parse(data).messageIds) {
      const events = eventsOf.get(messageId) ?? new Set()
      eventsOf.set(messageId, events.add(eventId))
    }
  }
  const server = createServer((request, response) => {
    take(request).then(
      () => response.writeHead(204).end(),
      () => response.writeHead(401).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/events`,
    secret,
    eventsOf,
    repeated: () => repeated,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
