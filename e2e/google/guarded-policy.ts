import { apiError, ok, type Answer } from './errors.ts'
import { policyBody, replacePolicy, type PolicyBody } from './iam-policy.ts'
import { refuseMembers } from './org-policies.ts'
import { fieldsOf, textField, textsField } from './request-fields.ts'
import type { IamPolicy } from './credentials.ts'
import type { Project, World } from './world.ts'

/** `setIamPolicy` of a project or service account: organisation policies first, then etag, roles and members. */
export function setGuardedPolicy(world: World, project: Project, policy: IamPolicy, body: unknown): Answer {
  const wanted = readPolicy(body)
  const members = (wanted.bindings ?? []).flatMap((one) => one.members ?? [])
  const refused = refuseMembers(world, project, members)
  if (refused) return apiError('cloud', { status: 'FAILED_PRECONDITION', message: refused.message })
  const problem = replacePolicy(world, policy, wanted)
  switch (problem?.kind) {
    case undefined:
      return ok(policyBody(policy))
    case 'stale-etag':
      return apiError('cloud', {
        status: 'ABORTED',
        message:
          'There were concurrent policy changes. Please retry the whole read-modify-write with exponential backoff.',
      })
    case 'unknown-role':
      return apiError('cloud', {
        status: 'INVALID_ARGUMENT',
        message: `Role ${problem.role} is not supported for this resource.`,
      })
    case 'unknown-member':
      return apiError('cloud', { status: 'INVALID_ARGUMENT', message: `${problem.member} does not exist.` })
  }
}

function readPolicy(body: unknown): PolicyBody {
  const { bindings, version } = fieldsOf(body)
  return {
    version: typeof version === 'number' ? version : null,
    etag: textField(body, 'etag') ?? null,
    bindings: (Array.isArray(bindings) ? bindings : []).map((one: unknown) => ({
      role: textField(one, 'role') ?? '',
      members: textsField(one, 'members'),
      condition: fieldsOf(one)['condition'],
    })),
  }
}
