import { clientIdEnding, clientIdSchema, clientSecretSchema } from '#contract/google.ts'
import { removedSentence, stripInvisible } from '#contract/invisible-characters.ts'
import {
  accepted,
  inputError,
  inputWarning,
  refused,
  type InputProblem,
  type Reading,
  type Repair,
} from '#contract/reading.ts'
import { secretKindOf } from '#contract/secret-patterns.ts'

/** A pasted single value without what copying adds: invisible characters, spaces around, quotes, a trailing comma. */
export function tidyPasted(text: string): { text: string; repairs: Repair[] } {
  const visible = stripInvisible(text)
  const trimmed = visible.text.trim()
  const bare = trimmed.replace(/^(["'`])(.*)\1,?$/s, '$2').trim()
  const repairs: Repair[] = []
  if (visible.removed > 0) repairs.push({ row: 'BI-28', sentence: removedSentence(visible.removed) })
  if (bare !== trimmed) repairs.push({ row: 'BI-28', sentence: 'Removed the quotation marks.' })
  return { text: bare, repairs }
}

/** A client ID in Google's form. Completes the ending, strips `https://`, spaces and invisible characters. */
export function readClientId(input: string): Reading<string> {
  const { text, repairs } = tidyPasted(input)
  if (text === '') return refused(inputError('BI-29', 'client-id-missing', 'Enter the client ID.'), repairs)
  if (secretKindOf(text) !== undefined) return refused(secretAsClientId(), repairs)
  if (text.startsWith('{')) return refused(wholeFileInField(), repairs)
  const { bare, stripped } = withoutAddressParts(text)
  if (stripped) repairs.push({ row: 'BI-30', sentence: 'Removed the parts of a web address around the client ID.' })
  const joined = bare.replace(/\s+/g, '').toLowerCase()
  const partial = /^(\d+-[a-z0-9]{16,})\.?(?:apps\.?(?:googleusercontent\.?(?:com\.?)?)?)?$/.exec(joined)
  const clientId = partial ? `${partial[1]}${clientIdEnding}` : joined
  if (!clientIdSchema.safeParse(clientId).success) return refused(notAClientId(), repairs)
  if (joined !== bare)
    repairs.push({ row: 'BI-28', sentence: 'Wrote the client ID without spaces and in small letters.' })
  if (clientId !== joined) repairs.push({ row: 'BI-29', sentence: 'Completed the ending of the client ID for you.' })
  return accepted(clientId, repairs)
}

function withoutAddressParts(text: string): { bare: string; stripped: boolean } {
  const bare = text.replace(/^https?:\/\//i, '').replace(/\/+$/, '')
  return { bare, stripped: bare !== text }
}

/** What is no client secret for certain is refused; what is only unusual is accepted with a warning. */
export function readClientSecret(input: string): Reading<string> {
  const { text, repairs } = tidyPasted(input)
  const problem = text === '' ? secretMissing() : otherThanClientSecret(text)
  if (problem) return refused(problem, repairs)
  const secret = text.replace(/\s+/g, '')
  if (secret !== text) repairs.push({ row: 'BI-28', sentence: 'Removed spaces from the client secret.' })
  if (!clientSecretSchema.safeParse(secret).success) return refused(notAClientSecret(), repairs)
  // Since 2021: GOCSPX- and 28 characters; older ones, still valid, have 24 and no prefix. Google documents neither.
  const usual = secret.startsWith('GOCSPX-') ? secret.length === 35 : secret.length === 24
  return accepted(secret, repairs, usual ? [] : [unusualLength(secret.length)])
}

function otherThanClientSecret(text: string): InputProblem | undefined {
  const kind = secretKindOf(text)
  if (kind === 'private-key') return privateKeyAsSecret()
  if (kind === 'api-key') return apiKeyAsSecret()
  if (kind === 'refresh-token' || kind === 'access-token' || kind === 'authorization-code' || kind === 'signed-token')
    return tokenAsSecret()
  if (kind === 'opaque') return notAClientSecret()
  if (text.startsWith('{')) return wholeFileInField()
  return looksLikeClientId(text) ? clientIdAsSecret() : undefined
}

function looksLikeClientId(text: string): boolean {
  return (
    /^(?:https?:\/\/)?\d+-[a-z0-9]{16,}(?:\.apps|$)/i.test(text) || /\.apps\.googleusercontent\.com\/?$/i.test(text)
  )
}

export type ClientFields = {
  readonly clientId: Reading<string>
  readonly clientSecret: Reading<string>
  /** The fields exchanged, when that makes both of them right: what the button **Swap** puts into the form. */
  readonly swapped?: { readonly clientId: string; readonly clientSecret: string }
}

/** The two fallback fields together: only both tell whether they were swapped. */
export function readClientFields(input: { clientId: string; clientSecret: string }): ClientFields {
  const clientId = readClientId(input.clientId)
  const clientSecret = readClientSecret(input.clientSecret)
  if (clientId.ok || clientSecret.ok) return { clientId, clientSecret }
  const asId = readClientId(input.clientSecret)
  const asSecret = readClientSecret(input.clientId)
  if (!asId.ok || !asSecret.ok) return { clientId, clientSecret }
  return {
    clientId: refused(fieldsSwapped()),
    clientSecret: refused(fieldsSwapped()),
    swapped: { clientId: asId.value, clientSecret: asSecret.value },
  }
}

function fieldsSwapped(): InputProblem {
  return inputError('BI-33', 'client-fields-swapped', 'These two look swapped. Swap them?', 'swap')
}

function notAClientId(): InputProblem {
  return inputError(
    'BI-29',
    'not-a-client-id',
    'This does not look like a client ID. Copy it from Google Cloud: digits, a hyphen, letters, then .apps.googleusercontent.com.',
  )
}

function secretAsClientId(): InputProblem {
  return inputError(
    'BI-33',
    'secret-in-client-id',
    'This is a secret, and this field shows what is typed. Enter the client ID here; it ends in .apps.googleusercontent.com.',
  )
}

function clientIdAsSecret(): InputProblem {
  return inputError(
    'BI-33',
    'client-id-in-secret',
    'This is a client ID. We need the client secret, which usually begins with GOCSPX-.',
  )
}

function secretMissing(): InputProblem {
  return inputError('BI-34', 'client-secret-missing', 'Enter the client secret.')
}

function unusualLength(length: number): InputProblem {
  return inputWarning(
    'BI-34',
    'client-secret-unusual-length',
    `Unusual length (${length} characters); check it was copied whole.`,
  )
}

function notAClientSecret(): InputProblem {
  return inputError(
    'BI-34',
    'not-a-client-secret',
    'This does not look like a client secret. It has only letters, digits, hyphens and underscores. Copy it whole from Google Cloud.',
  )
}

function apiKeyAsSecret(): InputProblem {
  return inputError(
    'BI-36',
    'api-key-in-secret',
    'This is an API key. We need the client secret. It is in the file that Google gives when you create the OAuth client.',
  )
}

function tokenAsSecret(): InputProblem {
  return inputError(
    'BI-37',
    'token-in-secret',
    'This is a login token, not the secret. It was not kept. Revoke it if it was shared, and enter the client secret.',
  )
}

function privateKeyAsSecret(): InputProblem {
  return inputError(
    'BI-38',
    'private-key-in-secret',
    'This is a private key; it belongs to a service account. Enter the client secret of the OAuth client here.',
  )
}

function wholeFileInField(): InputProblem {
  return inputError(
    'BI-38',
    'file-in-field',
    'This is the text of a whole file. Drop the file instead, and both fields are filled from it.',
  )
}
