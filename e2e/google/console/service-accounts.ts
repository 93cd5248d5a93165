import { accountCreationForbidden } from '../org-policies.ts'
import { accountIdIsWellFormed, createServiceAccount } from '../service-accounts.ts'
import type { ServiceAccount } from '../credentials.ts'
import { button, errors, facts, form, selectField, table, textField } from './controls.ts'
import { grantDialog, grantMembers, grantTable, grantTyped, roleChoices, roleTitles } from './grants.ts'
import { html, type Markup } from './html.ts'
import { consolePage, inProject, missingPermission } from './layout.ts'
import {
  field,
  fields,
  get,
  go,
  hrefTo,
  may,
  post,
  type ProjectVisit,
  type Reply,
  type Route,
  type Visit,
} from './visit.ts'
import { label } from './words.ts'

const CREATE = 'iam.serviceAccounts.create'
const SET_PROJECT_POLICY = 'resourcemanager.projects.setIamPolicy'
const SET_ACCOUNT_POLICY = 'iam.serviceAccounts.setIamPolicy'

export const serviceAccountRoutes: Route[] = [
  get('/iam-admin/serviceaccounts', (visit) => inProject(visit, list)),
  get('/iam-admin/serviceaccounts/create', (visit) => inProject(visit, (inside) => creation(inside, []))),
  post('/iam-admin/serviceaccounts/create', (visit) => inProject(visit, advance)),
  get('/iam-admin/serviceaccounts/details/:account', (visit) => oneAccount(visit, details)),
  get('/iam-admin/serviceaccounts/details/:account/permissions', (visit) =>
    oneAccount(visit, (inside, account) => permissions(inside, account, [])),
  ),
  post('/iam-admin/serviceaccounts/details/:account/permissions', (visit) => oneAccount(visit, grant)),
]

/** The account of the address, by its number or its e-mail. */
export function oneAccount(visit: Visit, show: (visit: ProjectVisit, account: ServiceAccount) => Reply): Reply {
  return inProject(visit, (inside) => {
    const asked = visit.parts['account'] ?? ''
    const account = accountsOf(inside).find((one) => one.uniqueId === asked || one.email === asked)
    if (account) return show(inside, account)
    return consolePage(visit, {
      title: 'Service account not found',
      status: 404,
      body: html`<p>There is no such service account in this project.</p>`,
    })
  })
}

export const accountsOf = ({ world, project }: ProjectVisit): ServiceAccount[] =>
  [...world.serviceAccounts.values()].filter((one) => one.projectId === project.projectId)

/** The tabs above every page about one account. */
export function accountTabs(visit: Visit, account: ServiceAccount): Markup {
  const base = `/iam-admin/serviceaccounts/details/${account.uniqueId}`
  return html`<p class="row">
    <a href="${hrefTo(visit, base)}">Details</a>
    <a href="${hrefTo(visit, `${base}/permissions`)}">${label('service-account.permissions')}</a>
    <a href="${hrefTo(visit, `${base}/keys`)}">${label('service-account.keys')}</a>
  </p>`
}

function list(visit: ProjectVisit): Reply {
  return consolePage(visit, {
    title: `Service accounts for project “${visit.project.displayName}”`,
    body: html`<p>
        <a class="button main" href="${hrefTo(visit, '/iam-admin/serviceaccounts/create')}"
          >${label('service-account.create')}</a
        >
      </p>
      ${table(
        ['Email', 'Status', 'Name', 'Keys'],
        accountsOf(visit).map((one) => [
          html`<a href="${hrefTo(visit, `/iam-admin/serviceaccounts/details/${one.uniqueId}`)}">${one.email}</a>`,
          html`${one.disabled ? 'Disabled' : 'Enabled'}`,
          html`${one.displayName}`,
          html`${one.keys.size === 0 ? 'No keys' : one.keys.size}`,
        ]),
        'No rows to display',
      )}`,
  })
}

/** The account that part 1 of the form has made; the later parts are about it. */
const madeAccount = (visit: ProjectVisit) => accountsOf(visit).find((one) => one.email === visit.query.get('account'))

function creation(visit: ProjectVisit, messages: string[], roles: string[] = ['']): Reply {
  const account = madeAccount(visit)
  const stage = account ? Number(visit.query.get('stage') ?? 2) : 1
  const heads = ['Create service account', 'Permissions (optional)', 'Principals with access (optional)']
  const bodies = [nameFields(visit), roleFields(roles), doneField()]
  return consolePage(visit, {
    title: 'Create service account',
    body: html`${errors(messages)}
      <ol class="stages">
        ${heads.map(
          (head, index) => html`<li${index + 1 === stage ? html` class="now"` : null}><h2>${head}</h2>
          ${index === 0 && account && html`<p class="hint">${account.email}</p>`}
          ${index + 1 === stage && form(bodies[index] ?? [])}</li>`,
        )}
      </ol>
      <p><a class="button" href="${hrefTo(visit, '/iam-admin/serviceaccounts')}">Cancel</a></p>`,
  })
}

function nameFields(visit: ProjectVisit): Markup[] {
  return [
    textField({
      label: label('service-account.name'),
      name: 'name',
      value: field(visit, 'name'),
      hint: 'Display name for this service account',
    }),
    textField({
      label: label('service-account.id'),
      name: 'id',
      value: field(visit, 'id'),
      hint: 'Left empty, it is made from the name.',
    }),
    textField({ label: label('service-account.description'), name: 'description', value: field(visit, 'description') }),
    button(label('service-account.create-and-continue'), { do: 'create', main: true }),
  ]
}

function roleFields(roles: string[]): Markup[] {
  return [
    html`<p class="hint">
        Grant this service account access to the project so that it has permission to complete specific actions on its
        resources.
      </p>
      <button name="do" value="grant" hidden tabindex="-1"></button>`,
    ...roles.map((role, index) =>
      selectField({
        label: label('service-account.select-role'),
        name: 'role',
        id: `role-${index}`,
        empty: '',
        choices: roleChoices(),
        value: role,
      }),
    ),
    html`<p>${button(label('service-account.add-another-role'), { do: 'another' })}</p>`,
    button(label('service-account.continue'), { do: 'grant', main: true }),
  ]
}

const doneField = (): Markup[] => [button(label('service-account.done'), { do: 'done', main: true })]

function advance(visit: ProjectVisit): Reply {
  const account = madeAccount(visit)
  if (!account) return createAccount(visit)
  const roles = visit.form.getAll('role')
  if (field(visit, 'do') === 'another') return creation(visit, [], [...roles, ''])
  if (field(visit, 'do') === 'done') return go(hrefTo(visit, '/iam-admin/serviceaccounts'))
  const wanted = fields(visit, 'role').filter((one) => one in roleTitles)
  if (wanted.length > 0) {
    if (!may(visit, SET_PROJECT_POLICY)) return missingPermission(visit, SET_PROJECT_POLICY)
    const messages = grantMembers(visit.world, visit.project, visit.project.iam, wanted, [
      `serviceAccount:${account.email}`,
    ])
    if (messages.length > 0) return creation(visit, messages, roles)
  }
  return go(hrefTo(visit, '/iam-admin/serviceaccounts/create', { account: account.email, stage: '3' }))
}

function createAccount(visit: ProjectVisit): Reply {
  if (!may(visit, CREATE)) return missingPermission(visit, CREATE)
  const name = field(visit, 'name')
  const accountId = field(visit, 'id') || idFrom(visit, name)
  const email = `${accountId}@${visit.project.projectId}.iam.gserviceaccount.com`
  const messages = [
    ...(accountCreationForbidden(visit.world, visit.project)
      ? [
          'Service account creation is not allowed on this project. The organization policy constraint iam.disableServiceAccountCreation is enforced.',
        ]
      : []),
    ...(accountIdIsWellFormed(accountId)
      ? []
      : [
          'Service account ID must be between 6 and 30 characters, start with a letter, and hold only lowercase letters, numbers and dashes.',
        ]),
    ...(visit.world.serviceAccounts.has(email)
      ? [`Service account ${accountId} already exists within project projects/${visit.project.projectId}.`]
      : []),
  ]
  if (messages.length > 0) return creation(visit, messages)
  const account = createServiceAccount(visit.world, visit.project, {
    accountId,
    displayName: name,
    description: field(visit, 'description'),
  })
  return go(hrefTo(visit, '/iam-admin/serviceaccounts/create', { account: account.email, stage: '2' }))
}

// The console pads a short name with digits.
function idFrom(visit: Visit, name: string): string {
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 30)
    .replace(/-+$/, '')
  return slug !== '' && slug.length < 6 ? `${slug}-${visit.world.ids.digits(3)}` : slug
}

function details(visit: ProjectVisit, account: ServiceAccount): Reply {
  return consolePage(visit, {
    title: account.displayName || account.email,
    body: html`${accountTabs(visit, account)}
    ${facts([
      ['Email', html`<code>${account.email}</code>`],
      ['Unique ID', account.uniqueId],
      ['Description', account.description],
      ['Status', account.disabled ? 'Disabled' : 'Enabled'],
    ])}`,
  })
}

function permissions(visit: ProjectVisit, account: ServiceAccount, messages: string[]): Reply {
  const open = visit.query.get('grant') !== null
  return consolePage(visit, {
    title: account.displayName || account.email,
    body: html`${accountTabs(visit, account)}
      <p>
        <a class="button" href="${hrefTo(visit, visit.path.replace(/^\/[^/]+/, ''), { grant: '' })}"
          >${label('iam.grant-access')}</a
        >
      </p>
      ${grantTable(account.iam)}`,
    dialog: open ? grantDialog(visit, account.email, roleChoices('roles/iam.'), messages) : undefined,
  })
}

function grant(visit: ProjectVisit, account: ServiceAccount): Reply {
  if (!may(visit, SET_ACCOUNT_POLICY)) return missingPermission(visit, SET_ACCOUNT_POLICY)
  const messages = field(visit, 'do') === 'grant' ? grantTyped(visit, account.iam) : []
  return messages.length > 0
    ? permissions(visit, account, messages)
    : go(hrefTo(visit, visit.path.replace(/^\/[^/]+/, '')))
}
