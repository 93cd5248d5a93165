import * as z from 'zod/mini'
import type { Caller } from './api-method.ts'
import { apiError, type Answer, type RpcStatus } from './errors.ts'
import { emptyPolicy, holdsPermission, type PolicyBody } from './iam-policy.ts'
import { endpointFault } from './push-endpoint.ts'
import { FIRST_WINDOW } from './push-delivery.ts'
import { durationOf } from './pubsub-messages.ts'
import type { Subscription } from './resources.ts'
import type { Project, World } from './world.ts'

const DAY = 86_400_000

/** What was read from a request body, or Google's refusal of it. */
export type Read<T> = { value: T } | Answer

/** A refusal in the envelope of the Cloud APIs. */
export function pubsubRefusal(status: RpcStatus, message: string): Answer {
  return apiError('cloud', { status, message })
}

/** google-facts 6.2 */
export function isResourceId(id: string): boolean {
  return /^[A-Za-z][A-Za-z0-9\-_.~+%]{2,254}$/.test(id) && !id.startsWith('goog')
}

const labels = z.record(z.string(), z.string())
const duration = z.string().check(z.regex(/^\d+(\.\d+)?s$/))
const anyObject = z.record(z.string(), z.unknown())

const topicSchema = z.strictObject({
  name: z.exactOptional(z.string()),
  state: z.exactOptional(z.string()),
  labels: z.exactOptional(labels),
  kmsKeyName: z.exactOptional(z.string()),
  messageRetentionDuration: z.exactOptional(duration),
  messageStoragePolicy: z.exactOptional(anyObject),
  schemaSettings: z.exactOptional(anyObject),
})

const pushConfigSchema = z.strictObject({
  pushEndpoint: z.exactOptional(z.string()),
  attributes: z.exactOptional(z.record(z.string(), z.string())),
  oidcToken: z.exactOptional(
    z.strictObject({ serviceAccountEmail: z.exactOptional(z.string()), audience: z.exactOptional(z.string()) }),
  ),
  noWrapper: z.exactOptional(z.strictObject({ writeMetadata: z.exactOptional(z.boolean()) })),
  pubsubWrapper: z.exactOptional(z.strictObject({})),
})

const subscriptionSchema = z.strictObject({
  name: z.exactOptional(z.string()),
  state: z.exactOptional(z.string()),
  topic: z.exactOptional(z.string()),
  pushConfig: z.exactOptional(pushConfigSchema),
  ackDeadlineSeconds: z.exactOptional(z.int()),
  messageRetentionDuration: z.exactOptional(duration),
  retainAckedMessages: z.exactOptional(z.boolean()),
  enableMessageOrdering: z.exactOptional(z.boolean()),
  enableExactlyOnceDelivery: z.exactOptional(z.boolean()),
  expirationPolicy: z.exactOptional(z.strictObject({ ttl: z.exactOptional(duration) })),
  retryPolicy: z.exactOptional(
    z.strictObject({ minimumBackoff: z.exactOptional(duration), maximumBackoff: z.exactOptional(duration) }),
  ),
  deadLetterPolicy: z.exactOptional(
    z.strictObject({ deadLetterTopic: z.exactOptional(z.string()), maxDeliveryAttempts: z.exactOptional(z.int()) }),
  ),
  filter: z.exactOptional(z.string()),
  labels: z.exactOptional(labels),
})

type TopicSettings = z.infer<typeof topicSchema>
type SubscriptionSettings = z.infer<typeof subscriptionSchema>
type PushConfig = z.infer<typeof pushConfigSchema>

function read<T>(schema: z.ZodMiniType<T>, body: unknown): Read<T> {
  const parsed = schema.safeParse(body)
  if (parsed.success) return { value: parsed.data }
  const issue = parsed.error.issues[0]
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined
  const where = issue?.path.join('.') ?? ''
  return pubsubRefusal(
    'INVALID_ARGUMENT',
    unknown === undefined
      ? `Invalid value at '${where}', ${issue?.message ?? ''}`
      : `Invalid JSON payload received. Unknown name "${unknown}"${where && ` at '${where}'`}: Cannot find field.`,
  )
}

export const readTopic = (body: unknown): Read<TopicSettings> => read(topicSchema, body)

/** Reads a subscription and refuses what lies outside Google's limits (google-facts 6.4). */
export function readSubscription(body: unknown): Read<SubscriptionSettings> {
  const settings = read(subscriptionSchema, body)
  if ('status' in settings) return settings
  const problem = limitProblem(settings.value)
  return problem === undefined ? settings : pubsubRefusal('INVALID_ARGUMENT', problem)
}

function limitProblem(settings: SubscriptionSettings): string | undefined {
  const { ackDeadlineSeconds: deadline = 0, retryPolicy, deadLetterPolicy } = settings
  if (deadline !== 0 && (deadline < 10 || deadline > 600)) {
    return `Invalid ack deadline given (ack_deadline_seconds=${deadline}). The value must be between 10 and 600 seconds.`
  }
  const retention = durationOf(settings.messageRetentionDuration) ?? 7 * DAY
  if (retention < 600_000 || retention > 31 * DAY) return 'Invalid message_retention_duration given.'
  const ttl = durationOf(settings.expirationPolicy?.ttl)
  if (ttl !== undefined && (ttl < DAY || ttl < retention)) return 'Invalid expiration_policy ttl given.'
  const backoffs = [durationOf(retryPolicy?.minimumBackoff) ?? 0, durationOf(retryPolicy?.maximumBackoff) ?? 0]
  if (backoffs.some((one) => one > 600_000))
    return 'Invalid retry_policy given. Backoffs must be between 0 and 600 seconds.'
  const attempts = deadLetterPolicy?.maxDeliveryAttempts ?? 5
  if (attempts < 5 || attempts > 100) return 'Invalid max_delivery_attempts given. The value must be between 5 and 100.'
  return undefined
}

/**
 * Refuses a push endpoint that is not public https, and an OIDC account the caller may not act as. An account that
 * does not exist, or that is Google's own, cannot be acted as by anybody (google-facts 6.5).
 */
export function pushConfigRefusal(world: World, caller: Caller, config: PushConfig | undefined): Answer | undefined {
  if (!config?.pushEndpoint && !config?.oidcToken) return undefined
  const endpoint = config.pushEndpoint ?? ''
  if (endpointFault(endpoint)) {
    return pubsubRefusal(
      'INVALID_ARGUMENT',
      `Invalid push endpoint given (endpoint=${endpoint}). Refer to https://cloud.google.com/pubsub/docs/subscriber#create for more information.`,
    )
  }
  if (!config.oidcToken) return undefined
  const account = world.serviceAccounts.get(config.oidcToken.serviceAccountEmail ?? '')
  const project = account && world.projects.get(account.projectId)
  const known = account && project && account.validFrom <= world.clock.now()
  const where = known ? { project, policies: [account.iam] } : undefined
  if (where && holdsPermission(world, caller.member, 'iam.serviceAccounts.actAs', where)) return undefined
  return pubsubRefusal(
    'PERMISSION_DENIED',
    'Principal initiating the request does not have iam.serviceAccounts.actAs permission on the supplied service account.',
  )
}

/** Makes a subscription with Google's defaults: without `expirationPolicy` it dies after 31 idle days. */
export function newSubscription(
  world: World,
  project: Project,
  id: string,
  settings: Subscription['resource'],
): Subscription {
  const name = `projects/${project.projectId}/subscriptions/${id}`
  const now = world.clock.now()
  const subscription: Subscription = {
    name,
    projectId: project.projectId,
    createdAt: now,
    iam: emptyPolicy(),
    resource: {},
    idleTtl: null,
    lastActivityAt: now,
    backlog: [],
    pushWindow: FIRST_WINDOW,
    pushBackoff: 0,
    pushPausedUntil: 0,
  }
  applySubscription(world, subscription, { ...settings, name, state: 'ACTIVE' })
  world.subscriptions.set(name, subscription)
  return subscription
}

/** Sets what a subscription is now, defaults filled in; counts as activity and forgets earlier push failures. */
export function applySubscription(world: World, subscription: Subscription, wanted: Subscription['resource']): void {
  const expiration = wanted.expirationPolicy ?? { ttl: '2678400s' }
  subscription.resource = {
    ...wanted,
    pushConfig: wanted.pushConfig ?? {},
    ackDeadlineSeconds: wanted.ackDeadlineSeconds || 10,
    messageRetentionDuration: wanted.messageRetentionDuration ?? '604800s',
    expirationPolicy: expiration,
    ...(wanted.retryPolicy && {
      retryPolicy: { minimumBackoff: '10s', maximumBackoff: '600s', ...wanted.retryPolicy },
    }),
  }
  subscription.idleTtl = durationOf(expiration.ttl) ?? null
  subscription.lastActivityAt = world.clock.now()
  subscription.pushBackoff = 0
  subscription.pushPausedUntil = 0
}

const patchSchema = z.object({
  updateMask: z.exactOptional(z.string()),
  topic: z.exactOptional(z.unknown()),
  subscription: z.exactOptional(z.unknown()),
})

/** Reads `{subscription | topic, updateMask}`; the mask's names may be in either case style. */
export function readPatch(body: unknown, part: 'subscription' | 'topic'): Read<{ resource: unknown; mask: string[] }> {
  const parsed = read(patchSchema, body)
  if ('status' in parsed) return parsed
  const paths = (parsed.value.updateMask ?? '').split(',').map((one) => camel(one.trim()))
  const mask = paths.filter((one) => one !== '')
  if (mask.length > 0) return { value: { resource: parsed.value[part] ?? {}, mask } }
  const request = part === 'topic' ? 'UpdateTopicRequest' : 'UpdateSubscriptionRequest'
  return pubsubRefusal(
    'INVALID_ARGUMENT',
    `The update_mask in the ${request} must be set, and must contain a non-empty paths list.`,
  )
}

function camel(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
}

/** Reads `{pushConfig}`; an empty one makes a pull subscription. */
export function readModification(body: unknown): Read<PushConfig> {
  const parsed = read(z.strictObject({ pushConfig: z.exactOptional(pushConfigSchema) }), body)
  return 'status' in parsed ? parsed : { value: parsed.value.pushConfig ?? {} }
}

const publishSchema = z.strictObject({
  messages: z.exactOptional(
    z.array(
      z.strictObject({
        data: z.exactOptional(z.string().check(z.regex(/^[A-Za-z0-9+/_-]*={0,2}$/))),
        attributes: z.exactOptional(z.record(z.string(), z.string())),
        orderingKey: z.exactOptional(z.string()),
      }),
    ),
  ),
})

export function readPublish(
  body: unknown,
): Read<{ data?: string | undefined; attributes?: Record<string, string> | undefined }[]> {
  const parsed = read(publishSchema, body)
  if ('status' in parsed) return parsed
  const messages = parsed.value.messages ?? []
  if (messages.length > 0) return { value: messages }
  return pubsubRefusal(
    'INVALID_ARGUMENT',
    'The value for message_count is too small. You passed 0 in the request, but the minimum value is 1.',
  )
}

const policySchema = z.object({
  version: z.exactOptional(z.int()),
  etag: z.exactOptional(z.string()),
  bindings: z.exactOptional(
    z.array(
      z.object({
        role: z.exactOptional(z.string()),
        members: z.exactOptional(z.array(z.string())),
        condition: z.exactOptional(z.unknown()),
      }),
    ),
  ),
})

export function readPolicy(body: unknown): Read<PolicyBody> {
  const parsed = read(z.object({ policy: policySchema }), body)
  if ('status' in parsed) return parsed
  const { version, etag, bindings } = parsed.value.policy
  return {
    value: {
      ...(version !== undefined && { version }),
      ...(etag !== undefined && { etag }),
      bindings: (bindings ?? []).map((one) => ({
        role: one.role ?? '',
        members: one.members ?? [],
        ...(one.condition !== undefined && { condition: one.condition }),
      })),
    },
  }
}

/** At most 100, as at Google. */
export function readPermissions(body: unknown): Read<string[]> {
  const parsed = read(z.object({ permissions: z.array(z.string()).check(z.maxLength(100)) }), body)
  return 'status' in parsed ? parsed : { value: parsed.value.permissions }
}
