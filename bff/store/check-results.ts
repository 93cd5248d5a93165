import type { Selectable } from 'kysely'
import { type CheckResult, checkResultSchema } from '#contract/check.ts'
import type { CheckResultStore } from '../domain/ports.ts'
import type { TenantDatabase } from './database.ts'
import type { Schema } from './schema.ts'

/** Rows that nobody could be asked about. */
const withoutAnswer: readonly (CheckResult['state'] | null)[] = ['blocked', 'not_started', 'claimed', null]
const instant = (at: string | null) => (at === null ? null : new Date(at))

export function checkResultStore(db: TenantDatabase): CheckResultStore {
  return {
    list: (tenantId, subject) =>
      db.inTenant(tenantId, async (tx) => {
        const rows = await tx
          .selectFrom('check_result')
          .selectAll()
          .where('tenant_id', '=', tenantId)
          .where('subject', '=', subject)
          .orderBy('check_id')
          .execute()
        return rows.map(resultOf)
      }),

    keep: (tenantId, result, look) =>
      db.inTenant(tenantId, async (tx) => {
        const row = {
          tenant_id: tenantId,
          subject: result.subject,
          check_id: result.check,
          state: result.state,
          cause_id: result.cause?.id ?? null,
          cause_facts: JSON.stringify(result.cause?.facts ?? {}),
          facts: JSON.stringify(result.facts),
          since: instant(result.since),
          checked_at: instant(result.checkedAt),
          proven_at: instant(result.provenAt),
          waiting: result.waiting === null ? null : JSON.stringify(result.waiting),
          blocked_by: result.blockedBy,
          look_began: new Date(look.beganAt),
        }
        const before = await tx
          .selectFrom('check_result')
          .select(['state', 'checked_at', 'look_began'])
          .where('tenant_id', '=', tenantId)
          .where('subject', '=', result.subject)
          .where('check_id', '=', result.check)
          .forUpdate()
          .executeTakeFirst()
        const stateBefore = before === undefined ? null : checkResultSchema.shape.state.parse(before.state)
        const hasAnswer = !withoutAnswer.includes(stateBefore)
        const since = (at: Date | null | undefined) => at != null && +at > look.beganAt && +at <= look.now
        if (hasAnswer && since(before?.look_began)) return stateBefore
        if (hasAnswer && since(before?.checked_at) && withoutAnswer.includes(result.state)) return stateBefore
        await tx
          .insertInto('check_result')
          .values(row)
          .onConflict((conflict) => conflict.columns(['tenant_id', 'subject', 'check_id']).doUpdateSet(row))
          .execute()
        return stateBefore
      }),

    forget: (tenantId, subject, checks) =>
      db.inTenant(tenantId, async (tx) => {
        if (checks.length === 0) return
        await tx
          .deleteFrom('check_result')
          .where('tenant_id', '=', tenantId)
          .where('subject', '=', subject)
          .where('check_id', 'in', checks)
          .execute()
      }),
  }
}

function resultOf(row: Selectable<Schema['check_result']>): CheckResult {
  return checkResultSchema.parse({
    subject: row.subject,
    check: row.check_id,
    state: row.state,
    cause: row.cause_id === null ? null : { id: row.cause_id, facts: row.cause_facts },
    facts: row.facts,
    since: row.since?.toISOString() ?? null,
    checkedAt: row.checked_at?.toISOString() ?? null,
    provenAt: row.proven_at?.toISOString() ?? null,
    waiting: row.waiting,
    blockedBy: row.blocked_by,
  })
}
