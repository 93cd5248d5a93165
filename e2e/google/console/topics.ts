import { makeTopic } from '../pubsub-topics.ts'
import { subscriptionsOf } from '../pubsub-messages.ts'
import { isResourceId, newSubscription } from '../pubsub-requests.ts'
import { serviceState } from '../services.ts'
import type { Topic } from '../resources.ts'
import { button, checkbox, errors, facts, form, table, textField } from './controls.ts'
import { grantDialog, grantTable, grantTyped, roleChoices } from './grants.ts'
import { html } from './html.ts'
import { consolePage, inProject, missingPermission } from './layout.ts'
import { field, get, go, hrefTo, may, post, type ProjectVisit, type Reply, type Route, type Visit } from './visit.ts'
import { label } from './words.ts'

const PUBSUB = 'pubsub.googleapis.com'

export const topicRoutes: Route[] = [
  get('/cloudpubsub/topic/list', (visit) => withPubsub(visit, list)),
  get('/cloudpubsub/topic/create', (visit) =>
    withPubsub(visit, (inside) => creation(inside, { id: '', subscribe: true, messages: [] })),
  ),
  post('/cloudpubsub/topic/create', (visit) => withPubsub(visit, create)),
  get('/cloudpubsub/topic/detail/:topic', (visit) => oneTopic(visit, (inside, topic) => page(inside, topic, []))),
  post('/cloudpubsub/topic/detail/:topic', (visit) => oneTopic(visit, change)),
]

/** Pub/Sub's pages offer to turn the API on before anything else. */
export function withPubsub(visit: Visit, show: (visit: ProjectVisit) => Reply): Reply {
  return inProject(visit, (inside) => {
    if (serviceState(inside.project, PUBSUB) === 'ENABLED') return show(inside)
    return consolePage(visit, {
      title: 'Cloud Pub/Sub API',
      body: html`<p>The Cloud Pub/Sub API is not enabled in ${inside.project.displayName}.</p>
        <p><a class="button main" href="${hrefTo(visit, `/apis/library/${PUBSUB}`)}">Go to the API</a></p>`,
    })
  })
}

export const topicsOf = ({ world, project }: ProjectVisit): Topic[] =>
  [...world.topics.values()].filter((one) => one.projectId === project.projectId)

/** The last part of a resource name. */
export const idOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1)

export const RESOURCE_ID_RULE =
  'The ID must be 3 to 255 characters, start with a letter, hold only letters, numbers and -_.~+%, and not start with goog.'

function list(visit: ProjectVisit): Reply {
  return consolePage(visit, {
    title: 'Topics',
    body: html`<p>
        <a class="button main" href="${hrefTo(visit, '/cloudpubsub/topic/create')}">${label('topic.create-topic')}</a>
      </p>
      ${table(
        ['Topic ID', 'Topic name'],
        topicsOf(visit).map((one) => [
          html`<a href="${hrefTo(visit, `/cloudpubsub/topic/detail/${encodeURIComponent(idOf(one.name))}`)}"
            >${idOf(one.name)}</a
          >`,
          html`<code>${one.name}</code>`,
        ]),
        'No topics to display',
      )}`,
  })
}

function creation(visit: ProjectVisit, typed: { id: string; subscribe: boolean; messages: string[] }): Reply {
  return consolePage(visit, {
    title: 'Create topic',
    body: form([
      html`${errors(typed.messages)}
        <p>A topic forwards messages from publishers to subscribers.</p>`,
      textField({
        label: label('topic.id'),
        name: 'id',
        value: typed.id,
        focus: true,
        hint: html`Topic name: <code>projects/${visit.project.projectId}/topics/…</code>`,
      }),
      checkbox('subscribe', label('topic.default-subscription'), typed.subscribe),
      html`<p></p>
        ${button(label('topic.create'), { main: true })}`,
    ]),
  })
}

function create(visit: ProjectVisit): Reply {
  const permission = 'pubsub.topics.create'
  if (!may(visit, permission)) return missingPermission(visit, permission)
  const id = field(visit, 'id')
  const subscribe = field(visit, 'subscribe') === 'on'
  const taken = visit.world.topics.has(`projects/${visit.project.projectId}/topics/${id}`)
  const messages = [
    ...(isResourceId(id) ? [] : [RESOURCE_ID_RULE]),
    ...(taken ? [`A topic with the ID ${id} already exists.`] : []),
  ]
  if (messages.length > 0) return creation(visit, { id, subscribe, messages })
  const topic = makeTopic(visit.world, visit.project, id)
  // The default subscription is a pull subscription that nobody empties.
  if (subscribe) newSubscription(visit.world, visit.project, `${id}-sub`, { topic: topic.name })
  return go(hrefTo(visit, `/cloudpubsub/topic/detail/${encodeURIComponent(id)}`))
}

function oneTopic(visit: Visit, show: (visit: ProjectVisit, topic: Topic) => Reply): Reply {
  return withPubsub(visit, (inside) => {
    const topic = topicsOf(inside).find((one) => idOf(one.name) === visit.parts['topic'])
    if (topic) return show(inside, topic)
    return consolePage(visit, {
      title: 'Topic not found',
      status: 404,
      body: html`<p>There is no such topic in this project.</p>`,
    })
  })
}

function page(visit: ProjectVisit, topic: Topic, messages: string[]): Reply {
  const id = idOf(topic.name)
  const here = `/cloudpubsub/topic/detail/${encodeURIComponent(id)}`
  return consolePage(visit, {
    title: id,
    body: html`${facts([['Topic name', html`<code>${topic.name}</code>`]])}
      <section class="sheet">
        <h2>Subscriptions</h2>
        ${table(
          ['Subscription ID', 'Delivery type'],
          subscriptionsOf(visit.world, topic).map((one) => [
            html`<a href="${hrefTo(visit, `/cloudpubsub/subscription/detail/${encodeURIComponent(idOf(one.name))}`)}"
              >${idOf(one.name)}</a
            >`,
            html`${one.resource.pushConfig?.pushEndpoint ? label('subscription.push') : label('subscription.pull')}`,
          ]),
          'No subscriptions to display',
        )}
        <p>
          <a class="button" href="${hrefTo(visit, '/cloudpubsub/subscription/create', { topic: topic.name })}"
            >${label('subscription.create-subscription')}</a
          >
        </p>
      </section>
      <section class="sheet">
        <h2>${label('topic.permissions')}</h2>
        <p><a class="button" href="${hrefTo(visit, here, { grant: '' })}">${label('topic.add-principal')}</a></p>
        ${grantTable(topic.iam)}
      </section>
      ${form(button(label('topic.delete'), { do: 'delete' }))}`,
    dialog:
      visit.query.get('grant') === null ? undefined : grantDialog(visit, id, roleChoices('roles/pubsub.'), messages),
  })
}

function change(visit: ProjectVisit, topic: Topic): Reply {
  const pressed = field(visit, 'do')
  const permission = pressed === 'delete' ? 'pubsub.topics.delete' : 'pubsub.topics.setIamPolicy'
  if (!may(visit, permission)) return missingPermission(visit, permission)
  if (pressed === 'delete') {
    for (const one of subscriptionsOf(visit.world, topic)) one.resource.topic = '_deleted-topic_'
    visit.world.topics.delete(topic.name)
    return go(hrefTo(visit, '/cloudpubsub/topic/list'))
  }
  const messages = pressed === 'grant' ? grantTyped(visit, topic.iam) : []
  return messages.length > 0
    ? page(visit, topic, messages)
    : go(hrefTo(visit, `/cloudpubsub/topic/detail/${encodeURIComponent(idOf(topic.name))}`))
}
