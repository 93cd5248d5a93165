// What the health page reads of the past. Tenant first. Times are epoch milliseconds.

/** How much arrived for a mailbox or calendar on one day (UTC, `2026-11-22`). */
export type ArrivalRow = {
  readonly subjectId: string
  readonly day: string
  readonly count: number
  readonly lastAt: number
}

export type ArrivedPush = {
  readonly messageId: string
  readonly mailboxId: string
  readonly address: string
  readonly publishedAt: number
  readonly receivedAt: number
}

export type AuditRow = {
  readonly eventId: string
  readonly at: number
  readonly actor: string
  readonly event: string
  readonly subject: Readonly<Record<string, string>>
}

export type HistoryStore = {
  readonly arrivals: (tenantId: string, from: number) => Promise<ArrivalRow[]>
  /** Newest first, of mailboxes that are known. */
  readonly pushes: (tenantId: string, limit: number) => Promise<ArrivedPush[]>
  /** The last push of each mailbox. */
  readonly lastPushes: (tenantId: string) => Promise<ArrivedPush[]>
  /** Of these events, newest first: a host that asks for tokens all day leaves no room for anything else. */
  readonly audit: (tenantId: string, events: readonly string[], from: number, limit: number) => Promise<AuditRow[]>
  /** When watches and channels are due to be renewed, by mailbox or calendar. */
  readonly renewals: (tenantId: string) => Promise<{ readonly subjectId: string; readonly dueAt: number }[]>
  /**
   * Since when every look at a mailbox or calendar is overdue, where all of them were due before `before`; null when one was not,
   * or when Google's quota or an outage holds them.
   */
  readonly overdueSince: (tenantId: string, before: number) => Promise<number | null>
}
