import { deliver } from './push-endpoint.ts'
import { writePush } from './push-message.ts'
import { dropOldMessages, enqueue, type NewMessage } from './pubsub-messages.ts'
import type { PendingMessage, Subscription, Topic } from './resources.ts'
import type { World } from './world.ts'

// google-facts 6.6. Google also acknowledges 102, which node:http never hands out as a final status.
const acknowledging = [200, 201, 202, 204]
const SHORTEST_PAUSE = 100
const LONGEST_PAUSE = 60_000
const WIDEST_WINDOW = 3000

/** The window a subscription starts with: slow start lets only a few pushes out before the first success. */
export const FIRST_WINDOW = 3

/** Hands a message to every subscription of the topic and returns its id. The right to publish was checked before. */
export function publish(world: World, topic: Topic, message: NewMessage): string {
  const { messageId, reached } = enqueue(world, topic, message)
  for (const subscription of reached) startPushing(world, subscription)
  return messageId
}

/** Lets what waits in the backlog go out at once, as after a change of the push endpoint. */
export function startPushing(world: World, subscription: Subscription): void {
  world.clock.schedule(world.clock.now(), () => pump(world, subscription))
}

/**
 * Pushes what is due of one subscription and plans the next round on the world's clock. Resolves when this round's
 * answers are in, so that advancing the clock waits for them.
 */
async function pump(world: World, subscription: Subscription): Promise<void> {
  if (world.subscriptions.get(subscription.name) !== subscription) return
  if (!subscription.resource.pushConfig?.pushEndpoint) return
  const now = world.clock.now()
  dropOldMessages(world, subscription)
  if (subscription.backlog.length === 0) return
  if (subscription.pushPausedUntil > now) return plan(world, subscription, subscription.pushPausedUntil)
  const outstanding = subscription.backlog.filter((one) => one.outstandingUntil > now).length
  // The round that fills the window plans the next one when its answers are in.
  if (outstanding >= subscription.pushWindow) return
  const ready = subscription.backlog
    .filter((one) => one.outstandingUntil <= now && one.nextAttemptAt <= now)
    .slice(0, subscription.pushWindow - outstanding)
  await Promise.all(ready.map((message) => push(world, subscription, message)))
  const waiting = subscription.backlog.map((one) => Math.max(one.nextAttemptAt, one.outstandingUntil))
  if (waiting.length > 0) plan(world, subscription, Math.min(...waiting))
}

function plan(world: World, subscription: Subscription, at: number): void {
  world.clock.schedule(Math.max(at, subscription.pushPausedUntil), () => pump(world, subscription))
}

async function push(world: World, subscription: Subscription, message: PendingMessage): Promise<void> {
  const { resource } = subscription
  const url = resource.pushConfig?.pushEndpoint ?? ''
  const deadline = (resource.ackDeadlineSeconds ?? 10) * 1000
  message.attempts += 1
  message.outstandingUntil = world.clock.now() + deadline
  const written = await writePush(world, subscription, message)
  const from = subscription.name
  if (!written) {
    const note = 'no token can be made for the service account'
    world.deliveries.push({ at: world.clock.now(), kind: 'pubsub', from, url, status: 0, note })
    return putBack(world, subscription, message)
  }
  const { status } = await deliver(world, { kind: 'pubsub', from, url, ...written, timeoutMs: deadline })
  if (acknowledging.includes(status)) settle(world, subscription, message)
  else putBack(world, subscription, message)
}

function settle(world: World, subscription: Subscription, message: PendingMessage): void {
  subscription.lastActivityAt = world.clock.now()
  subscription.pushWindow = Math.min(WIDEST_WINDOW, subscription.pushWindow * 2)
  subscription.pushBackoff = 0
  subscription.pushPausedUntil = 0
  if (world.settings.delivery.duplicates > 0) {
    // At least once: Google now and then delivers again what was acknowledged.
    world.settings.delivery.duplicates -= 1
    message.outstandingUntil = 0
    message.nextAttemptAt = world.clock.now()
    return
  }
  remove(subscription, message)
}

function putBack(world: World, subscription: Subscription, message: PendingMessage): void {
  const now = world.clock.now()
  message.outstandingUntil = 0
  subscription.pushWindow = Math.max(1, Math.floor(subscription.pushWindow / 2))
  subscription.pushBackoff = Math.min(LONGEST_PAUSE, Math.max(SHORTEST_PAUSE, subscription.pushBackoff * 2))
  subscription.pushPausedUntil = now + subscription.pushBackoff
  message.nextAttemptAt = now + retryDelay(subscription, message)
  bury(world, subscription, message)
}

/** The subscription's own retry policy, which doubles from its minimum up to its maximum. */
function retryDelay(subscription: Subscription, message: PendingMessage): number {
  const policy = subscription.resource.retryPolicy
  if (!policy) return 0
  const shortest = seconds(policy.minimumBackoff ?? '10s')
  const longest = seconds(policy.maximumBackoff ?? '600s')
  return Math.min(longest, shortest * 2 ** Math.min(20, message.attempts - 1))
}

function seconds(duration: string): number {
  return Number.parseFloat(duration) * 1000
}

/** Moves a message to the dead letter topic after its last attempt. */
function bury(world: World, subscription: Subscription, message: PendingMessage): void {
  const policy = subscription.resource.deadLetterPolicy
  if (!policy || message.attempts < (policy.maxDeliveryAttempts ?? 5)) return
  const topic = world.topics.get(policy.deadLetterTopic ?? '')
  if (!topic) return
  remove(subscription, message)
  publish(world, topic, {
    data: message.data,
    attributes: { ...message.attributes, CloudPubSubDeadLetterSourceSubscription: subscription.name },
  })
}

function remove(subscription: Subscription, message: PendingMessage): void {
  subscription.backlog = subscription.backlog.filter((one) => one !== message)
}
