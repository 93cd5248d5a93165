import { scopesOf } from '#contract/google.ts'
import type { Answer } from '#steps/google-port.ts'
import { revealSecret, Secret } from '#steps/secret.server.ts'
import { importPKCS8, SignJWT, type CryptoKey } from 'jose'
import * as z from 'zod/mini'
import type { Clock } from '../domain/ports.ts'
import { readJson, unreadableKeyRefusal, type Asked } from './refusal.ts'
import type { Transport } from './transport.ts'

const tokenHost = 'oauth2.googleapis.com'
/** Fixed, whatever `token_uri` an uploaded file names (design 5). */
const tokenAudience = 'https://oauth2.googleapis.com/token'
const assertionSeconds = 600
/** A token is renewed this long before its end, so that none dies on the way. */
const spareMs = 300_000

/**
 * Cloud Platform for Pub/Sub, Resource Manager and IAM. The other two let Gmail and Calendar say whether they are on:
 * without their scope Google would stop at the scope.
 */
const scopes = ['https://www.googleapis.com/auth/cloud-platform', scopesOf.gmail[2], scopesOf.calendar[3]]

const keySchema = z.object({ client_email: z.string(), private_key: z.string(), private_key_id: z.string() })
const tokenSchema = z.object({ access_token: z.string(), expires_in: z.number() })

export type ServiceAccountToken = { readonly accessToken: Secret; readonly endsAt: number }

/**
 * A token for the account of this key (its JSON), asked of Google now (google-facts 5.4): the proof that the key lives.
 * Own code rather than google-auth-library's, which signs with the machine's time and repeats on its own.
 */
export async function askServiceAccountToken(
  transport: Transport,
  tenantId: string,
  key: Secret,
): Promise<Answer<ServiceAccountToken>> {
  const asked: Asked = { host: tokenHost, call: 'service-account-token', secrets: [] }
  const assertion = await signAssertion(key, transport.clock.now())
  if (assertion === undefined) return { ok: false, refusal: unreadableKeyRefusal(asked) }
  const body = new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion })
  const answer = await transport.request({ ...asked, tenantId, path: '/token', method: 'POST', idempotent: true, body })
  const read = answer.ok ? readJson(asked, answer.value, tokenSchema) : answer
  if (!read.ok) return read
  const endsAt = transport.clock.now() + read.value.expires_in * 1_000
  return { ok: true, value: { accessToken: new Secret(read.value.access_token), endsAt } }
}

async function signAssertion(key: Secret, now: number): Promise<string | undefined> {
  const parsed = keySchema.safeParse(parseKey(key))
  if (!parsed.success) return undefined
  const { client_email: email, private_key: pem, private_key_id: keyId } = parsed.data
  const privateKey = await readPrivateKey(pem)
  const issuedAt = Math.floor(now / 1_000)
  return (
    privateKey &&
    new SignJWT({ scope: scopes.join(' ') })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: keyId })
      .setIssuer(email)
      .setAudience(tokenAudience)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + assertionSeconds)
      .sign(privateKey)
  )
}

function parseKey(key: Secret): unknown {
  try {
    return JSON.parse(revealSecret(key))
  } catch {
    return undefined
  }
}

async function readPrivateKey(pem: string): Promise<CryptoKey | undefined> {
  try {
    return await importPKCS8(pem, 'RS256')
  } catch {
    return undefined
  }
}

/** Names one key of one configuration: a replaced key must not live on through the token of the old one. */
export type KeyVersion = { readonly configurationId: string; readonly storedAt: string; readonly ending: string }

export type ServiceAccountTokens = {
  readonly tokenFor: (
    tenantId: string,
    version: KeyVersion,
    ask: () => Promise<Answer<ServiceAccountToken>>,
  ) => Promise<Answer<ServiceAccountToken>>
}

/** Tokens of service accounts in memory, one for each configuration, asked for once however many checks need it. */
export function createServiceAccountTokens(clock: Clock): ServiceAccountTokens {
  type Kept = { readonly version: string; readonly answer: Promise<Answer<ServiceAccountToken>>; goodUntil: number }
  const kept = new Map<string, Kept>()

  function tokenFor(tenantId: string, version: KeyVersion, ask: () => Promise<Answer<ServiceAccountToken>>) {
    const place = `${tenantId} ${version.configurationId}`
    const name = `${version.storedAt} ${version.ending}`
    const known = kept.get(place)
    if (known?.version === name && known.goodUntil > clock.now()) return known.answer
    const asking: Kept = { version: name, answer: askAndNote(), goodUntil: Number.POSITIVE_INFINITY }
    kept.set(place, asking)
    return asking.answer

    async function askAndNote() {
      let goodUntil = Number.NEGATIVE_INFINITY
      try {
        const answer = await ask()
        if (answer.ok) goodUntil = answer.value.endsAt - spareMs
        return answer
      } finally {
        asking.goodUntil = goodUntil
      }
    }
  }

  return { tokenFor }
}
