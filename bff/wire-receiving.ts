import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { makeCollector } from './domain/collect.ts'
import type { Origins } from './domain/addresses.ts'
import type { Bell, Clock } from './domain/ports.ts'
import type { PushChannel } from './domain/push-channel.ts'
import { makeReceiveNotification } from './domain/receive-notification.ts'
import { makeReceivePush, type Remark } from './domain/receive-push.ts'
import type { GoogleKeys } from './google/google-keys.ts'
import type { Transport } from './google/transport.ts'
import { makeVerifyPush } from './google/verify-push.ts'
import { webhooks } from './http/webhooks.ts'
import type { Database } from './store/database.ts'
import type { PreviousAddress } from './domain/receiving-ports.ts'
import { pushInbox } from './store/push-inbox.ts'
import { makeStore } from './store/store.ts'

const remarkEveryMs = 3_600_000
const mostRemarks = 10_000
/** A page that shows each arrival need not be told more often. */
const ringEveryMs = 200

/** Everything between Google's POST and a stored row, over connections that pages cannot use up (FM-54). */
export function wireReceiving(parts: {
  readonly database: Database
  readonly transport: Transport
  readonly keys: GoogleKeys
  readonly origins: Origins
  readonly previousAddresses: readonly PreviousAddress[]
  readonly clock: Clock
  readonly pushChannel: Pick<PushChannel, 'receiveTest'>
  readonly requestSync: (kind: 'sync-mailbox' | 'sync-calendar', tenantId: string, subjectId: string) => void
  readonly reportBug: (error: unknown) => void
}): {
  readonly take: (request: IncomingMessage, response: ServerResponse) => boolean
  readonly close: () => void
} {
  const { database, clock, reportBug } = parts
  const store = makeStore(database.webhooks)
  const inbox = pushInbox(database)
  const changed = ringOnce(database.bell, reportBug)
  const remark = remarkHourly(
    clock,
    async (tenantId, { event, subject }) => {
      await store.auditEvents.record(tenantId, { event, actor: 'google', subject, requestId: '', at: clock.now() })
      changed(tenantId, ['health'])
    },
    reportBug,
  )
  const push = makeReceivePush({
    configurationOf: store.configurations.byPushKey,
    inbox,
    verify: makeVerifyPush(parts.keys, parts.transport),
    origins: parts.origins,
    previousAddresses: parts.previousAddresses,
    receiveTest: parts.pushChannel.receiveTest,
    requestSync: (tenantId, mailboxId) => parts.requestSync('sync-mailbox', tenantId, mailboxId),
    changed,
    remark,
    clock,
  })
  const notification = makeReceiveNotification({
    channels: store.channels,
    inbox,
    requestSync: (tenantId, calendarId) => parts.requestSync('sync-calendar', tenantId, calendarId),
    changed,
    remark,
    clock,
  })
  const close = database.bell.onRing(({ tenantId, changed: keys }) => {
    if (keys.some((key) => key === '*' || key === 'configurations' || key.startsWith('configuration:')))
      push.forget(tenantId)
  })
  return { take: webhooks({ push, notification, logFailure: reportBug }), close }
}

/** A ring at once, and then one each fifth of a second with the keys of all that came meanwhile: a storm of pushes is no storm of rings. */
function ringOnce(bell: Bell, reportBug: (error: unknown) => void) {
  const ring = makeCollector<readonly string[], true>(async (tenantId, batch) => {
    await bell.ring(tenantId, [...new Set(batch.flat())])
    await pause(ringEveryMs, undefined, { ref: false })
    return batch.map(() => true)
  })
  return (tenantId: string, keys: readonly string[]) => void ring(tenantId, keys).catch(reportBug)
}

/** The same remark about the same thing at most once an hour: whoever posts to us must not be able to fill our records. */
function remarkHourly(
  clock: Clock,
  write: (...remark: Parameters<Remark>) => Promise<void>,
  reportBug: (error: unknown) => void,
): Remark {
  const saidAt = new Map<string, number>()
  return (tenantId, remark) => {
    const key = JSON.stringify([tenantId, remark.event, remark.subject])
    if (clock.now() - (saidAt.get(key) ?? Number.NEGATIVE_INFINITY) < remarkEveryMs) return
    if (saidAt.size >= mostRemarks) saidAt.delete(saidAt.keys().next().value ?? '')
    saidAt.set(key, clock.now())
    write(tenantId, remark).catch(reportBug)
  }
}
