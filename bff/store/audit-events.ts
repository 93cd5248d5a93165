import { randomUUID } from 'node:crypto'
import type { AuditStore } from '../domain/ports.ts'
import type { TenantDatabase } from './database.ts'

/** The server's role may add events and read them; it can neither change nor delete one. */
export function auditStore(db: TenantDatabase): AuditStore {
  return {
    record: (tenantId, { event, actor, subject, requestId, at }) =>
      db.inTenant(tenantId, async (tx) => {
        await tx
          .insertInto('audit_event')
          .values({
            tenant_id: tenantId,
            event_id: randomUUID(),
            at: new Date(at),
            actor,
            event,
            subject: JSON.stringify(subject),
            request_id: requestId,
          })
          .execute()
      }),
  }
}
