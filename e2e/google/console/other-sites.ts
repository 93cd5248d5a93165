import { revokeGrant } from '../tokens.ts'
import type { Organization, Project } from '../world.ts'
import { button, checkbox, dialog, form, group, radio, table, textField } from './controls.ts'
import { html, type Markup } from './html.ts'
import { plainPage } from './layout.ts'
import { field, go, type Reply, type Route, type Visit } from './visit.ts'
import { label } from './words.ts'

const GRANTS = '/myaccount.google.com/permissions'
const APPS = '/admin.google.com/ac/owl/list'
const SETTINGS = '/admin.google.com/ac/owl/settings'

export const otherSiteRoutes: Route[] = [
  { method: 'GET', path: GRANTS, handle: grants },
  { method: 'POST', path: GRANTS, handle: revoke },
  { method: 'GET', path: APPS, handle: (visit) => asWorkspaceAdmin(visit, configuredApps) },
  { method: 'POST', path: APPS, handle: (visit) => asWorkspaceAdmin(visit, configure) },
  { method: 'GET', path: SETTINGS, handle: (visit) => asWorkspaceAdmin(visit, settings) },
  { method: 'POST', path: SETTINGS, handle: (visit) => asWorkspaceAdmin(visit, saveSettings) },
  { method: 'GET', path: '/shell.cloud.google.com/', handle: cloudShell },
]

const at = (visit: Visit, path: string): string => {
  const authuser = visit.query.get('authuser')
  return authuser === null ? path : `${path}?${new URLSearchParams({ authuser }).toString()}`
}

const appName = (project: Project | undefined) =>
  project?.consentScreen?.appName ?? project?.displayName ?? 'Unknown app'

const withApp = (text: string, app: string) => text.replace('APP', app)

function grants(visit: Visit): Reply {
  return grantsPage(visit)
}

function grantsPage(visit: Visit, open?: Markup): Reply {
  const mine = [...visit.world.grants.values()].filter((one) => one.sub === visit.user.sub)
  return plainPage(visit, {
    title: label('account-permissions.heading'),
    bar: html`<strong>Google Account</strong>`,
    body: html`<p>Apps and services that have access to your account.</p>
      ${mine.length === 0 && html`<p class="hint">No app has access to your account.</p>`}
      ${mine.map((grant) => {
        const app = appName(visit.world.projects.get(grant.projectId))
        return html`<section class="sheet">
          <h2>${app}</h2>
          <ul>
            ${[...grant.scopes].map((one) => html`<li><code>${one}</code></li>`)}
          </ul>
          ${form(button(withApp(label('account-permissions.delete-all'), app), { do: 'ask' }), { project: grant.projectId })}
        </section>`
      })}`,
    dialog: open,
  })
}

function revoke(visit: Visit): Reply {
  const projectId = field(visit, 'project')
  const app = appName(visit.world.projects.get(projectId))
  if (field(visit, 'do') === 'ask') {
    return grantsPage(
      visit,
      dialog(
        `Delete all connections with ${app}?`,
        html`<p>${app} will no longer have access to your account.</p>
          ${form(html`<div class="end"><button name="do" value="cancel">Cancel</button>${button(label('account-permissions.confirm'), { do: 'confirm', main: true })}</div>`, { project: projectId })}`,
      ),
    )
  }
  if (field(visit, 'do') === 'confirm') revokeGrant(visit.world, visit.user.sub, projectId)
  return go(at(visit, GRANTS))
}

/** The Admin console belongs to administrators of a Workspace. */
function asWorkspaceAdmin(visit: Visit, show: (visit: Visit, organization: Organization) => Reply): Reply {
  const organization =
    visit.user.organizationId === null ? undefined : visit.world.organizations.get(visit.user.organizationId)
  if (organization && visit.user.isWorkspaceAdmin) return show(visit, organization)
  return plainPage(visit, {
    title: 'You do not have access',
    bar: html`<strong>Admin console</strong>`,
    status: 403,
    body: html`<p>Only an administrator of your organization's Google Workspace can open this page.</p>`,
  })
}

function adminPage(visit: Visit, title: string, body: Markup): Reply {
  return plainPage(visit, {
    title,
    bar: html`<strong>Admin console</strong> <a href="${at(visit, APPS)}">App access control</a>
      <a href="${at(visit, SETTINGS)}">${label('api-controls.settings')}</a>`,
    body,
  })
}

function configuredApps(visit: Visit, { apiControls }: Organization): Reply {
  const rows = [
    ...[...apiControls.trustedClientIds].map((id) => ({ id, access: label('api-controls.trusted') })),
    ...[...apiControls.blockedClientIds].map((id) => ({ id, access: label('api-controls.blocked') })),
  ]
  const adding = visit.query.get('add') !== null
  const add = new URLSearchParams({ ...Object.fromEntries(visit.query), add: '' }).toString()
  return adminPage(
    visit,
    label('api-controls.configured-apps'),
    html`${!adding && html`<p><a class="button main" href="${APPS}?${add}">${label('api-controls.configure-new-app')}</a></p>`}
    ${
      adding &&
      html`<section class="sheet">
        ${form([
          textField({ label: label('api-controls.search'), name: 'client', focus: true }),
          group('Access to Google data', [
            radio(
              'access',
              {
                value: 'trusted',
                label: label('api-controls.trusted'),
                hint: 'App can request access to all Google data',
              },
              true,
            ),
            radio(
              'access',
              {
                value: 'limited',
                label: label('api-controls.limited'),
                hint: 'App can only request access to unrestricted Google data',
              },
              false,
            ),
            radio(
              'access',
              {
                value: 'blocked',
                label: label('api-controls.blocked'),
                hint: "App can't request access to any Google data",
              },
              false,
            ),
          ]),
          button(label('api-controls.configure'), { main: true }),
        ])}
      </section>`
    }
    ${table(
      ['Client ID', 'Access'],
      rows.map((one) => [html`<code>${one.id}</code>`, html`${one.access}`]),
      'No apps are configured.',
    )}`,
  )
}

function configure(visit: Visit, { apiControls }: Organization): Reply {
  const clientId = field(visit, 'client')
  const access = field(visit, 'access')
  if (visit.world.clients.has(clientId)) {
    apiControls.trustedClientIds.delete(clientId)
    apiControls.blockedClientIds.delete(clientId)
    if (access === 'trusted') apiControls.trustedClientIds.add(clientId)
    if (access === 'blocked') apiControls.blockedClientIds.add(clientId)
  }
  return go(at(visit, APPS))
}

function settings(visit: Visit, { apiControls }: Organization): Reply {
  return adminPage(
    visit,
    label('api-controls.settings'),
    form([
      html`<h2>${label('api-controls.internal-apps')}</h2>`,
      checkbox('trustInternal', label('api-controls.trust-internal'), apiControls.trustInternalApps),
      html`<h2>Google services</h2>`,
      checkbox('restricted', 'Restrict Gmail to trusted apps', apiControls.restrictedServices.has('gmail'), 'gmail'),
      checkbox(
        'restricted',
        'Restrict Google Calendar to trusted apps',
        apiControls.restrictedServices.has('calendar'),
        'calendar',
      ),
      html`<p></p>
        ${button(label('api-controls.save'), { main: true })}`,
    ]),
  )
}

function saveSettings(visit: Visit, { apiControls }: Organization): Reply {
  apiControls.trustInternalApps = field(visit, 'trustInternal') === 'on'
  const chosen = visit.form.getAll('restricted')
  for (const service of ['gmail', 'calendar'] as const) {
    if (chosen.includes(service)) apiControls.restrictedServices.add(service)
    else apiControls.restrictedServices.delete(service)
  }
  return go(at(visit, SETTINGS))
}

function cloudShell(visit: Visit): Reply {
  return plainPage(visit, {
    title: 'Cloud Shell',
    bar: html`<strong>Cloud Shell</strong>`,
    body: html`<p>The simulated Google has no terminal. Follow the steps with clicks, or use its control plane.</p>`,
  })
}
