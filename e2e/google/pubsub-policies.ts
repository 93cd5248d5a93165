import type { Caller } from './api-method.ts'
import { ok, type Answer } from './errors.ts'
import { holdsPermission, policyBody, replacePolicy, type PolicyBody } from './iam-policy.ts'
import { refuseMembers } from './org-policies.ts'
import { pubsubRefusal, readPermissions, readPolicy } from './pubsub-requests.ts'
import type { IamPolicy } from './credentials.ts'
import type { Project, World } from './world.ts'

type Asked = { world: World; caller: Caller; project: Project; body: unknown }

/** The policy as Google prints it; a fresh resource answers just its etag. */
export const getPolicy = (policy: IamPolicy): Answer => ok(policyBody(policy))

/** Full replacement: organisation policies first, then the etag, then every member and role (google-facts 5.6, 6.1). */
export function setPolicy({ world, project, body }: Asked, policy: IamPolicy): Answer {
  const wanted = readPolicy(body)
  if ('status' in wanted) return wanted
  const refused = organizationRefusal(world, project, wanted.value)
  if (refused) return refused
  const problem = replacePolicy(world, policy, wanted.value)
  if (problem?.kind === 'stale-etag') {
    return pubsubRefusal(
      'ABORTED',
      'There were concurrent policy changes. Please retry the whole read-modify-write with exponential backoff.',
    )
  }
  if (problem?.kind === 'unknown-role') {
    return pubsubRefusal('INVALID_ARGUMENT', `Role ${problem.role} is not supported for this resource.`)
  }
  if (problem) {
    const [kind, name] = problem.member.split(':', 2)
    const noun = kind === 'serviceAccount' ? 'Service account' : 'User'
    return pubsubRefusal('INVALID_ARGUMENT', `${noun} ${name} does not exist.`)
  }
  return ok(policyBody(policy))
}

function organizationRefusal(world: World, project: Project, wanted: PolicyBody): Answer | undefined {
  const members = (wanted.bindings ?? []).flatMap((one) => one.members ?? [])
  const refusal = refuseMembers(world, project, members)
  return refusal ? pubsubRefusal('FAILED_PRECONDITION', refusal.message) : undefined
}

/** Which of the named permissions the caller holds; `{}` when none, also for a resource that does not exist. */
export function testPermissions({ world, caller, project, body }: Asked, policy: IamPolicy | undefined): Answer {
  const wanted = readPermissions(body)
  if ('status' in wanted) return wanted
  if (!policy) return ok()
  const where = { project, policies: [policy] }
  const permissions = wanted.value.filter((one) => holdsPermission(world, caller.member, one, where))
  return ok(permissions.length > 0 ? { permissions } : {})
}
