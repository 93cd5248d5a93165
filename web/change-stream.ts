import { isProblem, openEventStream } from './api.ts'

export type StreamEvent = { readonly id: string | null; readonly data: string }

/** Splits an event stream into its events (HTML standard, "server-sent events"); only `id` and `data` matter here. */
export async function* readEvents(stream: ReadableStream<Uint8Array>): AsyncGenerator<StreamEvent> {
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const blocks = (rest + decoder.decode(value, { stream: true })).split(/\r?\n\r?\n/)
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const event = eventOf(block)
      if (event) yield event
    }
  }
}

function eventOf(block: string): StreamEvent | undefined {
  const lines = block.split(/\r?\n/)
  const valuesOf = (field: string) =>
    lines.filter((line) => line.startsWith(`${field}:`)).map((line) => line.slice(field.length + 1).replace(/^ /, ''))
  const data = valuesOf('data')
  return data.length === 0 ? undefined : { id: valuesOf('id').at(-1) ?? null, data: data.join('\n') }
}

type Follower = {
  /** Keys that changed; `everything` when events may have been missed, as before the stream stood. */
  readonly onChange: (changed: readonly string[] | 'everything') => void
  readonly onConnection: (connected: boolean) => void
}

const pausesInMs = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000]

/**
 * Follows the server's changes until told to stop. Closes while the tab is hidden (six open streams block a browser's
 * seventh tab on HTTP/1.1), resumes after the last event, and tries again with growing pauses.
 */
export function followChanges({ onChange, onConnection }: Follower): () => void {
  let stopped = false
  let lastEventId: string | null = null
  let current = new AbortController()

  const follow = async () => {
    let failures = 0
    while (!stopped) {
      if (document.hidden) await next(document, 'visibilitychange')
      if (stopped) return
      if (document.hidden) continue
      current = new AbortController()
      try {
        const stream = await openEventStream(lastEventId, current.signal)
        onConnection(true)
        failures = 0
        // What the pages hold was asked before this stream stood, or before it was lost: nobody told what changed meanwhile.
        onChange('everything')
        for await (const event of readEvents(stream)) {
          lastEventId = event.id ?? lastEventId
          onChange(await changedKeys(event.data))
        }
      } catch (error) {
        if (stopped) return
        if (isProblem(error, 'not-signed-in')) {
          onChange(['session'])
          return
        }
        if (document.hidden) continue
        onConnection(false)
      }
      await pause(pausesInMs[Math.min(failures, pausesInMs.length - 1)] ?? 30_000)
      failures += 1
    }
  }

  const onVisibility = () => {
    if (document.hidden) current.abort()
  }
  const onOffline = () => {
    current.abort()
    onConnection(false)
  }
  document.addEventListener('visibilitychange', onVisibility)
  window.addEventListener('offline', onOffline)
  void follow()
  return () => {
    stopped = true
    current.abort()
    document.removeEventListener('visibilitychange', onVisibility)
    window.removeEventListener('offline', onOffline)
  }
}

/** `*` stands for everything: the server keeps no past events. */
async function changedKeys(data: string): Promise<readonly string[] | 'everything'> {
  const { parsed, changeEventSchema } = await import('./schemas.ts')
  const changed = parsed(changeEventSchema, JSON.parse(data))?.value.changed
  return changed === undefined || changed.includes('*') ? 'everything' : changed
}

function next(target: EventTarget, type: string): Promise<void> {
  return new Promise((resolve) => target.addEventListener(type, () => resolve(), { once: true }))
}

/** Waits, or less when the browser says that the network is back. */
function pause(milliseconds: number): Promise<void> {
  return Promise.race([new Promise<void>((resolve) => setTimeout(resolve, milliseconds)), next(window, 'online')])
}
