/** How long ago, in the largest unit that fits: "12 s ago". Number and unit never part. Future and now are "now". */
export function ago(instant: string, now: number): string {
  const seconds = Math.floor((now - Date.parse(instant)) / 1_000)
  if (seconds < 1) return 'now'
  if (seconds < 60) return `${seconds}\u00a0s ago`
  if (seconds < 3_600) return `${Math.floor(seconds / 60)}\u00a0min ago`
  if (seconds < 86_400) return `${Math.floor(seconds / 3_600)}\u00a0h ago`
  const days = Math.floor(seconds / 86_400)
  return days === 1 ? '1\u00a0day ago' : `${days}\u00a0days ago`
}

/** A span in words: "40 seconds", "5 minutes". */
export function spanInWords(seconds: number): string {
  const [amount, unit] =
    seconds < 90
      ? [Math.round(seconds), 'second']
      : seconds < 5_400
        ? [Math.round(seconds / 60), 'minute']
        : [Math.round(seconds / 3_600), 'hour']
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`
}

/** A span as on a clock: "0:40", "12:05". */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

/** Made at first use: the first format of a page takes the browser 20 ms and more, too long beside loading the code. */
function formatOf(options: Intl.DateTimeFormatOptions): (instant: string) => string {
  let format: Intl.DateTimeFormat | undefined
  return (instant) => (format ??= new Intl.DateTimeFormat('en-GB', options)).format(new Date(instant))
}

/** "22 Nov" in the reader's time zone. */
export const day = formatOf({ day: 'numeric', month: 'short' })

/** The exact moment, for titles. */
export const moment = formatOf({ dateStyle: 'full', timeStyle: 'medium' })

/** "14:03:11" in the reader's time zone. */
export const timeOfDay = formatOf({ timeStyle: 'medium' })

const withWeekday = formatOf({ weekday: 'short', day: 'numeric', month: 'short' })

/** "Mon 23 Nov": with its weekday, for dates near enough to plan with. */
export function weekday(instant: string): string {
  return withWeekday(instant).replace(',', '')
}

/** How long until then, in the largest unit that fits: "in 4 days", "in 1 h"; what is over is "now". */
export function until(instant: string, now: number): string {
  const seconds = Math.floor((Date.parse(instant) - now) / 1_000)
  if (seconds < 60) return 'now'
  if (seconds < 5_400) return `in ${Math.round(seconds / 60)}\u00a0min`
  if (seconds < 129_600) return `in ${Math.round(seconds / 3_600)}\u00a0h`
  const days = Math.round(seconds / 86_400)
  if (days < 60) return `in ${days}\u00a0days`
  if (days < 345) return `in ${Math.round(days / 30)}\u00a0months`
  const years = Math.round(days / 365)
  return years === 1 ? 'in 1\u00a0year' : `in ${years}\u00a0years`
}
