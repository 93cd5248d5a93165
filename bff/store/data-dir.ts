import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import path from 'node:path'
import * as z from 'zod/mini'
import { canReach, type DatabaseUser } from './database-user.ts'
import { refuseToStart, StartRefusal } from './start-refusal.ts'

const majorVersion = '18'
const passwordsSchema = z.object({ superuser: z.string(), owner: z.string(), app: z.string() })
export type Passwords = z.infer<typeof passwordsSchema>

/** Makes `dataDir` or refuses with its path and the mode it needs: 0700, or 0711 as root (`pg/` belongs to another). */
export function prepareDataDir(dataDir: string, user: DatabaseUser | undefined): void {
  const mode = user === undefined ? 0o700 : 0o711
  const needed = `It must be a directory this account can write, mode ${mode.toString(8).padStart(4, '0')}`
  try {
    if (!fs.existsSync(dataDir)) {
      fs.mkdirSync(dataDir, { recursive: true })
      // By itself, because mkdir's mode is cut by the umask.
      fs.chmodSync(dataDir, mode)
    }
    if (!fs.statSync(dataDir).isDirectory()) refuseToStart(`${dataDir} is not a directory. ${needed}.`)
    fs.accessSync(dataDir, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK)
  } catch (error) {
    if (error instanceof StartRefusal) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    refuseToStart(`The data directory ${dataDir} cannot be used (${code}). ${needed}.`)
  }
  if (user !== undefined && !canReach(dataDir, user)) {
    refuseToStart(
      `The database account "${user.name}" cannot enter ${dataDir}. Give that directory and those above it mode 0711, ` +
        'or set DATA_DIR to a place such as /var/lib/guidepost.',
    )
  }
}

/** Refuses a database directory of the wrong owner, mode or PostgreSQL version, with the command that mends it. */
export function checkPgDir(pgDir: string, user: DatabaseUser | undefined): void {
  const stats = fs.statSync(pgDir)
  const uid = user?.uid ?? process.getuid?.()
  if (uid === undefined) return
  const mode = stats.mode & 0o777
  if (stats.uid !== uid || (mode !== 0o700 && mode !== 0o750)) {
    refuseToStart(
      `The database directory ${pgDir} belongs to account ${stats.uid} with mode ${mode.toString(8).padStart(4, '0')}. ` +
        `It must belong to ${user === undefined ? `account ${uid}` : `"${user.name}" (${uid})`} with mode 0700: ` +
        `chown -R ${user?.name ?? uid} ${pgDir} && chmod 0700 ${pgDir}`,
    )
  }
  try {
    fs.accessSync(pgDir, fs.constants.W_OK)
  } catch {
    refuseToStart(`The database directory ${pgDir} is read-only. It must be writable by its owner, mode 0700.`)
  }
  const version = fs.readFileSync(path.join(pgDir, 'PG_VERSION'), 'utf8').trim()
  if (version !== majorVersion) {
    refuseToStart(
      `The database in ${pgDir} was made by PostgreSQL ${version}; this is PostgreSQL ${majorVersion}. Move it by dump and restore.`,
    )
  }
}

/** Role passwords: made once, before the cluster that knows them, and kept for this account only. */
export function readPasswords(dataDir: string, hasCluster: boolean): Passwords {
  const file = path.join(dataDir, 'database-passwords.json')
  if (!fs.existsSync(file)) {
    if (hasCluster)
      refuseToStart(`${file} is missing, so the database beside it cannot be opened. Restore it from a backup.`)
    const make = () => randomBytes(24).toString('base64url')
    const fresh: Passwords = { superuser: make(), owner: make(), app: make() }
    const unfinished = `${file}.${process.pid}`
    fs.writeFileSync(unfinished, JSON.stringify(fresh, null, 2), { mode: 0o600, flush: true })
    try {
      // A link never replaces: of two processes that start together, the first one's passwords stay.
      fs.linkSync(unfinished, file)
    } catch (error) {
      if (!fs.existsSync(file)) throw error
    }
    fs.rmSync(unfinished)
  }
  return passwordsSchema.parse(JSON.parse(fs.readFileSync(file, 'utf8')))
}
