import os from 'node:os'
import pg from 'pg'
import { setTimeout as pause } from 'node:timers/promises'
import { refuseToStart } from './start-refusal.ts'

/** The advisory lock that says "a server works on this database". Any number will do, as long as it never changes. */
const lockKey = 4_310_000_001

/** A killed server's connection is gone within moments: the lock's own connection is always idle. */
const patienceMs = 300

/**
 * Takes the lock on a connection of its own, or refuses within two seconds and names who holds it. Nothing is written:
 * the holder's name is its connection's `application_name`, so it disappears with the holder.
 */
export async function takeHolderLock(url: string, dataDir: string, now: Date): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: describeUs(now), keepAlive: true })
  // For as long as the lock is held: without a listener a lost connection ends the process.
  client.on('error', () => undefined)
  await client.connect()
  for (const deadline = Date.now() + patienceMs; ; await pause(50)) {
    if (await tryLock(client)) return client
    if (Date.now() > deadline) break
  }
  const holder = await readHolder(client)
  await client.end()
  return refuseToStart(
    `Another Guidepost server already works on ${dataDir} (${holder ?? 'it ended a moment ago: start again'}). ` +
      'Stop that one first, or give this one a DATA_DIR of its own.',
  )
}

/** Whether a server holds the lock, or anybody but this connection works on the database. */
export async function isInUse(client: pg.Client): Promise<boolean> {
  const others = await client.query(
    `select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() limit 1`,
  )
  return others.rows.length > 0 || !(await tryLock(client))
}

async function tryLock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [lockKey])
  return rows[0]?.taken === true
}

async function readHolder(client: pg.Client): Promise<string | undefined> {
  const { rows } = await client.query<{ holder: string }>(
    `select a.application_name as holder from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.granted and (l.classid::bigint << 32 | l.objid::bigint) = $1
       and l.database = (select oid from pg_database where datname = current_database())`,
    [lockKey],
  )
  return rows[0]?.holder
}

/** At most 63 bytes, which is all PostgreSQL keeps. */
function describeUs(now: Date): string {
  const host = os
    .hostname()
    .replace(/[^\x21-\x7e]/g, '?')
    .slice(0, 20)
  return `pid ${process.pid}, host ${host}, since ${now.toISOString().slice(0, 19)}Z`
}
