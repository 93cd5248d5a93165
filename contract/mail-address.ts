import { calendarIdSchema, emailSchema } from '#contract/google.ts'
import { tidyPasted } from '#contract/pasted.ts'
import { accepted, inputError, refused, shown, type InputProblem, type Reading } from '#contract/reading.ts'
import { holdsSecret } from '#contract/secret-patterns.ts'

/**
 * `typed` is shown; `address` (lower case) is looked up. Dots and plus tags stay: only Google's own profile answer
 * knows which of them name the same mailbox.
 */
export type MailAddress = { readonly typed: string; readonly address: string }

/** An e-mail address. One that only compatibility characters (`＠`) make look like one is refused, not repaired. */
export function readMailAddress(input: string): Reading<MailAddress> {
  const { text, repairs } = tidyPasted(input)
  const typed = text.replace(/^mailto:/i, '').replace(/^[^<>]*<([^<>]*)>$/, '$1')
  const ats = (address: string) => address.split('@').length
  // What normalises to more than was typed is how one domain is made to look like another.
  const disguised = ats(typed) !== ats(typed.normalize('NFKC'))
  if (disguised || !emailSchema.safeParse(typed.normalize('NFKC')).success) return refused(notAnEmail(), repairs)
  return accepted({ typed, address: typed.normalize('NFKC').toLowerCase() }, repairs)
}

function notAnEmail(): InputProblem {
  return inputError('BI-32', 'not-an-email', 'Enter an e-mail address in the usual form, such as name@example.com.')
}

/** A calendar's ID from the ID itself, Google's embed code, or one of the addresses in a calendar's settings. */
export function readCalendarId(input: string): Reading<string> {
  const { text, repairs } = tidyPasted(input)
  if (text === '') return refused(inputError('BI-74', 'calendar-id-missing', 'Enter the calendar ID.'), repairs)
  if (holdsSecret(text)) return refused(notACalendar(), repairs)
  const plain = text.toLowerCase() === 'primary' ? 'primary' : text
  if (calendarIdSchema.safeParse(plain).success) return accepted(plain, repairs)
  const inside = new Set(idsInAddresses(text).filter((id) => calendarIdSchema.safeParse(id).success))
  const [id] = inside
  if (id === undefined) return refused(notACalendar(), repairs)
  if (inside.size > 1) return refused(severalCalendars(inside.size), repairs)
  return accepted(id, [
    ...repairs,
    { row: 'BI-74', sentence: `Took the calendar ID ${shown(id)} from what was pasted.` },
  ])
}

/**
 * `src=` in embed code, `cid=` in sharing links (base64), `/ical/ID/…` in iCal addresses. What follows the ID in a
 * private iCal address is a secret and is left alone.
 */
function idsInAddresses(text: string): string[] {
  const encoded = [...text.slice(0, 20_000).matchAll(/(?:[?&;](?:src|cid)=|\/ical\/)([^&"'/\s<>]{1,400})/g)]
  return encoded.flatMap(([, value = '']) => [decodePercent(value), decodeBase64(decodePercent(value))])
}

function decodePercent(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return ''
  }
}

function decodeBase64(value: string): string {
  try {
    return atob(value.replace(/-/g, '+').replace(/_/g, '/'))
  } catch {
    return ''
  }
}

function notACalendar(): InputProblem {
  return inputError(
    'BI-74',
    'not-a-calendar-id',
    'There is no calendar ID in this. Copy it from the calendar’s settings, under Integrate calendar, or choose a calendar from the list.',
  )
}

function severalCalendars(count: number): InputProblem {
  return inputError(
    'BI-74',
    'several-calendars',
    `This names ${count} calendars, and we need one. Paste the ID of one calendar.`,
  )
}
