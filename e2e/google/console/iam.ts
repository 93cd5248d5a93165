import { grantDialog, grantTable, grantTyped, roleChoices } from './grants.ts'
import { html } from './html.ts'
import { consolePage, inProject, missingPermission } from './layout.ts'
import { field, get, go, hrefTo, may, post, type ProjectVisit, type Reply, type Route } from './visit.ts'
import { label } from './words.ts'

const SET_POLICY = 'resourcemanager.projects.setIamPolicy'

export const iamRoutes: Route[] = [
  get('/iam-admin/iam', (visit) => inProject(visit, (inside) => page(inside, []))),
  post('/iam-admin/iam', (visit) => inProject(visit, grant)),
]

function page(visit: ProjectVisit, messages: string[]): Reply {
  const open = visit.query.get('grant') !== null
  return consolePage(visit, {
    title: `Permissions for project “${visit.project.displayName}”`,
    body: html`<p>
        <a class="button main" href="${hrefTo(visit, '/iam-admin/iam', { grant: '' })}">${label('iam.grant-access')}</a>
      </p>
      ${grantTable(visit.project.iam)}`,
    dialog: open ? grantDialog(visit, visit.project.displayName, roleChoices(), messages) : undefined,
  })
}

function grant(visit: ProjectVisit): Reply {
  if (!may(visit, SET_POLICY)) return missingPermission(visit, SET_POLICY)
  const messages = field(visit, 'do') === 'grant' ? grantTyped(visit, visit.project.iam) : []
  return messages.length > 0 ? page(visit, messages) : go(hrefTo(visit, '/iam-admin/iam'))
}
