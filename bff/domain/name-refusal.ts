import type { CauseId } from '#contract/causes/catalogue.ts'
import type { Refusal } from '#steps/google-port.ts'
import type { NameRefusal } from './run-checks.ts'

/** Which entry of the catalogue stands for an answer that says nothing about this tenant. */
function causeOf(refusal: Refusal): CauseId {
  switch (refusal.kind) {
    case 'quota':
      return causeOfQuota(refusal)
    case 'outage':
      return 'google-unavailable'
    case 'unreadable':
      return 'google-answer-unreadable'
    case 'not-allowed':
      return causeOfStop(refusal)
    case 'refused':
      return 'google-answer-not-recognised'
    case 'network':
      return refusal.call === 'visit-our-address' ? 'own-address-not-checked' : causeOfFault(refusal)
  }
}

/** Nothing of Google's: a redirect in its name, or our own transport sent nothing. */
function causeOfStop({ reason }: Refusal): CauseId {
  return reason === 'secret-missing' ? 'stored-secret-missing' : 'proxy-refuses'
}

/** Whose limit it is: the day's, else that of the host that was asked (google-facts 7.5, 8.5). */
function causeOfQuota({ host, reason, status, metadata }: Refusal): CauseId {
  const limit = metadata['limit'] ?? reason
  if (limit === 'dailyLimitExceeded') return 'project-daily-quota'
  switch (host) {
    case 'oauth2.googleapis.com':
    case 'accounts.google.com':
      return 'sign-in-rate-limit'
    case 'pubsub.googleapis.com':
      return 'pubsub-rate-limit'
    case 'gmail.googleapis.com':
      // Without "user" in a 403 it is the project's; a 429 and the pause after it are the mailbox's.
      return status === 403 && limit === 'rateLimitExceeded' ? 'project-rate-limit' : 'gmail-per-user-rate'
    case 'www.googleapis.com':
      return 'calendar-per-user-rate'
    default:
      // Cloud's own interfaces: cloudresourcemanager and iam.
      return 'project-rate-limit'
  }
}

/** `metadata.code` is Node's own word for a failed connection. */
function causeOfFault({ reason, metadata }: Refusal): CauseId {
  const code = metadata['code'] ?? ''
  // A circuit that stands open says why.
  const fault = metadata['last'] ?? reason
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'dns-blocked-in-container'
  if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code)) return 'tls-intercepted-by-proxy'
  if (code.startsWith('ERR_SSL') || code === 'EPROTO') return 'tls-handshake-failed'
  if (fault === 'timeout' || fault === 'connect-timeout') return 'connection-timed-out'
  return fault === 'cut-off' || fault === 'garbled' ? 'google-answer-unreadable' : 'network-unreachable'
}

/** Quota, outage, network, an answer without a word for it: named as such, never as the admin's mistake. */
export const nameRefusal: NameRefusal = (refusal) => ({
  id: causeOf(refusal),
  facts: {
    host: refusal.host,
    call: refusal.call,
    ...(refusal.status === null ? {} : { status: refusal.status }),
    ...(refusal.reason === null ? {} : { reason: refusal.reason }),
    ...(refusal.retryAfterSeconds === null ? {} : { retryAfterSeconds: refusal.retryAfterSeconds }),
  },
})
