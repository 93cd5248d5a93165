import { ok, type Answer } from './errors.ts'
import { holdsPermission } from './iam-policy.ts'
import { startPushing } from './push-delivery.ts'
import { alreadyExists, badName, may, notAuthorized, notFound, page, type Asked } from './pubsub-asked.ts'
import { acknowledge, isFilter, pull } from './pubsub-messages.ts'
import { getPolicy, setPolicy, testPermissions } from './pubsub-policies.ts'
import {
  applySubscription,
  isResourceId,
  newSubscription,
  pushConfigRefusal,
  pubsubRefusal,
  readModification,
  readPatch,
  readSubscription,
} from './pubsub-requests.ts'
import type { Subscription } from './resources.ts'
import { findProject, type World } from './world.ts'

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

/** Everything below `/subscriptions`. */
export function answerSubscription(asked: Asked): Answer {
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
