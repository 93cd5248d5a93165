import { type ConstructorOptions, type JobInsert, type JobWithMetadata, PgBoss } from 'pg-boss'
import * as z from 'zod/mini'
import type { GivenUp, JobFacts, JobKind, JobKinds, JobQueue, JobTry, NewJob, Work } from '../domain/job-queue.ts'
import { startPgBoss } from './pg-boss-schema.ts'

export type PgBossQueueOptions = {
  /** `Database.jobsConnection`: the role that owns the schema `pgboss`. */
  readonly connection: Pick<
    ConstructorOptions,
    'connectionString' | 'max' | 'options' | 'connectionTimeoutMillis' | 'db'
  >
  readonly kinds: JobKinds
  /** Brings tables of an older pg-boss up to date. False where other servers may still run the older one (FM-69). */
  readonly upgrade: boolean
  /** What the engine could not tell anybody else: a lost connection, a slow statement. */
  readonly onError: (error: unknown) => void
  readonly clock?: NonNullable<ConstructorOptions['clock']>
}

/** Workers of one kind in one process; each takes its part of `atOnce` in one fetch. */
const mostWorkers = 4
/**
 * A dead worker's jobs are given to another one within a quarter of a minute (FM-66 allows two): until then nothing else of
 * their key runs, and a tenant's host waits. Ten is the least that pg-boss takes.
 */
const heartbeatSeconds = 10
const superviseSeconds = 5
/** Handlers are aborted by us, one by one; the engine's own limit, for the whole batch, comes after. */
const limitBehindOurs = 30

const envelopeSchema = z.object({
  tenantId: z.string(),
  key: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
})
const singletonKeyOf = (tenantId: string, key: string) => `${tenantId}/${key}`
const givenUpQueueOf = (kind: string) => `${kind}.given-up`

/** Jobs as rows of PostgreSQL. Several processes may open it at once. Throws when the tables are of another version. */
export async function openPgBossQueue(options: PgBossQueueOptions): Promise<JobQueue> {
  const { kinds } = options
  const boss = await startPgBoss((mayMigrate) => makePgBoss(options, mayMigrate), options.upgrade)
  for (const [kind, settings] of Object.entries(kinds)) await makeQueues(boss, kind, settings)
  const clock = options.clock

  function settingsOf(kind: string): JobKind {
    const settings = kinds[kind]
    if (settings === undefined) throw new Error(`Nobody declared the job kind ${kind}.`)
    return settings
  }

  /** Runs the tries of one fetch side by side, each with its own end. */
  async function runBatch(jobs: JobWithMetadata<unknown>[], work: Work) {
    return Promise.all(
      jobs.map(async (job) => {
        try {
          const result = await withinLimit(settingsOf(job.name).tryEndsMs, clock, job, work.run)
          if (result === undefined) return { id: job.id, status: 'completed' as const }
          return { id: job.id, status: 'deadletter' as const, output: { message: result.giveUp, gaveUp: true } }
        } catch (error) {
          const message = error instanceof Error ? error.message : String(error)
          return { id: job.id, status: 'failed' as const, output: { message } }
        }
      }),
    )
  }

  return {
    async enqueue(jobs) {
      const byKind = Map.groupBy(jobs, (job) => job.kind)
      let accepted = 0
      for (const [kind, ofKind] of byKind) {
        settingsOf(kind)
        const ids = await boss.insert(kind, ofKind.map(insertOf), { returnId: true })
        accepted += ids?.length ?? 0
      }
      return accepted
    },

    async work(kind, work) {
      const settings = settingsOf(kind)
      const workers = Math.min(work.atOnce, mostWorkers)
      const polling = { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 5, includeMetadata: true } as const
      for (let index = 0; index < workers; index += 1) {
        const batchSize = Math.ceil((work.atOnce - index) / workers)
        const again = { workerId: '' }
        again.workerId = await boss.work(
          kind,
          { ...polling, batchSize, perJobResults: true, groupConcurrency: work.perTenant },
          async (jobs: JobWithMetadata<unknown>[]) => {
            const results = await runBatch(jobs, work)
            // Where one job was, more may wait: fetch again at once, and poll only when there was none.
            boss.notifyWorker(again.workerId)
            return results
          },
        )
      }
      await boss.work(givenUpQueueOf(kind), polling, async (jobs: JobWithMetadata<unknown>[]) => {
        for (const job of jobs) {
          const givenUp = readGivenUp(kind, job, settings)
          if (givenUp !== undefined) await work.givenUp(givenUp)
        }
      })
    },

    async cancel({ kind, tenantId, key }) {
      const filter = key === undefined ? { data: { tenantId } } : { key: singletonKeyOf(tenantId, key) }
      let cancelled = 0
      for (;;) {
        const found = await boss.findJobs(kind, { ...filter, limit: 10_000 })
        const open = found.filter(({ state }) => state === 'created' || state === 'retry' || state === 'active')
        if (open.length > 0)
          await boss.cancel(
            kind,
            open.map(({ id }) => id),
          )
        cancelled += open.filter(({ state }) => state !== 'active').length
        // Cancelled jobs stay findable for a while, so a full page without an open one is the last that matters.
        if (found.length < 10_000 || open.length === 0) return cancelled
      }
    },

    async count(kind) {
      settingsOf(kind)
      const { rows } = await boss
        .getDb()
        .executeSql(`select state, count(*)::int as jobs from pgboss.job where name = $1 group by state`, [kind])
      const counts = z.array(z.object({ state: z.string(), jobs: z.number() })).parse(rows)
      const sum = (...states: string[]) =>
        counts.filter(({ state }) => states.includes(state)).reduce((total, { jobs }) => total + jobs, 0)
      return { waiting: sum('created', 'retry'), running: sum('active') }
    },

    async stop(graceMs) {
      await boss.stop({ graceful: true, timeout: graceMs })
    },
  }
}

function makePgBoss(options: PgBossQueueOptions, mayMigrate: boolean): PgBoss {
  const boss = new PgBoss({
    ...options.connection,
    schema: 'pgboss',
    createSchema: false,
    migrate: mayMigrate,
    // Cadences are ours (bff/domain/next-due.ts); no second clock may start jobs.
    schedule: false,
    useListenNotify: options.connection.db === undefined,
    superviseIntervalSeconds: superviseSeconds,
    monitorIntervalSeconds: superviseSeconds,
    maintenanceIntervalSeconds: 300,
    ...(options.clock === undefined ? {} : { clock: options.clock }),
  })
  boss.on('error', options.onError)
  return boss
}

async function makeQueues(boss: PgBoss, kind: string, settings: JobKind): Promise<void> {
  const seconds = (milliseconds: number) => Math.max(1, Math.ceil(milliseconds / 1_000))
  const shared = { deleteAfterSeconds: 600, retentionSeconds: 14 * 86_400 }
  const told = { ...shared, retryLimit: 100, retryDelay: 5, retryBackoff: true, retryDelayMax: 3_600 }
  await boss.createQueue(givenUpQueueOf(kind), { ...told, notify: true })
  const queue = {
    ...shared,
    retryLimit: settings.tries - 1,
    retryDelay: seconds(settings.pauseMs),
    retryBackoff: true,
    retryDelayMax: seconds(settings.longestPauseMs),
    expireInSeconds: seconds(settings.tryEndsMs) + limitBehindOurs,
    heartbeatSeconds,
    deadLetter: givenUpQueueOf(kind),
    notify: true,
  }
  // One running and one waiting per key.
  await boss.createQueue(kind, { ...queue, policy: 'stately' })
  await boss.updateQueue(kind, queue)
}

function insertOf(job: NewJob): JobInsert {
  return {
    data: { tenantId: job.tenantId, key: job.key, facts: job.facts ?? {} },
    singletonKey: singletonKeyOf(job.tenantId, job.key),
    group: { id: job.tenantId },
    priority: job.priority ?? 0,
    ...(job.delayMs === undefined || job.delayMs <= 0 ? {} : { startAfter: job.delayMs / 1_000 }),
  }
}

async function withinLimit(
  limitMs: number,
  clock: PgBossQueueOptions['clock'],
  job: JobWithMetadata<unknown>,
  run: (job: JobTry) => Promise<undefined | { readonly giveUp: string }>,
): Promise<undefined | { readonly giveUp: string }> {
  const { tenantId, key, facts } = envelopeSchema.parse(job.data)
  const limit = new AbortController()
  const { promise: ended, reject } = Promise.withResolvers<never>()
  const onLimit = () => {
    const error = new Error(`The try took longer than ${limitMs / 1_000} s.`)
    limit.abort(error)
    reject(error)
  }
  const timer = clock ? clock.setTimeout(onLimit, limitMs) : setTimeout(onLimit, limitMs)
  try {
    const signal = AbortSignal.any([job.signal, limit.signal])
    const jobTry = { jobId: job.id, kind: job.name, tenantId, key, facts, attempt: job.retryCount + 1, signal }
    return await Promise.race([run(jobTry), ended])
  } finally {
    if (clock) clock.clearTimeout(timer)
    else clearTimeout(Number(timer))
  }
}

const outputSchema = z.object({
  message: z.catch(z.optional(z.string()), undefined),
  gaveUp: z.catch(z.optional(z.boolean()), undefined),
  value: z.catch(z.optional(z.object({ message: z.string() })), undefined),
})

/** Undefined: not given up, but covered by another job of its key that waits for its own next try. */
function readGivenUp(kind: string, job: JobWithMetadata<unknown>, settings: JobKind): GivenUp | undefined {
  const { tenantId, key, facts }: { tenantId: string; key: string; facts: JobFacts } = envelopeSchema.parse(job.data)
  const output = outputSchema.safeParse(job.sourceOutput)
  const attempts = (job.sourceRetryCount ?? 0) + 1
  if (attempts < settings.tries && output.data?.gaveUp !== true) return undefined
  const reason = output.data?.message ?? output.data?.value?.message ?? 'unknown'
  return { jobId: job.sourceId ?? job.id, kind, tenantId, key, facts, attempts, reason }
}
