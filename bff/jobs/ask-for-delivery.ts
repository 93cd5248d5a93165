import { jobKinds } from './job-kinds.ts'
import { openPgBossQueue, type PgBossQueueOptions } from './pg-boss-queue.ts'

/** Has a running server hand over what a tenant's outbox holds: for commands that run beside it. */
export async function askForDelivery(connection: PgBossQueueOptions['connection'], tenantId: string): Promise<void> {
  // A lost connection fails the call below; there is nobody else to tell.
  const queue = await openPgBossQueue({ connection, kinds: jobKinds, upgrade: false, onError: () => undefined })
  await queue.enqueue([{ kind: 'deliver-events', tenantId, key: 'outbox' }])
  await queue.stop(5_000)
}
