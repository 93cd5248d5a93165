import { isCauseId } from '#contract/causes/catalogue.ts'
import type { RecordedFailure } from '../recorded-failures.ts'
import { clientAndRedirectSymptoms } from './client-and-redirect.ts'
import { consentAndScopeSymptoms } from './consent-and-scopes.ts'
import { gmailAndCalendarSymptoms } from './gmail-and-calendar.ts'
import { keyRoleAndPolicySymptoms } from './keys-roles-and-policies.ts'
import { projectAndApiSymptoms } from './project-and-apis.ts'
import { pubsubAndPushSymptoms } from './pubsub-and-push.ts'
import { quotaAndNetworkSymptoms } from './quota-and-network.ts'
import { signInAndTokenSymptoms } from './sign-in-and-tokens.ts'

/** Every sentence as a failure that nobody has an error of: likeness learns the words from them. */
export const toldSymptoms: readonly RecordedFailure[] = [
  projectAndApiSymptoms,
  consentAndScopeSymptoms,
  clientAndRedirectSymptoms,
  signInAndTokenSymptoms,
  keyRoleAndPolicySymptoms,
  pubsubAndPushSymptoms,
  gmailAndCalendarSymptoms,
  quotaAndNetworkSymptoms,
].flatMap((symptoms) =>
  Object.entries(symptoms).flatMap(([cause, sentences]) =>
    isCauseId(cause) ? sentences.map((call) => ({ cause, evidence: { kind: 'silent', call } as const })) : [],
  ),
)
