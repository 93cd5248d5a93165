import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** What a server did under load. */
export type Load = { readonly perSecond: number; readonly p99Ms: number }

type Shot = { readonly port: number; readonly requestOf: (number: number) => string }

const tickMs = 5

/** One connection that is kept; `send` resolves with the status. Raw, because a client library costs more than a bare server. */
type Connection = { readonly send: (request: string) => Promise<number>; readonly socket: Socket }

async function open(port: number): Promise<Connection> {
  const socket = connect(port, '127.0.0.1')
  socket.setNoDelay(true)
  socket.setEncoding('latin1')
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  let received = ''
  let answered: ((status: number) => void) | undefined
  socket.on('data', (chunk: string) => {
    received += chunk
    // The answers asked for have no body.
    if (!received.endsWith('\r\n\r\n')) return
    const status = Number(received.slice(9, 12))
    received = ''
    answered?.(status)
  })
  socket.on('close', () => answered?.(0))
  const send = (request: string) =>
    new Promise<number>((resolve) => {
      answered = resolve
      socket.write(request)
    })
  return { send, socket }
}

const opened = (count: number, port: number) => Promise.all(Array.from({ length: count }, () => open(port)))

/** As many as the server takes: each connection sends its next request when the last was answered. */
export async function fullLoad({ port, requestOf }: Shot, connections: number, seconds: number): Promise<Load> {
  const all = await opened(connections, port)
  const times: number[] = []
  const startedAt = performance.now()
  const endsAt = startedAt + seconds * 1_000
  let number = 0
  const work = async ({ send }: Connection) => {
    while (performance.now() < endsAt) {
      const sentAt = performance.now()
      if (isTaken(await send(requestOf(number++)))) times.push(performance.now() - sentAt)
    }
  }
  await Promise.all(all.map(work))
  const tookSeconds = (performance.now() - startedAt) / 1_000
  for (const { socket } of all) socket.destroy()
  return { perSecond: times.length / tookSeconds, p99Ms: ninetyNinth(times) }
}

/** So many a second, whether or not the server keeps up: time waited for a free connection counts. */
export async function steadyLoad({ port, requestOf }: Shot, perSecond: number, seconds: number): Promise<Load> {
  const idle = await opened(128, port)
  const all = [...idle]
  const times: number[] = []
  const running: Promise<void>[] = []
  const waiting: { readonly number: number; readonly dueAt: number }[] = []
  const pump = () => {
    while (waiting.length > 0) {
      const connection = idle.pop()
      const next = connection && waiting.shift()
      if (!connection || !next) return
      running.push(
        connection.send(requestOf(next.number)).then((status) => {
          if (isTaken(status)) times.push(performance.now() - next.dueAt)
          idle.push(connection)
          pump()
        }),
      )
    }
  }
  const startedAt = performance.now()
  let number = 0
  for (let now = startedAt; now < startedAt + seconds * 1_000; now = performance.now()) {
    const wanted = ((now - startedAt) / 1_000) * perSecond
    for (; number < wanted; number += 1) waiting.push({ number, dueAt: now })
    pump()
    await pause(tickMs)
  }
  while (running.length < number) await pause(tickMs)
  await Promise.all(running)
  for (const { socket } of all) socket.destroy()
  return { perSecond, p99Ms: ninetyNinth(times) }
}

/** Google sends what heard 503 again: it was not taken, and is not counted. Anything else is a mistake of the measurement. */
function isTaken(status: number): boolean {
  if (status !== 204 && status !== 503) throw new Error(`A push was answered with ${status}`)
  return status === 204
}

function ninetyNinth(times: readonly number[]): number {
  const sorted = [...times].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN
}
