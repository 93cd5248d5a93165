import { ok, type Answer } from './errors.ts'
import { emptyPolicy } from './iam-policy.ts'
import { publish } from './push-delivery.ts'
import { alreadyExists, badName, may, notAuthorized, notFound, page, type Asked } from './pubsub-asked.ts'
import { subscriptionsOf } from './pubsub-messages.ts'
import { getPolicy, setPolicy, testPermissions } from './pubsub-policies.ts'
import { isResourceId, pubsubRefusal, readPatch, readPublish, readTopic } from './pubsub-requests.ts'
import type { Topic } from './resources.ts'
import type { Project, World } from './world.ts'

/** Everything below `/topics`. */
export function answerTopic(asked: Asked): Answer {
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
