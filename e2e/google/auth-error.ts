// The `authError` parameter of Google's error page: base64url of a small protobuf (google-facts 1.8 B).

export type AuthError = {
  code: string
  message: string
  status: number
  docs?: string
  /** Named value the page shows below the message, such as the redirect URI as sent. */
  detail?: { name: string; value: string }
}

function varint(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...varint(value >>> 7)]
}

function field(number: number, text: string | Uint8Array): Uint8Array {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  return Uint8Array.from([(number << 3) | 2, ...varint(bytes.length), ...bytes])
}

/** Fields 1 code, 2 message, 3 documentation, 4 HTTP status, 5 detail; base64url with its padding, as captured. */
export function encodeAuthError(error: AuthError): string {
  const detail = error.detail && Buffer.concat([field(1, error.detail.name), field(2, error.detail.value)])
  const bytes = Buffer.concat([
    field(1, error.code),
    field(2, error.message),
    ...(error.docs === undefined ? [] : [field(3, error.docs)]),
    Uint8Array.from([(4 << 3) | 0, ...varint(error.status)]),
    ...(detail === undefined ? [] : [field(5, detail)]),
  ])
  return bytes.toString('base64').replaceAll('+', '-').replaceAll('/', '_')
}

/** Reads what `encodeAuthError` wrote; the error page is drawn from it. Null for anything else. */
export function decodeAuthError(text: string): AuthError | null {
  const fields = readFields(Buffer.from(text, 'base64url'))
  const code = fields.get(1)
  const message = fields.get(2)
  const status = fields.get(4)
  if (typeof code !== 'string' || typeof message !== 'string' || typeof status !== 'number') return null
  const inner = fields.get(5)
  const detail = typeof inner === 'string' ? readFields(Buffer.from(inner)) : undefined
  const name = detail?.get(1)
  const value = detail?.get(2)
  return {
    code,
    message,
    status,
    ...(typeof name === 'string' && typeof value === 'string' && { detail: { name, value } }),
  }
}

function readFields(bytes: Uint8Array): Map<number, string | number> {
  const fields = new Map<number, string | number>()
  let at = 0
  const readVarint = () => {
    let value = 0
    for (let shift = 0; at < bytes.length; shift += 7) {
      const byte = bytes[at++] ?? 0
      value |= (byte & 0x7f) << shift
      if (byte < 0x80) break
    }
    return value
  }
  while (at < bytes.length) {
    const tag = readVarint()
    const value = readVarint()
    if ((tag & 7) === 0) fields.set(tag >> 3, value)
    else {
      fields.set(tag >> 3, new TextDecoder().decode(bytes.subarray(at, at + value)))
      at += value
    }
  }
  return fields
}

const DOCS = 'https://developers.google.com/identity/protocols/oauth2/web-server'
const POLICY = "You can't sign in to this app because it doesn't comply with Google's OAuth 2.0 policy"

export const clientNotFound: AuthError = {
  code: 'invalid_client',
  message: 'The OAuth client was not found.',
  status: 401,
}
export const clientDeleted: AuthError = {
  code: 'deleted_client',
  message: 'The OAuth client was deleted.',
  status: 401,
}

export const redirectMismatch = (uri: string): AuthError => ({
  code: 'redirect_uri_mismatch',
  // Byte for byte as captured, line breaks and trailing spaces included.
  message: `\n${POLICY}.\n\nIf you're the app developer, register the redirect URI in the Google Cloud Console.\n  `,
  docs: `${DOCS}#authorization-errors-redirect-uri-mismatch`,
  status: 400,
  detail: { name: 'redirect_uri', value: uri },
})

export const redirectAgainstPolicy = (uri: string): AuthError => ({
  code: 'invalid_request',
  message: `${POLICY} for keeping apps secure.\n\nYou can let the app developer know that this app doesn't comply with one or more Google validation rules.`,
  docs: `${DOCS}#uri-validation`,
  status: 400,
  detail: { name: 'redirect_uri', value: uri },
})

export const missingParameter = (name: string): AuthError => ({
  code: 'invalid_request',
  message: `Required parameter is missing: ${name}`,
  status: 400,
})

export const scopesNotKnown = (valid: string[], invalid: string[]): AuthError => ({
  code: 'invalid_scope',
  message: `Some requested scopes were invalid. {valid=[${valid.join(', ')}], invalid=[${invalid.join(', ')}]}`,
  status: 400,
})

export const outsideOrganization = (app: string): AuthError => ({
  code: 'org_internal',
  message: `Access blocked: ${app} can only be used within its organization`,
  status: 403,
})

export const notTestUser = (app: string): AuthError => ({
  code: 'access_denied',
  message: `Access blocked: ${app} has not completed the Google verification process\n\n${app} has not completed the Google verification process. The app is currently being tested, and can only be accessed by developer-approved testers. If you think you should have access, contact the developer.`,
  status: 403,
})

export const blockedByAdmin = (app: string): AuthError => ({
  code: 'admin_policy_enforced',
  message: `Access blocked: your institution’s admin needs to review ${app}`,
  status: 400,
})

export const tooManyNewUsers: AuthError = {
  code: 'rate_limit_exceeded',
  message: 'This app has reached its sign-in rate limit for now. Google limits how quickly an app can get new users.',
  status: 403,
}
