import { execFileSync } from 'node:child_process'
import * as fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import type { Passwords } from './data-dir.ts'
import { runAs, type PostmasterPlace } from './postmaster.ts'
import { groupRoles, roleGrants } from './roles.ts'

export const databaseName = 'guidepost'
export const roleNames = { superuser: 'postgres', owner: 'guidepost_owner', app: 'guidepost_app' } as const
export type EmbeddedRole = keyof typeof roleNames

/**
 * Makes the cluster with its roles and database aside and gives it its name last, so that a process killed halfway
 * leaves nothing that looks finished.
 */
export function makeCluster({ pgDir, binaries, user, settings }: PostmasterPlace, passwords: Passwords): void {
  const unfinished = `${pgDir}.${process.pid}`
  removeUnfinished(pgDir)
  fs.mkdirSync(unfinished, { mode: 0o700 })
  if (user !== undefined) fs.chownSync(unfinished, user.uid, user.gid)
  const run = { ...runAs(user), cwd: unfinished, stdio: 'pipe' as const }
  // C.UTF-8 from PostgreSQL's own provider: the same order of text on every machine, whatever locales it has.
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const sync = settings.includes('fsync=off') ? ['--no-sync'] : []
  execFileSync(binaries.initdb, ['-D', unfinished, '-U', roleNames.superuser, '-A', 'trust', ...locale, ...sync], run)
  const statements = [
    `alter role ${roleNames.superuser} password ${pg.escapeLiteral(passwords.superuser)}`,
    `create role ${roleNames.owner} login password ${pg.escapeLiteral(passwords.owner)}`,
    `create role ${roleNames.app} login password ${pg.escapeLiteral(passwords.app)}`,
    ...groupRoles.map((role) => `create role ${role} nologin`),
    ...roleGrants(roleNames.app),
    `create database ${databaseName} owner ${roleNames.owner}`,
  ]
  // Single-user mode: no port is open while the roles have no passwords. It runs one statement per line.
  const single = ['--single', '-c', 'exit_on_error=on', '-D', unfinished, 'postgres']
  execFileSync(binaries.postgres, single, { ...run, input: statements.join('\n') + '\n' })
  fs.writeFileSync(path.join(unfinished, 'pg_hba.conf'), 'host all all 127.0.0.1/32 scram-sha-256\n')
  try {
    fs.renameSync(unfinished, pgDir)
  } catch (error) {
    // Another process made it at the same moment; its cluster knows the same passwords.
    if (!fs.existsSync(path.join(pgDir, 'PG_VERSION'))) throw error
    fs.rmSync(unfinished, { recursive: true })
  }
}

function removeUnfinished(pgDir: string): void {
  const prefix = `${path.basename(pgDir)}.`
  for (const name of fs.readdirSync(path.dirname(pgDir))) {
    const pid = Number(name.slice(prefix.length))
    if (!name.startsWith(prefix) || !Number.isInteger(pid) || pid === process.pid) continue
    if (fs.existsSync(`/proc/${pid}`)) continue
    fs.rmSync(path.join(path.dirname(pgDir), name), { recursive: true, force: true })
  }
}
