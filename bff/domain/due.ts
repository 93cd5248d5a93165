// What must be done when: the nouns of the table `due`, shared by planner, scheduler and store. Tenant first.
// All times are epoch milliseconds on the server's clock (design section 7).

/** Jobs that come back by themselves. Named like the jobs they become. */
export const dueKinds = [
  'refresh-token',
  'renew-watch',
  'renew-channel',
  'sweep-mailbox',
  'sweep-calendar',
  'probe-push',
  'check-configuration',
] as const
export type DueKind = (typeof dueKinds)[number]

/** Whose quota a job spends, and whose outage stops it. */
export type Lane = 'gmail' | 'calendar' | 'sign-in' | 'cloud'

/** One thing of one tenant that is due at a time. */
export type DueRef = { readonly tenantId: string; readonly kind: DueKind; readonly subjectId: string }

export type DueTimes = {
  readonly dueAt: number
  /** What is lost when it is not done by then; null when nothing lapses. */
  readonly lapsesAt: number | null
  /** Tries since the last success. */
  readonly attempts: number
}

export type DueRow = DueRef &
  DueTimes & {
    /** The connected account whose per-user quota it spends; null for what belongs to a configuration. */
    readonly accountId: string | null
  }

/**
 * How a lane of one tenant is slowed. `quota`: every strike halves its pace, time gives it back. `outage`: consecutive
 * answers that were no answers; from `outagesUntilHold` on it is held, except for a few probes.
 */
export type Pace = { readonly strikes: number; readonly holdUntil: number; readonly struckAt: number }
export type PaceKind = 'quota' | 'outage'
export type PaceRow = Pace & { readonly tenantId: string; readonly lane: Lane; readonly kind: PaceKind }

/** What became of one try, as its handler tells it. Google's words are already read (`Refusal.kind`). */
export type Outcome =
  /** `expiresAt`: the end of what was renewed, as Google returned it. `againInMs`: there is more than Google showed so far. */
  | { readonly kind: 'done'; readonly expiresAt?: number; readonly againInMs?: number }
  /** 429, or 403 with a quota reason (FM-22): about pace, never about rights. */
  | { readonly kind: 'quota'; readonly retryAfterMs: number | null }
  /** The quota of this one account: nothing else of the tenant needs to wait. */
  | { readonly kind: 'user-quota'; readonly retryAfterMs: number | null }
  /** No usable answer: 5xx, network, our own outage. */
  | { readonly kind: 'outage'; readonly retryAfterMs: number | null }
  /** Google says that the set-up is wrong and somebody was told: looked at once a day (FM-80). */
  | { readonly kind: 'broken' }
  /** Only a person can bring it back, and that makes a new row (FM-88). */
  | { readonly kind: 'ended' }

/** How much is overdue, by kind. */
export type Backlog = { readonly kind: DueKind; readonly count: number; readonly earliestLapse: number | null }

/** Reads across tenants: ids and times only (design D4). */
export type DueReader = {
  /**
   * What came due after `after` and not after `until`, taken by nobody at `now`, lapsing first: at most `perTenant` of a tenant, and
   * none of the lanes that are `held`.
   */
  readonly read: (now: number, page: DuePage) => Promise<DueRow[]>
  /** Rows due since `lateSince` or longer and taken by nobody, by kind. */
  readonly backlog: (lateSince: number, now: number) => Promise<Backlog[]>
  readonly paces: () => Promise<PaceRow[]>
  /** Tenants whose jobs wait because a stored secret does not open (FM-76). */
  readonly paused: (now: number) => Promise<string[]>
}

export type DuePage = {
  readonly after: number
  readonly until: number
  readonly kinds: readonly DueKind[]
  readonly limit: number
  readonly perTenant: number
  readonly held: readonly { readonly tenantId: string; readonly kind: DueKind }[]
}

export type DueStore = {
  /** Puts something on the list, or gives it other times. */
  readonly put: (tenantId: string, row: DueRow) => Promise<void>
  readonly get: (tenantId: string, kind: DueKind, subjectId: string) => Promise<DueRow | undefined>
  readonly remove: (tenantId: string, kind: DueKind, subjectId: string) => Promise<void>
  /** Takes what is still due and taken by nobody, in one statement; returns only what this caller got (FM-65). */
  readonly take: (tenantId: string, rows: readonly DueRef[], now: number, until: number) => Promise<DueRef[]>
  /**
   * Records what a try came to, unless the row went meanwhile (FM-89). `null` takes it off the list. `answered` names the
   * lane that gave a real answer, which ends its outage. `tried` is the row as it was read: whatever asked for an earlier
   * time meanwhile (a push during a sweep) keeps it.
   */
  readonly settle: (tenantId: string, tried: DueRow, next: DueTimes | null, answered: Lane | null) => Promise<void>
  /** Reads, changes and writes a lane's pace in one transaction. `null` forgets it. */
  readonly changePace: (
    tenantId: string,
    lane: Lane,
    kind: PaceKind,
    change: (before: Pace | null) => Pace | null,
  ) => Promise<void>
}
