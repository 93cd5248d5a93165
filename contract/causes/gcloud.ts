/** What a shell takes as it stands. Everything else is put into single quotes. */
const plain = /^[\w@%+=:,./-]+$/
/** Nothing that people copy into a shell holds one of these. */
const control = /\p{Cc}/u

const quoted = (value: string) => (plain.test(value) ? value : `'${value.replaceAll("'", String.raw`'\''`)}'`)

/**
 * One gcloud line to copy, with every value as one word for a shell: addresses hold `&` and `?`, and what people paste holds
 * anything. Undefined where a value is not known, since a line with gaps helps nobody.
 */
export function gcloud(
  command: string,
  name: string | undefined,
  flags: { readonly [flag: string]: string | undefined } = {},
): string | undefined {
  const values = [name, ...Object.values(flags)]
  // A name that begins with a dash would be read as a flag.
  if (values.some((value) => !value || control.test(value)) || !name || name.startsWith('-')) return undefined
  const rest = Object.entries(flags).map(([flag, value = '']) => `--${flag}=${quoted(value)}`)
  return ['gcloud', command, quoted(name), ...rest].join(' ')
}
