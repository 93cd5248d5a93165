import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect } from '@playwright/test'

/** The server as `npm start` runs it, in a process of its own, so that it can be ended with no warning at all. */
type Child = { readonly process: ChildProcess; readonly output: () => string; readonly ended: Promise<unknown> }

/** `npm start` on a directory of the test's own. */
export function spawnServer(env: Record<string, string>): Child {
  const child = spawn(process.execPath, ['bff/start.ts'], { env: { ...process.env, ...env } })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (output += part.toString()))
  return { process: child, output: () => output, ended: once(child, 'exit') }
}

/** Waits until the server answers; resolves with the first setup link it printed, if any. */
export async function ready(child: Child): Promise<string> {
  await expect.poll(child.output, { timeout: 60_000 }).toContain('Guidepost is ready at')
  return /http\S+\/enter#\S+/.exec(child.output())?.[0] ?? ''
}

/** Ends the server. After -9 nothing was tidied, and PostgreSQL, in a session of its own, stays behind as an orphan. */
export async function end(child: Child, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.process.exitCode !== null || child.process.signalCode !== null) return
  child.process.kill(signal)
  await child.ended
}

/** A directory of the test's own for one server after the other. */
export function makeHome() {
  const home = mkdtempSync(path.join(os.tmpdir(), 'guidepost-kill-'))
  // As root the database runs under another account, which has to pass through.
  chmodSync(home, 0o711)
  const dataDir = path.join(home, 'data')
  return {
    dataDir,
    /** The process ID of the database that runs there. */
    postmaster: () => readFileSync(path.join(dataDir, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0],
    remove: () => rmSync(home, { recursive: true, force: true }),
  }
}
