import { existsSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { databaseName, makeCluster, roleNames, type EmbeddedRole } from './cluster.ts'
import { checkPgDir, prepareDataDir, readPasswords } from './data-dir.ts'
import { findDatabaseUser } from './database-user.ts'
import { isInUse, takeHolderLock } from './holder.ts'
import { findPostgresBinaries } from './postgres-binaries.ts'
import { findPostmaster, startPostmaster, stopPostmaster, type Postmaster, type PostmasterPlace } from './postmaster.ts'
import { refuseToStart } from './start-refusal.ts'

const adoptLimitMs = 10_000

export type EmbeddedPostgres = {
  /** Connection string for a role; `database` is ours unless named (tests clone others). */
  urlFor(role: EmbeddedRole, database?: string): string
  /** A server was already running: an orphan of a killed parent, or one we work beside. */
  adopted: boolean
  pid: number
  /** Ends PostgreSQL if it is ours to end: the server always; whoever works beside only when nobody else is left. */
  close(): Promise<void>
}

export type EmbeddedOptions = {
  dataDir: string
  /** `server` holds the lock, so that there is one; `beside` (admin, doctor, workers) does not. */
  as: 'server' | 'beside'
  now: Date
  /** Told when PostgreSQL went away under a running server and came back. */
  onRestart?: (() => void) | undefined
  settings?: readonly string[]
}

/**
 * PostgreSQL of our own below `dataDir`: made, started or adopted (design D3). Throws `StartRefusal` with the path and
 * the needed owner and mode, the holder's name, or how to restore.
 */
export async function openEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const dataDir = path.resolve(options.dataDir)
  const user = findDatabaseUser()
  prepareDataDir(dataDir, user)
  const pgDir = path.join(dataDir, 'pg')
  const passwords = readPasswords(dataDir, existsSync(pgDir))
  const binaries = findPostgresBinaries(dataDir, user)
  const place = { pgDir, logFile: path.join(dataDir, 'postgres.log'), binaries, user, settings: options.settings ?? [] }
  if (!existsSync(pgDir)) makeCluster(place, passwords)
  checkPgDir(pgDir, user)

  const urlAt = (port: number, role: EmbeddedRole, database = databaseName) =>
    `postgres://${roleNames[role]}:${passwords[role]}@127.0.0.1:${port}/${database}`
  const { adopted, ...begun } = await startOrAdopt(place, (port) => answers(urlAt(port, 'app')))
  let running: Postmaster = begun
  const urlFor = (role: EmbeddedRole, database?: string) => urlAt(running.port, role, database)
  let closing = false

  async function hold(): Promise<pg.Client> {
    const lock = await takeHolderLock(urlFor('app'), dataDir, options.now)
    lock.once('end', () => {
      if (!closing) void recover()
    })
    return lock
  }

  /** PostgreSQL died or was restarted by hand: bring it back on the same port, where every pool looks for it. */
  async function recover(): Promise<void> {
    for (let waitMs = 100; !closing; waitMs = Math.min(waitMs * 2, 5000)) {
      try {
        running = (await findPostmaster(pgDir)) ?? (await startPostmaster(place, running.port))
        lock = await hold()
        options.onRestart?.()
        return
      } catch {
        await pause(waitMs, undefined, { ref: false })
      }
    }
  }

  let lock = options.as === 'server' ? await hold() : undefined
  return {
    urlFor,
    adopted,
    get pid() {
      return running.pid
    },
    async close() {
      closing = true
      if (lock === undefined && (adopted || (await isUsedByOthers(urlFor('app'))))) return
      await stopPostmaster(running, pgDir)
      await lock?.end().catch(() => undefined)
    },
  }
}

/** A server that was killed a moment ago may still look alive: what does not answer is waited for, not adopted. */
async function startOrAdopt(
  place: PostmasterPlace,
  isAnswering: (port: number) => Promise<boolean>,
): Promise<Postmaster & { adopted: boolean }> {
  for (const deadline = Date.now() + adoptLimitMs; Date.now() < deadline; await pause(50)) {
    const found = await findPostmaster(place.pgDir)
    if (found === undefined) return { ...(await startOrJoin(place)), adopted: false }
    if (await isAnswering(found.port)) return { ...found, adopted: true }
  }
  return refuseToStart(`A PostgreSQL runs on ${place.pgDir} and does not answer. End it, then start again.`)
}

async function startOrJoin(place: PostmasterPlace): Promise<Postmaster> {
  try {
    return await startPostmaster(place)
  } catch (error) {
    // Two processes started at the same moment: PostgreSQL let one of them have the directory.
    const other = await findPostmaster(place.pgDir)
    if (other === undefined) throw error
    return other
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function isUsedByOthers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return await isInUse(client)
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}
