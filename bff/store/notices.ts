import type { NoticeStore } from '../domain/notice-ports.ts'
import type { TenantDatabase } from './database.ts'

export function noticeStore(db: TenantDatabase): NoticeStore {
  return {
    open: (tenantId, { kind, subjectId, noticedAt }) =>
      db.inTenant(tenantId, async (tx) => {
        const values = { kind, noticed_at: new Date(noticedAt), told_at: null }
        // A configuration is looked at again and again: the first look counts. An account is lost once each time.
        await tx
          .insertInto('notice')
          .values({ tenant_id: tenantId, subject_id: subjectId, ...values })
          .onConflict((conflict) => {
            const known = conflict.columns(['tenant_id', 'subject_id'])
            return kind === 'account' ? known.doUpdateSet(values) : known.doNothing()
          })
          .execute()
      }),

    untold: (tenantId) =>
      db.inTenant(tenantId, async (tx) => {
        const rows = await tx
          .selectFrom('notice')
          .select(['subject_id', 'kind', 'noticed_at'])
          .where('tenant_id', '=', tenantId)
          .where('told_at', 'is', null)
          .orderBy('noticed_at')
          .execute()
        return rows.map((row) => ({
          subjectId: row.subject_id,
          kind: row.kind,
          noticedAt: row.noticed_at.getTime(),
        }))
      }),

    told: (tenantId, subjectIds, now) =>
      db.inTenant(tenantId, async (tx) => {
        if (subjectIds.length === 0) return
        await tx
          .updateTable('notice')
          .set({ told_at: new Date(now) })
          .where('tenant_id', '=', tenantId)
          .where('subject_id', 'in', subjectIds)
          .execute()
      }),

    close: (tenantId, subjectId) =>
      db.inTenant(tenantId, async (tx) => {
        await tx.deleteFrom('notice').where('tenant_id', '=', tenantId).where('subject_id', '=', subjectId).execute()
      }),
  }
}
