import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { refuseToStart } from './start-refusal.ts'

/** The OS account that runs PostgreSQL. PostgreSQL refuses to run as root. */
export type DatabaseUser = { name: string; uid: number; gid: number }

const accountName = 'postgres'

/**
 * The account PostgreSQL must run under when we are root, made when the machine has none.
 * `undefined` means: run it as ourselves (not root, or Windows).
 */
export function findDatabaseUser(): DatabaseUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  const found = readAccount()
  if (found !== undefined) return found
  try {
    execFileSync('/usr/sbin/useradd', [
      '--system',
      '--user-group',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      accountName,
    ])
  } catch {
    refuseToStart(
      `PostgreSQL does not run as root and the account "${accountName}" could not be made. ` +
        `Make it (useradd --system ${accountName}), start as another user, or set DATABASE_URL.`,
    )
  }
  return readAccount() ?? refuseToStart(`The account "${accountName}" was made but is not in /etc/passwd.`)
}

function readAccount(): DatabaseUser | undefined {
  for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
    const [name, , uid, gid] = line.split(':')
    if (name === accountName) return { name, uid: Number(uid), gid: Number(gid) }
  }
  return undefined
}

/**
 * Whether that account may pass through every directory down to `directory`. Directories that do not exist yet count
 * as passable: we make them. Access lists beyond the mode bits are not looked at.
 */
export function canReach(directory: string, user: DatabaseUser): boolean {
  const parts = path.resolve(directory).split(path.sep)
  for (let depth = 1; depth <= parts.length; depth++) {
    const stats = statSync(parts.slice(0, depth).join(path.sep) || path.sep, { throwIfNoEntry: false })
    if (stats === undefined) return true
    const bit = stats.uid === user.uid ? 0o100 : stats.gid === user.gid ? 0o010 : 0o001
    if ((stats.mode & bit) === 0) return false
  }
  return true
}

/**
 * DATA_DIR when the operator named none: `./data`, or `/var/lib/guidepost` when we are root in a clone that the
 * database account cannot enter (below `/root`, for instance).
 */
export function defaultDataDir(cloneDir: string): string {
  const wanted = path.join(cloneDir, 'data')
  if (process.getuid?.() !== 0) return wanted
  // The account need not exist for this question: a fresh system account owns nothing in the clone.
  const user = readAccount() ?? { name: accountName, uid: -1, gid: -1 }
  return canReach(cloneDir, user) ? wanted : '/var/lib/guidepost'
}
