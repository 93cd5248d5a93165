import * as z from 'zod/mini'
import { redactSecrets } from '#contract/secret-patterns.ts'
import { type Answer, isLimitOfOneUser, type Refusal } from '#steps/google-port.ts'
import type { WireFault, WireReply } from './wire.ts'

/** The call that was refused: Google's host, our name for it, and the secret values it carried (to hide their echo). */
export type Asked = { readonly host: string; readonly call: string; readonly secrets: readonly string[] }

// Each part is optional and forgiven on its own: one odd field must not cost us the reason beside it.
const text = z.catch(z.optional(z.string()), undefined)
const apiEnvelopeSchema = z.object({
  error: z.object({
    message: text,
    status: text,
    errors: z.catch(z.optional(z.array(z.object({ reason: text, domain: text }))), undefined),
    details: z.catch(
      z.optional(
        z.array(
          z.object({
            '@type': text,
            reason: text,
            domain: text,
            metadata: z.catch(z.optional(z.record(z.string(), z.unknown())), undefined),
            violations: z.catch(z.optional(z.array(z.object({ type: text, subject: text }))), undefined),
          }),
        ),
      ),
      undefined,
    ),
  }),
})
const oauthEnvelopeSchema = z.object({
  error: z.string(),
  error_description: text,
  error_subtype: text,
  error_uri: text,
})

/** Reasons with which Google says "slow down" on a 403 (google-facts 7.5, 8.5). */
const quotaReasons: ReadonlySet<string> = new Set([
  'rateLimitExceeded',
  'userRateLimitExceeded',
  'quotaExceeded',
  'dailyLimitExceeded',
  'RATE_LIMIT_EXCEEDED',
  'RESOURCE_EXHAUSTED',
])

const longestMessage = 300
/** Beyond this Google would be telling us to stay away for good, or an answer was forged: one day. */
const longestPauseSeconds = 86_400

/**
 * Google's answer that is no success, as data. Reads the API envelope, the OAuth envelope and anything else; `now` is
 * epoch milliseconds, for a `Retry-After` given as a date. google-facts section 9.
 */
export function readRefusal(asked: Asked, reply: WireReply, now: number): Refusal {
  const said = readEnvelope(reply.body)
  const reason = said?.reason ?? null
  const base = {
    host: asked.host,
    call: asked.call,
    status: reply.status,
    reason,
    googleStatus: said?.googleStatus ?? null,
    domain: said?.domain ?? null,
    metadata: hideIn(said?.metadata ?? {}, asked.secrets),
    message: hidden(said?.message ?? pageText(reply.body), asked.secrets),
    retryAfterSeconds: readRetryAfter(reply.headers['retry-after'], now),
  }
  if (reply.status === 429 || (reply.status === 403 && reason !== null && quotaReasons.has(reason)))
    return { ...base, kind: 'quota', retryable: true }
  if (reply.status >= 500 || reply.status === 408) return { ...base, kind: 'outage', retryable: true }
  // A front end's page about our call (google-facts 9.1) says nothing about the tenant's set-up.
  if (!said) return { ...base, kind: 'unreadable', retryable: false }
  return { ...base, kind: 'refused', retryable: false }
}

type Said = {
  readonly reason: string | undefined
  readonly googleStatus?: string | undefined
  readonly domain?: string | undefined
  readonly metadata: Readonly<Record<string, string>>
  readonly message: string | undefined
}

function readEnvelope(body: string): Said | undefined {
  const json = parseJson(body)
  const api = apiEnvelopeSchema.safeParse(json)
  if (api.success) {
    const { message, status, errors, details } = api.data.error
    const info = details?.find((detail) => detail['@type']?.endsWith('google.rpc.ErrorInfo'))
    const violation = details?.flatMap((detail) => detail.violations ?? [])[0]
    return {
      reason: info?.reason ?? errors?.[0]?.reason ?? status,
      googleStatus: status,
      domain: info?.domain ?? errors?.[0]?.domain,
      metadata: {
        ...onlyTexts(info?.metadata ?? {}),
        // A day's limit and a minute's share one ErrorInfo; the older word tells them apart.
        ...(info?.reason === 'RATE_LIMIT_EXCEEDED' && onlyTexts({ limit: errors?.[0]?.reason })),
        // Organisation policies speak through PreconditionFailure, without an ErrorInfo (google-facts 5.5).
        ...(violation?.type && { violation: violation.type }),
        ...(violation?.subject && { subject: violation.subject }),
      },
      message,
    }
  }
  const oauth = oauthEnvelopeSchema.safeParse(json)
  if (!oauth.success) return undefined
  const { error, error_description, error_subtype, error_uri } = oauth.data
  return { reason: error, metadata: onlyTexts({ error_subtype, error_uri }), message: error_description ?? error }
}

const faultWords: { readonly [fault in WireFault]: string } = {
  'connect-timeout': 'did not accept a connection in time',
  timeout: 'did not answer in time',
  unreachable: 'could not be reached',
  'cut-off': 'ended the connection in the middle of its answer',
  garbled: 'gave an answer that is not HTTP',
  'too-large': 'gave an answer that is larger than we read',
}

/** No usable answer came: the network's doing, or an answer past our limits. */
export function faultRefusal(asked: Asked, fault: WireFault, code: string): Refusal {
  const kind = fault === 'too-large' ? 'unreadable' : 'network'
  return ours(asked, kind, fault, `${asked.host} ${faultWords[fault]}.`, {
    retryable: kind === 'network',
    metadata: { code },
  })
}

/** A redirect from an address that never redirects; names the host it wanted to lead to, never the path. */
export function redirectRefusal(asked: Asked, status: number, location: string | undefined): Refusal {
  const to = location === undefined ? 'an address we cannot read' : new URL(location).host
  const message = `${asked.host} answered with a redirect to ${to}, which we do not follow.`
  return { ...ours(asked, 'not-allowed', 'redirect', message, { metadata: { to } }), status }
}

/** Google asked, with `by`, for a wait that is not over, for a quota or its own trouble: nothing was sent. */
export function pausedRefusal(
  asked: Asked,
  seconds: number,
  by: Pick<Refusal, 'kind' | 'reason' | 'metadata' | 'message'>,
): Refusal {
  const message = `Google asked us to wait before calling ${asked.host} again.`
  const kind = by.kind === 'quota' ? 'quota' : 'outage'
  const metadata = isLimitOfOneUser(by) ? { limit: 'userRateLimitExceeded' } : {}
  return ours(asked, kind, 'paused', message, { retryable: true, retryAfterSeconds: seconds, metadata })
}

/** The last calls to this host failed one after the other, the last one with `last`: nothing was sent. */
export function circuitRefusal(asked: Asked, seconds: number, last?: Refusal): Refusal {
  const message = `${asked.host} did not answer our last calls. We wait a moment before the next.`
  const kind = last?.kind === 'network' ? 'network' : 'outage'
  const metadata = { ...last?.metadata, ...(last?.reason != null && { last: last.reason }) }
  return ours(asked, kind, 'circuit-open', message, { retryable: true, retryAfterSeconds: seconds, metadata })
}

/** A success whose body is not what Google documents for this call. */
export function unreadableRefusal(asked: Asked, status: number): Refusal {
  const message = `${asked.host} gave an answer we cannot read.`
  return { ...ours(asked, 'unreadable', 'unreadable', message, { retryable: true }), status }
}

/** The stored key cannot sign: damaged, or no RSA key. Nothing was sent. `refused`, since a new key mends it. */
export function unreadableKeyRefusal(asked: Asked): Refusal {
  return ours(asked, 'refused', 'key-unreadable', 'The private key of the service account cannot be read.')
}

/** The secret this call needs is not stored (any more): nothing was sent. */
export function secretMissingRefusal(asked: Asked): Refusal {
  return ours(asked, 'not-allowed', 'secret-missing', `The secret that ${asked.call} needs is not stored.`)
}

/** The body as the shape the call documents, or the refusal that says it is not. Never throws. */
export function readJson<T>(asked: Asked, reply: WireReply, schema: z.ZodMiniType<T>): Answer<T> {
  const parsed = schema.safeParse(parseJson(reply.body))
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, refusal: unreadableRefusal(asked, reply.status) }
}

function ours(
  asked: Asked,
  kind: Refusal['kind'],
  reason: string,
  message: string,
  more: Partial<Pick<Refusal, 'retryable' | 'metadata' | 'retryAfterSeconds'>> = {},
): Refusal {
  return {
    kind,
    host: asked.host,
    call: asked.call,
    status: null,
    reason,
    googleStatus: null,
    domain: null,
    metadata: {},
    message,
    retryable: false,
    retryAfterSeconds: null,
    ...more,
  }
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

function onlyTexts(values: Readonly<Record<string, unknown>>): Record<string, string> {
  const texts: Record<string, string> = {}
  for (const [name, value] of Object.entries(values).slice(0, 20)) if (typeof value === 'string') texts[name] = value
  return texts
}

function hideIn(values: Readonly<Record<string, string>>, secrets: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, hidden(value, secrets)]))
}

/** What we sent as secret, then what looks like one; before shortening, or a secret cut in half would stay readable. */
function hidden(value: string, secrets: readonly string[]): string {
  let safe = value
  for (const secret of secrets)
    for (const form of [secret, encodeURIComponent(secret)]) safe = safe.replaceAll(form, '[hidden]')
  const oneLine = redactSecrets(safe)
    .text.replace(/[\p{C}\s]+/gu, ' ')
    .trim()
  return oneLine.length <= longestMessage ? oneLine : `${oneLine.slice(0, longestMessage - 1)}…`
}

/** The title of a web page is all of it that a person could use. */
function pageText(body: string): string {
  const start = body.slice(0, 20_000)
  return /<title[^>]*>([^<]*)</i.exec(start)?.[1] ?? start.replace(/<[^>]*>/g, ' ')
}

function readRetryAfter(header: string | undefined, now: number): number | null {
  if (header === undefined) return null
  const seconds = /^\d{1,9}$/.test(header) ? Number(header) : Math.ceil((Date.parse(header) - now) / 1000)
  return Number.isNaN(seconds) ? null : Math.min(Math.max(seconds, 0), longestPauseSeconds)
}
