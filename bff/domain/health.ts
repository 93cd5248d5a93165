import type { Connection, Health } from '#contract/connection.ts'
import { services, type ServiceName } from '#contract/google.ts'
import { steps } from '#steps/index.ts'
import { usualChoices } from '#steps/usual-choices.ts'
import type { Connections } from './connections.ts'
import { diagnosticsOf } from './diagnostics.ts'
import { verdictOn } from './health-verdict.ts'
import type { ArrivalRow, HistoryStore } from './history-ports.ts'
import type { Look } from './look-at-google.ts'
import { day, young } from './next-due.ts'
import { type Pause, pausedSince, standstill } from './pause.ts'
import type { Clock, Store, Tenant } from './ports.ts'
import { auditedOnTimeline, timelineOf } from './timeline.ts'

const daysShown = 14
const mostPushes = 40
const mostAudit = 200
const mostEvents = 120

const checkNames = new Map(steps.flatMap((step) => Object.entries(step.checks).map(([id, { name }]) => [id, name])))
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10)

export type HealthReport = ReturnType<typeof makeHealth>

/** How a tenant's connections are, and what happened to them: read from our own records, so it answers while Google does not. */
export function makeHealth(parts: {
  readonly store: Store
  readonly history: HistoryStore
  readonly connections: Pick<Connections, 'list'>
  readonly look: Pick<Look, 'soon'>
  readonly requestSync: (kind: 'sync-mailbox' | 'sync-calendar', tenantId: string, subjectId: string) => void
  readonly clock: Clock
  readonly version: string
}) {
  const { store, history, clock } = parts

  const living = async (tenantId: string): Promise<Connection[]> => {
    const [all, renewals, pushes] = await Promise.all([
      parts.connections.list(tenantId),
      history.renewals(tenantId),
      history.lastPushes(tenantId),
    ])
    return all
      .filter(({ state }) => state !== 'disconnected')
      .map((connection) => {
        // The first turn after connecting only finds that there is nothing to do.
        const isFirst = ({ dueAt }: { dueAt: number }) => dueAt <= Date.parse(connection.connectedAt) + young
        const renewal = renewals.find((due) => due.subjectId === connection.id && !isFirst(due))
        const push = pushes.find(({ mailboxId }) => mailboxId === connection.id)
        return {
          ...connection,
          renewsAt: renewal && connection.expiresAt !== null ? new Date(renewal.dueAt).toISOString() : null,
          lastEventSeconds: push ? Math.max(0, push.receivedAt - push.publishedAt) / 1_000 : null,
        }
      })
  }

  const withoutConfiguration = async (tenantId: string): Promise<ServiceName[]> => {
    const [rows, selection] = await Promise.all([store.configurations.list(tenantId), store.selection.get(tenantId)])
    const usable = new Set(rows.filter(({ state }) => state === 'ready').map(({ configurationId }) => configurationId))
    const current = rows.filter(({ state }) => state !== 'archived')
    const wanted = new Set(
      current.length === 0
        ? usualChoices.services
        : current.flatMap(({ choices }) => (choices ?? usualChoices).services),
    )
    return services.filter(
      (service) =>
        wanted.has(service) &&
        !selection.some((choice) => choice.service === service && usable.has(choice.configurationId)),
    )
  }

  /** When each watch was last renewed, and each channel opened. */
  const renewedOf = async (tenantId: string, connections: readonly Connection[]) => {
    const renewed = await Promise.all(
      connections.map(async ({ id, service, expiresAt }) => {
        if (service === 'gmail')
          return expiresAt === null ? null : { connectionId: id, service, at: Date.parse(expiresAt) - 7 * day }
        const live = (await store.channels.ofCalendar(tenantId, id)).findLast(({ state }) => state === 'live')
        return live ? { connectionId: id, service, at: live.madeAt } : null
      }),
    )
    return renewed.filter((one) => one !== null)
  }

  const daysOf = (connections: readonly Connection[], arrivals: readonly ArrivalRow[]): Health['days'] => {
    const now = clock.now()
    const days = Array.from({ length: daysShown }, (_, index) => dayOf(now - (daysShown - 1 - index) * day))
    return connections.map(({ id }) => ({
      connectionId: id,
      counts: days.map(
        (each) => arrivals.find(({ subjectId, day: of }) => subjectId === id && of === each)?.count ?? 0,
      ),
    }))
  }

  /** Why nothing is renewed or fetched; null while the work in the background goes on. */
  const pauseOf = async (tenantId: string, tenant: Tenant | undefined): Promise<Pause | null> => {
    const locked = pausedSince(tenant, clock.now())
    if (locked !== null) return { since: locked, why: 'secret' }
    const since = await history.overdueSince(tenantId, clock.now() - standstill)
    return since === null ? null : { since, why: 'nobody-works' }
  }

  const report = async (tenantId: string): Promise<Health> => {
    const from = clock.now() - daysShown * day
    const [tenant, connections, missing, pushes, arrivals, audit, rows] = await Promise.all([
      store.tenants.get(tenantId),
      living(tenantId),
      withoutConfiguration(tenantId),
      history.pushes(tenantId, mostPushes),
      history.arrivals(tenantId, from - day),
      history.audit(tenantId, auditedOnTimeline, from, mostAudit),
      store.configurations.list(tenantId),
    ])
    const [ledger, checks, renewed] = await Promise.all([
      Promise.all(rows.map(({ configurationId }) => store.ledger.list(tenantId, configurationId))),
      Promise.all(rows.map(({ configurationId }) => store.checkResults.list(tenantId, configurationId))),
      renewedOf(tenantId, connections),
    ])
    const timeline = timelineOf({
      connections,
      pushes,
      arrivals,
      audit,
      ledger: ledger.flat(),
      renewed,
      checks: checks.flat(),
      checkName: (check) => checkNames.get(check) ?? check,
      from,
    })
    return {
      verdict: verdictOn(connections, await pauseOf(tenantId, tenant)),
      connections,
      withoutConfiguration: missing,
      timeline: timeline.slice(0, mostEvents),
      days: daysOf(connections, arrivals),
    }
  }

  return {
    report,

    /** Everything is asked again, in the background: each configuration's checks, and each connection's own sync. */
    runAllChecks: async (tenantId: string): Promise<void> => {
      for (const { configurationId, state } of await store.configurations.list(tenantId)) {
        if (state !== 'archived') parts.look.soon(tenantId, configurationId, 'all')
      }
      for (const { id, service } of await living(tenantId)) {
        parts.requestSync(service === 'gmail' ? 'sync-mailbox' : 'sync-calendar', tenantId, id)
      }
    },

    /** All of it as Markdown for the person who helps; what looks like a secret is taken out. */
    diagnostics: async (tenantId: string): Promise<string> => {
      const [tenant, rows, health] = await Promise.all([
        store.tenants.get(tenantId),
        store.configurations.list(tenantId),
        report(tenantId),
      ])
      const configurations = await Promise.all(
        rows.map(async (row) => ({ row, checks: await store.checkResults.list(tenantId, row.configurationId) })),
      )
      return diagnosticsOf({
        reference: tenant?.reference ?? '',
        version: parts.version,
        at: clock.now(),
        health,
        configurations,
        checkName: (check) => checkNames.get(check) ?? check,
      })
    },
  }
}
