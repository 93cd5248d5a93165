import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ReceiveNotification } from '../domain/receive-notification.ts'
import type { ReceivePush } from '../domain/receive-push.ts'

/** Pub/Sub's own limit is 10 MB; what Gmail sends has 300 bytes. */
const mostBytes = 65_536
const pushPath = /^\/api\/email\/webhooks\/google\/([A-Za-z0-9_-]{1,100})$/
const notificationPath = '/api/calendar/webhooks/google'

/**
 * Google's pushes and notifications, before and without Express, which costs several times as much (stack.md, trap 5).
 * Returns false when the request is for somebody else. Every refusal is the same empty 401; what we could not keep is 503,
 * so that Google tries again.
 */
export function webhooks(parts: {
  readonly push: Pick<ReceivePush, 'receive'>
  readonly notification: ReceiveNotification
  readonly logFailure: (error: unknown) => void
}): (request: IncomingMessage, response: ServerResponse) => boolean {
  return (request, response) => {
    if (request.method !== 'POST') return false
    const path = request.url?.split('?', 1)[0] ?? ''
    const pushKey = pushPath.exec(path)?.[1]
    if (pushKey === undefined && path !== notificationPath) return false
    const answer = (status: number) => {
      if (response.headersSent || response.destroyed) return
      // What was not read to its end must not be taken for the next request.
      response.writeHead(status, { 'Content-Length': '0', ...(request.complete ? {} : { Connection: 'close' }) }).end()
    }
    readBody(request)
      .then((body) => {
        if (body === undefined) return 413
        return pushKey === undefined
          ? parts.notification.receive(notificationOf(request))
          : parts.push.receive(pushKey, request.headers.authorization, () => body.toString('utf8'))
      })
      .then(answer, (error: unknown) => {
        parts.logFailure(error)
        answer(503)
      })
    return true
  }
}

/** The body whole; undefined when it is too large, or when the sender went away. */
function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    if (Number(request.headers['content-length'] ?? 0) > mostBytes) resolve(undefined)
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= mostBytes) chunks.push(chunk)
      else resolve(undefined)
    })
    request.on('end', () => resolve(Buffer.concat(chunks)))
    request.on('error', () => resolve(undefined))
    request.on('close', () => resolve(undefined))
  })
}

function notificationOf({ headers }: IncomingMessage) {
  const one = (name: string) => {
    const value = headers[name]
    return typeof value === 'string' ? value : undefined
  }
  return {
    channelId: one('x-goog-channel-id'),
    channelToken: one('x-goog-channel-token'),
    resourceId: one('x-goog-resource-id'),
    state: one('x-goog-resource-state'),
    messageNumber: one('x-goog-message-number'),
  }
}
