import { day } from './next-due.ts'
import type { Tenant } from './ports.ts'

/** Then the work tries again by itself: nobody tells us of a restored backup. The planner has the same day from 0004_pausing.sql. */
const pauseLife = day

/** Since when a tenant's background work waits for a secret that does not open (FM-76); null while it runs. */
export function pausedSince(tenant: Pick<Tenant, 'jobsPausedAt'> | undefined, now: number): number | null {
  const since = tenant?.jobsPausedAt ?? null
  return since !== null && now < since + pauseLife ? since : null
}
