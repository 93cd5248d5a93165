import type { CauseId } from '#contract/causes/catalogue.ts'
import type { ApiName, Refusal } from '../google-port.ts'
import type { Check, Verdict } from '../define-step.ts'
import { blockedBy, failed, notStarted, notYet, passed, unforeseen } from '../define-step.ts'

type ApiCause = Extract<
  CauseId,
  | 'gmail-api-not-enabled'
  | 'calendar-api-not-enabled'
  | 'pubsub-api-not-enabled'
  | 'resource-manager-api-not-enabled'
  | 'iam-api-not-enabled'
>

/** What Google says of an API it will not run for a project, whichever API it is. */
export function apiVerdict(refusal: Refusal, projectId: string, off: ApiCause): Verdict {
  if (refusal.kind !== 'refused') return unforeseen(refusal)
  switch (refusal.reason) {
    case 'SERVICE_DISABLED':
    case 'accessNotConfigured':
      return notYet(off, { projectId })
    case 'BILLING_DISABLED':
      return failed('billing-not-enabled', { projectId })
    case 'CONSUMER_SUSPENDED':
    case 'CONSUMER_INVALID':
      return blockedBy('project-id')
    default:
      return refusal.call === 'service-account-token' ? blockedBy('key-token') : unforeseen(refusal)
  }
}

/** A real call with the key's own token: only the reasons above mean off, any other answer means on (ux.md 2.3). */
const apiIsOn =
  (api: ApiName, off: ApiCause): Check =>
  async (google, { key }) => {
    if (!key) return notStarted()
    const answer = await google.tryApi(api)
    return answer.ok ? passed({ projectId: key.projectId }) : apiVerdict(answer.refusal, key.projectId, off)
  }

export const apisChecks = {
  'api-gmail': apiIsOn('gmail', 'gmail-api-not-enabled'),
  'api-calendar': apiIsOn('calendar', 'calendar-api-not-enabled'),
  'api-pubsub': apiIsOn('pubsub', 'pubsub-api-not-enabled'),
  'api-resource-manager': apiIsOn('resourceManager', 'resource-manager-api-not-enabled'),
  'api-iam': apiIsOn('iam', 'iam-api-not-enabled'),
} as const
