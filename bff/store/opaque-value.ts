import { createHash, randomBytes, randomInt } from 'node:crypto'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const tenantIdLength = 10
const form = /^([0-9abcdefghjkmnpqrstvwxyz]{10})-([A-Za-z0-9_-]{22,64})$/

/** A value that travels outside: `<tenantId>-<secret>`. We keep its hash only. */
export type OpaqueValue = { text: string; hash: Buffer }

/** 256 bits: no guessing, and short enough for a Calendar channel ID (64 characters). */
export function makeOpaqueValue(tenantId: string): OpaqueValue {
  const text = `${tenantId}-${randomBytes(32).toString('base64url')}`
  return { text, hash: hashOf(text) }
}

/** The tenant to look in and the hash to look for; undefined for what cannot be ours. Nothing is looked up. */
export function readOpaqueValue(text: string): { tenantId: string; hash: Buffer } | undefined {
  const tenantId = form.exec(text)?.[1]
  return tenantId === undefined ? undefined : { tenantId, hash: hashOf(text) }
}

export function makeTenantId(): string {
  return randomText(tenantIdLength)
}

/** An id inside a tenant: 16 characters, 80 bits. */
export function makeId(): string {
  return randomText(16)
}

function randomText(length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
