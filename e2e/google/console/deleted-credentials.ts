import { RESTORE_LIMIT, restoreClient } from '../clients.ts'
import { button, day, form, table } from './controls.ts'
import { html } from './html.ts'
import { consolePage, inProject, missingPermission } from './layout.ts'
import { field, get, go, hrefTo, may, post, type ProjectVisit, type Reply, type Route } from './visit.ts'
import { label } from './words.ts'

const CREATE = 'clientauthconfig.clients.create'

export const deletedCredentialRoutes: Route[] = [
  get('/apis/credentials/deleted', (visit) => inProject(visit, list)),
  post('/apis/credentials/deleted', (visit) => inProject(visit, restore)),
]

const restorable = ({ world, project }: ProjectVisit) =>
  [...world.clients.values()].filter(
    (one) =>
      one.projectId === project.projectId &&
      one.deletedAt !== null &&
      world.clock.now() - one.deletedAt <= RESTORE_LIMIT,
  )

function list(visit: ProjectVisit): Reply {
  return consolePage(visit, {
    title: 'Deleted credentials',
    body: table(
      ['Name', 'Client ID', 'Deleted', ''],
      restorable(visit).map((one) => [
        html`${one.name}`,
        html`<code>${one.clientId}</code>`,
        html`${day(one.deletedAt ?? 0)}`,
        form(button(label('oauth-client.restore')), { clientId: one.clientId }),
      ]),
      'No deleted credentials from the last 30 days.',
    ),
  })
}

function restore(visit: ProjectVisit): Reply {
  if (!may(visit, CREATE)) return missingPermission(visit, CREATE)
  const client = restorable(visit).find((one) => one.clientId === field(visit, 'clientId'))
  if (client) restoreClient(visit.world, client)
  return go(hrefTo(visit, client ? '/auth/clients' : '/apis/credentials/deleted'))
}
