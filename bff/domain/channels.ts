import { Secret } from '#steps/secret.server.ts'
import type { AccessTokens, Asked } from './access-tokens.ts'
import { calendarCause } from './connection-causes.ts'
import type { CalendarRow, ChannelRow } from './connection-ports.ts'
import { channelLifeToAsk, day, minute } from './next-due.ts'
import type { OneAtATimeEverywhere } from './one-at-a-time.ts'
import { hashOf, newOpaqueValue } from './opaque-values.ts'
import type { Clock, Store } from './ports.ts'
import type { Announced } from './watches.ts'

/** An intent this old was not answered: its maker was killed, or Google's answer was lost. */
const orphanAfter = 2 * minute

export type Channels = ReturnType<typeof makeChannels>

/**
 * Calendar's channels. There is no renewal: a new one opens under a new ID, both are accepted for a while, then the old one
 * stops (google-facts 8.3). The intent is a row before Google is called, so that no channel is ever unknown (FM-05).
 */
export function makeChannels(parts: {
  readonly store: Pick<Store, 'calendars' | 'channels' | 'configurations'>
  readonly tokens: AccessTokens
  readonly clock: Clock
  readonly oneAtATime: OneAtATimeEverywhere
  /** Where Google notifies us. */
  readonly address: string
}) {
  const { store, tokens, clock } = parts

  const open = async (tenantId: string, calendarId: string): Promise<Announced> => {
    const calendar = await store.calendars.get(tenantId, calendarId)
    if (calendar?.accountId == null || calendar.state === 'disconnected')
      return { ok: false, cause: null, refusal: null }
    let channelId = ''
    const asked = await tokens.as(tenantId, calendar.accountId, async (google, { accountId }) => {
      channelId = newOpaqueValue(tenantId)
      const channelToken = newOpaqueValue(tenantId)
      const now = clock.now()
      const intent = { channelId, calendarId, accountId, tokenHash: hashOf(channelToken), address: parts.address }
      await store.channels.intend(tenantId, { ...intent, madeAt: now })
      const answer = await google.openChannel({
        googleCalendarId: calendar.googleCalendarId,
        channelId,
        channelToken: new Secret(channelToken),
        address: parts.address,
        endsAt: now + channelLifeToAsk,
      })
      // A definite no opened nothing. Without an answer it may have: the intent stays, to be stopped later.
      if (!answer.ok && ['refused', 'quota', 'not-allowed'].includes(answer.refusal.kind)) {
        await store.channels.stopped(tenantId, channelId, clock.now())
      }
      return answer
    })
    if (!asked.ok) return failed(tenantId, calendar, asked, channelId)
    const { resourceId, endsAt } = asked.value
    await store.channels.opened(tenantId, { channelId, resourceId, expiresAt: endsAt, now: clock.now() })
    await store.calendars.noteCause(tenantId, calendarId, null)
    await tidy(tenantId, calendarId)
    return { ok: true, endsAt }
  }

  const failed = async (
    tenantId: string,
    calendar: CalendarRow,
    asked: Extract<Asked<unknown>, { ok: false }>,
    channelId: string,
  ): Promise<Announced> => {
    if (asked.why === 'ended') return { ok: false, cause: asked.cause, refusal: null }
    const { account, refusal } = asked
    const row = account && (await store.configurations.get(tenantId, account.configurationId))
    const what = { googleCalendarId: calendar.googleCalendarId, channelId, endpoint: parts.address }
    const cause = account && row ? calendarCause(refusal, account, row, what) : asked.cause
    await store.calendars.noteCause(tenantId, calendar.calendarId, cause)
    return { ok: false, cause, refusal }
  }

  /** Stops one. Those that cannot be stopped any more end by themselves; until then they are answered and ignored. */
  const stop = async (tenantId: string, channel: ChannelRow, resourceId: string | null): Promise<void> => {
    const ended = (channel.expiresAt ?? channel.madeAt + channelLifeToAsk + day) <= clock.now()
    if (!ended) {
      // Google has no list of channels: without its resource an orphan waits for its first notification, or its end.
      if (resourceId === null) return
      const { channelId } = channel
      const asked = await tokens.as(tenantId, channel.accountId, (google) =>
        google.stopChannel({ channelId, resourceId }),
      )
      if (!asked.ok && asked.why === 'refused') return
    }
    await store.channels.stopped(tenantId, channel.channelId, clock.now())
  }

  /** The resource is the same for every channel of one person on one calendar, so that one that is known serves an orphan. */
  const resourceOf = ({ accountId, resourceId }: ChannelRow, channels: readonly ChannelRow[]): string | null =>
    resourceId ??
    channels.find((other) => other.accountId === accountId && other.resourceId !== null)?.resourceId ??
    null

  /** Stops what a newer channel replaced (FM-06) and intents that were never answered (FM-05). */
  const tidy = async (tenantId: string, calendarId: string): Promise<void> => {
    const channels = await store.channels.ofCalendar(tenantId, calendarId)
    const orphaned = ({ state, madeAt }: ChannelRow) => state === 'intended' && madeAt + orphanAfter <= clock.now()
    for (const channel of channels) {
      if (channel.state === 'replaced' || orphaned(channel))
        await stop(tenantId, channel, resourceOf(channel, channels))
    }
  }

  const locked = <T>(tenantId: string, calendarId: string, work: () => Promise<T>) =>
    parts.oneAtATime(tenantId, `channel ${calendarId}`, work)

  return {
    /** Opens a new channel, then stops the ones it replaces. */
    open: (tenantId: string, calendarId: string): Promise<Announced> =>
      locked(tenantId, calendarId, () => open(tenantId, calendarId)),

    /** Google cannot be told another address: after a change of ours a new channel takes over (FM-77). */
    followAddress: (tenantId: string, calendarId: string): Promise<void> =>
      locked(tenantId, calendarId, async () => {
        const live = (await store.channels.ofCalendar(tenantId, calendarId)).findLast(({ state }) => state === 'live')
        if (live && live.address !== parts.address) await open(tenantId, calendarId)
      }),

    tidy: (tenantId: string, calendarId: string): Promise<void> =>
      locked(tenantId, calendarId, () => tidy(tenantId, calendarId)),

    /** Ends them all: the calendar is being disconnected. */
    stopAll: (tenantId: string, calendarId: string): Promise<void> =>
      locked(tenantId, calendarId, async () => {
        const channels = await store.channels.ofCalendar(tenantId, calendarId)
        for (const channel of channels) await stop(tenantId, channel, resourceOf(channel, channels))
      }),
  }
}
