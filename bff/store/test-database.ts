import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { type Database, openDatabase } from './database.ts'

export type TestDatabase = {
  database: Database
  /** Connection strings of this database, for tests that go around our code. */
  urls: { superuser: string; owner: string; app: string }
  /** A new tenant's id. */
  makeTenant(name?: string): Promise<string>
  drop(): Promise<void>
}

/** A migrated database of one's own, cloned from the template in tens of milliseconds. `drop` it in `afterAll`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = inject('postgres')
  const name = `test_${randomBytes(6).toString('hex')}`
  await runAsSuperuser(`create database ${name} template guidepost`)
  const urls = { superuser: on(server.superuser, name), owner: on(server.owner, name), app: on(server.app, name) }
  const database = await openDatabase({ databaseUrl: urls.app, poolSize: 5 })
  return {
    database,
    urls,
    async makeTenant(tenantName = 'Acme') {
      const tenantId = randomBytes(5).toString('hex')
      await database.inTenant(tenantId, (tx) =>
        tx
          .insertInto('tenant')
          .values({ tenant_id: tenantId, name: tenantName, reference: 'G-TEST00', made_at: new Date() })
          .execute(),
      )
      return tenantId
    },
    async drop() {
      await database.close()
      await runAsSuperuser(`drop database ${name} with (force)`)
    },
  }
}

/** An empty database of one's own: no tables yet. For tests of migrations. */
export async function createEmptyDatabase(): Promise<{ urls: TestDatabase['urls']; drop(): Promise<void> }> {
  const server = inject('postgres')
  const name = `empty_${randomBytes(6).toString('hex')}`
  await runAsSuperuser(`create database ${name} owner guidepost_owner`)
  return {
    urls: { superuser: on(server.superuser, name), owner: on(server.owner, name), app: on(server.app, name) },
    drop: () => runAsSuperuser(`drop database ${name} with (force)`),
  }
}

async function runAsSuperuser(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('postgres').superuser })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

function on(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}
