import type { Request, RequestHandler, Response } from 'express'
import type { Identity } from './route.ts'
import { Problem } from './problem.ts'

/** Says which keys of which tenant changed; `*` for everything after a lost connection. */
export type Listen = (
  hear: (ring: { readonly tenantId: string; readonly changed: readonly string[] }) => void,
) => () => void

const heartbeatMs = 20_000
/** One look rings once for each check. What follows within this time is told together, so that a browser asks again once. */
const gatherMs = 100

/**
 * Server-sent events that carry only which keys changed (design 5), so that any web process can serve any tab. After a gap the
 * browser is told `*`, since nothing is buffered here. A stream ends with its session and keeps no session alive: the session is
 * looked up at the beginning and at each heartbeat, without moving its idle end.
 */
export function eventStream(parts: {
  readonly identify: (request: Request) => Promise<Identity>
  readonly stillValid: (identity: Extract<Identity, { kind: 'session' }>) => Promise<boolean>
  readonly listen: Listen
  readonly openStreams: Set<Response>
}): RequestHandler {
  return async (request, response) => {
    const identity = await parts.identify(request)
    if (identity.kind !== 'session') throw new Problem('not-signed-in')
    response.writeHead(200, {
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    })
    let eventId = Number(request.get('last-event-id') ?? '0') || 0
    const write = (text: string) => {
      // Between its end and its close a stream still hears the bell; a write then would end the process.
      if (!response.writableEnded) response.write(text)
    }
    const send = (changed: readonly string[]) => {
      eventId += 1
      write(`id: ${eventId}\ndata: ${JSON.stringify({ changed })}\n\n`)
    }
    let gathered: Set<string> | undefined
    let gathering: NodeJS.Timeout | undefined
    const tell = (changed: readonly string[]) => {
      if (gathered !== undefined) {
        for (const key of changed) gathered.add(key)
        return
      }
      send(changed)
      gathered = new Set()
      gathering = setTimeout(() => {
        const rest = [...(gathered ?? [])]
        gathered = undefined
        if (rest.length > 0) tell(rest)
      }, gatherMs)
    }
    write('retry: 2000\n\n')
    if (eventId > 0) send(['*'])
    const stop = parts.listen(({ tenantId, changed }) => {
      if (tenantId === identity.tenantId || tenantId === '*') tell(changed)
    })
    const heartbeat = setInterval(() => {
      write(': still here\n\n')
      parts.stillValid(identity).then(
        (valid) => valid || response.end(),
        // A database that is away ends no session; the next heartbeat asks again.
        () => undefined,
      )
    }, heartbeatMs)
    parts.openStreams.add(response)
    response.on('close', () => {
      clearInterval(heartbeat)
      clearTimeout(gathering)
      stop()
      parts.openStreams.delete(response)
    })
  }
}
