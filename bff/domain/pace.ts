import type { Lane, Pace, PaceKind, PaceRow } from './due.ts'
import { fractionOf, seedOf } from './jitter.ts'
import { hour, minute } from './next-due.ts'

/** One burst of refusals is one halving. */
const strikeWindow = minute
/** A clean stretch of this length gives one halving back. */
const recoveryTime = 5 * minute
const mostHalvings = 4
/** With 3 of 10 calls failing by chance, eight in a row are seen about once in 15,000 calls. */
export const outagesUntilHold = 8
const longestHold = hour
/** Half open: this many may try when a hold ends. */
export const probesAfterHold = 3

/** Quota spent: the lane's pace halves and waits as long as Google asked (FM-21, FM-22). */
export function strikeQuota(before: Pace | null, retryAfterMs: number | null, now: number): Pace {
  const holdUntil = Math.max(before?.holdUntil ?? 0, retryAfterMs === null ? 0 : now + retryAfterMs)
  if (before !== null && now - before.struckAt < strikeWindow) return { ...before, holdUntil }
  const strikes = Math.min(mostHalvings, halvings(before, now) + 1)
  return { strikes, holdUntil, struckAt: now }
}

/**
 * No usable answer: after several in a row the lane is held, twice as long each time, at most an hour. Any real answer
 * ends it at once: the store forgets the row.
 */
export function strikeOutage(before: Pace | null, seed: number, retryAfterMs: number | null, now: number): Pace {
  const asked = now + (retryAfterMs ?? 0)
  // Answers to what was sent before the hold began say nothing new.
  if (before !== null && before.strikes >= outagesUntilHold && now < before.holdUntil)
    return { ...before, holdUntil: Math.max(before.holdUntil, asked) }
  const strikes = (before?.strikes ?? 0) + 1
  if (strikes < outagesUntilHold)
    return { strikes, holdUntil: retryAfterMs === null ? (before?.holdUntil ?? 0) : asked, struckAt: now }
  const holds = Math.floor((strikes - outagesUntilHold) / probesAfterHold)
  const hold = Math.min(longestHold, minute * 2 ** Math.min(holds, 10)) * (0.75 + 0.25 * fractionOf(seed, strikes))
  // A probe's failure starts the next hold only when all probes have failed.
  const holdsNow = (strikes - outagesUntilHold) % probesAfterHold === 0
  return { strikes, holdUntil: Math.max(asked, holdsNow ? now + hold : (before?.holdUntil ?? 0)), struckAt: now }
}

function halvings(pace: Pace | null, now: number): number {
  if (pace === null) return 0
  return Math.max(0, pace.strikes - Math.floor(Math.max(0, now - pace.struckAt) / recoveryTime))
}

/** What a lane of one tenant may do now: nothing, a few probes, or a share of its usual pace. */
export type Allowance = { readonly share: number; readonly probesOnly: boolean }
const full: Allowance = { share: 1, probesOnly: false }

/** Reads the stored paces into one question and answer. */
export function readPaces(rows: readonly PaceRow[], now: number): (tenantId: string, lane: Lane) => Allowance {
  const lanes = new Map<string, Partial<Record<PaceKind, Pace>>>()
  for (const row of rows) {
    const key = `${row.tenantId} ${row.lane}`
    lanes.set(key, { ...lanes.get(key), [row.kind]: row })
  }
  return (tenantId, lane) => {
    const paces = lanes.get(`${tenantId} ${lane}`)
    return paces ? allowanceOf(paces.quota ?? null, paces.outage ?? null, now) : full
  }
}

/** What both paces of a lane leave it. */
export function allowanceOf(quota: Pace | null, outage: Pace | null, now: number): Allowance {
  if (quota === null && outage === null) return full
  if (now < Math.max(quota?.holdUntil ?? 0, outage?.holdUntil ?? 0)) return { share: 0, probesOnly: false }
  return { share: 2 ** -halvings(quota, now), probesOnly: outage !== null && outage.strikes >= outagesUntilHold }
}

export const paceSeed = (tenantId: string, lane: Lane): number => seedOf(tenantId, lane)
