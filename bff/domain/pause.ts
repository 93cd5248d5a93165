import { day, hour } from './next-due.ts'
import type { Tenant } from './ports.ts'

/** Why nothing happens in the background, and since when (epoch milliseconds). */
export type Pause = { readonly since: number; readonly why: 'secret' | 'nobody-works' }

/** Mailboxes and calendars are looked at several times an hour: when none was for this long, nobody works. */
export const standstill = hour

/** Then the work tries again by itself: nobody tells us of a restored backup. The planner has the same day from 0004_pausing.sql. */
const pauseLife = day

/** Since when a tenant's background work waits for a secret that does not open (FM-76); null while it runs. */
export function pausedSince(tenant: Pick<Tenant, 'jobsPausedAt'> | undefined, now: number): number | null {
  const since = tenant?.jobsPausedAt ?? null
  return since !== null && now < since + pauseLife ? since : null
}
