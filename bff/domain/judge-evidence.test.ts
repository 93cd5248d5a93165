import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { type CauseId, causes, isCauseId } from '#contract/causes/catalogue.ts'
import { describedFailures } from './evidence/described-failures.ts'
import type { Evidence, Verdict } from './evidence/evidence.ts'
import { lookAlikes } from './evidence/look-alikes.ts'
import { otherPeoplesTroubles } from './evidence/other-peoples-troubles.ts'
import { recordedFailures as googleAnswers } from './evidence/recorded-failures.ts'
import { seededRandom, variations, vary } from './evidence/vary.ts'
import { wordedFailures } from './evidence/wordings/worded-failures.ts'
import { judge } from './judge-evidence.ts'

// One suite, long because it is the whole promise of the judge: every table of failures is put to it here.

const recordedFailures = [...googleAnswers, ...describedFailures]
const first = (verdict: Verdict) => verdict.causes[0]?.id
const isWrongAndSure = (verdict: Verdict, cause: string) =>
  verdict.causes[0]?.confidence === 'high' && verdict.causes[0].id !== cause

describe('recorded failures', () => {
  it.each(
    recordedFailures.map((failure) => [`${failure.cause}: ${describeEvidence(failure.evidence)}`, failure] as const),
  )('names %s', (_, { cause, evidence }) => {
    expect(first(judge(evidence))).toBe(cause)
  })

  it('are named in the words of libraries and people, and never wrongly with certainty', { timeout: 30_000 }, () => {
    const judged = wordedFailures.map(({ cause, evidence }) => ({ cause, evidence, verdict: judge(evidence) }))
    const missed = judged.filter(({ cause, verdict }) => first(verdict) !== cause)
    expect(missed.length / judged.length, JSON.stringify(missed)).toBeLessThan(0.03)
    expect(judged.filter(({ cause, verdict }) => isWrongAndSure(verdict, cause))).toEqual([])
  })

  it('stay recognised as others would paste them', { timeout: 60_000 }, () => {
    const random = seededRandom(20_261_122)
    const tries = recordedFailures.flatMap(({ cause, evidence }) =>
      evidence.body === undefined
        ? []
        : variations.map((variation) => ({ cause, variation, verdict: judge(vary(evidence, variation, random)) })),
    )
    const missed = tries.filter(({ cause, verdict }) => first(verdict) !== cause)
    const sure = tries.filter(({ cause, verdict }) => isWrongAndSure(verdict, cause))
    expect(missed.length / tries.length, JSON.stringify(missed.slice(0, 20))).toBeLessThan(0.1)
    expect(sure.length / tries.length, JSON.stringify(sure.slice(0, 10))).toBeLessThan(0.03)
  })
})

const knownFailuresFile = new URL('../../../shared/failures/known-failures.json', import.meta.url)
const knownFailuresSchema = z.array(
  z.object({
    id: z.string(),
    observable: z.object({
      kind: z.optional(z.enum(['http', 'page', 'local', 'silent'])),
      status: z.optional(z.number()),
      body: z.optional(z.unknown()),
      note: z.optional(z.string()),
    }),
    context: z.object({ call: z.optional(z.string()), known: z.optional(z.array(z.string())) }),
    cause: z.object({ slug: z.string() }),
  }),
)

describe.runIf(existsSync(knownFailuresFile))('failures that people reported', () => {
  const failures = existsSync(knownFailuresFile)
    ? knownFailuresSchema.parse(JSON.parse(readFileSync(knownFailuresFile, 'utf8')))
    : []
  const evidenceOf = ({ observable, context }: (typeof failures)[number]): Evidence => ({ ...observable, ...context })

  it('every one has a cause of the same name', () => {
    expect(failures.map(({ cause }) => cause.slug).filter((slug) => !isCauseId(slug))).toEqual([])
  })

  it('are named first in 95 of 100, the rest beside, and never wrongly with certainty', () => {
    const judged = failures.map((failure) => ({ slug: failure.cause.slug, verdict: judge(evidenceOf(failure)) }))
    const missed = judged.filter(({ slug, verdict }) => first(verdict) !== slug)
    expect(missed.length / failures.length, JSON.stringify(missed)).toBeLessThanOrEqual(0.05)
    for (const { slug, verdict } of missed) {
      expect([...verdict.causes.map(({ id }) => String(id)), ...verdict.couldAlsoBe]).toContain(slug)
    }
    expect(judged.filter(({ slug, verdict }) => isWrongAndSure(verdict, slug))).toEqual([])
  })

  it('are named in 90 of 100 variations', { timeout: 30_000 }, () => {
    const random = seededRandom(7)
    const tries = failures.flatMap((failure) =>
      variations.map((variation) => ({
        slug: failure.cause.slug,
        variation,
        verdict: judge(vary(evidenceOf(failure), variation, random)),
      })),
    )
    const missed = tries.filter(({ slug, verdict }) => first(verdict) !== slug)
    expect(missed.length / tries.length, JSON.stringify(missed.slice(0, 20))).toBeLessThan(0.1)
  })
})

type Pair = readonly [differsIn: string, one: readonly [string, Evidence], other: readonly [string, Evidence]]
const deadToken = { error: 'invalid_grant', error_description: 'Token has been expired or revoked.' }
const badRequest = { error: 'invalid_grant', error_description: 'Bad Request' }
const notAuthorized = 'User not authorized to perform this action.'
const insufficient = 'Request had insufficient authentication scopes.'
const mismatch = 'Error 400: redirect_uri_mismatch'

const pairs: readonly Pair[] = [
  [
    'the age of the consent',
    [
      'consent-screen-testing-7-day-expiry',
      { body: deadToken, records: { publishing: 'testing', signInAgeDays: 7.1 } },
    ],
    [
      'refresh-token-expired-or-revoked',
      { body: deadToken, call: 'token refresh', records: { publishing: 'production', signInAgeDays: 90 } },
    ],
  ],
  [
    'the grant type',
    ['authorization-code-used-or-expired', { body: badRequest, call: 'grant_type=authorization_code' }],
    [
      'consent-screen-testing-7-day-expiry-bad-request',
      { body: badRequest, call: 'grant_type=refresh_token', records: { publishing: 'testing', signInAgeDays: 7 } },
    ],
  ],
  [
    'whether the browser came back',
    [
      'consent-screen-testing-not-a-test-user',
      { kind: 'page', status: 403, body: 'Error 403: access_denied', call: 'authorize URL' },
    ],
    ['sign-in-cancelled', { body: 'error=access_denied', call: 'browser returned to the callback' }],
  ],
  [
    'who enforces the policy',
    ['workspace-api-controls-app-not-trusted', { body: 'Error 400: admin_policy_enforced' }],
    ['account-enrolled-in-advanced-protection', { body: 'Error 400: policy_enforced' }],
  ],
  [
    'who was refused',
    ['pubsub-publisher-grant-missing', { body: notAuthorized, call: 'POST gmail/v1/users/me/watch', status: 403 }],
    ['pubsub-role-lacks-get', { body: notAuthorized, call: 'subscription.exists() by a subscriber', status: 403 }],
  ],
  [
    'when the role was granted',
    ['role-grant-propagating', { body: notAuthorized, call: 'topics.create', records: { roleGrantedSecondsAgo: 30 } }],
    [
      'service-account-role-missing',
      { body: notAuthorized, call: 'topics.create', records: { roleGrantedSecondsAgo: 3_600 } },
    ],
  ],
  [
    'when the API was turned on',
    [
      'api-enablement-propagating',
      { body: { reason: 'SERVICE_DISABLED', service: 'gmail.googleapis.com' }, records: { apiTurnedOnSecondsAgo: 60 } },
    ],
    ['gmail-api-not-enabled', { body: { reason: 'SERVICE_DISABLED', service: 'gmail.googleapis.com' } }],
  ],
  [
    'what was granted',
    [
      'granular-consent-scope-unticked',
      { body: insufficient, records: { scopesAsked: ['a', 'b'], scopesGranted: ['a'] } },
    ],
    ['method-needs-another-scope', { body: insufficient, records: { scopesAsked: ['a'], scopesGranted: ['a'] } }],
  ],
  [
    'the error at the client',
    [
      'oauth-client-not-found',
      { body: { error: 'invalid_client', error_description: 'The OAuth client was not found.' } },
    ],
    [
      'client-secret-wrong',
      { body: { error: 'invalid_client', error_description: 'The provided client secret is invalid.' } },
    ],
  ],
  [
    'the age of the client',
    [
      'oauth-client-not-yet-propagated',
      { body: 'The OAuth client was not found.', records: { clientMadeSecondsAgo: 90 } },
    ],
    ['oauth-client-not-found', { body: 'The OAuth client was not found.' }],
  ],
  [
    'when the URI was saved',
    ['redirect-uri-not-yet-propagated', { body: mismatch, records: { redirectUriSavedSecondsAgo: 60 } }],
    ['redirect-uri-not-registered', { body: mismatch }],
  ],
  [
    'the place of the mismatch',
    [
      'redirect-uri-differs-at-exchange',
      { body: { error: 'redirect_uri_mismatch', error_description: 'Bad Request' } },
    ],
    ['redirect-uri-not-registered', { body: mismatch, kind: 'page' }],
  ],
  [
    'the clock',
    [
      'server-clock-skew',
      { body: 'invalid_grant: Invalid JWT: Token must be a short-lived token', call: 'service account' },
    ],
    ['service-account-key-deleted', { body: 'invalid_grant: Invalid JWT Signature.', call: 'service account' }],
  ],
  [
    'which call answered 404',
    ['history-id-too-old', { status: 404, body: 'Requested entity was not found.', call: 'users.history.list' }],
    ['gmail-message-gone', { status: 404, body: 'Requested entity was not found.', call: 'GET users/me/messages/1' }],
  ],
  [
    'what was gone',
    ['calendar-sync-token-invalidated', { status: 410, body: 'Gone', call: 'calendar events.list?syncToken=x' }],
    ['calendar-event-gone', { status: 410, body: 'Resource has been deleted', call: 'calendar events.delete' }],
  ],
  [
    'the reason behind 403',
    ['project-rate-limit', { status: 403, body: 'rateLimitExceeded: Queries per minute' }],
    ['gmail-apps-disabled-by-administrator', { status: 403, body: { reason: 'domainPolicy' } }],
  ],
  [
    'whose answer is 500',
    ['pubsub-publisher-grant-missing-500', { status: 500, body: 'Backend Error', call: 'users.watch' }],
    ['google-unavailable', { status: 500, body: 'Backend Error', call: 'messages.list' }],
  ],
  [
    'which policy refused',
    ['org-policy-key-creation-disabled', { body: { type: 'constraints/iam.disableServiceAccountKeyCreation' } }],
    ['org-policy-domain-restricted-sharing', { body: { type: 'constraints/iam.allowedPolicyMemberDomains' } }],
  ],
  [
    'whether delegation is new',
    ['domain-wide-delegation-missing', { body: { error: 'unauthorized_client' }, call: 'jwt-bearer with sub' }],
    [
      'refresh-token-of-another-client',
      { body: { error: 'unauthorized_client' }, call: 'refresh_token of a replaced client' },
    ],
  ],
  [
    'how far the call came',
    ['dns-blocked-in-container', { body: 'getaddrinfo ENOTFOUND oauth2.googleapis.com' }],
    ['connection-timed-out', { body: 'connect ETIMEDOUT 142.250.0.1:443 oauth2.googleapis.com' }],
  ],
]

describe('pairs that look alike', () => {
  it.each(pairs)('are told apart by %s', (_, one, other) => {
    expect(first(judge(one[1]))).toBe(one[0])
    expect(first(judge(other[1]))).toBe(other[0])
  })

  it('name each other, and the look that decides, when the evidence does not', () => {
    const verdict = judge({ body: deadToken, status: 400, call: 'token refresh' })
    expect(verdict.causes[0]?.confidence).not.toBe('high')
    expect(verdict.couldAlsoBe).toContain('consent-screen-testing-7-day-expiry')
    expect(verdict.decidingLook).toContain('Testing')
  })

  it('are listed with causes that exist', () => {
    for (const group of lookAlikes) expect(group.causes.filter((id) => !(id in causes))).toEqual([])
  })
})

describe('what is nobody’s mistake', () => {
  it.each([
    [{ status: 503, body: '' }],
    [{ status: 500, body: 'internal error' }],
    [{ status: 429, body: '' }],
    [{ body: 'connect ETIMEDOUT 142.250.0.1:443' }],
    [{ body: 'self-signed certificate in certificate chain', call: 'token request' }],
    [{ body: 'Token used too early' }],
    [{ status: 407, body: 'Proxy Authentication Required' }],
  ] satisfies [Evidence][])('%o is not laid at the admin’s door', (evidence) => {
    const actors = judge(evidence).causes.map(({ id }) => causes[id].actor)
    expect(actors.length).toBeGreaterThan(0)
    expect(actors.filter((actor) => actor !== 'google' && actor !== 'operator')).toEqual([])
  })
})

describe('what nobody knows', () => {
  it.each(['', 'hello', 'The quick brown fox jumps over the lazy dog', '{"ok":true}', 'null', '🙂'])(
    '%j is unknown',
    (body) => {
      expect(judge({ body })).toEqual({ causes: [], couldAlsoBe: [], unknown: true })
    },
  )

  it.each(otherPeoplesTroubles.map((evidence) => [describeEvidence(evidence), evidence] as const))(
    'nothing is named of: %s',
    (_, evidence) => {
      expect(judge(evidence).causes.map(({ id }) => id)).toEqual([])
    },
  )

  it.each<[CauseId, Evidence]>([
    [
      'pubsub-publisher-grant-missing',
      {
        status: 403,
        body: 'Error sending test message to Cloud PubSub projects/p-1/topics/gmail : User not authorized to perform this action.',
        call: 'users.watch',
        known: ['gmail-api-push@system.gserviceaccount.com has the publisher role on the topic'],
      },
    ],
    [
      'gmail-watch-expired-not-renewed',
      {
        kind: 'silent',
        call: 'no pushes for a week',
        known: ['the expiration is in the future', 'watch was renewed today'],
      },
    ],
    [
      'consent-screen-testing-7-day-expiry',
      { kind: 'silent', call: 'accounts have to sign in again after a week', known: ['the app is in production'] },
    ],
    [
      'server-clock-skew',
      { body: 'invalid_grant: Invalid JWT: Token must be a short-lived token', known: ['ntp is running'] },
    ],
  ])('what is known rules %s out', (cause, evidence) => {
    expect(judge({ ...evidence, known: [] }).causes[0]?.id).toBe(cause)
    const verdict = judge(evidence)
    expect(verdict.causes[0]?.id).not.toBe(cause)
    expect(verdict.causes[0]?.confidence).not.toBe('high')
  })

  it.each([
    ['gmail-api-not-enabled', 'Gmail', 'the Calendar API is enabled'],
    ['calendar-api-not-enabled', 'Google Calendar', 'the Gmail API is on'],
  ])('%s is not doubted because another API is known to be on', (cause, name, known) => {
    const body = `${name} API has not been used in project 123456 before or it is disabled.`
    const [before, after] = [[], [known]].map((facts) => judge({ status: 403, body, known: facts }).causes[0])
    expect(before?.id).toBe(cause)
    expect(after?.id).toBe(cause)
    expect(after?.confidence).not.toBe('low')
  })

  it('a symptom told without any error is named, though never with certainty', () => {
    const verdict = judge({ body: 'no e-mails arriving since Friday, nothing in the logs of the Gmail sync' })
    expect([...verdict.causes.map(({ id }) => id), ...verdict.couldAlsoBe]).toContain('gmail-watch-expired-not-renewed')
    expect(verdict.causes[0]?.confidence).not.toBe('high')
  })
})

function describeEvidence({ body, call, known }: Evidence): string {
  return [call, ...(known ?? []), typeof body === 'string' ? body : JSON.stringify(body)].join(' ').slice(0, 90)
}
