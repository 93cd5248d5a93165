import { holdsPermission } from '../iam-policy.ts'
import { startPushing } from '../push-delivery.ts'
import { endpointFault } from '../push-endpoint.ts'
import { applySubscription, isResourceId, newSubscription } from '../pubsub-requests.ts'
import type { Subscription } from '../resources.ts'
import { button, checkbox, errors, facts, form, group, radio, selectField, table, textField } from './controls.ts'
import { html, type Markup } from './html.ts'
import { consolePage, missingPermission } from './layout.ts'
import { accountsOf } from './service-accounts.ts'
import { idOf, RESOURCE_ID_RULE, topicsOf, withPubsub } from './topics.ts'
import { field, get, go, hrefTo, may, post, type ProjectVisit, type Reply, type Route, type Visit } from './visit.ts'
import { label } from './words.ts'

export const subscriptionRoutes: Route[] = [
  get('/cloudpubsub/subscription/list', (visit) => withPubsub(visit, list)),
  get('/cloudpubsub/subscription/create', (visit) =>
    withPubsub(visit, (inside) => creation(inside, { ...fresh, topic: visit.query.get('topic') ?? '' }, [])),
  ),
  post('/cloudpubsub/subscription/create', (visit) => withPubsub(visit, create)),
  get('/cloudpubsub/subscription/detail/:subscription', (visit) => oneSubscription(visit, page)),
  post('/cloudpubsub/subscription/detail/:subscription', (visit) => oneSubscription(visit, remove)),
  get('/cloudpubsub/subscription/edit/:subscription', (visit) =>
    oneSubscription(visit, (inside, one) => editor(inside, one, asTyped(one), [])),
  ),
  post('/cloudpubsub/subscription/edit/:subscription', (visit) => oneSubscription(visit, update)),
]

type Typed = {
  id: string
  topic: string
  delivery: string
  endpoint: string
  authenticate: boolean
  account: string
  audience: string
  neverExpire: boolean
}

const fresh: Typed = {
  id: '',
  topic: '',
  delivery: 'pull',
  endpoint: '',
  authenticate: false,
  account: '',
  audience: '',
  neverExpire: false,
}

const typedIn = (visit: Visit): Typed => ({
  id: field(visit, 'id'),
  topic: field(visit, 'topic'),
  delivery: field(visit, 'delivery'),
  endpoint: field(visit, 'endpoint'),
  authenticate: field(visit, 'authenticate') === 'on',
  account: field(visit, 'account'),
  audience: field(visit, 'audience'),
  neverExpire: field(visit, 'expiration') === 'never',
})

const asTyped = ({ name, resource, idleTtl }: Subscription): Typed => ({
  id: idOf(name),
  topic: resource.topic ?? '',
  delivery: resource.pushConfig?.pushEndpoint ? 'push' : 'pull',
  endpoint: resource.pushConfig?.pushEndpoint ?? '',
  authenticate: resource.pushConfig?.oidcToken !== undefined,
  account: resource.pushConfig?.oidcToken?.serviceAccountEmail ?? '',
  audience: resource.pushConfig?.oidcToken?.audience ?? '',
  neverExpire: idleTtl === null,
})

const subscriptionsIn = ({ world, project }: ProjectVisit) =>
  [...world.subscriptions.values()].filter((one) => one.projectId === project.projectId)

const pathOf = (kind: 'detail' | 'edit', one: Subscription) =>
  `/cloudpubsub/subscription/${kind}/${encodeURIComponent(idOf(one.name))}`

function list(visit: ProjectVisit): Reply {
  return consolePage(visit, {
    title: 'Subscriptions',
    body: html`<p>
        <a class="button main" href="${hrefTo(visit, '/cloudpubsub/subscription/create')}"
          >${label('subscription.create-subscription')}</a
        >
      </p>
      ${table(
        ['Subscription ID', 'Delivery type', 'Topic name'],
        subscriptionsIn(visit).map((one) => [
          html`<a href="${hrefTo(visit, pathOf('detail', one))}">${idOf(one.name)}</a>`,
          html`${one.resource.pushConfig?.pushEndpoint ? label('subscription.push') : label('subscription.pull')}`,
          html`<code>${one.resource.topic}</code>`,
        ]),
        'No subscriptions to display',
      )}`,
  })
}

function deliveryFields(visit: ProjectVisit, typed: Typed): Markup[] {
  return [
    group(label('subscription.delivery-type'), [
      radio('delivery', { value: 'pull', label: label('subscription.pull') }, typed.delivery === 'pull'),
      radio('delivery', { value: 'push', label: label('subscription.push') }, typed.delivery === 'push'),
    ]),
    textField({
      label: label('subscription.endpoint-url'),
      name: 'endpoint',
      value: typed.endpoint,
      hint: 'For push. The address must begin with https://.',
    }),
    checkbox('authenticate', label('subscription.enable-authentication'), typed.authenticate),
    selectField({
      label: label('subscription.service-account'),
      name: 'account',
      value: typed.account,
      empty: '',
      choices: accountsOf(visit).map((one) => ({ value: one.email, label: one.email })),
    }),
    textField({
      label: label('subscription.audience'),
      name: 'audience',
      value: typed.audience,
      hint: 'Left empty, the endpoint URL is used.',
    }),
    group(label('subscription.expiration'), [
      radio(
        'expiration',
        { value: '31', label: 'Expire after 31 days of subscription inactivity' },
        !typed.neverExpire,
      ),
      radio('expiration', { value: 'never', label: label('subscription.never-expire') }, typed.neverExpire),
    ]),
  ]
}

function creation(visit: ProjectVisit, typed: Typed, messages: string[]): Reply {
  const topics = topicsOf(visit).map((one) => ({ value: one.name, label: one.name }))
  return consolePage(visit, {
    title: 'Create subscription',
    body: form([
      html`${errors(messages)}`,
      textField({ label: label('subscription.id'), name: 'id', value: typed.id }),
      selectField({
        label: label('subscription.topic'),
        name: 'topic',
        value: typed.topic,
        empty: '',
        choices: topics,
      }),
      ...deliveryFields(visit, typed),
      button(label('subscription.create'), { main: true }),
    ]),
  })
}

function create(visit: ProjectVisit): Reply {
  const permission = 'pubsub.subscriptions.create'
  if (!may(visit, permission)) return missingPermission(visit, permission)
  const typed = typedIn(visit)
  const topic = topicsOf(visit).find((one) => one.name === typed.topic)
  const taken = visit.world.subscriptions.has(`projects/${visit.project.projectId}/subscriptions/${typed.id}`)
  const messages = [
    ...(isResourceId(typed.id) ? [] : [RESOURCE_ID_RULE]),
    ...(taken ? [`A subscription with the ID ${typed.id} already exists.`] : []),
    ...(topic ? [] : ['Select a topic.']),
    ...deliveryFaults(visit, typed),
  ]
  if (messages.length > 0 || !topic) return creation(visit, typed, messages)
  const made = newSubscription(visit.world, visit.project, typed.id, { topic: topic.name, ...settingsOf(typed) })
  return go(hrefTo(visit, pathOf('detail', made)))
}

/** The same rules as the API's, in the words of the form (google-facts 6.2, 6.5). */
function deliveryFaults(visit: ProjectVisit, typed: Typed): string[] {
  if (typed.delivery !== 'push') return []
  if (endpointFault(typed.endpoint)) return ['Invalid push endpoint. Enter a public address that begins with https://.']
  if (!typed.authenticate) return []
  const account = accountsOf(visit).find((one) => one.email === typed.account)
  if (!account) return ['Select a service account.']
  const where = { project: visit.project, policies: [account.iam] }
  return holdsPermission(visit.world, `user:${visit.user.email}`, 'iam.serviceAccounts.actAs', where)
    ? []
    : [
        'Principal initiating the request does not have iam.serviceAccounts.actAs permission on the supplied service account.',
      ]
}

function settingsOf(typed: Typed): Subscription['resource'] {
  const oidcToken = { serviceAccountEmail: typed.account, ...(typed.audience !== '' && { audience: typed.audience }) }
  return {
    pushConfig:
      typed.delivery === 'push' ? { pushEndpoint: typed.endpoint, ...(typed.authenticate && { oidcToken }) } : {},
    expirationPolicy: typed.neverExpire ? {} : { ttl: '2678400s' },
  }
}

function oneSubscription(visit: Visit, show: (visit: ProjectVisit, subscription: Subscription) => Reply): Reply {
  return withPubsub(visit, (inside) => {
    const found = subscriptionsIn(inside).find((one) => idOf(one.name) === visit.parts['subscription'])
    if (found) return show(inside, found)
    return consolePage(visit, {
      title: 'Subscription not found',
      status: 404,
      body: html`<p>There is no such subscription in this project.</p>`,
    })
  })
}

function page(visit: ProjectVisit, subscription: Subscription): Reply {
  const typed = asTyped(subscription)
  return consolePage(visit, {
    title: typed.id,
    body: html`<div class="row">
        <a class="button" href="${hrefTo(visit, pathOf('edit', subscription))}">${label('subscription.edit')}</a>
        ${form(button(label('subscription.delete'), { do: 'delete' }))}
      </div>
      ${facts([
        ['Subscription name', html`<code>${subscription.name}</code>`],
        ['Topic name', html`<code>${typed.topic}</code>`],
        [
          label('subscription.delivery-type'),
          typed.delivery === 'push' ? label('subscription.push') : label('subscription.pull'),
        ],
        [label('subscription.endpoint-url'), typed.endpoint || '–'],
        [label('subscription.service-account'), typed.account || '–'],
        [label('subscription.audience'), typed.audience || '–'],
        [label('subscription.expiration'), typed.neverExpire ? label('subscription.never-expire') : '31 days'],
      ])}`,
  })
}

function remove(visit: ProjectVisit, subscription: Subscription): Reply {
  const permission = 'pubsub.subscriptions.delete'
  if (!may(visit, permission)) return missingPermission(visit, permission)
  visit.world.subscriptions.delete(subscription.name)
  return go(hrefTo(visit, '/cloudpubsub/subscription/list'))
}

function editor(visit: ProjectVisit, subscription: Subscription, typed: Typed, messages: string[]): Reply {
  return consolePage(visit, {
    title: `Edit ${idOf(subscription.name)}`,
    body: form([
      html`${errors(messages)}`,
      ...deliveryFields(visit, typed),
      button(label('subscription.update'), { main: true }),
    ]),
  })
}

function update(visit: ProjectVisit, subscription: Subscription): Reply {
  const permission = 'pubsub.subscriptions.update'
  if (!may(visit, permission)) return missingPermission(visit, permission)
  const typed = typedIn(visit)
  const messages = deliveryFaults(visit, typed)
  if (messages.length > 0) return editor(visit, subscription, typed, messages)
  applySubscription(visit.world, subscription, { ...subscription.resource, ...settingsOf(typed) })
  startPushing(visit.world, subscription)
  return go(hrefTo(visit, pathOf('detail', subscription)))
}
