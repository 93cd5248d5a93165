import { type Kysely, type Selectable, sql } from 'kysely'
import {
  type DueReader,
  type DueRow,
  type DueStore,
  type DueTimes,
  dueKinds,
  type Lane,
  type Pace,
  type PaceKind,
} from '../domain/due.ts'
import * as z from 'zod/mini'
import type { TenantDatabase } from './database.ts'
import type { Schema } from './schema.ts'

// Paces lie in `due` too, as ids and times: kind `pace-quota` or `pace-outage`, the lane as subject, the end of the hold
// as due_at, the last strike as lapses_at, the strikes as attempts.

/** Written by a trigger (0004_pausing.sql), with the end of the pause as due_at. */
const pausedKind = 'jobs-paused'

const kindSchema = z.enum(dueKinds)
const laneSchema = z.enum(['gmail', 'calendar', 'sign-in', 'cloud'])
const paceKinds = { quota: 'pace-quota', outage: 'pace-outage' } as const satisfies Record<PaceKind, string>

const instant = (at: number | null) => (at === null ? null : new Date(at))

export function dueStore(db: TenantDatabase): DueStore {
  return {
    put: (tenantId, row) =>
      db.inTenant(tenantId, async (tx) => {
        const times = { ...columnsOf(row), account_id: row.accountId, taken_until: null }
        await tx
          .insertInto('due')
          .values({ tenant_id: tenantId, kind: row.kind, subject_id: row.subjectId, ...times })
          .onConflict((conflict) => conflict.columns(['tenant_id', 'kind', 'subject_id']).doUpdateSet(times))
          .execute()
      }),

    get: (tenantId, kind, subjectId) =>
      db.inTenant(tenantId, async (tx) => {
        const row = await tx
          .selectFrom('due')
          .selectAll()
          .where('tenant_id', '=', tenantId)
          .where('kind', '=', kind)
          .where('subject_id', '=', subjectId)
          .executeTakeFirst()
        return row && rowOf(row)
      }),

    remove: (tenantId, kind, subjectId) =>
      db.inTenant(tenantId, async (tx) => {
        await tx
          .deleteFrom('due')
          .where('tenant_id', '=', tenantId)
          .where('kind', '=', kind)
          .where('subject_id', '=', subjectId)
          .execute()
      }),

    take: (tenantId, rows, now, until) =>
      db.inTenant(tenantId, async (tx) => {
        const kinds = rows.map(({ kind }) => kind)
        const subjects = rows.map(({ subjectId }) => subjectId)
        const taken = await tx
          .updateTable('due')
          .from(
            sql<{ kind: string; subject_id: string }>`unnest(${kinds}::text[], ${subjects}::text[])`.as<'wanted'>(
              sql`wanted(kind, subject_id)`,
            ),
          )
          .set({ taken_until: new Date(until) })
          .where('due.tenant_id', '=', tenantId)
          .whereRef('due.kind', '=', 'wanted.kind')
          .whereRef('due.subject_id', '=', 'wanted.subject_id')
          .where('due.due_at', '<=', new Date(now))
          .where((is) => is.or([is('due.taken_until', 'is', null), is('due.taken_until', '<=', new Date(now))]))
          .returning(['due.kind', 'due.subject_id'])
          .execute()
        return taken.map((row) => ({ tenantId, kind: kindSchema.parse(row.kind), subjectId: row.subject_id }))
      }),

    settle: (tenantId, { kind, subjectId, dueAt }, next, answered) =>
      db.inTenant(tenantId, async (tx) => {
        if (next === null) {
          await tx
            .deleteFrom('due')
            .where('tenant_id', '=', tenantId)
            .where('kind', '=', kind)
            .where('subject_id', '=', subjectId)
            .execute()
        } else {
          await tx
            .updateTable('due')
            .set({
              ...columnsOf(next),
              due_at: sql<Date>`case when date_trunc('milliseconds', due_at) = ${new Date(dueAt)} then ${new Date(next.dueAt)}::timestamptz else least(due_at, ${new Date(next.dueAt)}) end`,
              taken_until: null,
            })
            .where('tenant_id', '=', tenantId)
            .where('kind', '=', kind)
            .where('subject_id', '=', subjectId)
            .execute()
        }
        if (answered !== null) await forgetPace(tx, tenantId, answered, 'outage')
      }),

    changePace: (tenantId, lane, kind, change) =>
      db.inTenant(tenantId, async (tx) => {
        // Two workers that meet a refusal at once: one strike sees the other's.
        await sql`select pg_advisory_xact_lock(hashtext(${`${tenantId} ${lane} ${kind}`}))`.execute(tx)
        const row = await tx
          .selectFrom('due')
          .selectAll()
          .where('tenant_id', '=', tenantId)
          .where('kind', '=', paceKinds[kind])
          .where('subject_id', '=', lane)
          .executeTakeFirst()
        const after = change(row ? paceOf(row) : null)
        if (after === null) return forgetPace(tx, tenantId, lane, kind)
        const columns = {
          due_at: new Date(after.holdUntil),
          lapses_at: new Date(after.struckAt),
          attempts: after.strikes,
        }
        await tx
          .insertInto('due')
          .values({ tenant_id: tenantId, kind: paceKinds[kind], subject_id: lane, ...columns })
          .onConflict((conflict) => conflict.columns(['tenant_id', 'kind', 'subject_id']).doUpdateSet(columns))
          .execute()
      }),
  }
}

async function forgetPace(tx: Kysely<Schema>, tenantId: string, lane: Lane, kind: PaceKind): Promise<void> {
  await tx
    .deleteFrom('due')
    .where('tenant_id', '=', tenantId)
    .where('kind', '=', paceKinds[kind])
    .where('subject_id', '=', lane)
    .execute()
}

/** Reads across tenants as the planner's role: ids and times, nothing else (design D4). */
export function dueReader(planner: Kysely<Pick<Schema, 'due'>>): DueReader {
  const open = (now: number) => sql<boolean>`(taken_until is null or taken_until <= ${new Date(now)})`
  return {
    async read(now, { after, until, kinds, limit, perTenant, held }) {
      const heldTenants = held.map(({ tenantId }) => tenantId)
      const heldKinds = held.map(({ kind }) => kind)
      const { rows } = await sql<Selectable<Schema['due']>>`
        select * from (
          select *, row_number() over (partition by tenant_id order by lapses_at nulls last, due_at) as place
          from due
          where kind = any(${kinds}) and due_at > ${new Date(after)} and due_at <= ${new Date(until)} and ${open(now)}
            and (tenant_id, kind) not in (select * from unnest(${heldTenants}::text[], ${heldKinds}::text[]))
        ) ranked
        where place <= ${perTenant}
        order by lapses_at nulls last, due_at
        limit ${limit}`.execute(planner)
      return rows.map(rowOf)
    },

    async backlog(lateSince, now) {
      const rows = await planner
        .selectFrom('due')
        .select((is) => ['kind', is.fn.countAll<string>().as('count'), is.fn.min('lapses_at').as('earliest')])
        .where('kind', 'in', [...dueKinds])
        .where('due_at', '<=', new Date(lateSince))
        .where(open(now))
        .groupBy('kind')
        .execute()
      return rows.map(({ kind, count, earliest }) => ({
        kind: kindSchema.parse(kind),
        count: Number(count),
        earliestLapse: earliest?.getTime() ?? null,
      }))
    },

    async paused(now) {
      const rows = await planner
        .selectFrom('due')
        .select('tenant_id')
        .where('kind', '=', pausedKind)
        .where('due_at', '>', new Date(now))
        .execute()
      return rows.map((row) => row.tenant_id)
    },

    async paces() {
      const rows = await planner.selectFrom('due').selectAll().where('kind', 'in', Object.values(paceKinds)).execute()
      return rows.map((row) => ({
        tenantId: row.tenant_id,
        lane: laneSchema.parse(row.subject_id),
        kind: row.kind === paceKinds.quota ? 'quota' : 'outage',
        ...paceOf(row),
      }))
    },
  }
}

function columnsOf(times: DueTimes) {
  return { due_at: new Date(times.dueAt), lapses_at: instant(times.lapsesAt), attempts: times.attempts }
}

function rowOf(row: Selectable<Schema['due']>): DueRow {
  return {
    tenantId: row.tenant_id,
    kind: kindSchema.parse(row.kind),
    subjectId: row.subject_id,
    accountId: row.account_id,
    dueAt: row.due_at.getTime(),
    lapsesAt: row.lapses_at?.getTime() ?? null,
    attempts: row.attempts,
  }
}

function paceOf(row: Selectable<Schema['due']>): Pace {
  return { strikes: row.attempts, holdUntil: row.due_at.getTime(), struckAt: row.lapses_at?.getTime() ?? 0 }
}
