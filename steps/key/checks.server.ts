import type { Check } from '../define-step.ts'
import { blockedBy, failed, notStarted, notYet, passed, unforeseen } from '../define-step.ts'

export const keyIsReceived: Check = async (_google, { key }) =>
  key ? passed({ projectId: key.projectId, ending: key.key.ending }) : notStarted()

/** A skew beyond which Google refuses what we sign: its assertions live an hour, its tolerance is minutes. */
const clockSkewSeconds = 30

/**
 * Google gives a token for the key. A wrong clock refuses good keys, so it is looked at first (FM-61, BI-49). The texts are
 * Google's own and matched loosely: there is no reason code beside `invalid_grant` (google-facts 5.4).
 */
export const keyIsAccepted: Check = async (google, { key }) => {
  if (!key) return notStarted()
  const facts = { keyId: `…${key.key.ending}`, serviceAccountEmail: key.email, projectId: key.projectId }
  const answer = await google.tryServiceAccountKey()
  if (answer.ok) return passed({ email: key.email })
  const { refusal } = answer
  const seconds = google.clockOffsetSeconds()
  if (refusal.kind === 'refused' && seconds !== null && Math.abs(seconds) > clockSkewSeconds) {
    // Ours against Google's: ahead is positive.
    return failed('server-clock-skew', { seconds: -seconds })
  }
  if (refusal.reason === 'key-unreadable')
    return failed('service-account-file-unreadable', { problem: 'the private key in it is damaged' })
  if (refusal.kind !== 'refused' || refusal.reason !== 'invalid_grant') return unforeseen(refusal)
  if (/disabled/i.test(refusal.message)) return failed('service-account-disabled', facts)
  if (/account not found|not a valid email/i.test(refusal.message)) return notYet('service-account-deleted', facts)
  return notYet('service-account-key-deleted', facts)
}

/** What making and repairing the push channel takes (google-facts 5.4). Pub/Sub Editor lacks the policy right. */
const onTopicAndSubscription = [
  'pubsub.topics.create',
  'pubsub.topics.get',
  'pubsub.topics.getIamPolicy',
  'pubsub.topics.setIamPolicy',
  'pubsub.topics.attachSubscription',
  'pubsub.topics.publish',
  'pubsub.subscriptions.create',
  'pubsub.subscriptions.get',
  'pubsub.subscriptions.update',
] as const
const actAs = 'iam.serviceAccounts.actAs'

/** The account may manage Pub/Sub and sign pushes as itself; the permission that is missing is named. */
export const accountHasItsRoles: Check = async (google, { key }) => {
  if (!key) return notStarted()
  const [onProject, onItself] = await Promise.all([
    google.grantedOnProject([...onTopicAndSubscription, actAs]),
    google.grantedOnItself([actAs]),
  ])
  if (!onProject.ok) {
    const { refusal } = onProject
    if (refusal.kind !== 'refused') return unforeseen(refusal)
    if (refusal.reason === 'SERVICE_DISABLED') return blockedBy('api-resource-manager')
    return refusal.status === 403
      ? notYet('service-account-role-missing', roleFacts(key.email, key.projectId, onTopicAndSubscription[0]))
      : unforeseen(refusal)
  }
  const missing = onTopicAndSubscription.find((permission) => !onProject.value.includes(permission))
  if (missing) return notYet('service-account-role-missing', roleFacts(key.email, key.projectId, missing))
  if (onProject.value.includes(actAs)) return passed()
  if (onItself.ok) {
    return onItself.value.includes(actAs)
      ? passed()
      : notYet('caller-lacks-actas-on-push-service-account', {
          serviceAccountEmail: key.email,
          projectId: key.projectId,
        })
  }
  const { refusal } = onItself
  if (refusal.kind !== 'refused') return unforeseen(refusal)
  return refusal.reason === 'SERVICE_DISABLED'
    ? blockedBy('api-iam')
    : notYet('caller-lacks-actas-on-push-service-account', { serviceAccountEmail: key.email, projectId: key.projectId })
}

function roleFacts(serviceAccountEmail: string, projectId: string, permission: string) {
  return { permission, role: 'Pub/Sub Admin', serviceAccountEmail, projectId }
}

export const keyChecks = {
  'key-file': keyIsReceived,
  'key-token': keyIsAccepted,
  'key-role': accountHasItsRoles,
} as const
