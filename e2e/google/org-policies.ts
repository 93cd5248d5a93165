import type { OrgPolicy, Project, World } from './world.ts'

export const KEY_CREATION = 'iam.disableServiceAccountKeyCreation'
const KEY_CREATION_MANAGED = 'iam.managed.disableServiceAccountKeyCreation'
export const ACCOUNT_CREATION = 'iam.disableServiceAccountCreation'
export const MEMBER_DOMAINS = 'iam.allowedPolicyMemberDomains'
export const MEMBERS_MANAGED = 'iam.managed.allowedPolicyMembers'

/** Every constraint the console lists. */
export const constraints = [KEY_CREATION, KEY_CREATION_MANAGED, ACCOUNT_CREATION, MEMBER_DOMAINS, MEMBERS_MANAGED]

/** Organisations created on or after this day start with both defaults enforced (google-facts 5.5, 5.6). */
export const SECURE_BY_DEFAULT_SINCE = Date.UTC(2024, 4, 3)

type PolicyChange = { enforced?: boolean; allowAll?: boolean; allowedValues?: string[] }

/** Sets a constraint on an organisation or project; it takes effect after the wait for organisation policies. */
export function setOrgPolicy(
  world: World,
  holder: { policies: Map<string, OrgPolicy> },
  constraint: string,
  change: PolicyChange,
  when: 'now' | 'propagated' = 'propagated',
): OrgPolicy {
  const wait = when === 'now' ? 0 : world.settings.propagation.orgPolicy
  const policy: OrgPolicy = {
    constraint,
    enforced: change.enforced ?? true,
    allowAll: change.allowAll ?? false,
    allowedValues: change.allowedValues ?? [],
    effectiveAt: world.clock.now() + wait,
    previous: holder.policies.get(constraint) ?? null,
  }
  holder.policies.set(constraint, policy)
  return policy
}

function inForce(policy: OrgPolicy | null | undefined, now: number): OrgPolicy | undefined {
  if (!policy) return undefined
  return policy.effectiveAt <= now ? policy : inForce(policy.previous, now)
}

/** Removes a project's own setting: the organisation's rules again. */
export function inheritOrgPolicy(project: Project, constraint: string) {
  project.policies.delete(constraint)
}

/** The policy in force on a project: its own, else its organisation's. None without an organisation. */
export function policyInForce(world: World, project: Project, constraint: string): OrgPolicy | undefined {
  const organization = project.organizationId === null ? undefined : world.organizations.get(project.organizationId)
  if (!organization) return undefined
  const now = world.clock.now()
  return inForce(project.policies.get(constraint), now) ?? inForce(organization.policies.get(constraint), now)
}

/** The constraint that forbids service account keys here, or null. */
export function keyCreationForbiddenBy(world: World, project: Project): string | null {
  return [KEY_CREATION, KEY_CREATION_MANAGED].find((one) => policyInForce(world, project, one)?.enforced) ?? null
}

export function accountCreationForbidden(world: World, project: Project): boolean {
  return policyInForce(world, project, ACCOUNT_CREATION)?.enforced === true
}

type MemberRefusal = { constraint: string; message: string }

/**
 * Domain restricted sharing (google-facts 5.6). Looks at every member that is sent, old ones too: the constraint is
 * not retroactive, but re-sending an old member asks again. Answers null when all may stay.
 */
export function refuseMembers(world: World, project: Project, members: string[]): MemberRefusal | null {
  const domains = policyInForce(world, project, MEMBER_DOMAINS)
  if (
    domains?.enforced &&
    !domains.allowAll &&
    members.some((one) => !inAllowedDomain(world, one, domains.allowedValues))
  ) {
    return {
      constraint: MEMBER_DOMAINS,
      // Two spaces after the comma, as in captures.
      message:
        'One or more users named in the policy do not belong to a permitted customer,  perhaps due to an organization policy.',
    }
  }
  const managed = policyInForce(world, project, MEMBERS_MANAGED)
  if (
    managed?.enforced &&
    !managed.allowAll &&
    members.some((one) => !inAllowedSet(world, one, managed.allowedValues))
  ) {
    return {
      constraint: MEMBERS_MANAGED,
      message: `Operation denied by org policy on resource 'projects/${project.projectId}': ["constraints/${MEMBERS_MANAGED}": "This constraint defines the organization principal sets that can be granted IAM roles in your organization. Only principals included in the allowed principal sets can be granted roles."]`,
    }
  }
  return null
}

/** The organisation a member belongs to; null for consumers and for Google's own accounts, which no customer id names. */
function organizationOfMember(world: World, member: string) {
  const [kind = '', name = ''] = member.split(':', 2)
  if (kind === 'user') return world.users.get(name.toLowerCase())?.organizationId ?? null
  if (kind === 'domain') return [...world.organizations.values()].find((one) => one.domain === name)?.id ?? null
  const projectId = world.serviceAccounts.get(name)?.projectId
  return (projectId !== undefined && world.projects.get(projectId)?.organizationId) || null
}

// Agents such as service-PNUM@gcp-sa-pubsub belong to the customer's own project.
const isServiceAgent = (member: string) => /^serviceAccount:service-\d+@gcp-sa-/.test(member)

function inAllowedDomain(world: World, member: string, allowed: string[]): boolean {
  if (isServiceAgent(member)) return true
  const id = organizationOfMember(world, member)
  const organization = id === null ? undefined : world.organizations.get(id)
  if (!organization) return false
  return allowed.some(
    (one) => one.replace(/^is:/, '') === organization.customerId || one.endsWith(`organizations/${organization.id}`),
  )
}

function inAllowedSet(world: World, member: string, allowed: string[]): boolean {
  if (isServiceAgent(member) || allowed.includes(member)) return true
  const id = organizationOfMember(world, member)
  return id !== null && allowed.some((one) => one.endsWith(`organizations/${id}`))
}
