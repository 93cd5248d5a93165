import { timingSafeEqual } from 'node:crypto'
import { makeCollector } from './collect.ts'
import type { ChannelRow, ChannelStore } from './connection-ports.ts'
import { hashOf, tenantOf } from './opaque-values.ts'
import type { Clock } from './ports.ts'
import type { PushInbox } from './receiving-ports.ts'
import type { Remark } from './receive-push.ts'

/** The headers of a Calendar notification (google-facts 8.4); its body is empty. */
export type Notification = {
  readonly channelId: string | undefined
  readonly channelToken: string | undefined
  readonly resourceId: string | undefined
  readonly state: string | undefined
  readonly messageNumber: string | undefined
}

type Known = Notification & { readonly channelId: string; readonly receivedAt: number }

/** Both are SHA-256 in hex, so the lengths agree and the time says nothing. */
function sameHash(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
}

/**
 * Whether the notification comes from the channel we opened: its own token and resource (FM-45, FM-46). A channel that was
 * replaced still speaks until it is stopped or ends, each with its own token. While one is only intended Google's answer
 * has not arrived, so its resource is not known yet: the token alone stands for it, and only for its first message.
 */
function isGenuine(channel: ChannelRow, { channelToken, resourceId, state }: Notification): boolean {
  if (channelToken === undefined || channelToken === '') return false
  if (!sameHash(hashOf(channelToken), channel.tokenHash)) return false
  if (channel.resourceId === null) return channel.state === 'intended' && state === 'sync' && resourceId !== undefined
  return resourceId === channel.resourceId
}

/**
 * Calendar's notifications (design 8). A stopped channel that still speaks is acknowledged and ignored, so that Google does
 * not repeat it; what is not one of ours hears 401. A storm becomes one pending sync for each calendar (FM-48).
 */
export function makeReceiveNotification(parts: {
  readonly channels: Pick<ChannelStore, 'find' | 'noteSync' | 'noteNotification'>
  readonly inbox: Pick<PushInbox, 'fileNotifications'>
  readonly requestSync: (tenantId: string, calendarId: string) => void
  readonly changed: (tenantId: string, keys: readonly string[]) => void
  readonly remark: Remark
  readonly clock: Clock
}) {
  const collect = makeCollector<Known, 204 | 401>(judge)

  /** One look-up and at most one note for each channel, however many of its notifications are in the batch. */
  async function judge(tenantId: string, batch: readonly Known[]): Promise<(204 | 401)[]> {
    const channels = new Map<string, ChannelRow | undefined>()
    for (const { channelId } of batch) {
      if (!channels.has(channelId)) channels.set(channelId, await parts.channels.find(tenantId, channelId))
    }
    const genuine = batch.map((one) => {
      const channel = channels.get(one.channelId)
      return channel !== undefined && isGenuine(channel, one)
    })
    for (const [channelId, channel] of channels) {
      const ofChannel = batch.filter((one, place) => one.channelId === channelId && genuine[place])
      if (channel && ofChannel.length > 0) await note(tenantId, channel, ofChannel)
      if (channel && ofChannel.length < batch.filter((one) => one.channelId === channelId).length) {
        parts.remark(tenantId, {
          event: 'notification.refused',
          subject: { channelId, calendarId: channel.calendarId },
        })
      }
    }
    return genuine.map((isOurs) => (isOurs ? 204 : 401))
  }

  async function note(tenantId: string, channel: ChannelRow, genuine: readonly Known[]): Promise<void> {
    if (channel.state === 'stopped') return
    const { channelId, calendarId } = channel
    const sync = genuine.find(({ state }) => state === 'sync')
    if (sync?.resourceId !== undefined) {
      await parts.channels.noteSync(tenantId, channelId, { at: sync.receivedAt, resourceId: sync.resourceId })
    }
    const changes = genuine.filter(({ state }) => state !== 'sync')
    const last = changes.at(-1)
    if (last) {
      const messageNumber = /^\d{1,20}$/.exec(last.messageNumber ?? '')?.[0] ?? '0'
      await parts.channels.noteNotification(tenantId, channelId, { at: last.receivedAt, messageNumber })
      await parts.inbox.fileNotifications(tenantId, calendarId, { count: changes.length, at: last.receivedAt })
    }
    // After the first message too: the calendar is read once, so that its next change is told apart from what was there.
    parts.requestSync(tenantId, calendarId)
    parts.changed(tenantId, ['connections', 'health'])
  }

  return {
    receive: async (notification: Notification): Promise<204 | 401> => {
      const { channelId } = notification
      const tenantId = channelId === undefined ? undefined : tenantOf(channelId)
      if (channelId === undefined || tenantId === undefined || !notification.channelToken) return 401
      return collect(tenantId, { ...notification, channelId, receivedAt: parts.clock.now() })
    },
  }
}

export type ReceiveNotification = ReturnType<typeof makeReceiveNotification>
