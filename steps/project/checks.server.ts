import type { Check } from '../define-step.ts'
import { blockedBy, failed, notStarted, passed, unforeseen, warning } from '../define-step.ts'

/** The project that the key names exists and is active. Unknown and not allowed to see are one answer of Google's (google-facts 5.3). */
export const projectIsActive: Check = async (google, { key }) => {
  if (!key) return notStarted()
  const facts = { projectId: key.projectId }
  const answer = await google.readProject()
  if (answer.ok) {
    const { state, projectNumber } = answer.value
    return state === 'ACTIVE' ? passed({ ...facts, projectNumber }) : failed('project-deleted', facts)
  }
  const { refusal } = answer
  if (refusal.kind !== 'refused') return unforeseen(refusal)
  if (refusal.reason === 'SERVICE_DISABLED' || refusal.reason === 'accessNotConfigured')
    return blockedBy('api-resource-manager')
  if (refusal.reason === 'CONSUMER_SUSPENDED') return failed('project-suspended', facts)
  if (refusal.reason === 'CONSUMER_INVALID') return failed('project-deleted', facts)
  if (refusal.status === 403 || refusal.status === 404) return failed('project-not-found-or-no-access', facts)
  // The key cannot sign in: its own check says why.
  if (refusal.call === 'service-account-token') return blockedBy('key-token')
  return unforeseen(refusal)
}

/** Internal is offered only inside an organisation (google-facts 4.2). Outside, the path is External. */
export const projectIsInAnOrganization: Check = async (google, { key }) => {
  if (!key) return notStarted()
  const answer = await google.readProject()
  if (!answer.ok) return unforeseen(answer.refusal)
  return answer.value.parent === null ? warning('project-outside-organization', { projectId: key.projectId }) : passed()
}

export const projectChecks = { 'project-id': projectIsActive, 'project-org': projectIsInAnOrganization } as const
