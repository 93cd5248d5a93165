import type { Refusal } from '#steps/google-port.ts'
import type { AccessTokens, Asked } from './access-tokens.ts'
import { gmailCause } from './connection-causes.ts'
import type { Cause } from './connection-ports.ts'
import { oneAtATime } from './one-at-a-time.ts'
import type { Clock, Store } from './ports.ts'
import type { FullSync, MailPage, OutboxDraft, SyncedMailbox, SyncPlace, SyncStore } from './receiving-ports.ts'

/** `gone`: not connected any more. `ended`: only its person can bring it back. `behind`: look again soon. */
export type Synced =
  | { readonly kind: 'done'; readonly found: number; readonly behind: boolean }
  | { readonly kind: 'gone' }
  | { readonly kind: 'ended'; readonly cause: Cause }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly cause: Cause }

/** An event of this many ids stays far below what a receiver refuses as too large. */
const idsPerEvent = 500
/** Steps of one run: full sync pages included. What is left goes on with the next. */
const mostSteps = 400
/** Read in full, a little more than what was missed: what came twice carries the same ids. */
const overlapMs = 3_600_000

const largest = (one: string, other: string | null) => (other !== null && BigInt(other) > BigInt(one) ? other : one)

/**
 * What is new in a mailbox since its cursor, to the last page: ids only. Label filters are applied here, since Gmail's own
 * is not reliable. Changes and cursor are written together; of two syncs at once one writes (design 7, FM-33).
 */
export function makeSyncMailbox(parts: {
  readonly store: Pick<Store, 'configurations' | 'mailboxes'>
  readonly syncs: SyncStore
  readonly tokens: Pick<AccessTokens, 'as'>
  readonly clock: Clock
  /** Something was found or begun: browsers and the outbox should look. */
  readonly changed: (tenantId: string) => Promise<void>
  /** A full sync begins: told in the timeline (FM-34). */
  readonly note: (tenantId: string, event: string, subject: Readonly<Record<string, string>>) => Promise<void>
}): (tenantId: string, mailboxId: string) => Promise<Synced> {
  const { store, syncs, tokens, clock } = parts
  const perMailbox = oneAtATime()

  type Step = { readonly to: SyncPlace; readonly messageIds: readonly string[]; readonly isLast: boolean }

  async function run(tenantId: string, mailboxId: string): Promise<Synced> {
    let found = 0
    for (let count = 0; count < mostSteps; count += 1) {
      const mailbox = await syncs.mailbox(tenantId, mailboxId)
      if (!mailbox?.isAttached || mailbox.accountId === null) return { kind: 'gone' }
      const asked = await nextStep(tenantId, mailbox, mailbox.accountId)
      if (!asked.ok) return refused(tenantId, mailboxId, asked)
      const { to, messageIds, isLast } = asked.value
      const { cursor, fullSync } = mailbox
      const kept = await syncs.keepMailbox(tenantId, mailboxId, {
        from: { cursor, fullSync },
        to,
        events: eventsOf(mailbox, to, messageIds),
        now: clock.now(),
      })
      if (kept === 'stale') continue
      found += messageIds.length
      if (to.fullSync !== null && fullSync === null) await parts.note(tenantId, 'mailbox.full-sync', { mailboxId })
      if (isLast) {
        if (found > 0) await parts.changed(tenantId)
        return { kind: 'done', found, behind: kept === 'behind' }
      }
    }
    return { kind: 'done', found, behind: true }
  }

  const nextStep = (tenantId: string, mailbox: SyncedMailbox, accountId: string): Promise<Asked<Step>> => {
    if (mailbox.fullSync !== null) return fullStep(tenantId, mailbox, accountId, mailbox.fullSync)
    return mailbox.cursor === null
      ? beginFull(tenantId, mailbox, accountId)
      : historyStep(tenantId, mailbox, accountId, mailbox.cursor)
  }

  async function historyStep(
    tenantId: string,
    mailbox: SyncedMailbox,
    accountId: string,
    cursor: string,
  ): Promise<Asked<Step>> {
    const messageIds = new Set<string>()
    let pageToken: string | null = null
    for (;;) {
      const from: { startHistoryId: string; pageToken: string | null } = { startHistoryId: cursor, pageToken }
      const asked: Asked<MailPage> = await tokens.as(tenantId, accountId, (google) => google.history(from))
      if (!asked.ok) {
        // Gmail keeps about a week of history, sometimes only hours (google-facts 7.2).
        const tooOld = asked.why === 'refused' && asked.refusal.status === 404
        return tooOld ? beginFull(tenantId, mailbox, accountId) : asked
      }
      for (const message of asked.value.added)
        if (isWanted(mailbox, message.labelIds)) messageIds.add(message.messageId)
      pageToken = asked.value.nextPageToken
      if (pageToken !== null) continue
      const to = { cursor: largest(asked.value.historyId, cursor), fullSync: null }
      return { ...asked, value: { to, messageIds: [...messageIds], isLast: true } }
    }
  }

  /** The place to go on from is taken before the reading begins: what arrives meanwhile is found twice, not never. */
  async function beginFull(tenantId: string, mailbox: SyncedMailbox, accountId: string): Promise<Asked<Step>> {
    const asked = await tokens.as(tenantId, accountId, (google) => google.profile())
    if (!asked.ok) return asked
    const fullSync: FullSync = {
      since: clock.now(),
      after: (mailbox.lastSyncAt ?? mailbox.connectedAt) - overlapMs,
      goal: largest(asked.value.historyId, mailbox.cursor),
      place: 0,
      pageToken: null,
      found: 0,
      silent: false,
    }
    return { ...asked, value: { to: { cursor: mailbox.cursor, fullSync }, messageIds: [], isLast: false } }
  }

  /** One page, label after label: asked for several, Gmail lists what carries all of them. */
  async function fullStep(
    tenantId: string,
    mailbox: SyncedMailbox,
    accountId: string,
    fullSync: FullSync,
  ): Promise<Asked<Step>> {
    const labels = mailbox.labelFilter ?? []
    const label = labels[fullSync.place]
    const { after, pageToken } = fullSync
    const asked = await tokens.as(tenantId, accountId, (google) =>
      google.messages({ after, labelIds: label === undefined ? [] : [label], pageToken }),
    )
    if (!asked.ok) return asked
    const { messages, nextPageToken } = asked.value
    const messageIds = messages.map(({ messageId }) => messageId)
    const isThrough = nextPageToken === null && fullSync.place + 1 >= labels.length
    const next: FullSync = {
      ...fullSync,
      place: nextPageToken === null ? fullSync.place + 1 : fullSync.place,
      pageToken: nextPageToken,
      found: fullSync.found + messageIds.length,
    }
    const to = isThrough ? { cursor: fullSync.goal, fullSync: null } : { cursor: mailbox.cursor, fullSync: next }
    return { ...asked, value: { to, messageIds, isLast: false } }
  }

  async function refused(
    tenantId: string,
    mailboxId: string,
    asked: Extract<Asked<unknown>, { ok: false }>,
  ): Promise<Synced> {
    if (asked.why === 'ended') return { kind: 'ended', cause: asked.cause }
    const { refusal, account } = asked
    const row = account && (await store.configurations.get(tenantId, account.configurationId))
    const cause = account && row ? gmailCause(refusal, account, row, null) : asked.cause
    if (refusal.kind === 'refused') await store.mailboxes.watchFailed(tenantId, mailboxId, cause)
    return { kind: 'refused', refusal, cause }
  }

  return (tenantId, mailboxId) => perMailbox(`${tenantId} ${mailboxId}`, () => run(tenantId, mailboxId))
}

/** Any of the labels, as the watch means it. */
function isWanted({ labelFilter }: SyncedMailbox, labelIds: readonly string[]): boolean {
  return labelFilter === null || labelFilter.length === 0 || labelFilter.some((label) => labelIds.includes(label))
}

function eventsOf(mailbox: SyncedMailbox, to: SyncPlace, messageIds: readonly string[]): OutboxDraft[] {
  const { mailboxId, address, fullSync } = mailbox
  return Array.from({ length: Math.ceil(messageIds.length / idsPerEvent) }, (_, chunk) => ({
    type: 'mailbox.changed',
    subjectId: mailboxId,
    payload: {
      connectionId: mailboxId,
      address,
      cursor: to.cursor,
      /** Read in full: ids may have been told before. */
      full: fullSync !== null,
      messageIds: messageIds.slice(chunk * idsPerEvent, (chunk + 1) * idsPerEvent),
    },
  }))
}
