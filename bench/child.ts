import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import packageJson from '../package.json' with { type: 'json' }

// Guidepost, the simulated Google and the bare server as processes of their own, as an operator runs them.

export const root = fileURLToPath(new URL('..', import.meta.url))
// What is measured is what an operator types: the flags of `npm start`.
const startArguments = packageJson.scripts.start.split(' ').slice(1)

export async function freePort(): Promise<number> {
  const server = net.createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise<void>((resolve) => server.close(() => resolve()))
  if (address === null || typeof address === 'string') throw new Error('No free port')
  return address.port
}

/** A directory below the system's own for temporary files; the database's account may pass through it. */
export function temporaryDirectory(): { readonly path: string; readonly remove: () => void } {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'guidepost-bench-'))
  chmodSync(directory, 0o711)
  return { path: directory, remove: () => rmSync(directory, { recursive: true, force: true }) }
}

export type Running = {
  readonly pid: number
  readonly origin: string
  /** From the start of the process to the first good answer. */
  readonly readyMs: number
  /** All it has printed. */
  readonly printed: () => string
  /** SIGTERM, and waits for the end. */
  readonly stop: () => Promise<void>
  /** `kill -9`: nothing is tidied, and its PostgreSQL runs on as an orphan. */
  readonly kill: () => Promise<void>
}

const longestStartMs = 60_000

/** Starts `node ARGS` and asks `readyPath` until it answers 200. */
async function startNode(
  args: readonly string[],
  parts: { readonly port: number; readonly host: string; readonly readyPath: string; readonly env?: NodeJS.ProcessEnv },
): Promise<Running> {
  const startedAt = performance.now()
  const child = spawn(process.execPath, [...args], {
    cwd: root,
    env: { ...process.env, ...parts.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  const origin = `http://${parts.host}:${parts.port}`
  while (!(await answers(`${origin}${parts.readyPath}`))) {
    if (child.exitCode !== null) throw new Error(`${args.join(' ')} ended at once: ${printed.slice(-400)}`)
    if (performance.now() - startedAt > longestStartMs) {
      await ended(child, 'SIGTERM')
      throw new Error(`${args.join(' ')} was not ready within a minute: ${printed.slice(-400)}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  const readyMs = performance.now() - startedAt
  if (child.pid === undefined) throw new Error('A process without an id')
  return {
    pid: child.pid,
    origin,
    readyMs,
    printed: () => printed,
    stop: () => ended(child, 'SIGTERM'),
    kill: () => ended(child, 'SIGKILL'),
  }
}

async function answers(address: string): Promise<boolean> {
  try {
    const response = await fetch(address)
    await response.arrayBuffer()
    return response.ok
  } catch {
    return false
  }
}

async function ended(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill(signal)
  await once(child, 'exit')
}

/** A Node HTTP server that does nothing: the floor under Guidepost's own start and memory. */
export async function startBareServer(): Promise<Running> {
  const port = await freePort()
  const code = `require('node:http').createServer((request, response) => response.end('ok')).listen(${port}, '127.0.0.1')`
  return startNode(['--eval', code], { port, host: '127.0.0.1', readyPath: '/' })
}

/** A Node HTTP server that reads each body and does nothing with it. */
export async function startBareReader(): Promise<Running> {
  const port = await freePort()
  const code = `require('node:http').createServer((request, response) => {
    const chunks = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => {
      Buffer.concat(chunks).toString('utf8')
      response.writeHead(request.method === 'GET' ? 200 : 204, { 'Content-Length': '0' }).end()
    })
  }).listen(${port}, '127.0.0.1')`
  return startNode(['--eval', code], { port, host: '127.0.0.1', readyPath: '/' })
}

/** Receiving through Express, beside the server and on its database (bench/express-intake.ts). */
export async function startExpressIntake(tenant: {
  readonly dataDir: string
  readonly googleOrigin: string
}): Promise<Running> {
  const port = await freePort()
  return startNode(['bench/express-intake.ts'], {
    port,
    host: 'localhost',
    readyPath: '/readyz',
    env: {
      PORT: String(port),
      BASE_URL: `http://localhost:${port}`,
      DATA_DIR: tenant.dataDir,
      GOOGLE_ORIGIN: tenant.googleOrigin,
      PUSH_BASE_URL: 'https://guidepost.example',
    },
  })
}

/** What `npm start` runs, on a free port unless one is named. */
export async function startGuidepost(parts: {
  readonly dataDir: string
  readonly port?: number
  readonly env?: NodeJS.ProcessEnv
}): Promise<Running> {
  const port = parts.port ?? (await freePort())
  return startNode(startArguments, {
    port,
    host: 'localhost',
    readyPath: '/readyz',
    // A test runner has a BASE_URL of its own.
    env: { PORT: String(port), BASE_URL: `http://localhost:${port}`, DATA_DIR: parts.dataDir, ...parts.env },
  })
}

/** The simulated Google, without its waits for propagation. */
export async function startGoogle(): Promise<Running> {
  const port = await freePort()
  return startNode(['e2e/google/main.ts', '--port', String(port)], {
    port,
    host: '127.0.0.1',
    readyPath: '/accounts.google.com/.well-known/openid-configuration',
  })
}

/** The setup link that was printed for the first tenant. Waits for the line: readiness comes a moment earlier. */
export async function firstLinkOf(guidepost: Running): Promise<string> {
  for (let tries = 0; tries < 500; tries += 1) {
    const [link] = /http\S+\/enter#\S+/.exec(guidepost.printed()) ?? []
    if (link !== undefined) return link
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error(`Guidepost printed no setup link: ${guidepost.printed().slice(-400)}`)
}
