import { setTimeout as pause } from 'node:timers/promises'
import type { CheckResult } from '#contract/check.ts'
import { makeCollector } from './domain/collect.ts'
import { deliverAgain, makeDeliverEvents } from './domain/deliver-events.ts'
import type { GivenUp, JobHandler, JobTry, NewJob } from './domain/job-queue.ts'
import type { Look } from './domain/look-at-google.ts'
import type { Bell, Clock, ConfigurationRow, SecretsProvider, Store } from './domain/ports.ts'
import type { SendMail } from './domain/notice-ports.ts'
import { pausedSince } from './domain/pause.ts'
import type { PushChannel } from './domain/push-channel.ts'
import type { OutboxDraft } from './domain/receiving-ports.ts'
import { makeSyncCalendar } from './domain/sync-calendar.ts'
import { makeSyncMailbox } from './domain/sync-mailbox.ts'
import { makeTellPeople } from './domain/tell-people.ts'
import { afterPush, followUpDelay, laterLookOf, lookAgain, makeUpkeep } from './domain/upkeep.ts'
import { hostApplication } from './events/host-application.ts'
import { jobKinds, type OwnKind, ownKinds } from './jobs/job-kinds.ts'
import { openPgBossQueue } from './jobs/pg-boss-queue.ts'
import { keepPlanning, settleDue, workOnDue } from './jobs/scheduler.ts'
import type { Database } from './store/database.ts'
import { dueReader, dueStore } from './store/due.ts'
import { noticeStore } from './store/notices.ts'
import { outboxStore } from './store/outbox.ts'
import { pushInbox } from './store/push-inbox.ts'
import { syncStore } from './store/syncs.ts'
import type { wireConnections } from './wire-connections.ts'

const atOnce = 16
const perTenant = 4
const askEveryMs = 25

/** Syncs, the list of what is due, and hand-over to the host: the jobs of design 7 over the engine. */
export async function wireUpkeep(parts: {
  readonly database: Database
  readonly store: Store
  readonly secrets: SecretsProvider
  readonly connecting: Pick<ReturnType<typeof wireConnections>, 'tokens' | 'watches' | 'channels' | 'connections'>
  readonly look: Look
  readonly pushChannel: PushChannel
  readonly bell: Bell
  readonly clock: Clock
  readonly eventSink: { readonly url: string; readonly secret: string } | undefined
  /** Undefined without SMTP_URL. */
  readonly sendMail: SendMail | undefined
  readonly place: { readonly baseUrl: string; readonly appName: string }
  /** False in a web process: it asks for work, and does none. */
  readonly works: boolean
  readonly reportBug: (error: unknown) => void
}) {
  const { database, store, clock, bell, look, reportBug } = parts
  const { tokens, watches, channels } = parts.connecting
  const queue = await openPgBossQueue({
    connection: database.jobsConnection,
    kinds: jobKinds,
    upgrade: parts.works,
    onError: reportBug,
  })
  const due = dueStore(database)
  const outbox = outboxStore(database)
  const changed = (tenantId: string, keys: readonly string[]) => bell.ring(tenantId, keys)
  const enqueue = async (jobs: readonly NewJob[]) => void (await queue.enqueue(jobs))
  const sink = parts.eventSink && hostApplication(parts.eventSink.url, parts.eventSink.secret)
  const deliver = sink && makeDeliverEvents({ outbox, sink, enqueue, clock })
  const requestDelivery = async (tenantId: string) => {
    if (sink) await enqueue([{ kind: 'deliver-events', tenantId, key: 'outbox' }])
  }

  const people = makeTellPeople({
    store,
    notices: noticeStore(database),
    connections: parts.connecting.connections,
    sendMail: parts.sendMail,
    enqueue,
    clock,
    place: parts.place,
  })

  const syncParts = {
    store,
    syncs: syncStore(database),
    tokens,
    clock,
    changed: async (tenantId: string) => {
      await requestDelivery(tenantId)
      await changed(tenantId, ['connections', 'health'])
    },
    note: (tenantId: string, event: string, subject: Readonly<Record<string, string>>) =>
      store.auditEvents.record(tenantId, { event, actor: 'guidepost', subject, requestId: '', at: clock.now() }),
  }
  const upkeep = makeUpkeep({
    store,
    secrets: parts.secrets,
    tokens,
    watches,
    channels,
    syncMailbox: makeSyncMailbox(syncParts),
    syncCalendar: makeSyncCalendar(syncParts),
    look,
    pushChannel: parts.pushChannel,
    inbox: pushInbox(database),
    outbox,
    requestDelivery,
    enqueue,
    changed,
    clock,
  })

  /** A sync that was asked for is the sweep come early: its row moves on with it. */
  const early = (kind: 'sweep-mailbox' | 'sweep-calendar') => async (job: JobTry) => {
    // Its row stays on the list, and has its turn when the pause ends (FM-76).
    if (pausedSince(await store.tenants.get(job.tenantId), clock.now()) !== null) return undefined
    const ref = { tenantId: job.tenantId, kind, subjectId: job.key }
    const row = await due.get(job.tenantId, kind, job.key)
    const outcome = await upkeep[kind](row ?? { ...ref, accountId: null, dueAt: 0, lapsesAt: null, attempts: 0 })
    if (row) await settleDue({ due, now: clock.now }, row, kind === 'sweep-mailbox' ? afterPush(outcome) : outcome)
    const configurationId = await configurationOf(kind, job.tenantId, job.key)
    if (configurationId !== undefined) {
      await look.now(
        job.tenantId,
        configurationId,
        kind === 'sweep-mailbox' ? ['gmail-push'] : ['cal-push', 'cal-sync'],
      )
    }
    return undefined
  }
  const configurationOf = async (kind: 'sweep-mailbox' | 'sweep-calendar', tenantId: string, id: string) => {
    const found = await (kind === 'sweep-mailbox' ? store.mailboxes : store.calendars).get(tenantId, id)
    const account = found?.accountId == null ? undefined : await store.accounts.get(tenantId, found.accountId)
    return account?.configurationId
  }

  const handlers: { readonly [kind in OwnKind]: JobHandler } = {
    'sync-mailbox': early('sweep-mailbox'),
    'sync-calendar': early('sweep-calendar'),
    'look-again': async ({ tenantId, key }) => {
      const { configurationId, checks } = laterLookOf(key)
      await look.now(tenantId, configurationId, checks)
      return undefined
    },
    'deliver-events': async ({ tenantId, key }) => {
      await (key === deliverAgain ? requestDelivery(tenantId) : deliver?.(tenantId))
      return undefined
    },
    'tell-people': async ({ tenantId, key }) => {
      await people.run(tenantId, key)
      return undefined
    },
  }

  /** A job that failed every time is a bug: in the log as it happened, in the tenant's timeline by its kind (FM-68). */
  const givenUp = async ({ kind, tenantId, key, reason }: GivenUp) => {
    reportBug(new Error(`The job ${kind} was given up: ${reason}`))
    const subjectId = kind === 'look-again' ? laterLookOf(key).configurationId : key
    await syncParts.note(tenantId, 'job.given-up', { kind, subjectId })
    await changed(tenantId, ['health'])
  }

  const stopping = new AbortController()
  let planning = Promise.resolve()
  if (parts.works) {
    const scheduler = { queue, due, reader: dueReader(database.planner), now: clock.now }
    for (const kind of ownKinds) await queue.work(kind, { atOnce, perTenant, run: handlers[kind], givenUp })
    await workOnDue({ ...scheduler, handlers: upkeep, atOnce, perTenant, givenUp })
    planning = keepPlanning({ ...scheduler, onError: reportBug }, stopping.signal)
  }

  // At once when it is quiet, and then one insert each 25 ms for all that came meanwhile: a storm of pushes
  // is a few rows.
  const ask = makeCollector<NewJob, true>(async (_all, jobs) => {
    await queue.enqueue([...new Map(jobs.map((job) => [`${job.kind} ${job.tenantId} ${job.key}`, job])).values()])
    await pause(askEveryMs, undefined, { ref: false })
    return jobs.map(() => true)
  })

  return {
    /** Events for the host application that something else than a sync gave rise to. People hear of lost connections. */
    tell: async (tenantId: string, drafts: readonly OutboxDraft[]): Promise<void> => {
      await outbox.add(tenantId, drafts, clock.now())
      await requestDelivery(tenantId)
      const lost = drafts.filter(({ type }) => type === 'connection.needs_reconnect')
      await people.connectionsLost(
        tenantId,
        lost.map(({ subjectId }) => subjectId),
      )
    },

    requestSync: (kind: 'sync-mailbox' | 'sync-calendar', tenantId: string, subjectId: string): void => {
      ask('', { kind, tenantId, key: subjectId }).catch(reportBug)
    },

    /** People are told, and Google's delays are followed while no tab is open. */
    afterLook: async (tenantId: string, row: ConfigurationRow, results: readonly CheckResult[]) => {
      await people.looked(tenantId, row, results)
      const delayMs = followUpDelay(results, clock.now())
      if (delayMs === null) return
      const open = results.filter(({ state }) => state === 'waiting_google' || state === 'unknown')
      const checks = open.map(({ check }) => check)
      await enqueue([lookAgain({ tenantId, configurationId: row.configurationId, checks, delayMs })])
    },

    close: async () => {
      stopping.abort()
      await planning
      await queue.stop(5_000)
    },
  }
}
