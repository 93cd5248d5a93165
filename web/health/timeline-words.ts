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

/** Checks stand on the timeline only while they are not passed. */
function isProblem({ kind }: Event): boolean {
  return kind === 'check'
}

/** Green for what arrived or was renewed, a dash for what people and we changed. */
export function shapeOfEvent(event: Event): ShownState {
  if (isProblem(event)) return 'failed'
  return event.kind === 'change' || event.kind === 'disconnect' ? 'skip' : 'passed'
}

/** "Today 14:03", "Sat 21 Nov 02:00". */
export function eventTime(instant: string, now: number): string {
  const isToday = new Date(instant).toDateString() === new Date(now).toDateString()
  return `${isToday ? 'Today' : weekday(instant)} ${timeOfDay(instant).slice(0, 5)}`
}

/** The last fourteen days, oldest first. */
export function lastDays(now: number): Date[] {
  const today = new Date(now)
  return Array.from(
    { length: 14 },
    (_, index) => new Date(today.getFullYear(), today.getMonth(), today.getDate() - 13 + index),
  )
}

/** A strip's sum, a remark, and the whole of it for those who do not see bars. Pure. */
export function stripSentence(
  label: string,
  service: 'gmail' | 'calendar',
  counts: readonly number[],
): { readonly total: string; readonly note: string; readonly alternative: string } {
  const sum = counts.reduce((all, count) => all + count, 0)
  const word = service === 'gmail' ? (sum === 1 ? 'push' : 'pushes') : sum === 1 ? 'notice' : 'notices'
  const silent = counts.filter((count) => count === 0).length
  const note =
    silent === 0
      ? 'every day'
      : silent === counts.length
        ? 'silent'
        : `silent on ${silent} ${silent === 1 ? 'day' : 'days'}`
  return { total: `${sum} ${word}`, note, alternative: `${label}: ${sum} ${word} in ${counts.length} days, ${note}` }
}
