// The engine that runs jobs, as the rest of the house sees it (design D5). It promises no more than two very different
// engines can keep: jobs as rows of PostgreSQL, and workflows of Temporal. bff/jobs/job-queue.contract.ts proves it.

/** What a job carries besides its address: small facts, never a secret, a mail or a token. */
export type JobFacts = { readonly [name: string]: string | number | boolean | null }

export type NewJob = {
  readonly kind: string
  readonly tenantId: string
  /**
   * What the job is about, within tenant and kind. Of jobs with the same key one runs at a time, and at most one more
   * waits: whatever arrives meanwhile is covered by the one that waits, and dropped.
   */
  readonly key: string
  readonly facts?: JobFacts
  /** Higher goes first among the jobs of one kind that wait. 0 unless said. */
  readonly priority?: number
  /** Not before this much time has passed, on the engine's own clock. */
  readonly delayMs?: number
}

/** One try of a job. */
export type JobTry = {
  readonly jobId: string
  readonly kind: string
  readonly tenantId: string
  readonly key: string
  readonly facts: JobFacts
  /** 1 for the first. A try whose worker died counts. */
  readonly attempt: number
  /** Aborts when the queue stops or the time is up: finish or throw. */
  readonly signal: AbortSignal
}

/** Resolves: done. Throws: tried again after a while, at most `tries` times. `giveUp`: trying again cannot help. */
export type JobHandler = (job: JobTry) => Promise<undefined | { readonly giveUp: string }>

/** A job that will not be tried again. Told at least once, by one worker. */
export type GivenUp = Omit<JobTry, 'signal' | 'attempt'> & { readonly attempts: number; readonly reason: string }

export type JobKind = {
  /** Tries in all, the first included. */
  readonly tries: number
  /** Pause before the second try; doubled each time, jittered, at most `longestPauseMs`. */
  readonly pauseMs: number
  readonly longestPauseMs: number
  /** A try that takes longer is given to another worker. */
  readonly tryEndsMs: number
}

export type Work = {
  /** Jobs of this kind at the same time in this process. */
  readonly atOnce: number
  /**
   * Of these, jobs of one tenant, over all processes: the others find a free place. Processes that fetch in the same
   * instant may go beyond it once; it is for fairness, not for a quota.
   */
  readonly perTenant: number
  readonly run: JobHandler
  readonly givenUp: (job: GivenUp) => Promise<void>
}

export type Waiting = { readonly waiting: number; readonly running: number }

export type JobQueue = {
  /** All in one go. Returns how many were accepted; the others are covered by a job that waits. Durable when it resolves. */
  readonly enqueue: (jobs: readonly NewJob[]) => Promise<number>
  /** Starts working on a kind. Once per kind and process. */
  readonly work: (kind: string, work: Work) => Promise<void>
  /** Takes back what waits, by key or all of a tenant; what runs ends its try and is not tried again (FM-89). */
  readonly cancel: (which: {
    readonly kind: string
    readonly tenantId: string
    readonly key?: string
  }) => Promise<number>
  readonly count: (kind: string) => Promise<Waiting>
  /** Takes nothing new, lets running tries end for `graceMs`, then aborts them; what was aborted is tried again elsewhere. */
  readonly stop: (graceMs: number) => Promise<void>
}

/** Every kind of the house, named once. The engine makes what it needs for each. */
export type JobKinds = { readonly [kind: string]: JobKind }
