import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { startBareServer, startGuidepost, temporaryDirectory } from './child.ts'
import { figure, median, repeated, type Figure } from './figure.ts'

const settleMs = 10_000
const rounds = 3

/** Resident memory of one process in MB (10⁶ bytes), without its children. */
function residentMb(pid: number): number {
  return (Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024) / 1e6
}

async function bareStart(): Promise<{ readyMs: number; memoryMb: number }> {
  const bare = await startBareServer()
  const memoryMb = residentMb(bare.pid)
  await bare.stop()
  return { readyMs: bare.readyMs, memoryMb }
}

/** Starts on an empty directory, then again with its data; memory is read after the second has served and rested. */
async function guidepostStart(): Promise<{ emptyMs: number; dataMs: number; memoryMb: number }> {
  const directory = temporaryDirectory()
  const dataDir = path.join(directory.path, 'data')
  try {
    const first = await startGuidepost({ dataDir })
    await first.stop()
    const second = await startGuidepost({ dataDir })
    try {
      for (const address of ['/', '/api/openapi.json', '/api/session']) {
        await (await fetch(`${second.origin}${address}`)).arrayBuffer()
      }
      await new Promise((resolve) => setTimeout(resolve, settleMs))
      return { emptyMs: first.readyMs, dataMs: second.readyMs, memoryMb: residentMb(second.pid) }
    } finally {
      await second.stop()
    }
  } finally {
    directory.remove()
  }
}

/** `npm start` to its first good `/readyz`, and what the BFF weighs at rest. PostgreSQL is a process of its own and not counted. */
export const start: Figure = {
  name: 'start',
  measure: async () => {
    const bare = await repeated(rounds, bareStart)
    const ours = await repeated(rounds, guidepostStart)
    const beside = 'a bare node:http server'
    const bareMs = median(bare.map(({ readyMs }) => readyMs))
    return [
      figure('start-ready-empty', median(ours.map(({ emptyMs }) => emptyMs)), 'ms', bareMs, { most: 8000 }, beside),
      figure('start-ready-data', median(ours.map(({ dataMs }) => dataMs)), 'ms', bareMs, { most: 3000 }, beside),
      figure(
        'idle-memory',
        median(ours.map(({ memoryMb }) => memoryMb)),
        'MB',
        median(bare.map(({ memoryMb }) => memoryMb)),
        { most: 150 },
        `${beside}; resident, without PostgreSQL`,
      ),
    ]
  },
}
