import type { OAuthClient, ServiceAccountKey } from '#contract/configuration.ts'
import type { Answer, GooglePort, Refusal, StepValues } from './define-step.ts'

// Answers and records for the tables of the checks' tests.

export const refusal = (change: Partial<Refusal> = {}): Refusal => ({
  kind: 'refused',
  host: 'google.example',
  call: 'call',
  status: 400,
  reason: null,
  googleStatus: null,
  domain: null,
  metadata: {},
  message: '',
  retryable: false,
  retryAfterSeconds: null,
  ...change,
})

export const no = (change: Partial<Refusal> = {}): Answer<never> => ({ ok: false, refusal: refusal(change) })
export const yes = <T>(value: T): Answer<T> => ({ ok: true, value })

/** Answers that mean trouble on the way: no check may make a failure of them. */
export const troubles: readonly [string, Answer<never>][] = [
  ['quota', no({ kind: 'quota', status: 429 })],
  ['an outage', no({ kind: 'outage', status: 503 })],
  ['no network', no({ kind: 'network', status: null })],
  ['an unreadable answer', no({ kind: 'unreadable', status: 200 })],
]

export const uris = [
  'https://app.example.com/api/auth/google/callback',
  'https://app.example.com/api/auth/google/calendar/callback',
]

export const client: OAuthClient = {
  clientId: '123456789012-abc.apps.googleusercontent.com',
  projectId: 'acme-mail',
  projectNumber: '123456789012',
  redirectUris: uris,
  secret: { storedAt: '2026-11-22T10:00:00.000Z', storedBy: 'Ada', ending: '9Kx2' },
}

export const key: ServiceAccountKey = {
  projectId: 'acme-mail',
  email: 'guidepost-push@acme-mail.iam.gserviceaccount.com',
  key: { storedAt: '2026-11-22T10:00:00.000Z', storedBy: 'Ada', ending: 'ab12' },
}

export const values = (change: Partial<StepValues> = {}): StepValues => ({
  choices: { services: ['gmail', 'calendar'], audience: 'internal' },
  projectId: 'acme-mail',
  projectNumber: null,
  client,
  key,
  shown: {
    appName: 'Acme Helpdesk',
    projectName: 'acme-mail',
    projectId: 'acme-mail',
    clientName: 'Acme Helpdesk',
    serviceAccountName: 'guidepost-push',
    contactAddress: 'support@app.example.com',
    authorizedDomains: ['example.com'],
    homePage: 'https://app.example.com/about',
    privacyPage: 'https://app.example.com/about/privacy',
    termsPage: 'https://app.example.com/about/terms',
    redirectUris: uris,
    scopes: [],
    pushUrl: 'https://app.example.com/api/email/webhooks/google/k',
    audience: 'https://app.example.com/api/email/webhooks/google/k',
    topicId: 'guidepost-gmail',
    subscriptionId: 'guidepost-gmail-push',
  },
  state: 'draft',
  addressProblem: null,
  pushRefusals: {},
  pushTest: null,
  signIns: { gmail: { connection: null, refused: null }, calendar: { connection: null, refused: null } },
  notificationUrl: 'https://app.example.com/api/calendar/webhooks/google',
  provenBefore: [],
  ...change,
})

/** A port on which every question but the given ones is a mistake of the test. */
export function port(answers: Partial<GooglePort>): GooglePort {
  return new Proxy(answers, {
    get: (given, name) => {
      const answer: unknown = Reflect.get(given, name)
      if (answer !== undefined) return answer
      if (name === 'clockOffsetSeconds') return () => 0
      if (name === 'missingBoxes') return async () => []
      if (name === 'visitOurAddress') return async () => yes({ kind: 'practice' })
      if (name === 'trySignIn') return async () => ({ kind: 'stands', until: null })
      if (name === 'tryMailbox' || name === 'tryCalendar') return async () => ({ kind: 'stands', until: 'Sunday' })
      throw new Error(`The check asked ${String(name)}, which this test did not expect`)
    },
    // The proxy answers every question of the port, or throws.
  }) as GooglePort
}
