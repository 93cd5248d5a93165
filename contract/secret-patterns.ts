/** What a found secret is. `opaque` is a value of our own: setup link, session, state, push key, channel, API key. */
export type SecretKind =
  | 'client-secret'
  | 'refresh-token'
  | 'access-token'
  | 'authorization-code'
  | 'private-key'
  | 'api-key'
  | 'signed-token'
  | 'opaque'

type Pattern = { readonly kind: SecretKind; readonly expression: RegExp; readonly isOne?: (match: string) => boolean }

/**
 * Each expression is a fixed beginning and one run of characters, so that matching takes linear time on any text.
 * Runs have a minimum but no maximum: the tail of an overlong secret must not stay readable.
 * Beginnings also match percent-encoded (`1%2F%2F`), with JSON's optional `\/`, and after any other character, since
 * a secret may be glued to what stands before it.
 */
const patterns: readonly Pattern[] = [
  { kind: 'client-secret', expression: /GOCSPX-[A-Za-z0-9_-]*/g },
  { kind: 'access-token', expression: /ya29\.[A-Za-z0-9_.%~+/=-]*/g },
  { kind: 'api-key', expression: /AIza[A-Za-z0-9_-]{10,}/g },
  { kind: 'refresh-token', expression: /(?<![\d.])1(?:\\?\/|%(?:25)*2F){2}[A-Za-z0-9_.%~-]{6,}/gi },
  // Codes are short for a prefix: not inside a path or a number, unless percent-encoding stands before them.
  {
    kind: 'authorization-code',
    expression: /(?:(?<![\w./])|(?<=%[0-9A-F]{2}))4(?:\\?\/|%(?:25)*2F)[A-Za-z0-9_.%~-]{12,}/gi,
  },
  // A JWT: push identities, service account assertions. Without a dot it is base64 of some other JSON, which we keep.
  { kind: 'signed-token', expression: /eyJ[A-Za-z0-9_.-]{12,}/g, isOne: (match) => /\.[A-Za-z0-9_-]{4}/.test(match) },
  // The body of an RSA key whose PEM header was not copied; also certificates, which nobody needs to read either.
  { kind: 'private-key', expression: /MII[A-Za-z0-9+/]{40,}(?:(?:\\n|\s)*[A-Za-z0-9+/=]{40,})*/g },
  // Tenant id, the separator, 32 random bytes in base64url.
  { kind: 'opaque', expression: /(?<![0-9a-z])[0-9abcdefghjkmnpqrstvwxyz]{10}-[A-Za-z0-9_-]{43,}/g },
]

const blockBegin = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/
const blockEnd = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/

/** PEM blocks first: they hold anything, and a cut-off one hides everything after its header. */
function redactBlocks(text: string): { text: string; found: boolean } {
  let rest = text
  let kept = ''
  let found = false
  for (;;) {
    const begin = blockBegin.exec(rest)
    if (!begin) return { text: kept + rest, found }
    found = true
    kept += `${rest.slice(0, begin.index)}${mark('private-key')}`
    const body = rest.slice(begin.index + begin[0].length)
    const end = blockEnd.exec(body)
    if (!end) return { text: kept, found }
    rest = body.slice(end.index + end[0].length)
  }
}

function mark(kind: SecretKind): string {
  return `[${kind} hidden]`
}

/**
 * The text with every value that looks like a Google secret or one of ours replaced by `[kind hidden]`, and the kinds
 * found, each once. Linear in the length of the text. A safety net for texts written by others (pasted errors,
 * diagnostics, log guards); what we know to be secret is never put into a text in the first place.
 */
export function redactSecrets(text: string): { text: string; kinds: SecretKind[] } {
  const blocks = redactBlocks(text)
  const kinds: SecretKind[] = blocks.found ? ['private-key'] : []
  let redacted = blocks.text
  for (const { kind, expression, isOne } of patterns) {
    const before = redacted
    redacted = redacted.replace(expression, (match) => (isOne && !isOne(match) ? match : mark(kind)))
    if (redacted !== before && !kinds.includes(kind)) kinds.push(kind)
  }
  return { text: redacted, kinds }
}

/** The kind of secret this one value is, judged by how it begins; undefined when it looks like none. */
export function secretKindOf(value: string): SecretKind | undefined {
  if (/^-----BEGIN /.test(value)) return 'private-key'
  return patterns.find(({ expression, isOne }) => {
    const match = value.match(expression)?.[0]
    return match !== undefined && value.startsWith(match) && (!isOne || isOne(match))
  })?.kind
}

/** Whether anything in the text looks like a secret: such a text is never repeated, not even in part. */
export function holdsSecret(text: string): boolean {
  return redactSecrets(text).kinds.length > 0
}
