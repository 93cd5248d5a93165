import { type AccessTokens, type Asked } from './access-tokens.ts'
import { gmailCause, isOtherWatch, projectOf } from './connection-causes.ts'
import type { Cause, MailboxRow } from './connection-ports.ts'
import type { OneAtATimeEverywhere } from './one-at-a-time.ts'
import type { Refusal } from '#steps/google-port.ts'
import type { Store } from './ports.ts'

/**
 * What came of keeping a mailbox or calendar announced. `endsAt`: when Google stops, epoch ms. `refusal` is null when there
 * was nothing to ask: the account has ended, or it is not connected.
 */
export type Announced =
  | { readonly ok: true; readonly endsAt: number }
  | { readonly ok: false; readonly cause: Cause | null; readonly refusal: Refusal | null }

export type Watches = ReturnType<typeof makeWatches>

/** Gmail's watches: one per mailbox, seven days long, renewed by the same call (google-facts 7.2). */
export function makeWatches(parts: {
  readonly store: Pick<Store, 'mailboxes' | 'configurations'>
  readonly tokens: AccessTokens
  readonly oneAtATime: OneAtATimeEverywhere
  /** The last part of the topic's name, the same in every project. */
  readonly topicId: string
}) {
  const { store, tokens } = parts
  // Overlapping watches of one mailbox collide at Google.
  const perMailbox = <T>(tenantId: string, mailboxId: string, work: () => Promise<T>) =>
    parts.oneAtATime(tenantId, `watch ${mailboxId}`, work)

  const watch = async (tenantId: string, mailboxId: string): Promise<Announced> => {
    const mailbox = await store.mailboxes.get(tenantId, mailboxId)
    if (mailbox?.accountId == null || mailbox.state === 'disconnected') return { ok: false, cause: null, refusal: null }
    let topicName = ''
    const asked = await tokens.as(tenantId, mailbox.accountId, async (google, account) => {
      const row = await store.configurations.get(tenantId, account.configurationId)
      if (!row) throw new Error('An account without a configuration')
      topicName = `projects/${projectOf(row)}/topics/${parts.topicId}`
      const wanted = { topicName, labelIds: mailbox.labelFilter ?? [] }
      const first = await google.watch(wanted)
      if (first.ok || !isOtherWatch(first.refusal)) return first
      const stopped = await google.stopWatching()
      return stopped.ok ? google.watch(wanted) : stopped
    })
    if (!asked.ok) return failed(tenantId, mailbox, asked, topicName)
    await store.mailboxes.keepWatch(tenantId, mailboxId, { topic: topicName, ...asked.value })
    return { ok: true, endsAt: asked.value.endsAt }
  }

  const failed = async (
    tenantId: string,
    mailbox: MailboxRow,
    asked: Extract<Asked<unknown>, { ok: false }>,
    topicName: string,
  ): Promise<Announced> => {
    if (asked.why === 'ended') return { ok: false, cause: asked.cause, refusal: null }
    const { account, refusal } = asked
    const row = account && (await store.configurations.get(tenantId, account.configurationId))
    const cause = account && row ? gmailCause(refusal, account, row, topicName) : asked.cause
    await store.mailboxes.watchFailed(tenantId, mailbox.mailboxId, cause)
    return { ok: false, cause, refusal }
  }

  return {
    /** Starts or renews; where Google says that another topic is watched, stops that first. The cursor covers the gap. */
    watch: (tenantId: string, mailboxId: string): Promise<Announced> =>
      perMailbox(tenantId, mailboxId, () => watch(tenantId, mailboxId)),

    /** Ends the watch that `accountId` holds. Best effort: one that stays ends by itself within seven days. */
    stop: (tenantId: string, mailboxId: string, accountId: string): Promise<boolean> =>
      perMailbox(tenantId, mailboxId, async () => {
        const asked = await tokens.as(tenantId, accountId, (google) => google.stopWatching())
        return asked.ok
      }),
  }
}
