import pg from 'pg'
import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod/mini'
import type { Bell } from '../domain/ports.ts'

const channel = 'guidepost_changes'
/** PostgreSQL refuses a notification of 8000 bytes or more. */
const payloadLimit = 7900
const ringSchema = z.object({ tenantId: z.string(), changed: z.array(z.string()) })

/** Which keys of a tenant changed. `*` stands for everything: more than a message holds, or the line was cut. */
export type Ring = z.infer<typeof ringSchema>
export type RingingBell = Bell & {
  /** Settled when the first connection listens. */
  readonly listening: Promise<void>
  /** Hears every change of every process from now on. Returns how to stop. */
  readonly onRing: (hear: (ring: Ring) => void) => () => void
  readonly close: () => Promise<void>
}

/** One connection that only listens. It comes back by itself, and then says `*` for tenant `*`: what happened meanwhile is unknown. */
export function makeBell(url: string, pool: pg.Pool): RingingBell {
  const listeners = new Set<(ring: Ring) => void>()
  let client: pg.Client | undefined
  let closing = false

  const tell = (ring: Ring) => {
    for (const hear of listeners) hear(ring)
  }

  async function connect(isFirst: boolean): Promise<void> {
    for (let waitMs = 100, first = isFirst; !closing; waitMs = Math.min(waitMs * 2, 5000), first = false) {
      const next = new pg.Client({ connectionString: url, keepAlive: true, application_name: 'guidepost bell' })
      next.on('error', () => undefined)
      let listening = false
      next.once('end', () => {
        if (listening && !closing) void connect(false)
      })
      try {
        await next.connect()
        next.on('notification', ({ payload }) => tell(ringSchema.parse(JSON.parse(payload ?? ''))))
        await next.query(`listen ${channel}`)
        listening = true
        client = next
        if (!first) tell({ tenantId: '*', changed: ['*'] })
        return
      } catch {
        await pause(waitMs, undefined, { ref: false })
      }
    }
  }
  const listening = connect(true)

  return {
    listening,
    async ring(tenantId, keys) {
      const full = JSON.stringify({ tenantId, changed: keys })
      const payload = Buffer.byteLength(full) > payloadLimit ? JSON.stringify({ tenantId, changed: ['*'] }) : full
      await pool.query('select pg_notify($1, $2)', [channel, payload])
    },
    onRing(hear) {
      listeners.add(hear)
      return () => void listeners.delete(hear)
    },
    async close() {
      closing = true
      await listening
      await client?.end().catch(() => undefined)
    },
  }
}
