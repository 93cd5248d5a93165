import { describe, expect, test } from 'vitest'
import type { Refusal } from '#steps/google-port.ts'
import { calendarCause, callbackCause, exchangeCause, gmailCause, isOtherWatch } from './connection-causes.ts'
import type { ConfigurationRow } from './ports.ts'

const who = { email: 'ada@acme.example', clientId: '123456789012-abc.apps.googleusercontent.com' }
const row: ConfigurationRow = {
  configurationId: 'c1',
  name: 'Google',
  state: 'draft',
  choices: null,
  projectId: 'acme-mail',
  projectNumber: null,
  client: {
    clientId: who.clientId,
    projectId: 'acme-mail',
    projectNumber: null,
    redirectUris: null,
    secret: { storedAt: '', storedBy: '', ending: 'abcd' },
  },
  key: null,
  pushRefusals: {},
  pushKey: 'k',
  createdAt: 0,
  updatedAt: 0,
}
const topic = 'projects/acme-mail/topics/guidepost-gmail'
const what = { googleCalendarId: 'team@group.calendar.google.com', channelId: 'ch', endpoint: 'https://hook.example/' }
const no = (status: number, reason: string | null, message = ''): Refusal => ({
  kind: 'refused',
  host: 'google.example',
  call: 'call',
  status,
  reason,
  googleStatus: null,
  domain: null,
  metadata: {},
  message,
  retryable: false,
  retryAfterSeconds: null,
})
const sending = `Error sending test message to Cloud PubSub ${topic} :`

describe('Google’s no at sign-in', () => {
  test.each([
    ['access_denied', 'sign-in-cancelled'],
    ['interaction_required', 'sign-in-needs-a-person'],
    ['admin_policy_enforced', 'workspace-api-controls-app-not-trusted'],
    ['org_internal', 'account-outside-internal-organization'],
    ['"><script>', 'google-answer-not-recognised'],
  ])('error=%s means %s', (error, id) => {
    expect(callbackCause(error, row).id).toBe(id)
    expect(JSON.stringify(callbackCause(error, row))).not.toContain('<script>')
  })

  test.each([
    [no(401, 'invalid_client', 'The provided client secret is invalid.'), 'client-secret-wrong'],
    [no(401, 'invalid_client', 'Unauthorized'), 'client-secret-wrong'],
    [no(401, 'invalid_client', 'The OAuth client was not found.'), 'oauth-client-not-found'],
    [no(401, 'deleted_client'), 'oauth-client-deleted'],
    [no(400, 'invalid_grant', 'Bad Request'), 'authorization-code-used-or-expired'],
    [no(400, 'invalid_grant', 'Invalid code verifier.'), 'pkce-verifier-mismatch'],
    [no(400, 'redirect_uri_mismatch'), 'redirect-uri-differs-at-exchange'],
    [{ ...no(503, null), kind: 'outage' as const }, 'google-unavailable'],
  ])('exchange %#', (refusal, id) => {
    expect(exchangeCause(refusal, row, 'https://a.example/').id).toBe(id)
  })
})

describe('Gmail’s no', () => {
  test.each([
    [no(403, 'SERVICE_DISABLED'), 'gmail-api-not-enabled'],
    [no(403, 'ACCESS_TOKEN_SCOPE_INSUFFICIENT'), 'token-older-than-scope-change'],
    [no(403, 'domainPolicy'), 'gmail-apps-disabled-by-administrator'],
    [no(400, 'failedPrecondition', 'Mail service not enabled'), 'account-without-gmail-mailbox'],
    [no(404, 'notFound', `${sending} Resource not found (resource=guidepost-gmail).`), 'topic-not-found'],
    [no(403, 'forbidden', `${sending} User not authorized to perform this action.`), 'pubsub-publisher-grant-missing'],
    [
      no(400, 'invalidArgument', 'Invalid topicName does not match projects/other/topics/*'),
      'topic-in-another-project',
    ],
    [
      no(400, 'invalidArgument', 'Only one user push notification client allowed per developer'),
      'gmail-watch-already-exists-other-topic',
    ],
    [no(418, null), 'google-answer-not-recognised'],
    [{ ...no(429, null), kind: 'quota' as const }, 'project-rate-limit'],
  ])('watch %#', (refusal, id) => {
    expect(gmailCause(refusal, who, row, topic).id).toBe(id)
  })

  test('only the watch on another topic asks for a stop', () => {
    expect(
      isOtherWatch(no(400, 'invalidArgument', 'Only one user push notification client allowed per developer')),
    ).toBe(true)
    expect(isOtherWatch(no(400, 'invalidArgument', 'Invalid topicName'))).toBe(false)
  })
})

describe('Calendar’s no', () => {
  test.each([
    [no(403, 'accessNotConfigured'), 'calendar-api-not-enabled'],
    [no(403, 'notACalendarUser'), 'calendar-service-off-for-account'],
    [no(400, 'push.webhookUrlNotHttps'), 'calendar-webhook-not-https'],
    [no(401, 'push.webhookUrlUnauthorized'), 'calendar-webhook-domain-not-verified'],
    [no(400, 'pushNotSupportedForRequestedResource'), 'calendar-push-not-supported'],
    [no(400, 'channelIdNotUnique'), 'calendar-channel-id-reused'],
    [no(403, 'forbidden', 'Denied by context-aware access'), 'context-aware-access-denied'],
    [no(404, 'notFound'), 'calendar-not-found'],
  ])('channel %#', (refusal, id) => {
    expect(calendarCause(refusal, who, row, what).id).toBe(id)
  })
})
