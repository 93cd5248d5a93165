import type { CauseId, FactsOf } from '#contract/causes/catalogue.ts'
import type { StoredFacts } from '#contract/check.ts'
import { projectNumberOf } from '#contract/google.ts'
import type { Refusal } from '#steps/google-port.ts'
import type { AccountRow, Cause } from './connection-ports.ts'
import { nameRefusal } from './name-refusal.ts'
import type { ConfigurationRow } from './ports.ts'

// Google's no about an account, a mailbox or a calendar -> the entry of the catalogue. Pure (google-facts 1.4, 1.6, 7.3, 8.5).

/** Names a cause with its facts; the catalogue types them. */
export function nameCause<Id extends CauseId>(id: Id, facts: FactsOf<Id> & StoredFacts): Cause {
  return { id, facts }
}

/** As Google's console takes it: the project's ID, else the number that the client ID begins with. */
export function projectOf(row: Pick<ConfigurationRow, 'projectId' | 'key' | 'client'>): string {
  const { client } = row
  return row.projectId ?? row.key?.projectId ?? client?.projectId ?? projectNumberOf(client?.clientId ?? '') ?? ''
}

type Who = Pick<AccountRow, 'email' | 'clientId'>
const factsOf = ({ email, clientId }: Who) => ({ accountEmail: email, clientId })

/** What came back in `error` instead of a code (google-facts 1.4). */
export function callbackCause(error: string, row: ConfigurationRow): Cause {
  switch (error) {
    case 'access_denied':
      return nameCause('sign-in-cancelled', {})
    case 'interaction_required':
    case 'login_required':
    case 'consent_required':
      return nameCause('sign-in-needs-a-person', {})
    case 'admin_policy_enforced':
      return nameCause('workspace-api-controls-app-not-trusted', {
        accountEmail: '',
        clientId: row.client?.clientId ?? '',
      })
    case 'org_internal':
      return nameCause('account-outside-internal-organization', { accountEmail: '', projectId: projectOf(row) })
    default:
      // Whatever else stands in the address is not Google's for certain, so none of it is repeated.
      return nameCause('google-answer-not-recognised', { host: 'accounts.google.com', reason: 'an error at sign-in' })
  }
}

/** Why the code could not be traded for tokens (google-facts 1.6). */
export function exchangeCause(refusal: Refusal, row: ConfigurationRow, redirectUri: string): Cause {
  if (refusal.kind !== 'refused') return nameRefusal(refusal)
  const client = { clientId: row.client?.clientId ?? '', projectId: projectOf(row) }
  switch (refusal.reason) {
    case 'deleted_client':
      return nameCause('oauth-client-deleted', client)
    case 'invalid_client':
      return /not found/i.test(refusal.message)
        ? nameCause('oauth-client-not-found', client)
        : nameCause('client-secret-wrong', client)
    case 'redirect_uri_mismatch':
      return nameCause('redirect-uri-differs-at-exchange', { expected: redirectUri, actual: '' })
    case 'invalid_grant':
      return /code verifier/i.test(refusal.message)
        ? nameCause('pkce-verifier-mismatch', {})
        : nameCause('authorization-code-used-or-expired', {})
    case 'admin_policy_enforced':
      return nameCause('workspace-api-controls-app-not-trusted', { accountEmail: '', clientId: client.clientId })
    default:
      return nameRefusal(refusal)
  }
}

const isOff = ({ reason }: Refusal) => reason === 'SERVICE_DISABLED' || reason === 'accessNotConfigured'
const isMissingScope = ({ reason }: Refusal) =>
  reason === 'ACCESS_TOKEN_SCOPE_INSUFFICIENT' || reason === 'insufficientPermissions'

/** A rule of the Workspace about devices and networks. Google has no reason code for it, so its name is looked for. */
const isContextAware = ({ status, message }: Refusal) => status === 403 && /context.aware.access/i.test(message)

/** The whole project is refused, whatever it asks (google-facts 9.2). */
function projectCause({ reason }: Refusal, projectId: string): Cause | undefined {
  if (reason === 'CONSUMER_SUSPENDED') return nameCause('project-suspended', { projectId })
  return reason === 'CONSUMER_INVALID' ? nameCause('project-deleted', { projectId }) : undefined
}

/** Gmail's no to profile or watch. `topicName` only with a watch. */
export function gmailCause(refusal: Refusal, who: Who, row: ConfigurationRow, topicName: string | null): Cause {
  const facts = factsOf(who)
  const projectId = projectOf(row)
  const { reason, status, message } = refusal
  if (refusal.kind !== 'refused') return nameRefusal(refusal)
  if (isOff(refusal)) return nameCause('gmail-api-not-enabled', { projectId })
  const project = projectCause(refusal, projectId)
  if (project) return project
  if (isMissingScope(refusal)) return nameCause('token-older-than-scope-change', facts)
  if (isContextAware(refusal)) return nameCause('context-aware-access-denied', facts)
  if (reason === 'domainPolicy') return nameCause('gmail-apps-disabled-by-administrator', facts)
  if (reason === 'failedPrecondition') return nameCause('account-without-gmail-mailbox', facts)
  if (topicName === null) return nameRefusal(refusal)
  if (/Error sending test message/i.test(message)) {
    if (status === 404) return nameCause('topic-not-found', { topicName, projectId })
    if (status === 403) return nameCause('pubsub-publisher-grant-missing', { topicName, projectId })
  }
  if (/does not match projects/i.test(message)) {
    const expected = /projects\/([^/\s]+)\/topics/.exec(message)?.[1] ?? ''
    return nameCause('topic-in-another-project', { expected, actual: topicName })
  }
  if (isOtherWatch(refusal)) return nameCause('gmail-watch-already-exists-other-topic', facts)
  return nameRefusal(refusal)
}

/** Another topic is watched for this mailbox and project: stop, then watch (google-facts 7.3). */
export function isOtherWatch({ status, message }: Refusal): boolean {
  return status === 400 && /only one user push notification client/i.test(message)
}

/** Calendar's no to the list of calendars, or to a channel. */
export function calendarCause(
  refusal: Refusal,
  who: Who,
  row: ConfigurationRow,
  what: { readonly googleCalendarId: string; readonly channelId: string; readonly endpoint: string } | null,
): Cause {
  const facts = factsOf(who)
  const { reason, status } = refusal
  if (refusal.kind !== 'refused') return nameRefusal(refusal)
  if (isOff(refusal)) return nameCause('calendar-api-not-enabled', { projectId: projectOf(row) })
  const project = projectCause(refusal, projectOf(row))
  if (project) return project
  if (isMissingScope(refusal)) return nameCause('token-older-than-scope-change', facts)
  if (isContextAware(refusal)) return nameCause('context-aware-access-denied', facts)
  const calendarId = what?.googleCalendarId ?? ''
  if (reason === 'notACalendarUser') return nameCause('calendar-service-off-for-account', { ...facts, calendarId })
  if (what === null) return nameRefusal(refusal)
  const channel = { calendarId, channelId: what.channelId }
  if (reason?.endsWith('webhookUrlNotHttps'))
    return nameCause('calendar-webhook-not-https', { endpoint: what.endpoint })
  if (reason?.endsWith('webhookUrlUnauthorized'))
    return nameCause('calendar-webhook-domain-not-verified', { endpoint: what.endpoint })
  if (reason === 'pushNotSupportedForRequestedResource') return nameCause('calendar-push-not-supported', channel)
  if (reason === 'channelIdNotUnique') return nameCause('calendar-channel-id-reused', channel)
  if (status === 404) return nameCause('calendar-not-found', { ...facts, calendarId })
  return nameRefusal(refusal)
}
