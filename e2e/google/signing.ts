import { createHash, generateKeyPairSync } from 'node:crypto'
import { exportJWK, SignJWT } from 'jose'
import type { SigningKey, User, World } from './world.ts'

export const ISSUER = 'https://accounts.google.com'
const HOUR = 3600

/** Adds a key pair that Google publishes and signs with from now on; the older ones stay published. */
export function rotateSigningKey(world: World): SigningKey {
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const key = { kid: world.ids.hex(40), ...pair }
  world.signingKeys.unshift(key)
  // Google keeps two or three keys published.
  world.signingKeys.splice(3)
  return key
}

const currentKey = (world: World) => world.signingKeys[0] ?? rotateSigningKey(world)

/** Body of `/oauth2/v1/certs`: kid to PEM. A public key instead of a certificate is enough for readers (google-facts 10.3). */
export function pemCerts(world: World): Record<string, string> {
  currentKey(world)
  return Object.fromEntries(
    world.signingKeys.map((key) => [key.kid, key.publicKey.export({ type: 'spki', format: 'pem' }).toString()]),
  )
}

/** Body of `/oauth2/v3/certs`. */
export async function jwkCerts(world: World) {
  currentKey(world)
  const keys = await Promise.all(
    world.signingKeys.map(async (key) => ({
      ...(await exportJWK(key.publicKey)),
      kid: key.kid,
      alg: 'RS256',
      use: 'sig',
    })),
  )
  return { keys }
}

type MintOptions = {
  /** Seconds of lifetime; negative makes an expired one. */
  lifetime?: number
  /** Sign with a key that was never published. */
  withUnpublishedKey?: boolean
}

async function mint(world: World, claims: Record<string, unknown>, options: MintOptions): Promise<string> {
  const now = Math.floor(world.clock.now() / 1000)
  const lifetime = options.lifetime ?? HOUR
  const known = currentKey(world)
  const key = options.withUnpublishedKey
    ? generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
    : known.privateKey
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', kid: known.kid, typ: 'JWT' })
    .setIssuer(ISSUER)
    .setIssuedAt(lifetime < 0 ? now + lifetime - HOUR : now)
    .setExpirationTime(now + lifetime)
    .sign(key)
}

/** An `id_token` for a signed-in user (google-facts 1.7). `hd` only for Workspace accounts. */
export function mintIdToken(
  world: World,
  user: User,
  clientId: string,
  parts: { nonce: string | null; accessToken: string; scopes: string[] },
): Promise<string> {
  const organization = user.organizationId === null ? undefined : world.organizations.get(user.organizationId)
  const hasEmail = parts.scopes.some((one) => one.endsWith('/userinfo.email'))
  const hasProfile = parts.scopes.some((one) => one.endsWith('/userinfo.profile'))
  const hash = createHash('sha256').update(parts.accessToken).digest()
  return mint(
    world,
    {
      azp: clientId,
      aud: clientId,
      sub: user.sub,
      ...(organization && { hd: organization.domain }),
      ...(hasEmail && { email: user.email, email_verified: true }),
      at_hash: hash.subarray(0, hash.length / 2).toString('base64url'),
      ...(parts.nonce !== null && { nonce: parts.nonce }),
      ...(hasProfile && { name: user.name, given_name: user.name.split(' ')[0] }),
    },
    {},
  )
}

/**
 * The token Pub/Sub sends with a push (google-facts 6.6).
 * `email` and `subject` are the service account's; `audience` exactly as configured.
 */
export function mintPushToken(
  world: World,
  account: { email: string; subject: string },
  audience: string,
  options: MintOptions = {},
): Promise<string> {
  return mint(
    world,
    { aud: audience, azp: account.subject, sub: account.subject, email: account.email, email_verified: true },
    options,
  )
}
