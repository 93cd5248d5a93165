import type { Configuration } from '#contract/configuration.ts'
import type { Connection } from '#contract/connection.ts'
import { day, until, weekday } from '../ui/times.ts'

/** One line of "What happens next". */
export type NextDate = {
  readonly id: string
  readonly date: string
  readonly when: string
  readonly what: string
  readonly why: string
}

const yearMs = 365 * 86_400_000

/** Renewals we do ourselves, ends that Google set, and when a new key is due. Pure; `now` in epoch milliseconds. */
export function nextDates(
  { key }: Pick<Configuration, 'key'>,
  connections: readonly Connection[],
  now: number,
): NextDate[] {
  // Mailbox and calendar of one account share its sign-in.
  const accounts = new Map(connections.map((connection) => [connection.account?.id ?? connection.id, connection]))
  return [
    ...connections.flatMap((connection) => renewalOf(connection, now)),
    ...[...accounts.values()].map((connection) => signInEndOf(connection, now)),
    ...(key ? [newKey(key.key, now)] : []),
  ]
}

function renewalOf({ id, service, label, expiresAt, renewsAt }: Connection, now: number): NextDate[] {
  if (expiresAt === null) return []
  const what = service === 'gmail' ? `Gmail watch of ${label}` : `Calendar channel of ${label}`
  return [
    {
      id: `${id}-renewal`,
      date: renewsAt === null ? `Before ${weekday(expiresAt)}` : weekday(renewsAt),
      when: renewsAt === null ? 'by itself' : until(renewsAt, now),
      what: `${what} renewed by us`,
      why:
        service === 'gmail'
          ? `Google would end it on ${day(expiresAt)}.`
          : `The new channel opens before the old one closes on ${day(expiresAt)}.`,
    },
  ]
}

function signInEndOf({ id, label, account, signInEndsAt }: Connection, now: number): NextDate {
  const who = account?.email ?? label
  if (signInEndsAt === null)
    return {
      id: `${id}-sign-in`,
      date: 'No end',
      when: 'sign-in',
      what: `Google set no end date for the sign-in of ${who}`,
      why: 'It lasts until someone revokes it.',
    }
  return {
    id: `${id}-sign-in`,
    date: weekday(signInEndsAt),
    when: until(signInEndsAt, now),
    what: `Google ends the sign-in of ${who}`,
    why: 'The app is in Testing. Publish it, then connect again.',
  }
}

function newKey({ storedAt, ending }: { storedAt: string; ending: string }, now: number): NextDate {
  const due = new Date(Date.parse(storedAt) + yearMs).toISOString()
  return {
    id: 'key',
    date: `${day(due)} ${new Date(due).getFullYear()}`,
    when: until(due, now),
    what: 'We suggest a new service account key',
    why: `The key ending ${ending} was stored on ${day(storedAt)}.`,
  }
}
