import type { Health } from '#contract/connection.ts'
import type { ShownState } from '../ui/state-icon.tsx'
import { timeOfDay, weekday } from '../ui/times.ts'

type Event = Health['timeline'][number]

export type Filter = 'all' | 'messages' | 'problems' | 'renewals' | 'changes'

type FilterDefinition = { readonly label: string; readonly includes: (event: Event) => boolean }

/** What the combobox "Filter" offers. */
export const filters: { readonly [filter in Filter]: FilterDefinition } = {
  all: { label: 'All events', includes: () => true },
  problems: { label: 'Problems', includes: isProblem },
  messages: { label: 'Messages', includes: ({ kind }) => kind === 'push' || kind === 'notification' },
  renewals: { label: 'Renewals', includes: ({ kind }) => kind === 'renewal' },
  changes: {
    label: 'Changes by people',
    includes: ({ kind }) => kind === 'connect' || kind === 'disconnect' || kind === 'change' || kind === 'repair',
  },
}

export function isFilter(value: string): value is Filter {
  return Object.hasOwn(filters, value)
}

function isProblem({ state }: Event): boolean {
  return state === 'failed' || state === 'warning'
}

/** The event's own state; a dash for what people and we changed. */
export function shapeOfEvent({ state }: Event): ShownState {
  return state ?? 'skip'
}

/** "Problem: " and the like, for those who do not see the shape. */
export function wordOfEvent({ state }: Event): string {
  return state === 'failed' ? 'Problem: ' : state === 'warning' ? 'Needs attention: ' : ''
}

/** "Today 14:03", "Sat 21 Nov 02:00". */
export function eventTime(instant: string, now: number): string {
  const isToday = new Date(instant).toDateString() === new Date(now).toDateString()
  return `${isToday ? 'Today' : weekday(instant)} ${timeOfDay(instant).slice(0, 5)}`
}

/** "21 Nov". */
export function dayAndMonth(date: Date | undefined): string {
  return date?.toLocaleDateString('en-GB', { day: 'numeric', month: 'short' }) ?? ''
}

/** The last fourteen days, oldest first. */
export function lastDays(now: number): Date[] {
  const today = new Date(now)
  return Array.from(
    { length: 14 },
    (_, index) => new Date(today.getFullYear(), today.getMonth(), today.getDate() - 13 + index),
  )
}

/**
 * The longest silence of a strip, when it is not this connection's normal: 2 days or more, and at least twice as long as any
 * other silence of the two weeks, so that quiet weekends are no news. `from` and `to` count days from the oldest. Pure.
 */
export function unusualSilence(
  counts: readonly number[],
  connectedDay: number,
): { readonly from: number; readonly to: number } | undefined {
  const silences: { from: number; to: number }[] = []
  counts.forEach((count, day) => {
    if (count > 0 || day < connectedDay) return
    const last = silences.at(-1)
    if (last?.to === day - 1) last.to = day
    else silences.push({ from: day, to: day })
  })
  const [longest, second] = silences
    .map((silence) => ({ ...silence, days: silence.to - silence.from + 1 }))
    .toSorted((a, b) => b.days - a.days)
  if (!longest || longest.days < 2 || longest.days < 2 * (second?.days ?? 0)) return undefined
  // Nothing at all is no gap between messages: the chain above tells what is wrong.
  return counts.some((count) => count > 0) ? { from: longest.from, to: longest.to } : undefined
}

/** A strip's sum, a remark, and the whole of it for those who do not see bars. Pure. */
export function stripSentence(
  label: string,
  service: 'gmail' | 'calendar',
  /** From the day it was connected. */
  counts: readonly number[],
  gap?: { readonly from: string; readonly to: string },
): { readonly total: string; readonly note: string; readonly alternative: string } {
  const sum = counts.reduce((all, count) => all + count, 0)
  const word = service === 'gmail' ? (sum === 1 ? 'push' : 'pushes') : sum === 1 ? 'notice' : 'notices'
  const silent = counts.filter((count) => count === 0).length
  const note = gap
    ? `unusually silent from ${gap.from} to ${gap.to}`
    : counts.length === 1
      ? 'connected today'
      : silent === 0
        ? 'every day'
        : silent === counts.length
          ? 'silent'
          : `silent on ${silent} ${silent === 1 ? 'day' : 'days'}`
  const days = counts.length === 1 ? '1 day' : `${counts.length} days`
  return { total: `${sum} ${word}`, note, alternative: `${label}: ${sum} ${word} in ${days}, ${note}` }
}
