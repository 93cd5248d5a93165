import express, { type Router } from 'express'
import { apiMethod, type ApiMethod, type Caller } from './api-method.ts'
import { ok, type Answer } from './errors.ts'
import { emptyPolicy, holdsPermission } from './iam-policy.ts'
import { onlyFields } from './partial-response.ts'
import { publish, startPushing } from './push-delivery.ts'
import { acknowledge, expireIdleSubscriptions, isFilter, pull, subscriptionsOf } from './pubsub-messages.ts'
import { getPolicy, setPolicy, testPermissions } from './pubsub-policies.ts'
import {
  applySubscription,
  isResourceId,
  newSubscription,
  pushConfigRefusal,
  pubsubRefusal,
  readModification,
  readPatch,
  readPublish,
  readSubscription,
  readTopic,
} from './pubsub-requests.ts'
import { findProject, type Project, type Subscription, type Topic, type World } from './world.ts'

const spec: ApiMethod = {
  service: 'pubsub.googleapis.com',
  style: 'cloud',
  method: 'google.pubsub.v1',
  anyScope: ['https://www.googleapis.com/auth/pubsub', 'https://www.googleapis.com/auth/cloud-platform'],
}

/** What a request is about: `verb` is the part after the colon, or the HTTP method. */
type Asked = {
  world: World
  caller: Caller
  project: Project
  id: string
  /** Full resource name with the project id. */
  name: string
  verb: string
  query: URLSearchParams
  body: unknown
}

/** `https://pubsub.googleapis.com` (google-facts 6). */
export function pubsubRoutes(world: World): Router {
  const router = express.Router()
  router.use(express.json({ limit: '10mb' }))
  router.use(
    apiMethod(world, spec, ({ caller, request }) => {
      const url = new URL(request.url, 'https://pubsub.googleapis.com')
      const given = answer(world, caller, request.method, url, request.body ?? {})
      return onlyFields(given, url.searchParams.get('fields'))
    }),
  )
  return router
}

const pathPattern = /^\/v1\/projects\/([^/]+)\/(topics|subscriptions)(?:\/([^/:]+)(\/subscriptions)?)?(?::(\w+))?$/

function answer(world: World, caller: Caller, method: string, url: URL, body: unknown): Answer {
  const [, projectPart = '', kind = '', idPart, below, verbPart] = pathPattern.exec(url.pathname) ?? []
  if (!kind) return pubsubRefusal('NOT_FOUND', 'Requested entity was not found.')
  expireIdleSubscriptions(world)
  const project = findProject(world, decodeURIComponent(projectPart))
  // A missing project and one the caller may not see answer alike.
  if (!project || project.state !== 'ACTIVE') return notAuthorized()
  const id = decodeURIComponent(idPart ?? '')
  const name = `projects/${project.projectId}/${kind}/${id}`
  const verb = verbPart ?? (idPart === undefined || below ? `list${below ? 'Below' : ''}` : method)
  const asked: Asked = { world, caller, project, id, name, verb, query: url.searchParams, body }
  return kind === 'topics' ? answerTopic(asked) : answerSubscription(asked)
}

function answerTopic(asked: Asked): Answer {
  const { world, verb, name, project } = asked
  const topic = world.topics.get(name)
  if (verb === 'testIamPermissions') return testPermissions(asked, topic?.iam)
  const permission = topicPermissions[verb]
  if (!permission) return pubsubRefusal('NOT_FOUND', 'Requested entity was not found.')
  if (!may(asked, permission, topic)) return notAuthorized()
  if (verb === 'PUT') return createTopic(asked)
  if (verb === 'list') {
    const all = [...world.topics.values()].filter((one) => one.projectId === project.projectId)
    return page(
      asked,
      'topics',
      all.map((one) => one.resource),
    )
  }
  if (!topic) return notFound(asked.id)
  switch (verb) {
    case 'GET':
      return ok(topic.resource)
    case 'PATCH':
      return patchTopic(asked, topic)
    case 'DELETE':
      for (const one of subscriptionsOf(world, topic)) one.resource.topic = '_deleted-topic_'
      world.topics.delete(name)
      return ok()
    case 'listBelow':
      return page(
        asked,
        'subscriptions',
        subscriptionsOf(world, topic).map((one) => one.name),
      )
    case 'getIamPolicy':
      return getPolicy(topic.iam)
    case 'setIamPolicy':
      return setPolicy(asked, topic.iam)
    default:
      return publishMessages(asked, topic)
  }
}

const topicPermissions: Record<string, string> = {
  PUT: 'pubsub.topics.create',
  GET: 'pubsub.topics.get',
  PATCH: 'pubsub.topics.update',
  DELETE: 'pubsub.topics.delete',
  list: 'pubsub.topics.list',
  listBelow: 'pubsub.topics.get',
  getIamPolicy: 'pubsub.topics.getIamPolicy',
  setIamPolicy: 'pubsub.topics.setIamPolicy',
  publish: 'pubsub.topics.publish',
}

function createTopic(asked: Asked): Answer {
  const { world, name, id, project, body } = asked
  if (!isResourceId(id)) return badName(name)
  const settings = readTopic(body)
  if ('status' in settings) return settings
  if (world.topics.has(name)) return alreadyExists(id)
  const topic = makeTopic(world, project, id, settings.value)
  return ok(topic.resource)
}

/** Makes a topic as the console and the API do: nobody but the project's own people may use it. */
export function makeTopic(world: World, project: Project, id: string, settings: Topic['resource'] = {}): Topic {
  const name = `projects/${project.projectId}/topics/${id}`
  const topic: Topic = {
    name,
    projectId: project.projectId,
    createdAt: world.clock.now(),
    iam: emptyPolicy(),
    resource: { ...settings, name, state: 'ACTIVE' },
  }
  world.topics.set(name, topic)
  return topic
}

function patchTopic(asked: Asked, topic: Topic): Answer {
  const patch = readPatch(asked.body, 'topic')
  if ('status' in patch) return patch
  const settings = readTopic(patch.value.resource)
  if ('status' in settings) return settings
  for (const field of patch.value.mask) Object.assign(topic.resource, { [field]: Reflect.get(settings.value, field) })
  return ok(topic.resource)
}

function publishMessages({ world, body }: Asked, topic: Topic): Answer {
  const messages = readPublish(body)
  if ('status' in messages) return messages
  return ok({ messageIds: messages.value.map((one) => publish(world, topic, one)) })
}

const subscriptionPermissions: Record<string, string> = {
  PUT: 'pubsub.subscriptions.create',
  GET: 'pubsub.subscriptions.get',
  PATCH: 'pubsub.subscriptions.update',
  DELETE: 'pubsub.subscriptions.delete',
  list: 'pubsub.subscriptions.list',
  getIamPolicy: 'pubsub.subscriptions.getIamPolicy',
  setIamPolicy: 'pubsub.subscriptions.setIamPolicy',
  modifyPushConfig: 'pubsub.subscriptions.update',
  pull: 'pubsub.subscriptions.consume',
  acknowledge: 'pubsub.subscriptions.consume',
}

function answerSubscription(asked: Asked): Answer {
  const { world, verb, name, project } = asked
  const subscription = world.subscriptions.get(name)
  if (verb === 'testIamPermissions') return testPermissions(asked, subscription?.iam)
  const permission = subscriptionPermissions[verb]
  if (!permission) return pubsubRefusal('NOT_FOUND', 'Requested entity was not found.')
  if (!may(asked, permission, subscription)) return notAuthorized()
  if (verb === 'PUT') return createSubscription(asked)
  if (verb === 'list') {
    const all = [...world.subscriptions.values()].filter((one) => one.projectId === project.projectId)
    return page(
      asked,
      'subscriptions',
      all.map((one) => one.resource),
    )
  }
  if (!subscription) return notFound(asked.id)
  switch (verb) {
    case 'GET':
      return ok(subscription.resource)
    case 'PATCH':
      return patchSubscription(asked, subscription)
    case 'DELETE':
      world.subscriptions.delete(name)
      return ok()
    case 'getIamPolicy':
      return getPolicy(subscription.iam)
    case 'setIamPolicy':
      return setPolicy(asked, subscription.iam)
    case 'modifyPushConfig':
      return modifyPushConfig(asked, subscription)
    default:
      return pullOrAcknowledge(asked, subscription)
  }
}

function createSubscription(asked: Asked): Answer {
  const { world, name, id, project, body, caller } = asked
  if (!isResourceId(id)) return badName(name)
  const settings = readSubscription(body)
  if ('status' in settings) return settings
  const wanted = settings.value
  if (!isFilter(wanted.filter ?? '')) return pubsubRefusal('INVALID_ARGUMENT', 'Invalid filter given.')
  const topic = world.topics.get(nameWithId(world, wanted.topic ?? ''))
  const owner = topic && world.projects.get(topic.projectId)
  if (!topic || !owner) return notFound((wanted.topic ?? '').split('/').at(-1) ?? '')
  const where = { project: owner, policies: [topic.iam] }
  if (!holdsPermission(world, caller.member, 'pubsub.topics.attachSubscription', where)) return notAuthorized()
  const refusal = pushConfigRefusal(world, caller, wanted.pushConfig)
  if (refusal) return refusal
  if (world.subscriptions.has(name)) return alreadyExists(id)
  const subscription = newSubscription(world, project, id, { ...wanted, topic: topic.name })
  return ok(subscription.resource)
}

function patchSubscription(asked: Asked, subscription: Subscription): Answer {
  const patch = readPatch(asked.body, 'subscription')
  if ('status' in patch) return patch
  const fixed = patch.value.mask.find((one) => ['topic', 'name', 'filter', 'enableMessageOrdering'].includes(one))
  if (fixed)
    return pubsubRefusal(
      'INVALID_ARGUMENT',
      `Invalid update_mask provided in the UpdateSubscriptionRequest: ${fixed} is not a mutable field.`,
    )
  const settings = readSubscription(patch.value.resource)
  if ('status' in settings) return settings
  if (patch.value.mask.includes('pushConfig')) {
    const refusal = pushConfigRefusal(asked.world, asked.caller, settings.value.pushConfig)
    if (refusal) return refusal
  }
  const changes = Object.fromEntries(patch.value.mask.map((field) => [field, Reflect.get(settings.value, field)]))
  applySubscription(asked.world, subscription, { ...subscription.resource, ...changes })
  startPushing(asked.world, subscription)
  return ok(subscription.resource)
}

function modifyPushConfig({ world, caller, body }: Asked, subscription: Subscription): Answer {
  const wanted = readModification(body)
  if ('status' in wanted) return wanted
  const refusal = pushConfigRefusal(world, caller, wanted.value)
  if (refusal) return refusal
  applySubscription(world, subscription, { ...subscription.resource, pushConfig: wanted.value })
  startPushing(world, subscription)
  return ok()
}

function pullOrAcknowledge({ world, verb, body }: Asked, subscription: Subscription): Answer {
  if (subscription.resource.pushConfig?.pushEndpoint) {
    return pubsubRefusal('FAILED_PRECONDITION', 'This method is not supported for this subscription type.')
  }
  if (verb === 'acknowledge') {
    const ackIds = field(body, 'ackIds')
    acknowledge(world, subscription, Array.isArray(ackIds) ? ackIds.map(String) : [])
    return ok()
  }
  const max = Number(field(body, 'maxMessages') ?? 0)
  if (!(max > 0)) return pubsubRefusal('INVALID_ARGUMENT', 'The value for max_messages must be greater than 0.')
  const taken = pull(world, subscription, max)
  if (taken.length === 0) return ok()
  const receivedMessages = taken.map(({ ackId, messageId, data, attributes, publishedAt }) => ({
    ackId,
    message: {
      data,
      messageId,
      publishTime: new Date(publishedAt).toISOString(),
      ...(Object.keys(attributes).length > 0 && { attributes }),
    },
  }))
  return ok({ receivedMessages })
}

function field(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined
}

/** A project may be named by its number; resources are kept under its id. */
function nameWithId(world: World, name: string): string {
  const [, part = '', rest = ''] = /^projects\/([^/]+)\/(.*)$/.exec(name) ?? []
  return `projects/${findProject(world, part)?.projectId ?? part}/${rest}`
}

function may(
  { world, caller, project }: Asked,
  permission: string,
  resource: Topic | Subscription | undefined,
): boolean {
  return holdsPermission(world, caller.member, permission, { project, policies: resource ? [resource.iam] : [] })
}

function page(asked: Asked, listName: string, all: unknown[]): Answer {
  const size = Math.min(Number(asked.query.get('pageSize') ?? 0) || 100, 1000)
  const from = Number(asked.query.get('pageToken') ?? 0)
  if (all.length === 0) return ok()
  const more = from + size < all.length
  return ok({ [listName]: all.slice(from, from + size), ...(more && { nextPageToken: String(from + size) }) })
}

const notAuthorized = () => pubsubRefusal('PERMISSION_DENIED', 'User not authorized to perform this action.')
const notFound = (id: string) => pubsubRefusal('NOT_FOUND', `Resource not found (resource=${id}).`)
const alreadyExists = (id: string) =>
  pubsubRefusal('ALREADY_EXISTS', `Resource already exists in the project (resource=${id}).`)
const badName = (name: string) =>
  pubsubRefusal(
    'INVALID_ARGUMENT',
    `Invalid resource name given (name=${name}). Refer to https://cloud.google.com/pubsub/docs/pubsub-basics#resource_names for more information.`,
  )
