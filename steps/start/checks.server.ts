import type { Check } from '../define-step.ts'
import { passed, warning } from '../define-step.ts'

/**
 * Google delivers pushes and notifications to a public https address only (google-facts 6.6, 8.4). Whether it gets there, the test
 * message decides. A warning: on localhost everything before the first push works, and push itself says so again.
 */
export const ourAddressIsPublic: Check = async (_google, { addressProblem, shown }) =>
  addressProblem === null
    ? passed({ pushUrl: shown.pushUrl })
    : warning('push-endpoint-not-public-https', { endpoint: shown.pushUrl, rule: addressProblem })

export const startChecks = { 'public-url': ourAddressIsPublic } as const
