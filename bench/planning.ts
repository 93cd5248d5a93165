import path from 'node:path'
import { jobKinds } from '../bff/jobs/job-kinds.ts'
import { openPgBossQueue } from '../bff/jobs/pg-boss-queue.ts'
import { planDue } from '../bff/jobs/scheduler.ts'
import { dueReader, dueStore } from '../bff/store/due.ts'
import { openStore } from '../bff/store/open-store.ts'
import { temporaryDirectory } from './child.ts'
import { figure, median, type Figure } from './figure.ts'

const tenants = Array.from({ length: 25 }, (_, index) => `tenant${String(index).padStart(4, '0')}`)
const perTenant = 200
const singles = 300
const rounds = 3

type Opened = Awaited<ReturnType<typeof openStore>>

/** Puts 5,000 renewals on the list of what is due, of mailboxes that nobody planned before. */
async function fill({ database }: Opened, round: string): Promise<void> {
  const dueAt = new Date(Date.now() - 60_000)
  for (const tenantId of tenants) {
    const rows = Array.from({ length: perTenant }, (_, index) => ({
      tenant_id: tenantId,
      kind: 'renew-watch',
      subject_id: `${round}-${index}`,
      account_id: `account-${index}`,
      due_at: dueAt,
      lapses_at: new Date(dueAt.getTime() + 6 * 86_400_000),
    }))
    await database.inTenant(tenantId, (tx) => tx.insertInto('due').values(rows).execute())
  }
}

/** 5,000 due renewals become jobs: read, chosen, taken and enqueued in batches, beside taking and sending one at a time. */
export const planning: Figure = {
  name: 'planning',
  measure: async () => {
    const directory = temporaryDirectory()
    const opened = await openStore({
      dataDir: path.join(directory.path, 'data'),
      databaseUrl: undefined,
      databaseOwnerUrl: undefined,
      as: 'server',
      now: new Date(),
    })
    const { database } = opened
    const connection = database.jobsConnection
    const queue = await openPgBossQueue({ connection, kinds: jobKinds, upgrade: true, onError: console.error })
    try {
      for (const tenantId of tenants) {
        const row = { tenant_id: tenantId, name: tenantId, reference: `G-${tenantId}`, made_at: new Date() }
        await database.inTenant(tenantId, (tx) => tx.insertInto('tenant').values(row).execute())
      }
      const due = dueStore(database)
      const parts = { queue, due, reader: dueReader(database.planner), now: Date.now }
      const batches: number[] = []
      const single: number[] = []
      for (let round = 0; round < rounds; round += 1) {
        await fill(opened, `batch${round}`)
        const startedAt = performance.now()
        const planned = await planDue(parts)
        batches.push((planned * 1_000) / (performance.now() - startedAt))
        if (planned !== tenants.length * perTenant) throw new Error(`${planned} of 5,000 renewals were planned`)

        await fill(opened, `single${round}`)
        const singleStartedAt = performance.now()
        for (let index = 0; index < singles; index += 1) {
          const tenantId = tenants[index % tenants.length] ?? ''
          const subjectId = `single${round}-${Math.floor(index / tenants.length)}`
          const now = Date.now()
          await due.take(tenantId, [{ tenantId, kind: 'renew-watch', subjectId }], now, now + 600_000)
          await queue.enqueue([{ kind: 'renew-watch', tenantId, key: subjectId }])
        }
        single.push((singles * 1_000) / (performance.now() - singleStartedAt))
        for (const tenantId of tenants) {
          await queue.cancel({ kind: 'renew-watch', tenantId })
          await database.inTenant(tenantId, (tx) => tx.deleteFrom('due').execute())
        }
      }
      return [
        figure(
          'planned-renewals',
          median(batches),
          'per second',
          median(single),
          { leastRatio: 20 },
          'taking and sending each renewal by itself',
        ),
      ]
    } finally {
      await queue.stop(1_000)
      await opened.close()
      directory.remove()
    }
  },
}
