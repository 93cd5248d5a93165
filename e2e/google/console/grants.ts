import { policyBody, replacePolicy } from '../iam-policy.ts'
import { refuseMembers } from '../org-policies.ts'
import type { IamPolicy } from '../credentials.ts'
import type { World } from '../world.ts'
import { button, dialog, errors, form, selectField, table, textField, type Choice } from './controls.ts'
import { html, type Markup } from './html.ts'
import { field, fields, type ProjectVisit } from './visit.ts'
import { label } from './words.ts'

/** Roles as the console names them; these pages offer no others. */
export const roleTitles: { readonly [role: string]: string } = {
  'roles/owner': 'Owner',
  'roles/editor': 'Editor',
  'roles/viewer': 'Viewer',
  'roles/pubsub.admin': label('service-account.pubsub-admin'),
  'roles/pubsub.editor': label('service-account.pubsub-editor'),
  'roles/pubsub.viewer': 'Pub/Sub Viewer',
  'roles/pubsub.publisher': label('topic.publisher'),
  'roles/pubsub.subscriber': 'Pub/Sub Subscriber',
  'roles/iam.serviceAccountUser': label('service-account.service-account-user'),
  'roles/iam.serviceAccountTokenCreator': 'Service Account Token Creator',
  'roles/iam.serviceAccountAdmin': 'Service Account Admin',
  'roles/iam.serviceAccountKeyAdmin': 'Service Account Key Admin',
  'roles/serviceusage.serviceUsageAdmin': 'Service Usage Admin',
  'roles/serviceusage.serviceUsageConsumer': 'Service Usage Consumer',
  'roles/resourcemanager.projectIamAdmin': 'Project IAM Admin',
  'roles/resourcemanager.projectCreator': 'Project Creator',
  'roles/resourcemanager.organizationAdmin': 'Organization Administrator',
  'roles/orgpolicy.policyAdmin': 'Organization Policy Administrator',
}

/** The roles offered for a resource: all, or those of one service. */
export function roleChoices(prefix = 'roles/'): Choice[] {
  return Object.entries(roleTitles)
    .filter(([role]) => role.startsWith(prefix))
    .map(([value, title]) => ({ value, label: title }))
}

export function grantTable(policy: IamPolicy): Markup {
  return table(
    ['Principal', 'Role'],
    policy.grants.map((one) => [html`${one.member.replace(/^\w+:/, '')}`, html`${roleTitles[one.role] ?? one.role}`]),
    'No principals have roles here directly.',
  )
}

/** The panel behind **Grant access** and **Add principal**. */
export function grantDialog(visit: ProjectVisit, resource: string, choices: Choice[], messages: string[]): Markup {
  return dialog(
    `Grant access to “${resource}”`,
    form([
      html`${errors(messages)}`,
      textField({
        label: label('iam.new-principals'),
        name: 'principals',
        value: field(visit, 'principals'),
        focus: true,
      }),
      selectField({ label: label('iam.select-role'), name: 'role', choices, empty: '', value: field(visit, 'role') }),
      html`<div class="end">
        <button name="do" value="cancel">Cancel</button>${button(label('iam.save'), { do: 'grant', main: true })}
      </div>`,
    ]),
  )
}

/** Saves the panel; answers Google's refusals, none when the access was granted. */
export function grantTyped(visit: ProjectVisit, policy: IamPolicy): string[] {
  const principals = fields(visit, 'principals').flatMap((one) => one.split(/[\s,]+/))
  const role = field(visit, 'role')
  if (principals.length === 0) return ['Enter at least one principal.']
  if (role === '') return ['Select a role.']
  return grantMembers(visit.world, visit.project, policy, [role], principals.map(memberOf))
}

/**
 * Adds members to roles as the console does it: reads the policy and sends it back whole, so that an organisation
 * policy also looks at the members that were there before.
 */
export function grantMembers(
  world: World,
  project: ProjectVisit['project'],
  policy: IamPolicy,
  roles: string[],
  members: string[],
): string[] {
  const body = policyBody(policy)
  const bindings = [...(body.bindings ?? []), ...roles.map((role) => ({ role, members }))]
  const everybody = bindings.flatMap((one) => one.members ?? [])
  const refusal = refuseMembers(world, project, everybody)
  if (refusal)
    return [`IAM policy update failed. The “${refusal.constraint}” organization policy is enforced. ${refusal.message}`]
  const problem = replacePolicy(world, policy, { ...body, bindings: merged(bindings) })
  if (problem?.kind === 'unknown-member')
    return [`The principal ${problem.member.replace(/^\w+:/, '')} does not exist.`]
  return problem ? ['IAM policy update failed.'] : []
}

// A binding sent twice would list its member twice.
function merged(bindings: { role?: string | null; members?: string[] | null; condition?: unknown }[]) {
  const seen = new Set<string>()
  return bindings.map((one) => ({
    ...one,
    members: (one.members ?? []).filter((member) => {
      const key = `${one.role} ${member} ${JSON.stringify(one.condition ?? null)}`
      return !seen.has(key) && seen.add(key)
    }),
  }))
}

/** The console asks for addresses; the kind of principal follows from the address. */
function memberOf(address: string): string {
  if (/^(user|serviceAccount|group|domain):/.test(address)) return address
  const lower = address.toLowerCase()
  if (!lower.includes('@')) return `domain:${lower}`
  return lower.endsWith('gserviceaccount.com') ? `serviceAccount:${lower}` : `user:${lower}`
}
