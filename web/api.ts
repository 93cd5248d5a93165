import type { Api, EndpointName } from '#contract/api.ts'
import type { BodyOf, Endpoint, ParamsOf, QueryOf, ReplyOf } from '#contract/endpoint.ts'
import type { ProblemBody, ProblemType } from '#contract/problem.ts'

/** What `call` sends. Values of `params` go into the path, `body` as JSON, `bytes` as they are. */
export type CallInput<Name extends EndpointName> = {
  readonly params?: NonNullable<ParamsOf<Api[Name]>>
  readonly query?: NonNullable<QueryOf<Api[Name]>>
  readonly body?: NonNullable<BodyOf<Api[Name]>>
  readonly bytes?: Uint8Array<ArrayBuffer>
  readonly signal?: AbortSignal
}

type AnyInput = {
  readonly params?: unknown
  readonly query?: unknown
  readonly body?: unknown
  readonly bytes?: Uint8Array<ArrayBuffer>
  readonly signal?: AbortSignal
}

type Trouble = Omit<ProblemBody, 'type'> & { readonly type: ProblemType | 'connection-lost' }

/** Our API's no, or no answer at all. `title` and `detail` are sentences for a person. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly type: Trouble['type']
  readonly detail: string | undefined
  /** Field path -> sentence. */
  readonly fields: Readonly<Record<string, string>>
  readonly requestId: string | undefined

  constructor(trouble: Trouble) {
    super(trouble.title)
    this.type = trouble.type
    this.detail = trouble.detail
    this.fields = trouble.fields ?? {}
    this.requestId = trouble.requestId
  }
}

export function isProblem(error: unknown, type: Trouble['type']): boolean {
  return error instanceof ProblemError && error.type === type
}

/** Sentences for any error that reaches a page. */
export function sentencesOf(error: unknown): { readonly title: string; readonly detail: string | undefined } {
  if (error instanceof ProblemError) return { title: error.message, detail: error.detail }
  return { title: 'This page has a fault of ours. Reload it; everything you entered is saved.', detail: undefined }
}

const versionHeader = 'x-guidepost-version'
const versionListeners = new Set<() => void>()
let firstVersion: string | null = null
let newerVersionIsOut = false

/** True once a reply came from another version than the first one: the page is older than the server (FM-94). */
export function isOutdated(): boolean {
  return newerVersionIsOut
}

export function markOutdated(): void {
  if (newerVersionIsOut) return
  newerVersionIsOut = true
  for (const tell of versionListeners) tell()
}

export function onOutdated(tell: () => void): () => void {
  versionListeners.add(tell)
  return () => versionListeners.delete(tell)
}

function noteVersion(response: Response): void {
  const version = response.headers.get(versionHeader)
  if (version === null) return
  firstVersion ??= version
  if (version !== firstVersion) markOutdated()
}

const answersAhead = new Map<string, Promise<Response>>()
const aheadLastsMs = 5_000

/**
 * Asks a question (a GET, by its path) before the code that will ask it is there. The first `call` within a few seconds gets this
 * answer; a later one asks again.
 */
export function askAhead(path: string): void {
  const answer = request(path, { method: 'GET' })
  // Whoever asks hears of it; if nobody does, it is nobody's trouble.
  answer.catch(() => undefined)
  answersAhead.set(path, answer)
  setTimeout(() => answersAhead.delete(path), aheadLastsMs)
}

const request = (path: string, init: RequestInit) =>
  fetch(path, { ...init, credentials: 'same-origin', redirect: 'error' })

async function send(path: string, init: RequestInit): Promise<Response> {
  const ahead = init.method === 'GET' ? answersAhead.get(path) : undefined
  answersAhead.delete(path)
  const response = await (ahead ?? request(path, init)).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ProblemError({
      type: 'connection-lost',
      status: 0,
      title: 'The connection to our server is lost. We try again by ourselves; nothing you entered is lost.',
    })
  })
  noteVersion(response)
  return response
}

/** The schemas come in a chunk of their own, while the request is on its way. */
const loadContract = () => import('./schemas.ts')

async function problemOf(response: Response): Promise<ProblemError> {
  const { parsed, problemSchema } = await loadContract()
  const problem = parsed(problemSchema, await response.json().catch(() => undefined))
  if (problem) return new ProblemError(problem.value)
  return new ProblemError({
    type: response.status === 401 ? 'not-signed-in' : 'unexpected',
    status: response.status,
    title: 'Our server gave an answer this page does not understand. Try again in a moment.',
  })
}

/** Calls one endpoint of the contract. Throws `ProblemError` for our API's no; the reply is parsed, never cast. */
export async function call<Name extends EndpointName>(
  name: Name,
  input: CallInput<Name> = {},
): Promise<ReplyOf<Api[Name]>> {
  const { api } = await loadContract()
  return ask(api[name], input)
}

async function ask<E extends Endpoint>(declaration: E, input: AnyInput): Promise<ReplyOf<E>> {
  const body = input.bytes ?? (input.body === undefined ? undefined : JSON.stringify(input.body))
  const response = await send(`${pathOf(declaration.path, input.params)}${queryOf(input.query)}`, {
    method: declaration.method,
    ...(body !== undefined && {
      body,
      headers: { 'content-type': input.bytes ? 'application/octet-stream' : 'application/json' },
    }),
    ...(input.signal && { signal: input.signal }),
  })
  if (!response.ok) throw await problemOf(response)
  const { parsed } = await loadContract()
  const agreed = parsed(declaration.reply, await response.json())
  // Parsed by this very schema; TypeScript leaves a conditional type open for a type parameter.
  if (agreed) return agreed.value as ReplyOf<E>
  // A reply of another version than this page's: reloading mends it.
  markOutdated()
  throw new Error(`The reply of ${declaration.path} does not have the agreed form`)
}

/** Fills the `:names` of a path. */
export function pathOf(path: string, params: unknown): string {
  const values = new Map(Object.entries(params ?? {}))
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values.get(name))))
}

function queryOf(query: unknown): string {
  const entries = Object.entries(query ?? {}).map(([name, value]) => [name, String(value)])
  return entries.length === 0 ? '' : `?${new URLSearchParams(entries)}`
}

/** The event stream's bytes; continues after `lastEventId`. A fetch, since EventSource cannot send that on its first request. */
export async function openEventStream(
  lastEventId: string | null,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  const response = await send('/api/events', {
    signal,
    headers: { accept: 'text/event-stream', ...(lastEventId !== null && { 'last-event-id': lastEventId }) },
  })
  if (!response.ok || response.body === null) throw await problemOf(response)
  return response.body
}
