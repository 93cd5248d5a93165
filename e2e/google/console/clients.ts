import {
  addSecret,
  clientFile,
  clientFileName,
  createClient,
  deleteClient,
  listedRedirectUris,
  setRedirectUris,
} from '../clients.ts'
import type { ClientSecret, OAuthClient } from '../credentials.ts'
import {
  anyFault,
  clientFields,
  faultsOf,
  filled,
  noFaults,
  typedClient,
  withOneMore,
  type ClientFaults,
  type TypedClient,
} from './client-form.ts'
import { button, day, dialog, errors, facts, form, table } from './controls.ts'
import { html, type Markup } from './html.ts'
import { consolePage, inProject, missingPermission } from './layout.ts'
import { offered, offerOnce } from './once.ts'
import { field, get, go, hrefTo, may, post, type ProjectVisit, type Reply, type Route, type Visit } from './visit.ts'
import { label } from './words.ts'

const CREATE = 'clientauthconfig.clients.create'
const UPDATE = 'clientauthconfig.clients.update'
const DELETE = 'clientauthconfig.clients.delete'

export const clientRoutes: Route[] = [
  get('/auth/clients', (visit) => inProject(visit, list)),
  post('/auth/clients', (visit) => inProject(visit, closeDialog)),
  get('/auth/clients/create', (visit) => inProject(visit, (inside) => creationForm(inside, emptyForm, noFaults()))),
  post('/auth/clients/create', (visit) => inProject(visit, create)),
  get('/auth/clients/:clientId', (visit) =>
    oneClient(visit, (inside, client) => clientPage(inside, client, savedForm(client), noFaults())),
  ),
  post('/auth/clients/:clientId', (visit) => oneClient(visit, change)),
  // Where these pages stood until 2025.
  get('/apis/credentials', (visit) => go(hrefTo(visit, '/auth/clients'))),
  get('/apis/credentials/oauthclient', (visit) => go(hrefTo(visit, '/auth/clients/create'))),
]

const liveClients = ({ world, project }: ProjectVisit) =>
  [...world.clients.values()].filter((one) => one.projectId === project.projectId && one.deletedAt === null)

const typeName = (client: OAuthClient) =>
  client.type === 'web' ? label('oauth-client.web-application') : label('oauth-client.desktop-app')

function list(visit: ProjectVisit): Reply {
  return consolePage(visit, {
    title: label('oauth-client.clients'),
    body: html`<div class="row">
        <a class="button main" href="${hrefTo(visit, '/auth/clients/create')}"
          >${label('oauth-client.create-client')}</a
        >
        <a class="button" href="${hrefTo(visit, '/apis/credentials/deleted')}"
          >${label('oauth-client.restore-deleted')}</a
        >
      </div>
      ${table(
        ['Name', 'Creation date', 'Type', 'Client ID'],
        liveClients(visit).map((one) => [
          html`<a href="${hrefTo(visit, `/auth/clients/${one.clientId}`)}">${one.name}</a>`,
          html`${day(one.createdAt)}`,
          html`${typeName(one)}`,
          html`<code>${one.clientId}</code>`,
        ]),
        'No OAuth clients to display',
      )}`,
    dialog: createdDialog(visit),
  })
}

function createdDialog(visit: ProjectVisit): Markup | undefined {
  const created = offered(visit, 'created')
  if (!created) return undefined
  return dialog(
    label('oauth-client.created'),
    html`<p>The client ID can always be accessed from Clients under Google Auth Platform.</p>
      <p class="note warn">
        Starting in June 2025, you will no longer be able to view or download the client secret once you close this
        dialog. Make sure you have copied or downloaded the information below and securely stored it.
      </p>
      ${facts([
        [label('oauth-client.client-id'), html`<code>${created.about}</code>`],
        ['Client secret', html`<code>${created.secret}</code>`],
        ['Status', 'Enabled'],
      ])}
      ${downloadButton(visit, 'created')}
      <form method="post" class="end">${button(label('oauth-client.ok'), { main: true })}</form>`,
  )
}

function downloadButton(visit: Visit, parameter: string): Markup {
  const token = visit.query.get(parameter) ?? ''
  return html`<form action="/console.cloud.google.com/download/${token}">
    ${button(label('oauth-client.download-json'))}
  </form>`
}

function closeDialog(visit: ProjectVisit): Reply {
  visit.created.delete(visit.query.get('created') ?? '')
  return go(hrefTo(visit, '/auth/clients'))
}

const emptyForm: TypedClient = { type: '', name: 'Web client 1', origins: [], redirects: [] }

function creationForm(visit: ProjectVisit, typed: TypedClient, faults: ClientFaults, focus?: string): Reply {
  const title = 'Create OAuth client ID'
  if (!visit.project.consentScreen) {
    return consolePage(visit, {
      title,
      body: html`<p class="note warn">${label('oauth-client.consent-first')}</p>
        <p>
          <a class="button main" href="${hrefTo(visit, '/auth/overview')}"
            >${label('oauth-client.configure-consent')}</a
          >
        </p>`,
    })
  }
  return consolePage(visit, {
    title,
    body: html`<p>A client ID is used to identify a single app to Google's OAuth servers.</p>
      ${form([
        clientFields(typed, faults, { focus }),
        html`<div class="row">
          ${button(label('oauth-client.create'), { do: 'create', main: true })}
          <a class="button" href="${hrefTo(visit, '/auth/clients')}">Cancel</a>
        </div>`,
      ])}`,
  })
}

function create(visit: ProjectVisit): Reply {
  if (!may(visit, CREATE)) return missingPermission(visit, CREATE)
  const typed = typedClient(visit)
  const more = withOneMore(typed, field(visit, 'do'))
  if (more) return creationForm(visit, more.typed, noFaults(), more.focus)
  const faults = faultsOf(typed)
  if (anyFault(faults) || !visit.project.consentScreen) return creationForm(visit, typed, faults)
  const client = createClient(visit.world, visit.project, {
    name: typed.name,
    type: typed.type === 'desktop' ? 'desktop' : 'web',
    ...(typed.type === 'web' && { redirectUris: filled(typed.redirects), javascriptOrigins: filled(typed.origins) }),
  })
  const [secret] = client.secrets
  const token = secret ? offerFile(visit, client, secret) : ''
  return go(hrefTo(visit, '/auth/clients', { created: token }))
}

// Google writes this file on one line, unlike a key file.
function offerFile(visit: Visit, client: OAuthClient, secret: ClientSecret): string {
  return offerOnce(visit, {
    about: client.clientId,
    secret: secret.value,
    fileName: clientFileName(client),
    content: JSON.stringify(clientFile(client, secret)),
  })
}

function oneClient(visit: Visit, show: (visit: ProjectVisit, client: OAuthClient) => Reply): Reply {
  return inProject(visit, (inside) => {
    const client = liveClients(inside).find((one) => one.clientId === visit.parts['clientId'])
    if (client) return show(inside, client)
    return consolePage(visit, {
      title: 'Client not found',
      status: 404,
      body: html`<p>The OAuth client was not found in this project.</p>`,
    })
  })
}

const savedForm = (client: OAuthClient): TypedClient => ({
  type: client.type,
  name: client.name,
  origins: client.javascriptOrigins,
  redirects: listedRedirectUris(client),
})

function clientPage(
  visit: ProjectVisit,
  client: OAuthClient,
  typed: TypedClient,
  faults: ClientFaults,
  open: { focus?: string; messages?: string[]; dialog?: Markup } = {},
): Reply {
  return consolePage(visit, {
    title: `Client ID for ${typeName(client)}`,
    body: html`${errors(open.messages ?? [])}
      <section class="sheet">
        ${form([clientFields(typed, faults, { typeFixed: true, focus: open.focus }), button(label('oauth-client.save'), { do: 'save', main: true })])}
      </section>
      <section class="sheet">
        <h2>Additional information</h2>
        ${facts([
          [label('oauth-client.client-id'), html`<code>${client.clientId}</code>`],
          ['Creation date', day(client.createdAt)],
        ])}
        ${secretsOf(visit, client)}
      </section>
      ${form(button(label('oauth-client.delete'), { do: 'ask-delete' }))}`,
    dialog: open.dialog,
  })
}

function secretsOf(visit: ProjectVisit, client: OAuthClient): Markup {
  const added = offered(visit, 'added')
  return html`<h2>${label('oauth-client.client-secrets')}</h2>
    <p class="hint">
      Viewing and downloading client secrets is no longer available. If you have lost one, add a new one.
    </p>
    ${client.secrets.map((secret) => {
      const isNew = added?.secret === secret.value
      return html`<section class="sheet" aria-label="Client secret ending ${secret.value.slice(-4)}">
        ${facts([
          ['Client secret', html`<code>${isNew ? secret.value : `****${secret.value.slice(-4)}`}</code>`],
          ['Creation date', day(secret.createdAt)],
          ['Status', secret.enabled ? 'Enabled' : 'Disabled'],
        ])}
        <div class="row">
          ${isNew && downloadButton(visit, 'added')}
          ${form(
            secret.enabled
              ? button(label('oauth-client.disable-secret'), { do: 'disable-secret' })
              : [
                  button(label('oauth-client.enable-secret'), { do: 'enable-secret' }),
                  button(label('oauth-client.delete-secret'), { do: 'delete-secret' }),
                ],
            { secret: secret.id },
          )}
        </div>
      </section>`
    })}
    ${form(button(label('oauth-client.add-secret'), { do: 'add-secret', disabled: client.secrets.length >= 2 }))}`
}

function change(visit: ProjectVisit, client: OAuthClient): Reply {
  const pressed = field(visit, 'do')
  const needed = pressed === 'delete' ? DELETE : UPDATE
  if (!may(visit, needed)) return missingPermission(visit, needed)
  const here = (parameters: { [name: string]: string } = {}) =>
    go(hrefTo(visit, `/auth/clients/${client.clientId}`, parameters))
  const secret = client.secrets.find((one) => one.id === field(visit, 'secret'))
  switch (pressed) {
    case 'ask-delete':
      return clientPage(visit, client, savedForm(client), noFaults(), { dialog: askDelete(client) })
    case 'delete':
      deleteClient(visit.world, client)
      return go(hrefTo(visit, '/auth/clients'))
    case 'add-secret': {
      const added = addSecret(visit.world, client)
      return added ? here({ added: offerFile(visit, client, added) }) : here()
    }
    case 'disable-secret':
    case 'enable-secret':
      if (secret) secret.enabled = pressed === 'enable-secret'
      return here()
    case 'delete-secret':
      // Only a disabled secret can be deleted, and never the last one.
      if (secret && !secret.enabled && client.secrets.length > 1)
        client.secrets = client.secrets.filter((one) => one !== secret)
      return here()
    default:
      return save(visit, client)
  }
}

function askDelete(client: OAuthClient): Markup {
  return dialog(
    'Delete OAuth client?',
    html`<p>${client.name} will be deleted. It can be restored within 30 days.</p>
      ${form(html`<div class="end"><button name="do" value="cancel">Cancel</button>${button(label('oauth-client.delete'), { do: 'delete', main: true })}</div>`)}`,
  )
}

function save(visit: ProjectVisit, client: OAuthClient): Reply {
  const pressed = field(visit, 'do')
  if (pressed === 'cancel') return go(hrefTo(visit, `/auth/clients/${client.clientId}`))
  const typed = { ...typedClient(visit), type: client.type }
  const more = withOneMore(typed, pressed)
  if (more) return clientPage(visit, client, more.typed, noFaults(), { focus: more.focus })
  const faults = faultsOf(typed)
  if (anyFault(faults)) return clientPage(visit, client, typed, faults)
  client.name = typed.name
  if (client.type === 'web') {
    client.javascriptOrigins = filled(typed.origins)
    setRedirectUris(visit.world, client, filled(typed.redirects))
  }
  return go(hrefTo(visit, '/auth/clients'))
}
