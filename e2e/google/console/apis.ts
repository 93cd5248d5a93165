import { disableService, enableService, serviceState, serviceTitles } from '../services.ts'
import { button, form, table } from './controls.ts'
import { html } from './html.ts'
import { consolePage, inProject, missingPermission } from './layout.ts'
import { field, get, go, hrefTo, may, post, type ProjectVisit, type Reply, type Route, type Visit } from './visit.ts'
import { label } from './words.ts'

const ENABLE = 'serviceusage.services.enable'

export const apiRoutes: Route[] = [
  get('/flows/enableapi', (visit) => inProject(visit, flow)),
  post('/flows/enableapi', (visit) => inProject(visit, enableAll)),
  get('/apis/library', (visit) => inProject(visit, library)),
  get('/apis/library/:api', (visit) => inProject(visit, onePage)),
  post('/apis/library/:api', (visit) => inProject(visit, change)),
  // The address inside Google's SERVICE_DISABLED answers.
  { method: 'GET', path: '/console.developers.google.com/apis/api/:api/overview', handle: toLibrary },
  get('/apis/api/:api/overview', toLibrary),
]

function toLibrary(visit: Visit): Reply {
  return go(hrefTo(visit, `/apis/library/${visit.parts['api'] ?? ''}`))
}

const asked = (visit: Visit) => (visit.query.get('apiid') ?? '').split(',').filter((api) => api in serviceTitles)
const titleOf = (api: string) => serviceTitles[api] ?? api

function flow(visit: ProjectVisit): Reply {
  const apis = asked(visit)
  if (apis.length === 0)
    return consolePage(visit, {
      title: label('enable-apis.heading'),
      status: 404,
      body: html`<p>There is no such API.</p>`,
    })
  const confirmed = visit.query.get('step') === 'enable'
  return consolePage(visit, {
    title: label('enable-apis.heading'),
    body: html`<ol class="stages">
      <li class="${confirmed ? '' : 'now'}">
        <h2>${label('enable-apis.confirm-project')}</h2>
        <p>
          You are about to enable ${apis.length === 1 ? 'an API' : `${apis.length} APIs`} in the project
          <strong>${visit.project.displayName}</strong> (<code>${visit.project.projectId}</code>).
        </p>
        ${!confirmed && form(button(label('enable-apis.next'), { do: 'next', main: true }))}
      </li>
      <li class="${confirmed ? 'now' : ''}">
        <h2>Enable APIs</h2>
        <ul>
          ${apis.map((api) => html`<li>${titleOf(api)}</li>`)}
        </ul>
        ${confirmed && form(button(label('enable-apis.enable'), { do: 'enable', main: true }))}
      </li>
    </ol>`,
  })
}

function enableAll(visit: ProjectVisit): Reply {
  const apis = asked(visit)
  if (field(visit, 'do') === 'next') {
    return go(hrefTo(visit, '/flows/enableapi', { apiid: apis.join(','), step: 'enable' }))
  }
  if (!may(visit, ENABLE)) return missingPermission(visit, ENABLE)
  for (const api of apis) enableService(visit.world, visit.project, api)
  return consolePage(visit, {
    title: label('enable-apis.heading'),
    body: html`<p class="note" role="status">${label('enable-apis.done')} ${apis.map(titleOf).join(', ')}.</p>
      <p><a class="button" href="${hrefTo(visit, '/apis/library')}">Go to the library</a></p>`,
  })
}

function library(visit: ProjectVisit): Reply {
  return consolePage(visit, {
    title: 'API Library',
    body: table(
      ['API', 'Status'],
      Object.entries(serviceTitles).map(([api, title]) => [
        html`<a href="${hrefTo(visit, `/apis/library/${api}`)}">${title}</a>`,
        html`${serviceState(visit.project, api) === 'ENABLED' ? label('api-library.enabled') : 'Not enabled'}`,
      ]),
      '',
    ),
  })
}

function onePage(visit: ProjectVisit): Reply {
  const api = visit.parts['api'] ?? ''
  if (!(api in serviceTitles))
    return consolePage(visit, { title: 'API Library', status: 404, body: html`<p>There is no such API.</p>` })
  const on = serviceState(visit.project, api) === 'ENABLED'
  return consolePage(visit, {
    title: titleOf(api),
    body: html`<p><code>${api}</code></p>
      ${on && html`<p class="note" role="status">${label('api-library.enabled')}</p>`}
      ${form(on ? button(label('api-library.disable'), { do: 'disable' }) : button(label('api-library.enable'), { do: 'enable', main: true }))}`,
  })
}

function change(visit: ProjectVisit): Reply {
  const api = visit.parts['api'] ?? ''
  if (!may(visit, ENABLE)) return missingPermission(visit, ENABLE)
  if (api in serviceTitles) {
    if (field(visit, 'do') === 'disable') disableService(visit.world, visit.project, api)
    else enableService(visit.world, visit.project, api)
  }
  return go(hrefTo(visit, `/apis/library/${api}`))
}
