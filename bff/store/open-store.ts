import { type Database, openDatabase } from './database.ts'
import { openEmbeddedPostgres } from './embedded-postgres.ts'

export type OpenedStore = {
  readonly database: Database
  /** The owner's connection string: migrations, and the operator's list of tenants. Undefined for an external database without one. */
  readonly ownerUrl: string | undefined
  /** True when an orphaned PostgreSQL of a killed server was taken over. */
  readonly adopted: boolean
  readonly close: () => Promise<void>
}

export type StoreOptions = {
  dataDir: string
  databaseUrl?: string | undefined
  databaseOwnerUrl?: string | undefined
  /** Embedded: `server` is the only one and holds the lock; `beside` (admin, doctor, workers) joins it. */
  as: 'server' | 'beside'
  now: Date
  onRestart?: (() => void) | undefined
}

/** The database of `DATABASE_URL`, else our own below `dataDir`. Throws `StartRefusal` in words for the operator. */
export async function openStore(options: StoreOptions): Promise<OpenedStore> {
  const { databaseUrl, databaseOwnerUrl, as } = options
  if (databaseUrl !== undefined) {
    const database = await openDatabase({ databaseUrl, databaseOwnerUrl })
    return { database, ownerUrl: databaseOwnerUrl, adopted: false, close: database.close }
  }
  const embedded = await openEmbeddedPostgres(options)
  const ownerUrl = embedded.urlFor('owner')
  try {
    // Whoever joins a running server leaves its tables alone: that server may be of an older version.
    const migrates = as === 'server' || !embedded.adopted
    const database = await openDatabase({
      databaseUrl: embedded.urlFor('app'),
      databaseOwnerUrl: migrates ? ownerUrl : undefined,
      makeRoles: false,
    })
    return {
      database,
      ownerUrl,
      adopted: as === 'server' && embedded.adopted,
      async close() {
        await database.close()
        await embedded.close()
      },
    }
  } catch (error) {
    await embedded.close()
    throw error
  }
}
