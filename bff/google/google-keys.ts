import { importJWK, type CryptoKey } from 'jose'
import * as z from 'zod/mini'
import type { Transport } from './transport.ts'

const keyHost = 'www.googleapis.com'
const keyPath = '/oauth2/v3/certs'
/** Should Google stop saying how long its keys are good for. */
const usualFreshMs = 3_600_000
/** How long past their time keys still count while Google cannot be asked (FM-44). */
const graceMs = 86_400_000
/** An unknown key ID makes us look again, at most this often: anyone can send one. */
const coolDownMs = 30_000

// Other kinds of keys may appear beside these one day and must not cost us the set.
const keySchema = z.object({ kid: z.string(), kty: z.literal('RSA'), n: z.string(), e: z.string() })
const keySetSchema = z.object({ keys: z.array(z.unknown()) })

export type KeyAnswer =
  | { readonly key: CryptoKey }
  /** `unknown`: Google does not have it. `unavailable`: Google could not be asked, so nobody knows. */
  | { readonly key: undefined; readonly missing: 'unknown' | 'unavailable' }

export type GoogleKeys = { readonly keyFor: (keyId: string) => Promise<KeyAnswer> }

/** Google's signing keys, fetched when needed and kept as long as Google says. Times are of the transport's clock. */
export function createGoogleKeys(transport: Transport): GoogleKeys {
  let keys = new Map<string, CryptoKey>()
  let freshUntil = Number.NEGATIVE_INFINITY
  let askedAt = Number.NEGATIVE_INFINITY
  let lastFailed = true
  let asking: Promise<void> | undefined
  const now = () => transport.clock.now()

  async function ask(): Promise<void> {
    const answer = await transport.request({
      tenantId: 'every-tenant',
      host: keyHost,
      path: keyPath,
      method: 'GET',
      call: 'signing-keys',
      idempotent: true,
    })
    askedAt = now()
    const read = answer.ok ? await readKeys(answer.value.body) : undefined
    lastFailed = read === undefined
    if (!read || !answer.ok) return
    keys = read
    const maxAge = /max-age=(\d{1,9})/.exec(answer.value.headers['cache-control'] ?? '')?.[1]
    freshUntil = askedAt + (maxAge === undefined ? usualFreshMs : Math.min(Number(maxAge) * 1_000, graceMs))
  }

  /** At most one question at a time, and none within the cool-down. */
  async function refresh(): Promise<void> {
    if (now() - askedAt < coolDownMs) return
    asking ??= ask().finally(() => (asking = undefined))
    await asking
  }

  async function keyFor(keyId: string): Promise<KeyAnswer> {
    const expired = now() >= freshUntil
    if (expired || !keys.has(keyId)) await (asking ?? refresh())
    const key = keys.get(keyId)
    if (key && now() < freshUntil + graceMs) return { key }
    return { key: undefined, missing: lastFailed ? 'unavailable' : 'unknown' }
  }

  return { keyFor }
}

async function readKeys(body: string): Promise<Map<string, CryptoKey> | undefined> {
  try {
    const { keys } = keySetSchema.parse(JSON.parse(body))
    const read = new Map<string, CryptoKey>()
    for (const each of keys) {
      const jwk = keySchema.safeParse(each)
      if (!jwk.success) continue
      const key = await importJWK(jwk.data, 'RS256')
      if (!(key instanceof Uint8Array)) read.set(jwk.data.kid, key)
    }
    return read.size > 0 ? read : undefined
  } catch {
    // No JSON, no key set, or numbers that are no key: as good as no answer.
    return undefined
  }
}
