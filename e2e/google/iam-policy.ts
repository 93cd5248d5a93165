import type { IamPolicy, RoleGrant } from './credentials.ts'
import type { Organization, Project, World } from './world.ts'

const topicRead = ['pubsub.topics.get', 'pubsub.topics.list', 'pubsub.topics.getIamPolicy']
const topicWrite = [
  'pubsub.topics.create',
  'pubsub.topics.delete',
  'pubsub.topics.update',
  'pubsub.topics.publish',
  'pubsub.topics.attachSubscription',
  'pubsub.topics.detachSubscription',
]
const subscriptionRead = ['pubsub.subscriptions.get', 'pubsub.subscriptions.list', 'pubsub.subscriptions.getIamPolicy']
const subscriptionWrite = [
  'pubsub.subscriptions.create',
  'pubsub.subscriptions.update',
  'pubsub.subscriptions.delete',
  'pubsub.subscriptions.consume',
]
const pubsubPolicies = ['pubsub.topics.setIamPolicy', 'pubsub.subscriptions.setIamPolicy']
const projectRead = ['resourcemanager.projects.get']
const usageRead = ['serviceusage.services.get', 'serviceusage.services.list', 'serviceusage.services.use']
const usageAdmin = [...usageRead, 'serviceusage.services.enable', 'serviceusage.services.disable']
const accountRead = ['iam.serviceAccounts.get', 'iam.serviceAccounts.list', 'iam.serviceAccounts.getIamPolicy']
const accountAdmin = [
  ...accountRead,
  'iam.serviceAccounts.create',
  'iam.serviceAccounts.delete',
  'iam.serviceAccounts.update',
  'iam.serviceAccounts.enable',
  'iam.serviceAccounts.disable',
  'iam.serviceAccounts.setIamPolicy',
]
const keyRead = ['iam.serviceAccountKeys.get', 'iam.serviceAccountKeys.list']
const keyAdmin = [
  ...keyRead,
  'iam.serviceAccountKeys.create',
  'iam.serviceAccountKeys.delete',
  'iam.serviceAccountKeys.disable',
  'iam.serviceAccountKeys.enable',
]
const oauthAdmin = [
  'clientauthconfig.brands.create',
  'clientauthconfig.brands.update',
  'clientauthconfig.clients.create',
  'clientauthconfig.clients.update',
  'clientauthconfig.clients.delete',
  'oauthconfig.testusers.update',
]
const pubsubEditor = [...topicRead, ...topicWrite, ...subscriptionRead, ...subscriptionWrite]
const projectPolicies = ['resourcemanager.projects.getIamPolicy', 'resourcemanager.projects.setIamPolicy']
const viewer = [...projectRead, ...usageRead, ...topicRead, ...subscriptionRead, ...accountRead, ...keyRead]
const editor = [
  ...viewer,
  ...usageAdmin,
  ...pubsubEditor,
  ...accountAdmin.filter((one) => !one.endsWith('setIamPolicy')),
  ...keyAdmin,
  ...oauthAdmin,
  'iam.serviceAccounts.actAs',
]

/** Roles that matter here, with the permissions that matter here (google-facts 5.4). */
const permissionsOf: Record<string, string[]> = {
  'roles/viewer': viewer,
  'roles/editor': editor,
  'roles/owner': [
    ...editor,
    ...pubsubPolicies,
    ...projectPolicies,
    'iam.serviceAccounts.setIamPolicy',
    'resourcemanager.projects.update',
    'resourcemanager.projects.delete',
  ],
  'roles/pubsub.admin': [...pubsubEditor, ...pubsubPolicies, ...projectRead, 'serviceusage.services.use'],
  'roles/pubsub.editor': [...pubsubEditor, ...projectRead, 'serviceusage.services.use'],
  'roles/pubsub.viewer': [...topicRead, ...subscriptionRead, ...projectRead],
  'roles/pubsub.publisher': ['pubsub.topics.publish'],
  'roles/pubsub.subscriber': ['pubsub.subscriptions.consume', 'pubsub.topics.attachSubscription'],
  'roles/iam.serviceAccountUser': ['iam.serviceAccounts.actAs', ...accountRead.slice(0, 2), ...projectRead],
  'roles/iam.serviceAccountTokenCreator': [
    'iam.serviceAccounts.getAccessToken',
    'iam.serviceAccounts.getOpenIdToken',
    'iam.serviceAccounts.signBlob',
    'iam.serviceAccounts.signJwt',
  ],
  'roles/iam.serviceAccountAdmin': [...accountAdmin, ...projectRead],
  'roles/iam.serviceAccountKeyAdmin': [...keyAdmin, ...accountRead, ...projectRead],
  'roles/serviceusage.serviceUsageAdmin': usageAdmin,
  'roles/serviceusage.serviceUsageConsumer': usageRead,
  'roles/serviceusage.serviceUsageViewer': usageRead.slice(0, 2),
  'roles/browser': projectRead,
  'roles/oauthconfig.editor': [...oauthAdmin, ...projectRead],
  'roles/resourcemanager.projectIamAdmin': [...projectPolicies, ...projectRead],
  'roles/resourcemanager.projectCreator': ['resourcemanager.projects.create'],
  'roles/resourcemanager.organizationAdmin': [
    ...projectPolicies,
    ...projectRead,
    'resourcemanager.organizations.get',
    'resourcemanager.organizations.getIamPolicy',
    'resourcemanager.organizations.setIamPolicy',
  ],
  'roles/orgpolicy.policyAdmin': ['orgpolicy.policy.get', 'orgpolicy.policy.set'],
}

/** A policy nobody has written yet: Google answers just this etag. */
export const emptyPolicy = (): IamPolicy => ({ etag: 'ACAB', version: 1, grants: [] })

/** Adds one member to one role; effective after the IAM wait, or at once when `now` is set. */
export function grantRole(
  world: World,
  policy: IamPolicy,
  role: string,
  member: string,
  when: 'now' | 'propagated' = 'propagated',
) {
  if (policy.grants.some((one) => one.role === role && one.member === member)) return
  const wait = when === 'now' ? 0 : world.settings.propagation.iam
  policy.grants.push({ role, member, effectiveAt: world.clock.now() + wait })
  policy.etag = newEtag(world)
}

export function removeRole(world: World, policy: IamPolicy, role: string, member: string) {
  policy.grants = policy.grants.filter((one) => one.role !== role || one.member !== member)
  policy.etag = newEtag(world)
}

export const newEtag = (world: World) => `Bw${world.ids.base64url(9)}=`

function includesMember(world: World, granted: string, member: string): boolean {
  if (granted === member || granted === 'allUsers' || granted === 'allAuthenticatedUsers') return true
  if (!granted.startsWith('domain:')) return false
  const user = world.users.get(member.replace(/^user:/, ''))
  const organization = user?.organizationId ? world.organizations.get(user.organizationId) : undefined
  return organization?.domain === granted.slice('domain:'.length)
}

/**
 * Whether `member` (`user:…` or `serviceAccount:…`) holds a permission by the resource's own policies,
 * its project's, or its organisation's. A grant that is still propagating does not count.
 */
export function holdsPermission(
  world: World,
  member: string,
  permission: string,
  where: { project?: Project; organization?: Organization; policies?: IamPolicy[] },
): boolean {
  const organization =
    where.organization ??
    (where.project?.organizationId ? world.organizations.get(where.project.organizationId) : undefined)
  const policies = [...(where.policies ?? []), where.project?.iam, organization?.iam].filter((one) => one !== undefined)
  const now = world.clock.now()
  return policies.some((policy) =>
    policy.grants.some(
      (grant) =>
        grant.effectiveAt <= now &&
        permissionsOf[grant.role]?.includes(permission) === true &&
        includesMember(world, grant.member, member),
    ),
  )
}

type PolicyBinding = { role?: string | null; members?: string[] | null; condition?: unknown }
export type PolicyBody = { version?: number | null; etag?: string | null; bindings?: PolicyBinding[] | null }

/** As Google prints a policy; a fresh one is just its etag. */
export function policyBody(policy: IamPolicy): PolicyBody {
  if (policy.grants.length === 0) return { etag: policy.etag }
  const groups = new Map<string, PolicyBinding & { members: string[] }>()
  for (const grant of policy.grants) {
    const key = `${grant.role} ${JSON.stringify(grant.condition ?? null)}`
    const group = groups.get(key) ?? {
      role: grant.role,
      members: [],
      ...(grant.condition !== undefined && { condition: grant.condition }),
    }
    group.members.push(grant.member)
    groups.set(key, group)
  }
  return { version: policy.version, etag: policy.etag, bindings: [...groups.values()] }
}

type PolicyRefusal =
  { kind: 'stale-etag' } | { kind: 'unknown-role'; role: string } | { kind: 'unknown-member'; member: string }

/**
 * Full replacement, as `setIamPolicy` does it: what the new body leaves out is gone, what was there keeps its
 * time, what is new propagates. An etag is optional, as at Google; a stale one is refused.
 * Organisation policies are the caller's to ask first (`org-policies.ts`).
 */
export function replacePolicy(world: World, policy: IamPolicy, body: PolicyBody): PolicyRefusal | null {
  if (body.etag && body.etag !== policy.etag) return { kind: 'stale-etag' }
  const wanted = (body.bindings ?? []).flatMap((binding) =>
    (binding.members ?? []).map((member) => ({ role: binding.role ?? '', member, condition: binding.condition })),
  )
  for (const { role, member } of wanted) {
    if (!permissionsOf[role]) return { kind: 'unknown-role', role }
    if (!memberExists(world, member)) return { kind: 'unknown-member', member }
  }
  const effectiveAt = world.clock.now() + world.settings.propagation.iam
  policy.grants = wanted.map(({ role, member, condition }): RoleGrant => {
    const before = policy.grants.find((one) => one.role === role && one.member === member)
    return {
      role,
      member,
      effectiveAt: before?.effectiveAt ?? effectiveAt,
      ...(condition !== undefined && { condition }),
    }
  })
  policy.version = body.version ?? policy.version
  policy.etag = newEtag(world)
  return null
}

/** Google refuses members it does not know; its own service agents always exist. */
function memberExists(world: World, member: string): boolean {
  const [kind = '', name = ''] = member.split(':', 2)
  if (kind === 'allUsers' || kind === 'allAuthenticatedUsers' || kind === 'domain' || kind === 'group') return true
  if (kind === 'user') return world.users.has(name.toLowerCase())
  if (kind !== 'serviceAccount') return false
  return (
    !name.endsWith('.iam.gserviceaccount.com') || /@gcp-sa-[a-z-]+\.iam/.test(name) || world.serviceAccounts.has(name)
  )
}
