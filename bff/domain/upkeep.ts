import type { CheckResult } from '#contract/check.ts'
import { isLimitOfOneUser, type Refusal } from '#steps/google-port.ts'
import type { AccessTokens } from './access-tokens.ts'
import type { Channels } from './channels.ts'
import type { ChannelRow } from './connection-ports.ts'
import type { DueRow, Outcome } from './due.ts'
import type { NewJob } from './job-queue.ts'
import type { Look } from './look-at-google.ts'
import { day, hour, minute, young } from './next-due.ts'
import { type Clock, type SecretsProvider, secretNames, type Store } from './ports.ts'
import type { PushChannel } from './push-channel.ts'
import type { OutboxStore, PushInbox } from './receiving-ports.ts'
import type { Synced } from './sync-mailbox.ts'
import type { Announced, Watches } from './watches.ts'

/** A push may come twice for as long as Pub/Sub keeps it (FM-38), and the health page shows 14 days. */
const historyLife = 15 * day
const pendingFileLife = 7 * day
/** How long the canary, or a channel's first message, may be on its way before its row is judged. */
const canaryTime = 70_000
/** How long Gmail's history may lag behind what it has pushed. */
const behindPause = 20_000

/** Gmail tells of at most one change a second and drops the rest (google-facts 7.2). */
const burstPause = 2_000

/** After a push the mailbox is looked at once more: what came within the same second was told by no push of its own. */
export function afterPush(outcome: Outcome): Outcome {
  return outcome.kind === 'done' ? { againInMs: burstPause, ...outcome } : outcome
}

/** What Google's no means for the schedule (FM-20, FM-22, FM-80): pace, outage, or a set-up that somebody must mend. */
export function outcomeOf(refusal: Refusal): Outcome {
  const { kind, retryAfterSeconds } = refusal
  const retryAfterMs = retryAfterSeconds === null ? null : retryAfterSeconds * 1_000
  if (kind === 'quota') return { kind: isLimitOfOneUser(refusal) ? 'user-quota' : 'quota', retryAfterMs }
  if (kind === 'outage' || kind === 'network' || kind === 'unreadable') return { kind: 'outage', retryAfterMs }
  return { kind: 'broken' }
}

const outcomeOfAnnounced = (announced: Announced): Outcome => {
  if (announced.ok) return { kind: 'done', expiresAt: announced.endsAt }
  return announced.refusal === null ? { kind: 'ended' } : outcomeOf(announced.refusal)
}

/**
 * What keeps a tenant's connections alive (design 7), one function for each kind of due row. Each may be repeated at any
 * time: a worker that died half-way costs a call and nothing else (FM-66).
 */
export function makeUpkeep(parts: {
  readonly store: Store
  readonly secrets: Pick<SecretsProvider, 'remove'>
  readonly tokens: Pick<AccessTokens, 'tokenFor'>
  readonly watches: Pick<Watches, 'watch'>
  readonly channels: Pick<Channels, 'open' | 'tidy' | 'followAddress'>
  readonly syncMailbox: (tenantId: string, mailboxId: string) => Promise<Synced>
  readonly syncCalendar: (tenantId: string, calendarId: string) => Promise<Synced>
  readonly look: Pick<Look, 'now'>
  readonly pushChannel: Pick<PushChannel, 'probe'>
  readonly inbox: Pick<PushInbox, 'prune'>
  readonly outbox: Pick<OutboxStore, 'nextAt' | 'prune'>
  /** Hands over what the outbox holds; nothing where no host application takes events. */
  readonly requestDelivery: (tenantId: string) => Promise<void>
  readonly enqueue: (jobs: readonly NewJob[]) => Promise<void>
  readonly changed: (tenantId: string, keys: readonly string[]) => Promise<void>
  readonly clock: Clock
}) {
  const { store, clock } = parts
  const afterSync = async ({ tenantId }: DueRow, synced: Synced): Promise<Outcome> => {
    // What a crash kept from being handed over is found here.
    if ((await parts.outbox.nextAt(tenantId)) !== null) await parts.requestDelivery(tenantId)
    if (synced.kind === 'refused') return outcomeOf(synced.refusal)
    if (synced.kind !== 'done') return { kind: 'ended' }
    // On the list, and no job that waits: of a key only one waits, and the sync of the next push would wait with it.
    return synced.behind ? { kind: 'done', againInMs: behindPause } : { kind: 'done' }
  }

  /** Mail comes and no push tells of it: the silent failure, found by comparing what should be with what is. */
  const lookForMissedPushes = async ({ tenantId, subjectId }: DueRow): Promise<void> => {
    const mailbox = await store.mailboxes.get(tenantId, subjectId)
    if (mailbox?.missedAt == null || mailbox.accountId === null) return
    const account = await store.accounts.get(tenantId, mailbox.accountId)
    if (account) await parts.look.now(tenantId, account.configurationId, ['gmail-push'])
  }

  const liveOf = (channels: readonly ChannelRow[]) => channels.findLast(({ state }) => state === 'live')

  /**
   * The calendar has news and no notification told of it: Google forgot the channel, or does not get through. A new one is opened;
   * whether its first message arrives tells which of the two it was.
   */
  const reopenIfSilent = async ({ tenantId, subjectId: calendarId }: DueRow): Promise<void> => {
    const calendar = await store.calendars.get(tenantId, calendarId)
    const live = liveOf(await store.channels.ofCalendar(tenantId, calendarId))
    if (calendar?.accountId == null || live === undefined) return
    const heardAt = Math.max(calendar.lastNotificationAt ?? 0, live.syncedAt ?? 0, live.madeAt)
    if (heardAt > clock.now() - young) return
    await parts.channels.open(tenantId, calendarId)
    const account = await store.accounts.get(tenantId, calendar.accountId)
    if (!account) return
    const checks = ['channel', 'cal-sync', 'cal-push']
    await parts.enqueue([
      lookAgain({ tenantId, configurationId: account.configurationId, checks, delayMs: canaryTime }),
    ])
  }

  const expireFiles = async (tenantId: string, configurationId: string): Promise<void> => {
    for (const { kind, receivedAt } of await store.pendingFiles.list(tenantId, configurationId)) {
      if (receivedAt + pendingFileLife > clock.now()) continue
      await parts.secrets.remove(tenantId, secretNames.pendingFile(configurationId, kind))
      await store.pendingFiles.remove(tenantId, configurationId, kind)
      await store.auditEvents.record(tenantId, {
        event: 'file.expired',
        actor: 'guidepost',
        subject: { configurationId, kind },
        requestId: '',
        at: clock.now(),
      })
      await parts.changed(tenantId, [`configuration:${configurationId}`])
    }
  }

  return {
    'refresh-token': async ({ tenantId, subjectId: accountId }: DueRow): Promise<Outcome> => {
      const token = await parts.tokens.tokenFor(tenantId, accountId, true)
      if (!token.ok) return token.why === 'ended' ? { kind: 'ended' } : outcomeOf(token.refusal)
      const endsAt = (await store.accounts.get(tenantId, accountId))?.accessTokenEndsAt
      return { kind: 'done', ...(endsAt != null && { expiresAt: endsAt }) }
    },

    'renew-watch': async ({ tenantId, subjectId: mailboxId }: DueRow): Promise<Outcome> => {
      const mailbox = await store.mailboxes.get(tenantId, mailboxId)
      const endsAt = mailbox?.watchExpiresAt ?? 0
      if (mailbox?.state === 'attached' && endsAt > clock.now() + 7 * day - young)
        return { kind: 'done', expiresAt: endsAt }
      const announced = await parts.watches.watch(tenantId, mailboxId)
      await parts.changed(tenantId, ['connections', 'health'])
      return outcomeOfAnnounced(announced)
    },

    'renew-channel': async ({ tenantId, subjectId: calendarId }: DueRow): Promise<Outcome> => {
      const calendar = await store.calendars.get(tenantId, calendarId)
      const live = liveOf(await store.channels.ofCalendar(tenantId, calendarId))
      if (calendar?.state === 'attached' && live?.expiresAt != null && live.madeAt > clock.now() - young) {
        await parts.channels.tidy(tenantId, calendarId)
        return { kind: 'done', expiresAt: live.expiresAt }
      }
      const announced = await parts.channels.open(tenantId, calendarId)
      await parts.changed(tenantId, ['connections', 'health'])
      return outcomeOfAnnounced(announced)
    },

    'sweep-mailbox': async (row: DueRow): Promise<Outcome> => {
      const synced = await parts.syncMailbox(row.tenantId, row.subjectId)
      await lookForMissedPushes(row)
      return afterSync(row, synced)
    },

    'sweep-calendar': async (row: DueRow): Promise<Outcome> => {
      const synced = await parts.syncCalendar(row.tenantId, row.subjectId)
      if (synced.kind === 'done' && synced.found > 0) await reopenIfSilent(row)
      await parts.channels.followAddress(row.tenantId, row.subjectId)
      return afterSync(row, synced)
    },

    /** Daily: a nonce through the tenant's own topic, and a read of Gmail's right to publish to it. */
    'probe-push': async ({ tenantId, subjectId: configurationId }: DueRow): Promise<Outcome> => {
      const row = await store.configurations.get(tenantId, configurationId)
      if (!row || row.state !== 'ready') return { kind: 'ended' }
      if (row.key === null || !(row.choices?.services.includes('gmail') ?? true)) return { kind: 'done' }
      await parts.pushChannel.probe(tenantId, row)
      await parts.look.now(tenantId, configurationId, ['publisher'])
      await parts.enqueue([lookAgain({ tenantId, configurationId, checks: ['push-test'], delayMs: canaryTime })])
      return { kind: 'done' }
    },

    /** Daily: everything is asked again, so that health tells the truth without anyone opening it; and tidying. */
    'check-configuration': async ({ tenantId, subjectId: configurationId }: DueRow): Promise<Outcome> => {
      const row = await store.configurations.get(tenantId, configurationId)
      if (!row || row.state === 'archived') return { kind: 'ended' }
      await parts.look.now(tenantId, configurationId, 'all')
      await expireFiles(tenantId, configurationId)
      await parts.inbox.prune(tenantId, clock.now() - historyLife)
      await parts.outbox.prune(tenantId, clock.now() - historyLife)
      await parts.changed(tenantId, ['health'])
      return { kind: 'done' }
    },
  }
}

type LaterLook = {
  readonly tenantId: string
  readonly configurationId: string
  readonly checks: readonly string[]
  readonly delayMs: number
}

/**
 * A look at these checks, later. The checks are part of the key: of one key only one job waits, and a look that waits for an
 * hour must not swallow one at something else that is due in a minute.
 */
export function lookAgain({ tenantId, configurationId, checks, delayMs }: LaterLook): NewJob {
  return { kind: 'look-again', tenantId, key: [configurationId, ...checks].join(' '), delayMs }
}

/** What `lookAgain` put into a key. */
export function laterLookOf(key: string): { readonly configurationId: string; readonly checks: readonly string[] } {
  const [configurationId = '', ...checks] = key.split(' ')
  return { configurationId, checks }
}

/**
 * Google's delays end by themselves: somebody has to look, also when no tab is open, and at the end of a window at once, since
 * the row turns into its diagnosis then.
 */
export function followUpDelay(results: readonly CheckResult[], now: number): number | null {
  const open = results.filter(({ state }) => state === 'waiting_google' || state === 'unknown')
  const since = Math.min(...open.map((result) => Date.parse(result.waiting?.since ?? result.since ?? '')))
  const age = now - since
  if (!Number.isFinite(age) || age > day) return null
  const ends = open.flatMap(({ waiting }) => (waiting ? [Date.parse(waiting.until) - now] : []))
  // Every minute at first; after hours a minute more or less says nothing.
  return Math.max(1_000, Math.min(hour, Math.max(minute, age / 12), ...ends))
}
