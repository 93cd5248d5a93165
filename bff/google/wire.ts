import * as http from 'node:http'
import * as https from 'node:https'

/** Physical limits of one exchange. Times are milliseconds of the real clock: sockets know no other. */
export type WireLimits = { readonly connectMs: number; readonly maximumBytes: number }

export type WireRequest = {
  readonly url: URL
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
  readonly totalMs: number
  /** A connection of its own: a kept one may die in the moment it is used, and this request must not be sent twice. */
  readonly ownConnection: boolean
}

export type WireReply = {
  readonly status: number
  /** Names in lower case; repeated headers joined by a comma. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Why there is no usable answer. `cut-off`: the connection ended before the announced end of the body. */
export type WireFault = 'connect-timeout' | 'timeout' | 'unreachable' | 'cut-off' | 'garbled' | 'too-large'

export type WireOutcome =
  | { readonly reply: WireReply; readonly fault?: undefined }
  | { readonly fault: WireFault; readonly code: string; readonly reply?: undefined }

/** One HTTP request and its answer, read whole within the limits; follows no redirect, retries nothing, never throws. */
export type Wire = { readonly exchange: (request: WireRequest) => Promise<WireOutcome>; readonly close: () => void }

/**
 * Plain `node:http`, since `fetch` can limit neither connecting nor the size of an answer without a package of its
 * own, and hides whether a body arrived whole.
 */
export function createWire(limits: WireLimits): Wire {
  const kept = { 'http:': new http.Agent({ keepAlive: true }), 'https:': new https.Agent({ keepAlive: true }) }

  function exchange(request: WireRequest): Promise<WireOutcome> {
    return new Promise((resolve) => {
      const secure = request.url.protocol === 'https:'
      const agent = request.ownConnection ? false : kept[secure ? 'https:' : 'http:']
      const outgoing = (secure ? https : http).request(request.url, {
        method: request.method,
        headers: request.headers,
        agent,
      })
      let connecting: NodeJS.Timeout | undefined
      const total = setTimeout(() => settle({ fault: 'timeout', code: 'TIMEOUT' }), request.totalMs)

      function settle(outcome: WireOutcome) {
        clearTimeout(connecting)
        clearTimeout(total)
        resolve(outcome)
        // Without this a slow or endless answer would go on filling the socket after we gave up on it.
        if (!outcome.reply) outgoing.destroy()
      }

      outgoing.on('socket', (socket) => {
        if (!socket.connecting) return
        connecting = setTimeout(() => settle({ fault: 'connect-timeout', code: 'CONNECT_TIMEOUT' }), limits.connectMs)
        socket.once(secure ? 'secureConnect' : 'connect', () => clearTimeout(connecting))
      })
      outgoing.on('error', (error: NodeJS.ErrnoException) => settle(faultOf(error)))
      outgoing.on('response', (incoming) => void readBody(incoming, limits.maximumBytes).then(settle))
      outgoing.end(request.body)
    })
  }

  return {
    exchange,
    close() {
      kept['http:'].destroy()
      kept['https:'].destroy()
    },
  }
}

function readBody(incoming: http.IncomingMessage, maximumBytes: number): Promise<WireOutcome> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    const tooLarge = () => resolve({ fault: 'too-large', code: 'TOO_LARGE' })
    if (Number(incoming.headers['content-length'] ?? 0) > maximumBytes) tooLarge()
    incoming.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= maximumBytes) chunks.push(chunk)
      else tooLarge()
    })
    incoming.on('error', (error: NodeJS.ErrnoException) => resolve({ fault: 'cut-off', code: error.code ?? 'CUT_OFF' }))
    // Node says 'end' only of a whole body; after a cut-off one 'close' comes alone.
    incoming.on('close', () => resolve({ fault: 'cut-off', code: 'CUT_OFF' }))
    incoming.on('end', () => {
      const headers: Record<string, string> = {}
      for (const [name, value] of Object.entries(incoming.headers))
        if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value
      resolve({ reply: { status: incoming.statusCode ?? 0, headers, body: Buffer.concat(chunks).toString('utf8') } })
    })
  })
}

function faultOf(error: NodeJS.ErrnoException): WireOutcome {
  const code = error.code ?? 'UNKNOWN'
  // HPE_… are the HTTP parser's: an answer came, and it was not HTTP.
  return { fault: code.startsWith('HPE_') ? 'garbled' : 'unreachable', code }
}
