import { createHash, randomBytes, randomInt } from 'node:crypto'

// Every opaque value that comes back from outside is `<tenantId>-<secret>`, so that each look-up is tenant first (design D4).

const tenantAlphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** Ten characters of lower-case Crockford base32: 50 bits, public. */
export function newTenantId(): string {
  return Array.from({ length: 10 }, () => tenantAlphabet[randomInt(tenantAlphabet.length)]).join('')
}

/** An id inside a tenant: not guessable, not secret. */
export function newId(): string {
  return Array.from({ length: 16 }, () => tenantAlphabet[randomInt(tenantAlphabet.length)]).join('')
}

/** 256 bits behind the tenant's id. */
export function newOpaqueValue(tenantId: string): string {
  return `${tenantId}-${randomBytes(32).toString('base64url')}`
}

/** 64 characters nobody can guess: a PKCE verifier (RFC 7636) or a nonce. */
export function newSecretText(): string {
  return randomBytes(48).toString('base64url')
}

/** The tenant an opaque value claims; the look-up inside that tenant proves it. Undefined for any other text. */
export function tenantOf(value: string): string | undefined {
  return /^([0-9abcdefghjkmnpqrstvwxyz]{10})-[A-Za-z0-9_-]{22,64}$/.exec(value)?.[1]
}

/** What is stored instead of the value: SHA-256, hex. Values hold 256 random bits, so no salt or stretching is needed. */
export function hashOf(value: string): string {
  return createHash('sha256').update(value).digest('hex')
}
