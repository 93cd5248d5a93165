import { spawn } from 'node:child_process'
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { DatabaseUser } from './database-user.ts'
import type { PostgresBinaries } from './postgres-binaries.ts'
import { refuseToStart } from './start-refusal.ts'

export type Postmaster = { pid: number; port: number }

/** What one process needs to know to run PostgreSQL on one directory. */
export type PostmasterPlace = {
  /** PostgreSQL's own directory, `DATA_DIR/pg`. */
  pgDir: string
  logFile: string
  binaries: PostgresBinaries
  user: DatabaseUser | undefined
  /** Further `-c` settings; tests switch fsync off. */
  settings: readonly string[]
}

const startLimitMs = 60_000
const stopLimitMs = 20_000

const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'fsync=on',
  'shared_buffers=32MB',
  'max_connections=100',
  'max_wal_size=256MB',
  'huge_pages=off',
  'jit=off',
  // Containers often have 64 MB of /dev/shm, which parallel queries would fill.
  'max_parallel_workers_per_gather=0',
  'password_encryption=scram-sha-256',
  'timezone=UTC',
  'log_timezone=UTC',
]

/**
 * The server that runs on this directory, from `postmaster.pid` (PostgreSQL manual, "Database File Layout": line 1 pid,
 * 4 port, 8 status). When it was killed, its own processes are waited for: they must not meet the next server. A file
 * whose pid belongs to another program today is removed, because PostgreSQL itself would refuse to start beside it.
 */
export async function findPostmaster(pgDir: string): Promise<Postmaster | undefined> {
  for (const deadline = Date.now() + startLimitMs; Date.now() < deadline; await pause(20)) {
    const lines = readPidFile(pgDir)
    if (lines === undefined) return undefined
    const pid = Number(lines[0])
    if (isPostmasterOf(pid, pgDir)) {
      if (lines[7]?.trim() === 'ready') return { pid, port: Number(lines[3]) }
    } else if (!hasProcesses(pgDir)) {
      if (isAlive(pid)) rmSync(path.join(pgDir, 'postmaster.pid'), { force: true })
      return undefined
    }
  }
  return undefined
}

function readPidFile(pgDir: string): string[] | undefined {
  try {
    return readFileSync(path.join(pgDir, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: alive, but another account's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function isPostmasterOf(pid: number, pgDir: string): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return false
  // Pids are reused, above all in containers.
  return process.platform !== 'linux' || worksIn(pid, realpathSync(pgDir))
}

/** Whether a process of PostgreSQL works in this directory, which is the working directory of all of them. */
function hasProcesses(pgDir: string): boolean {
  if (process.platform !== 'linux') return false
  const real = realpathSync(pgDir)
  return readdirSync('/proc').some((name) => /^\d+$/.test(name) && worksIn(Number(name), real))
}

function worksIn(pid: number, directory: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === directory
  } catch (error) {
    // Root in a container usually lacks CAP_SYS_PTRACE and may not look into another account's process.
    const isHidden = error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM')
    return isHidden && saysItWorksIn(pid, directory)
  }
}

/** By command line: the server names its directory; its processes only say "postgres: ...", so the account has to do. */
function saysItWorksIn(pid: number, directory: string): boolean {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
    const named = words[words.indexOf('-D') + 1]
    if (words.includes('-D') && named !== undefined) return realpathSync(named) === directory
    return words[0]?.startsWith('postgres: ') === true && statSync(`/proc/${pid}`).uid === statSync(directory).uid
  } catch {
    return false
  }
}

/** Starts a server on `port`, or on any free one. It outlives us: `detached`, so that Ctrl+C reaches only ourselves. */
export async function startPostmaster(place: PostmasterPlace, port?: number): Promise<Postmaster> {
  const chosen = port ?? (await findFreePort())
  const log = openSync(place.logFile, 'w', 0o600)
  const flags = [...settings, ...place.settings].flatMap((setting) => ['-c', setting])
  const child = spawn(place.binaries.postgres, ['-D', place.pgDir, '-p', String(chosen), ...flags], {
    ...runAs(place.user),
    cwd: place.pgDir,
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  child.unref()
  let ended = false
  child.once('error', () => (ended = true))
  child.once('exit', () => (ended = true))
  for (const deadline = Date.now() + startLimitMs; Date.now() < deadline && !ended; await pause(10)) {
    const lines = readPidFile(place.pgDir)
    if (Number(lines?.[0]) === child.pid && lines?.[7]?.trim() === 'ready') return { pid: child.pid ?? 0, port: chosen }
  }
  return explainFailure(place)
}

/** Ends the server as its own "fast shutdown" does: open transactions roll back, everything is written. */
export async function stopPostmaster({ pid }: Postmaster, pgDir: string): Promise<void> {
  if (!isPostmasterOf(pid, pgDir)) return
  process.kill(pid, 'SIGINT')
  // Its last act is to remove the file; an orphan may then stay a zombie until somebody reaps it.
  const file = path.join(pgDir, 'postmaster.pid')
  for (const deadline = Date.now() + stopLimitMs; Date.now() < deadline && isAlive(pid) && existsSync(file);)
    await pause(10)
}

/** The options that make a child process run as the database account, with nothing of our environment. */
export function runAs(user: DatabaseUser | undefined): { env: NodeJS.ProcessEnv; uid?: number; gid?: number } {
  const { PATH, SystemRoot } = process.env
  const env = { PATH, SystemRoot, LC_ALL: 'C', TZ: 'UTC' }
  return user === undefined ? { env } : { env, uid: user.uid, gid: user.gid }
}

async function findFreePort(): Promise<number> {
  const server = net.createServer()
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return address !== null && typeof address === 'object' ? address.port : refuseToStart('No free port on 127.0.0.1.')
}

function explainFailure({ logFile, pgDir }: PostmasterPlace): never {
  const log = readFileSync(logFile, 'utf8')
  const lines = log.split('\n').filter((line) => /FATAL|PANIC|ERROR/.test(line))
  const reason = lines.at(-1)?.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '') ?? 'no reason given'
  if (
    /PANIC|checkpoint record|WAL|checksum|corrupt|invalid (page|magic|record)|could not read/i.test(lines.join('\n'))
  ) {
    refuseToStart(
      `The database in ${pgDir} is damaged (${reason}). Nothing was changed or reset. ` +
        `To restore: 1. move ${pgDir} aside, keep it; 2. copy the newest backup of ${pgDir} to the same place, with its owner and mode; ` +
        `3. start again. PostgreSQL's own report is in ${logFile}.`,
    )
  }
  return refuseToStart(`PostgreSQL did not start on ${pgDir}: ${reason}. Its own report is in ${logFile}.`)
}
