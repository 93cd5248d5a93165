import { hash } from 'node:crypto'
import { type Answer, isLimitOfOneUser, type Refusal } from '#steps/google-port.ts'
import { ExponentialBackoff, handleWhenResult, retry } from 'cockatiel'
import type { Clock } from '../domain/ports.ts'
import { browserAddress, googleAddress, isGoogleHost, readGoogleOrigin } from './address.ts'
import { createCircuits, isPassingTrouble } from './circuits.ts'
import { faultRefusal, pausedRefusal, readRefusal, redirectRefusal, type Asked } from './refusal.ts'
import { createWire, type WireReply } from './wire.ts'

export type GoogleCall = {
  /** Circuits and pauses are kept for each tenant, so that one tenant's trouble is not another's. */
  readonly tenantId: string
  readonly host: string
  /** Begins with a slash, already percent-encoded. */
  readonly path: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly query?: URLSearchParams | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** Search parameters are sent as a form, a string as it is. */
  readonly body?: URLSearchParams | string | undefined
  /** Our name for the call in metrics and refusals, for example `token`. */
  readonly call: string
  /** Whether a repeat is harmless even if the first attempt was carried out. Never true for the code exchange. */
  readonly idempotent: boolean
  /** A redirect is an answer only to the authorize probe; everywhere else it is refused, naming the host. */
  readonly redirects?: 'are-the-answer' | undefined
}

/** What metrics and logs may know of a call. No address, no header, no body. */
export type CallRecord = {
  readonly tenantId: string
  readonly host: string
  readonly call: string
  readonly outcome: 'ok' | Refusal['kind']
  readonly status: number | null
  readonly attempts: number
  readonly milliseconds: number
}

export type TransportOptions = {
  /** The simulated Google (design D12). */
  readonly googleOrigin?: string | undefined
  /** The clock of policy: pauses and circuits. Sockets keep real time. */
  readonly clock: Clock
  readonly onCall?: ((record: CallRecord, refusal: Refusal | undefined) => void) | undefined
  /** Milliseconds of real time, bytes and counts; for tests. */
  readonly limits?: Partial<Limits> | undefined
}

type Limits = {
  readonly connectMs: number
  readonly totalMs: number
  readonly maximumBytes: number
  readonly repeats: number
  readonly repeatAfterMs: number
}
const usualLimits: Limits = {
  connectMs: 3_000,
  totalMs: 10_000,
  maximumBytes: 1_048_576,
  repeats: 2,
  repeatAfterMs: 400,
}

export type Transport = {
  /** Asks Google once, or a few times where that is harmless. Answers of 400 and more are refusals. Never throws for what Google or the network does; throws for a host that is not on the list. */
  readonly request: (call: GoogleCall) => Promise<Answer<WireReply>>
  /** Google's clock minus ours in seconds, by the `Date` of its last prompt answer (FM-61); null before the first. */
  readonly clockOffsetSeconds: () => number | null
  readonly clock: Clock
  readonly close: () => void
}

/** The one way out to Google (design 5). Made once, in the composition root. */
export function createTransport(options: TransportOptions): Transport {
  const { clock, onCall } = options
  const limits = { ...usualLimits, ...options.limits }
  const googleOrigin = options.googleOrigin === undefined ? undefined : readGoogleOrigin(options.googleOrigin)
  const wire = createWire(limits)
  const circuits = createCircuits(clock)
  const pausedUntil = new Map<string, { readonly at: number; readonly by: Refusal }>()
  let offsetSeconds: number | null = null

  // Quota and `Retry-After` are not waited for here: the caller's schedule waits as long as Google asks.
  const repeating = retry(handleWhenResult(isPassingTrouble), {
    maxAttempts: limits.repeats,
    backoff: new ExponentialBackoff({ initialDelay: limits.repeatAfterMs, maxDelay: limits.repeatAfterMs * 8 }),
  })

  async function request(call: GoogleCall): Promise<Answer<WireReply>> {
    // No address from outside chooses a host, so this is a fault of ours: nothing is sent, and nobody is told to mend it.
    if (!isGoogleHost(call.host)) throw new Error(`${call.host} is not one of the Google hosts we call`)
    const started = performance.now()
    const deadline = started + limits.totalMs
    const asked: Asked = { host: call.host, call: call.call, secrets: secretsIn(call) }
    let attempts = 0
    const attempt = () => {
      attempts += 1
      return sendOnce(call, asked, deadline)
    }
    const answer = await guarded(call, asked, () => (call.idempotent ? repeating.execute(attempt) : attempt()))
    const refusal = answer.ok ? undefined : answer.refusal
    onCall?.(
      {
        tenantId: call.tenantId,
        host: call.host,
        call: call.call,
        outcome: refusal?.kind ?? 'ok',
        status: answer.ok ? answer.value.status : answer.refusal.status,
        attempts,
        milliseconds: performance.now() - started,
      },
      refusal,
    )
    return answer
  }

  /** Everything that can stop a call before it leaves, and what its refusal means for the next ones. */
  async function guarded(call: GoogleCall, asked: Asked, send: () => Promise<Answer<WireReply>>) {
    const key = `${call.tenantId} ${call.host}`
    const userKey = `${key} ${hash('sha256', call.headers?.['authorization'] ?? '')}`
    const pause = [key, userKey].map((one) => pausedUntil.get(one)).find((one) => (one?.at ?? 0) > clock.now())
    if (pause) return refused(pausedRefusal(asked, Math.ceil((pause.at - clock.now()) / 1000), pause.by))
    const answer = await circuits.run(key, asked, send)
    if (!answer.ok) notePause(isLimitOfOneUser(answer.refusal) ? userKey : key, answer.refusal)
    return answer
  }

  /** Whoever spent it waits: one user by their token, else the tenant with this host. */
  function notePause(key: string, by: Refusal) {
    if (!by.retryable || !by.retryAfterSeconds || by.status === null) return
    for (const [known, { at }] of pausedUntil) if (at <= clock.now()) pausedUntil.delete(known)
    pausedUntil.set(key, { at: clock.now() + by.retryAfterSeconds * 1000, by })
  }

  async function sendOnce(call: GoogleCall, asked: Asked, deadline: number): Promise<Answer<WireReply>> {
    const totalMs = deadline - performance.now()
    if (totalMs <= 0) return refused(faultRefusal(asked, 'timeout', 'TIMEOUT'))
    const form = call.body instanceof URLSearchParams
    const body = call.body?.toString()
    const address = new URL(`https://${call.host}${call.path}`)
    if (call.query) address.search = call.query.toString()
    const sentAt = clock.now()
    const outcome = await wire.exchange({
      url: new URL(browserAddress(address.href, googleOrigin)),
      method: call.method,
      headers: {
        accept: 'application/json',
        // A compressed answer could grow past the size cap after it was counted.
        'accept-encoding': 'identity',
        ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
        ...call.headers,
        ...(body !== undefined && { 'content-length': String(Buffer.byteLength(body)) }),
      },
      body,
      totalMs,
      ownConnection: !call.idempotent,
    })
    if (!outcome.reply) return refused(faultRefusal(asked, outcome.fault, outcome.code))
    const { reply } = outcome
    noteClock(reply.headers, sentAt)
    if (reply.status >= 400) return refused(readRefusal(asked, reply, clock.now()))
    if (reply.status < 300) return { ok: true, value: reply }
    const location = googleAddress(reply.headers['location'] ?? '', address, googleOrigin)
    return call.redirects === 'are-the-answer'
      ? { ok: true, value: { ...reply, headers: { ...reply.headers, ...(location && { location }) } } }
      : refused(redirectRefusal(asked, reply.status, location))
  }

  function noteClock(headers: Readonly<Record<string, string>>, sentAt: number) {
    const date = Date.parse(headers['date'] ?? '')
    const receivedAt = clock.now()
    // A slow answer leaves open when it was dated; one from a cache was dated long ago.
    if (Number.isNaN(date) || headers['age'] !== undefined || receivedAt - sentAt > 2_000) return
    // `Date` has whole seconds: half a second more is the better guess.
    offsetSeconds = Math.round((date + 500 - (sentAt + receivedAt) / 2) / 1000)
  }

  return { request, clockOffsetSeconds: () => offsetSeconds, clock, close: wire.close }
}

function refused(refusal: Refusal): Answer<never> {
  return { ok: false, refusal }
}

const secretFields = ['client_secret', 'code', 'code_verifier', 'refresh_token', 'assertion', 'token'] as const

/** What this call carries and no error may echo. */
function secretsIn(call: GoogleCall): string[] {
  const form = call.body instanceof URLSearchParams ? call.body : new URLSearchParams()
  const bearer = call.headers?.['authorization']?.replace(/^Bearer /, '')
  return [bearer, ...secretFields.flatMap((name) => [form.get(name), call.query?.get(name)])].filter(isLongEnough)
}

/** Shorter values are ours (a probe's code) or would blank out half of Google's sentence. */
function isLongEnough(value: string | null | undefined): value is string {
  return value !== null && value !== undefined && value.length >= 8
}
