import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import pg from 'pg'
import { refuseToStart } from './start-refusal.ts'

const migrationsDir = path.join(import.meta.dirname, 'migrations')

/** The migrations that ship with this version, by file name without `.sql`, in order. */
export function migrationNames(): string[] {
  return readdirSync(migrationsDir)
    .filter((file) => file.endsWith('.sql'))
    .map((file) => path.basename(file, '.sql'))
    .sort()
}

function readMigrations(): Record<string, Migration> {
  const entries = migrationNames().map((name): [string, Migration] => {
    const text = readFileSync(path.join(migrationsDir, `${name}.sql`), 'utf8')
    return [name, { up: async (db) => void (await sql.raw(text).execute(db)) }]
  })
  return Object.fromEntries(entries)
}

/**
 * Brings the database at `ownerUrl` to this version, or to `target`. One transaction and Kysely's own lock: two servers
 * that start together migrate once.
 */
export async function migrate(ownerUrl: string, target?: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 1 })
  // A lost connection without a listener ends the process; the query that lost it says so anyway.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const db = new Kysely<object>({ dialect: new PostgresDialect({ pool }) })
  try {
    const migrator = new Migrator({ db, provider: { getMigrations: async () => readMigrations() } })
    const { error, results } =
      target === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(target)
    if (error === undefined) return
    const failed = results?.find((result) => result.status === 'Error')?.migrationName
    const reason = error instanceof Error ? error.message : String(error)
    refuseToStart(
      `The database could not be brought to this version${failed ? ` at ${failed}` : ''}: ${reason}. Nothing was changed.`,
    )
  } finally {
    await db.destroy()
  }
}

/** For a server without `DATABASE_OWNER_URL`: the migrations that somebody else has to run first. */
export async function pendingMigrations(pool: pg.Pool): Promise<string[]> {
  const table = await pool.query<{ found: boolean }>(`select to_regclass('kysely_migration') is not null as found`)
  if (table.rows[0]?.found !== true) return migrationNames()
  const done = await pool.query<{ name: string }>('select name from kysely_migration')
  return migrationNames().filter((name) => !done.rows.some((row) => row.name === name))
}
