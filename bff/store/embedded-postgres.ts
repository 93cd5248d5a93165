import { existsSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { databaseName, makeCluster, roleNames, type EmbeddedRole } from './cluster.ts'
import { checkPgDir, prepareDataDir, readPasswords } from './data-dir.ts'
import { findDatabaseUser } from './database-user.ts'
import { isInUse, takeHolderLock } from './holder.ts'
import { findPostgresBinaries } from './postgres-binaries.ts'
import { findPostmaster, startPostmaster, stopPostmaster, type PostmasterPlace } from './postmaster.ts'

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

  const found = await findPostmaster(pgDir)
  let running = found ?? (await startOrJoin(place))
  const urlFor = (role: EmbeddedRole, database = databaseName) =>
    `postgres://${roleNames[role]}:${passwords[role]}@127.0.0.1:${running.port}/${database}`
  let closing = false

  async function hold(): Promise<pg.Client> {
    const lock = await takeHolderLock(urlFor('app'), dataDir, options.now)
    lock.on('error', () => undefined)
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
    adopted: found !== undefined,
    get pid() {
      return running.pid
    },
    async close() {
      closing = true
      if (lock === undefined && (found !== undefined || (await isUsedByOthers(urlFor('app'))))) return
      await stopPostmaster(running, pgDir)
      await lock?.end().catch(() => undefined)
    },
  }
}

async function startOrJoin(place: PostmasterPlace) {
  try {
    return await startPostmaster(place)
  } catch (error) {
    // Two processes started at the same moment: PostgreSQL let one of them have the directory.
    const other = await findPostmaster(place.pgDir)
    if (other === undefined) throw error
    return other
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
