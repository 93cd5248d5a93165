import { getConstructionPlans, type PgBoss } from 'pg-boss'

/** What an operator runs, with DATABASE_URL as the server has it. */
const upgradeCommand =
  'PGOPTIONS="-c role=guidepost_jobs" npx pg-boss migrate --schema pgboss --connection-string "$DATABASE_URL"'

/**
 * Throws before anything is touched when the job tables are of another version: newer ones always, older ones unless
 * `upgrade`, because an older server beside us would go on working with tables it does not know (FM-69).
 */
function refuseForeignSchema(found: number | null, upgrade: boolean): void {
  const known = knownSchemaVersion()
  if (found === null || found === known) return
  if (found > known) {
    throw new Error(
      `The job tables are of version ${found}, this Guidepost knows ${known}. A newer Guidepost has been here. Start that version, or a later one.`,
    )
  }
  if (upgrade) return
  throw new Error(
    `The job tables are of version ${found}, this Guidepost needs ${known}. Stop every server of the older version, then run: ${upgradeCommand}`,
  )
}

/** pg-boss tells its schema version nowhere but in the SQL it would run. */
function knownSchemaVersion(): number {
  const version = /INSERT INTO pgboss\.version\(version\) VALUES \('(\d+)'\)/i.exec(getConstructionPlans('pgboss'))?.[1]
  if (version === undefined) throw new Error('pg-boss no longer says which version of its tables it knows.')
  return Number(version)
}

/**
 * Starts pg-boss. `make(false)` never changes a table, so that nothing is touched before the version is known; its tables
 * are made where there are none.
 */
export async function startPgBoss(make: (mayMigrate: boolean) => PgBoss, upgrade: boolean): Promise<PgBoss> {
  const careful = make(false)
  try {
    return await careful.start()
  } catch (error) {
    try {
      const found = (await careful.isInstalled()) ? await careful.schemaVersion() : null
      refuseForeignSchema(found, upgrade)
      if (found === knownSchemaVersion()) throw error
    } finally {
      await careful.stop({ graceful: false })
    }
    return make(true).start()
  }
}
