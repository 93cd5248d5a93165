import { holdsPermission } from '../iam-policy.ts'
import { createProject } from '../projects.ts'
import type { Organization, World } from '../world.ts'
import { button, errors, facts, form, selectField, table, textField } from './controls.ts'
import { html } from './html.ts'
import { consolePage } from './layout.ts'
import {
  field,
  get,
  go,
  hrefTo,
  post,
  projectOf,
  type Reply,
  type Route,
  visibleProjects,
  type Visit,
} from './visit.ts'
import { label } from './words.ts'

const NO_ORGANIZATION = 'none'

export const projectRoutes: Route[] = [
  get('/', (visit) => go(hrefTo(visit, '/home/dashboard'))),
  get('/welcome', (visit) => go(hrefTo(visit, '/home/dashboard'))),
  get('/projectcreate', (visit) =>
    creationForm(visit, { name: 'My Project', parent: ownOrganization(visit)?.id ?? NO_ORGANIZATION, messages: [] }),
  ),
  post('/projectcreate', create),
  get('/projectselector', pick),
  get('/home/dashboard', dashboard),
]

function ownOrganization({ world, user }: Visit): Organization | undefined {
  return user.organizationId === null ? undefined : world.organizations.get(user.organizationId)
}

function creationForm(visit: Visit, typed: { name: string; parent: string; messages: string[] }): Reply {
  const organization = ownOrganization(visit)
  const parents = [
    ...(organization ? [{ value: organization.id, label: organization.domain }] : []),
    { value: NO_ORGANIZATION, label: 'No organization' },
  ]
  return consolePage(visit, {
    title: 'New Project',
    body: form([
      html`${errors(typed.messages)}`,
      textField({ label: label('project.name'), name: 'name', value: typed.name, focus: true }),
      html`<p class="hint">The project ID is made from the name. It cannot be changed later.</p>`,
      html`${organization && selectField({ label: label('project.organization'), name: 'organization', choices: parents, value: typed.parent, hint: 'Select an organization to attach it to a project. This selection cannot be changed later.' })}`,
      selectField({
        label: label('project.location'),
        name: 'location',
        choices: parents,
        value: typed.parent,
        hint: 'Parent organization or folder',
      }),
      html`<div class="row">
        ${button(label('project.create'), { main: true })}<a class="button" href="${hrefTo(visit, '/home/dashboard')}"
          >Cancel</a
        >
      </div>`,
    ]),
  })
}

function create(visit: Visit): Reply {
  const name = field(visit, 'name')
  const parent = field(visit, 'location')
  const messages = nameFaults(name)
  const organization = parent === NO_ORGANIZATION ? null : visit.world.organizations.get(parent)
  if (organization === undefined) messages.push('Select a location.')
  if (organization && !mayCreateIn(visit, organization)) {
    messages.push(
      'You do not have the required resourcemanager.projects.create permission to create projects in this location.',
    )
  }
  if (messages.length > 0 || organization === undefined) return creationForm(visit, { name, parent, messages })
  const project = createProject(visit.world, {
    displayName: name,
    organizationId: organization?.id ?? null,
    createdBy: visit.user.email,
  })
  return go(hrefTo(visit, '/home/dashboard', { created: project.projectId }))
}

// Letters, numbers, single quotes, hyphens, spaces and exclamation points (Resource Manager, "displayName").
function nameFaults(name: string): string[] {
  if (name.length < 4 || name.length > 30) return ['The name must be between 4 and 30 characters.']
  return /^[A-Za-z0-9'\- !]+$/.test(name)
    ? []
    : ['The name can only contain letters, numbers, single quotes, hyphens, spaces or exclamation points.']
}

function mayCreateIn({ world, user }: Visit, organization: Organization): boolean {
  return holdsPermission(world, `user:${user.email}`, 'resourcemanager.projects.create', { organization })
}

const parentName = (world: World, organizationId: string | null) =>
  (organizationId !== null && world.organizations.get(organizationId)?.domain) || 'No organization'

function pick(visit: Visit): Reply {
  return consolePage(visit, {
    title: label('project.picker'),
    body: html`<p><a class="button" href="${hrefTo(visit, '/projectcreate')}">${label('project.new')}</a></p>
      ${table(
        ['Name', 'ID', 'Organization'],
        visibleProjects(visit).map((one) => [
          html`<a href="${hrefTo(visit, '/home/dashboard', { project: one.projectId })}">${one.displayName}</a>`,
          html`<code>${one.projectId}</code>`,
          html`${parentName(visit.world, one.organizationId)}`,
        ]),
        'You have no projects yet.',
      )}`,
  })
}

function dashboard(visit: Visit): Reply {
  const project = projectOf(visit)
  const created = visit.world.projects.get(visit.query.get('created') ?? '')
  const notice =
    created &&
    html`<details class="menu">
      <summary role="button" class="button">${label('project.notifications')}</summary>
      <section class="sheet" aria-label="${label('project.notifications')}">
        <p>Create Project: ${created.displayName}</p>
        <a class="button main" href="${hrefTo(visit, '/home/dashboard', { project: created.projectId })}"
          >${label('project.select')}</a
        >
      </section>
    </details>`
  return consolePage(visit, {
    title: project ? project.displayName : 'Welcome',
    body: html`${notice}
    ${
      project &&
      html`<section class="sheet">
          <h2>Project info</h2>
          ${facts([
            ['Project name', project.displayName],
            ['Project number', project.projectNumber],
            ['Project ID', html`<code>${project.projectId}</code>`],
            ['Organization', parentName(visit.world, project.organizationId)],
          ])}
        </section>
        <ul>
          <li><a href="${hrefTo(visit, '/auth/overview')}">Google Auth Platform</a></li>
          <li><a href="${hrefTo(visit, '/iam-admin/serviceaccounts')}">Service Accounts</a></li>
          <li><a href="${hrefTo(visit, '/apis/library')}">APIs & Services</a></li>
          <li><a href="${hrefTo(visit, '/cloudpubsub/topic/list')}">Pub/Sub</a></li>
        </ul>`
    }
    ${!project && !created && html`<p><a class="button main" href="${hrefTo(visit, '/projectcreate')}">Create a project</a></p>`}`,
  })
}
