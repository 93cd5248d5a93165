import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { makeBell, type RingingBell } from './bell.ts'
import { migrate, pendingMigrations } from './migrate.ts'
import { checkAppRole, checkRowSecurity, ensureRoles } from './roles.ts'
import type { Schema } from './schema.ts'
import { refuseToStart } from './start-refusal.ts'
import { statementInTenant, type StatementInTenant } from './statement-in-tenant.ts'

export type TenantTransaction = Transaction<Schema>

/** Runs `work` in one transaction that sees and writes rows of `tenantId` only. The database enforces it. */
export type InTenant = <T>(tenantId: string, work: (tx: TenantTransaction) => Promise<T>) => Promise<T>

/** All that a noun's functions need. */
export type TenantDatabase = { readonly inTenant: InTenant }

export type Database = TenantDatabase & {
  /** `install` and `keyring`, which belong to no tenant. Tenant tables show no row here. */
  readonly house: Kysely<Pick<Schema, 'install' | 'keyring'>>
  /** Connections that pages cannot use up: pushes and notifications get in while everything else waits (FM-54). */
  readonly webhooks: TenantDatabase & { readonly statementInTenant: StatementInTenant }
  /** Reads `due` across tenants, and nothing else. */
  readonly planner: Kysely<Pick<Schema, 'due'>>
  /** For pg-boss: logs in as the server and becomes the role that owns its schema `pgboss`. */
  readonly jobsConnection: {
    readonly connectionString: string
    readonly max: number
    readonly connectionTimeoutMillis: number
    readonly options: string
  }
  /** Tells every process which keys of a tenant changed. */
  readonly bell: RingingBell
  /** True when the database answers and can be written (FM-52, FM-53). */
  readonly isReady: () => Promise<boolean>
  readonly close: () => Promise<void>
}

export type DatabaseOptions = {
  /** The application role. */
  databaseUrl: string
  /** Runs migrations and, on an empty database, makes the roles. Without it both must have been done. */
  databaseOwnerUrl?: string | undefined
  /** False when the roles were made with the cluster (embedded). */
  makeRoles?: boolean
  poolSize?: number
}

/** Pages answer "busy" within a second rather than hang (FM-54). */
const connectLimitMs = 900
const statementLimitMs = 15_000

/** Opens a migrated database, or throws `StartRefusal` in words for the operator. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { databaseUrl, databaseOwnerUrl } = options
  if (databaseOwnerUrl !== undefined) {
    if (options.makeRoles ?? true) await ensureRoles(databaseOwnerUrl, databaseUrl)
    await migrate(databaseOwnerUrl)
  }
  const pools: pg.Pool[] = []
  function openPool(max: number, more: pg.PoolConfig = {}): pg.Pool {
    const pool = new pg.Pool({ ...poolConfig(databaseUrl, max), ...more })
    // A lost connection without a listener ends the process: the pool has one while idle, the client while in use.
    // The pool opens another by itself.
    pool.on('error', () => undefined)
    pool.on('connect', (client) => client.on('error', () => undefined))
    pools.push(pool)
    return pool
  }
  const mainPool = openPool(options.poolSize ?? 10)
  const webhookPool = openPool(2, { pipeline: true })
  const webhooks = over<Schema>(webhookPool)
  const house = over<Pick<Schema, 'install' | 'keyring'>>(mainPool)
  const bell = makeBell(databaseUrl, mainPool)

  async function close(): Promise<void> {
    await bell.close()
    await Promise.all(pools.map((pool) => pool.end()))
  }
  try {
    await checkAppRole(mainPool)
    const missing = await pendingMigrations(mainPool)
    if (missing.length > 0) {
      refuseToStart(
        `The database lacks ${missing.join(', ')}. Start the server of this version first; with DATABASE_URL, set DATABASE_OWNER_URL too.`,
      )
    }
    await checkRowSecurity(mainPool)
  } catch (error) {
    await close()
    throw error
  }
  return {
    inTenant: inTenantOf(over<Schema>(mainPool)),
    house,
    webhooks: { inTenant: inTenantOf(webhooks), statementInTenant: statementInTenant(webhookPool, webhooks) },
    planner: over<Pick<Schema, 'due'>>(openPool(1, asRole('guidepost_planner'))),
    jobsConnection: {
      connectionString: databaseUrl,
      max: 4,
      // Nobody waits for a page here.
      connectionTimeoutMillis: 10_000,
      options: '-c role=guidepost_jobs',
    },
    bell,
    async isReady() {
      try {
        const { rows } = await sql<{
          writable: boolean
        }>`select not pg_is_in_recovery() and current_setting('transaction_read_only') = 'off' as writable`.execute(
          webhooks,
        )
        return rows[0]?.writable === true
      } catch {
        return false
      }
    },
    close,
  }
}

function over<Tables>(pool: pg.Pool): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

function inTenantOf(db: Kysely<Schema>): InTenant {
  return (tenantId, work) =>
    db.transaction().execute(async (tx) => {
      // Local to the transaction, so that a pooled connection never carries one tenant into another's request.
      await sql`select set_config('app.tenant', ${tenantId}, true)`.execute(tx)
      return work(tx)
    })
}

const asRole = (role: string) => ({ application_name: role, options: `-c role=${role}` })

function poolConfig(connectionString: string, max: number): pg.PoolConfig {
  return {
    connectionString,
    max,
    connectionTimeoutMillis: connectLimitMs,
    statement_timeout: statementLimitMs,
    idle_in_transaction_session_timeout: statementLimitMs,
    keepAlive: true,
    application_name: 'guidepost',
  }
}
