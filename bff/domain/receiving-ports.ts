import type { Answer } from '#steps/google-port.ts'

// What receiving and syncing need of the store and of Google. Tenant first, always. Times are epoch milliseconds on the
// server's clock; history IDs are decimal text, compared as BigInt.

/** One verified push, as it is kept until its mailbox was synced. */
export type PushRow = {
  readonly configurationId: string
  readonly messageId: string
  /** Lower case. */
  readonly address: string
  readonly historyId: string
  readonly publishedAt: number
  readonly receivedAt: number
}

/** Where Google called us before the address changed, and until when that still counts (design D10). */
export type PreviousAddress = { readonly url: string; readonly until: number }

/** `duplicate`: known already, nothing follows. `unknown`: no mailbox of this tenant has the address. */
export type Filed = 'duplicate' | 'unknown' | { readonly mailboxId: string }

export type PushInbox = {
  /**
   * Keeps pushes of one tenant in one transaction, each once, notes them on their mailboxes and puts the mailboxes' syncs
   * on the list of what is due, so that a crash after this costs nothing (FM-30). One answer per row, in order.
   */
  readonly file: (tenantId: string, rows: readonly PushRow[]) => Promise<Filed[]>
  /** Puts a calendar's sync on the list of what is due, and counts the notifications. */
  readonly fileNotifications: (
    tenantId: string,
    calendarId: string,
    notifications: { readonly count: number; readonly at: number },
  ) => Promise<void>
  /** Forgets what can no longer come twice (FM-38) and no timeline shows. */
  readonly prune: (tenantId: string, receivedBefore: number) => Promise<void>
}

/** One page of what Gmail added since a cursor. Only the last page's `historyId` may become the cursor. */
export type MailPage = {
  readonly added: readonly {
    readonly messageId: string
    readonly threadId: string
    readonly labelIds: readonly string[]
  }[]
  readonly historyId: string
  readonly nextPageToken: string | null
}

/** One page of a mailbox's messages, newest first. */
export type MessageListPage = {
  readonly messages: readonly { readonly messageId: string; readonly threadId: string }[]
  readonly nextPageToken: string | null
}

/** One page of changed events. `syncToken` comes with the last page only. */
export type EventsPage = {
  readonly changes: readonly {
    readonly eventId: string
    readonly isCancelled: boolean
    readonly updated: string | null
  }[]
  readonly nextPageToken: string | null
  readonly syncToken: string | null
}

/** What a sync asks, in the name of one account. */
export type SyncGoogle = {
  readonly history: (from: {
    readonly startHistoryId: string
    readonly pageToken: string | null
  }) => Promise<Answer<MailPage>>
  /** Messages that arrived after an instant (epoch milliseconds), with all of these labels; for a full sync. */
  readonly messages: (from: {
    readonly after: number
    readonly labelIds: readonly string[]
    readonly pageToken: string | null
  }) => Promise<Answer<MessageListPage>>
  readonly events: (from: {
    readonly googleCalendarId: string
    readonly syncToken: string | null
    readonly pageToken: string | null
  }) => Promise<Answer<EventsPage>>
}

/**
 * How far reading in full has come, so that a killed one goes on. Mailbox: `goal` is the cursor that stands when it is
 * through, `place` the label that is read. `silent`: a first reading, of which the host hears nothing.
 */
export type FullSync = {
  readonly since: number
  readonly after: number
  readonly goal: string | null
  readonly place: number
  readonly pageToken: string | null
  readonly found: number
  readonly silent: boolean
}

/** Where a mailbox's or calendar's sync stands. `cursor`: history ID or sync token. */
export type SyncPlace = { readonly cursor: string | null; readonly fullSync: FullSync | null }

export type SyncedMailbox = SyncPlace & {
  readonly mailboxId: string
  readonly address: string
  readonly accountId: string | null
  readonly labelFilter: readonly string[] | null
  readonly lastSyncAt: number | null
  readonly connectedAt: number
  readonly isAttached: boolean
}

export type SyncedCalendar = SyncPlace & {
  readonly calendarId: string
  readonly googleCalendarId: string
  readonly accountId: string | null
  readonly isAttached: boolean
}

/** An event for the host application, kept until it was delivered. `payload` holds ids and times, never content. */
export type OutboxDraft = { readonly type: string; readonly subjectId: string; readonly payload: object }

/** One step of a sync: from where, to where, and what was found on the way. */
export type SyncStep = {
  readonly from: SyncPlace
  readonly to: SyncPlace
  readonly events: readonly OutboxDraft[]
  readonly now: number
}

/** What a sync found, written together: changes and the place we have come to (design 7). */
export type SyncStore = {
  readonly mailbox: (tenantId: string, mailboxId: string) => Promise<SyncedMailbox | undefined>
  readonly calendar: (tenantId: string, calendarId: string) => Promise<SyncedCalendar | undefined>
  /**
   * One transaction: events, cursor and the end of the pushes it covers. `stale`, and nothing is written, when `from` is no
   * longer the place: another sync was faster. The cursor never moves back (FM-33). `behind`: a push names a history ID
   * that Gmail's history does not reach yet.
   */
  readonly keepMailbox: (tenantId: string, mailboxId: string, step: SyncStep) => Promise<'kept' | 'behind' | 'stale'>
  /** The same for a calendar; the sync token is swapped with the changes it stands for (FM-49). */
  readonly keepCalendar: (tenantId: string, calendarId: string, step: SyncStep) => Promise<'kept' | 'stale'>
}

export type OutboxEvent = OutboxDraft & {
  readonly eventId: string
  readonly madeAt: number
  /** When its 72 hours began: when it was made, or when the operator had it sent again. */
  readonly openSince: number
  readonly attempts: number
}

export type OutboxStore = {
  readonly add: (tenantId: string, drafts: readonly OutboxDraft[], now: number) => Promise<void>
  /** The oldest open event of each subject, when it is due: order within a subject (design 7). */
  readonly open: (tenantId: string, now: number, limit: number) => Promise<OutboxEvent[]>
  readonly delivered: (tenantId: string, eventId: string, now: number) => Promise<void>
  /** Null gives it up. */
  readonly failed: (tenantId: string, eventId: string, now: number, nextTryAt: number | null) => Promise<void>
  /** Forgets what was made before, whatever became of it. */
  readonly prune: (tenantId: string, madeBefore: number) => Promise<void>
  /** Opens again what was made since then and is not open, in its old order and under its old id. Returns how many. */
  readonly replay: (tenantId: string, madeSince: number, now: number) => Promise<number>
  /** When the next open event is due; null when there is none. */
  readonly nextAt: (tenantId: string) => Promise<number | null>
}
