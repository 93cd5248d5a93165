import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import * as z from 'zod/mini'

// A host application, as small as it can be: takes Guidepost's events and prints the subject of every new mail.

const eventSchema = z.object({ type: z.string(), timestamp: z.string(), data: z.looseObject({ tenantId: z.string() }) })
const mailboxChangedSchema = z.object({ connectionId: z.string(), messageIds: z.array(z.string()) })
const tokenSchema = z.object({ accessToken: z.string(), accountEmail: z.string() })
const mailSchema = z.object({
  payload: z.object({ headers: z.optional(z.array(z.object({ name: z.string(), value: z.string() }))) }),
})

const limitBytes = 1_000_000

export type HostSettings = {
  /** Where this host listens; 0 takes a free port. */
  readonly port: number
  /** Guidepost's own origin, and an API key with the scope `tokens` for each tenant. */
  readonly guidepost: string
  readonly keyOf: (tenantId: string) => string | undefined
  /** EVENT_SINK_SECRET, as Guidepost has it: `whsec_` and base64. */
  readonly eventSecret: string
  /** Gmail's origin, or the simulated Google's. */
  readonly gmail: string
  readonly print: (line: string) => void
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request) {
    length += chunk.length
    if (length > limitBytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

async function getJson<T>(schema: z.ZodMiniType<T>, address: string, bearer: string, method = 'GET'): Promise<T> {
  const answer = await fetch(address, {
    method,
    headers: { Authorization: `Bearer ${bearer}` },
    signal: AbortSignal.timeout(10_000),
  })
  // A reply may hold a token: only its status is said.
  if (!answer.ok) throw new Error(`${method} ${new URL(address).pathname} was answered with ${answer.status}`)
  return schema.parse(await answer.json())
}

/** Starts the host; `close` stops it. */
export async function startHost(settings: HostSettings): Promise<{ port: number; close: () => Promise<void> }> {
  const webhook = new Webhook(settings.eventSecret)
  // An event comes at least once: what was done already is answered, and not done again. A real host keeps this for 15 days.
  const done = new Set<string>()

  async function printSubjects(tenantId: string, { connectionId, messageIds }: z.infer<typeof mailboxChangedSchema>) {
    const key = settings.keyOf(tenantId)
    if (key === undefined) throw new Error(`There is no API key for the tenant ${tenantId}`)
    const tokenAddress = `${settings.guidepost}/api/connections/${connectionId}/access-token`
    const { accessToken, accountEmail } = await getJson(tokenSchema, tokenAddress, key, 'POST')
    for (const id of messageIds) {
      const mailAddress = `${settings.gmail}/gmail/v1/users/me/messages/${id}?format=metadata&metadataHeaders=Subject`
      const { payload } = await getJson(mailSchema, mailAddress, accessToken)
      const subject = payload.headers?.find(({ name }) => name.toLowerCase() === 'subject')?.value ?? '(no subject)'
      settings.print(`${accountEmail}: ${subject}`)
    }
  }

  /** The status to answer with. Anything but 2xx, and Guidepost brings the event again. */
  async function take(request: IncomingMessage): Promise<number> {
    const body = await readBody(request)
    if (body === undefined) return 413
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
    let signed: unknown
    try {
      // The signature is over the bytes as they came, with their id and time: verify first, parse afterwards.
      signed = webhook.verify(body, headers)
    } catch {
      return 401
    }
    const id = headers['webhook-id'] ?? ''
    if (done.has(id)) return 204
    const { type, data } = eventSchema.parse(signed)
    if (type === 'mailbox.changed') await printSubjects(data.tenantId, mailboxChangedSchema.parse(data))
    else settings.print(`${data.tenantId}: ${type}`)
    done.add(id)
    return 204
  }

  const server = createServer((request, response) => {
    if (request.method !== 'POST' || request.url !== '/events') return void response.writeHead(404).end()
    take(request).then(
      (status) => response.writeHead(status).end(),
      (error: unknown) => {
        settings.print(error instanceof Error ? error.message : 'An event could not be used')
        response.writeHead(500).end()
      },
    )
  })
  await new Promise<void>((resolve) => server.listen(settings.port, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { port, close: () => new Promise((resolve) => server.close(() => resolve())) }
}

if (import.meta.main) {
  const { GUIDEPOST_URL, GUIDEPOST_KEY, EVENT_SINK_SECRET, GOOGLE_ORIGIN, PORT } = process.env
  if (!GUIDEPOST_URL || !GUIDEPOST_KEY || !EVENT_SINK_SECRET) {
    console.error('Set GUIDEPOST_URL, GUIDEPOST_KEY and EVENT_SINK_SECRET: examples/host/README.md says where from.')
    process.exit(1)
  }
  const { port } = await startHost({
    port: Number(PORT ?? '4320'),
    guidepost: GUIDEPOST_URL,
    // A key begins with the tenant it is for.
    keyOf: (tenantId) => (GUIDEPOST_KEY.startsWith(`${tenantId}-`) ? GUIDEPOST_KEY : undefined),
    eventSecret: EVENT_SINK_SECRET,
    gmail: GOOGLE_ORIGIN ? `${GOOGLE_ORIGIN}/gmail.googleapis.com` : 'https://gmail.googleapis.com',
    print: console.log,
  })
  console.log(`Waiting for events at http://localhost:${port}/events`)
}
