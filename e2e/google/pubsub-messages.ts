import type { PendingMessage, Subscription, Topic } from './resources.ts'
import type { World } from './world.ts'

const DAY = 86_400_000

/** Reads Google's duration strings (`"86400s"`) to milliseconds; undefined when it is not one. */
export function durationOf(text: string | null | undefined): number | undefined {
  const seconds = /^(\d+(?:\.\d+)?)s$/.exec(text ?? '')?.[1]
  return seconds === undefined ? undefined : Number(seconds) * 1000
}

/** Deletes every subscription that was idle for longer than its time to live (google-facts 6.4). */
export function expireIdleSubscriptions(world: World): void {
  const now = world.clock.now()
  for (const subscription of [...world.subscriptions.values()]) {
    if (subscription.idleTtl === null || subscription.lastActivityAt + subscription.idleTtl > now) continue
    world.subscriptions.delete(subscription.name)
  }
}

export type NewMessage = {
  /** base64 */
  data?: string | null | undefined
  attributes?: Record<string, string> | null | undefined
}

/** Puts a message into the backlog of every subscription of the topic. */
export function enqueue(
  world: World,
  topic: Topic,
  message: NewMessage,
): { messageId: string; reached: Subscription[] } {
  expireIdleSubscriptions(world)
  const messageId = world.ids.digits(16)
  const now = world.clock.now()
  const attributes = message.attributes ?? {}
  const reached = subscriptionsOf(world, topic).filter((one) => passesFilter(one.resource.filter ?? '', attributes))
  for (const subscription of reached) {
    subscription.backlog.push({
      messageId,
      data: message.data ?? '',
      attributes,
      publishedAt: now,
      attempts: 0,
      nextAttemptAt: now,
      ackId: null,
      outstandingUntil: 0,
    })
  }
  return { messageId, reached }
}

/** The topic's subscriptions that still exist. */
export function subscriptionsOf(world: World, topic: Topic): Subscription[] {
  return [...world.subscriptions.values()].filter((one) => one.resource.topic === topic.name && !one.resource.detached)
}

/** The filters of the simulated Google: has an attribute, or it equals a text; either with `NOT` before it. */
const filterPattern =
  /^(NOT\s+)?(?:hasPrefix\(\s*attributes\.(\w+)\s*,\s*"([^"]*)"\s*\)|attributes(?::|\.)(\w+)(?:\s*=\s*"([^"]*)")?)$/

export function isFilter(filter: string): boolean {
  return filter === '' || filterPattern.test(filter.trim())
}

function passesFilter(filter: string, attributes: Record<string, string>): boolean {
  const parts = filterPattern.exec(filter.trim())
  if (!parts) return true
  const [, not, prefixed, prefix, key, value] = parts
  const found = prefixed
    ? (attributes[prefixed]?.startsWith(prefix ?? '') ?? false)
    : value === undefined
      ? key !== undefined && key in attributes
      : attributes[key ?? ''] === value
  return not ? !found : found
}

/** Takes up to `max` messages out for as long as the acknowledgement deadline. */
export function pull(world: World, subscription: Subscription, max: number): PendingMessage[] {
  const now = world.clock.now()
  subscription.lastActivityAt = now
  dropOldMessages(world, subscription)
  const taken = subscription.backlog.filter((one) => one.outstandingUntil <= now).slice(0, max)
  for (const message of taken) {
    message.ackId = world.ids.base64url(40)
    message.attempts += 1
    message.outstandingUntil = now + (subscription.resource.ackDeadlineSeconds ?? 10) * 1000
  }
  return taken
}

/** Unknown and outdated ids are passed over, as Google does. */
export function acknowledge(world: World, subscription: Subscription, ackIds: string[]): void {
  subscription.lastActivityAt = world.clock.now()
  subscription.backlog = subscription.backlog.filter((one) => one.ackId === null || !ackIds.includes(one.ackId))
}

/** Messages nobody acknowledged within the retention time are gone for good. */
export function dropOldMessages(world: World, subscription: Subscription): void {
  const kept = durationOf(subscription.resource.messageRetentionDuration) ?? 7 * DAY
  subscription.backlog = subscription.backlog.filter((one) => one.publishedAt + kept > world.clock.now())
}
