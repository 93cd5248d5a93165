import { request as plainRequest, type IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import type { Delivery, World } from './world.ts'

// google-facts 2.3 and 6.2: names no certificate authority will sign. `.example` passes on purpose: it stands for
// the public name that a tunnel gives, and nothing is ever asked of the real network.
const privateEndings = ['local', 'localhost', 'internal', 'invalid', 'test', 'lan', 'home', 'corp', 'intranet', 'arpa']

/** Why Google would not post to `address`, or undefined when it is a public https address. */
export function endpointFault(address: string): 'not-https' | 'not-public' | undefined {
  if (!URL.canParse(address)) return 'not-public'
  const url = new URL(address)
  if (url.protocol !== 'https:') return 'not-https'
  if (url.username || url.password || url.hash) return 'not-public'
  const host = url.hostname.replace(/\.$/, '')
  if (host.startsWith('[') || isIP(host) || !host.includes('.')) return 'not-public'
  return privateEndings.includes(host.slice(host.lastIndexOf('.') + 1)) ? 'not-public' : undefined
}

type Posting = {
  kind: Delivery['kind']
  from: string
  url: string
  method?: 'POST' | 'GET'
  headers: Record<string, string>
  body: string
  timeoutMs: number
}

/**
 * Sends as Google would and writes the attempt down in `world.deliveries`. Only names in `forwardedHosts` can be
 * reached, so the simulated Google never leaves the machine. Redirects are not followed.
 * The status is 0 when no answer came in time.
 */
export async function deliver(world: World, posting: Posting): Promise<{ status: number; body: string }> {
  const answer = await send(world, posting)
  world.deliveries.push({
    at: world.clock.now(),
    kind: posting.kind,
    from: posting.from,
    url: posting.url,
    status: answer.status,
    note: answer.note,
  })
  return answer
}

/** A look at what the host serves at `url`, not counted as a delivery. */
export async function look(world: World, url: string): Promise<{ status: number; body: string }> {
  const headers = { 'user-agent': 'APIs-Google (+https://developers.google.com/webmasters/APIs-Google.html)' }
  return send(world, { kind: 'calendar', from: '', url, method: 'GET', headers, body: '', timeoutMs: 5_000 })
}

async function send(world: World, posting: Posting): Promise<{ status: number; body: string; note: string }> {
  const url = new URL(posting.url)
  const forwarded = world.settings.forwardedHosts.get(url.hostname)
  if (!forwarded) return { status: 0, body: '', note: 'host cannot be reached' }
  const target = new URL(url.pathname + url.search, forwarded)
  const method = posting.method ?? 'POST'
  // node:http and not fetch: only here may the Host header carry the public name, as behind a real tunnel.
  return new Promise((resolve) => {
    const outgoing = plainRequest(
      target,
      {
        method,
        headers: {
          ...posting.headers,
          host: url.host,
          'x-forwarded-proto': 'https',
          ...(method === 'POST' && { 'content-length': Buffer.byteLength(posting.body).toString() }),
        },
        signal: AbortSignal.timeout(posting.timeoutMs),
        agent: false,
      },
      (incoming) => {
        void readAll(incoming).then((body) => resolve({ status: incoming.statusCode ?? 0, body, note: '' }))
      },
    )
    outgoing.on('error', (error) => resolve({ status: 0, body: '', note: error.message }))
    outgoing.end(posting.body)
  })
}

/** At most 64 kB: Google reads nothing of an answer but its status, and robots.txt is small. */
async function readAll(incoming: IncomingMessage): Promise<string> {
  let body = ''
  try {
    for await (const chunk of incoming) if (body.length < 65_536) body += String(chunk)
  } catch {
    // The status has arrived, and that is all that counts.
  }
  return body
}
