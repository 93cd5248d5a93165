import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { emptyPolicy, newEtag } from './iam-policy.ts'
import type { ServiceAccount, ServiceAccountKey } from './credentials.ts'
import type { Project, World } from './world.ts'

/** The end of time in Google's answers for keys that do not expire: 9999-12-31T23:59:59Z. */
const NEVER = Date.UTC(9999, 11, 31, 23, 59, 59)
const ACCOUNT_ID = /^[a-z]([-a-z0-9]{4,28}[a-z0-9])$/

export const accountIdIsWellFormed = (accountId: string) => ACCOUNT_ID.test(accountId)

/** An account without roles; usable by others after the IAM wait. */
export function createServiceAccount(
  world: World,
  project: Project,
  parts: { accountId: string; displayName?: string; description?: string },
): ServiceAccount {
  const account: ServiceAccount = {
    email: `${parts.accountId}@${project.projectId}.iam.gserviceaccount.com`,
    projectId: project.projectId,
    uniqueId: world.ids.digits(21),
    displayName: parts.displayName ?? '',
    description: parts.description ?? '',
    createdAt: world.clock.now(),
    validFrom: world.clock.now() + world.settings.propagation.iam,
    disabled: false,
    etag: newEtag(world),
    iam: emptyPolicy(),
    keys: new Map(),
  }
  world.serviceAccounts.set(account.email, account)
  return account
}

/** A new key pair. Google keeps the public half only; the private one is in the file and nowhere else. */
export function createServiceAccountKey(world: World, account: ServiceAccount) {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const key = addKey(world, account, publicKey)
  return { key, file: keyFile(account, key, privateKey) }
}

function addKey(world: World, account: ServiceAccount, publicKey: KeyObject): ServiceAccountKey {
  const now = world.clock.now()
  const key: ServiceAccountKey = {
    keyId: world.ids.hex(40),
    publicKey,
    createdAt: now,
    validFrom: now + world.settings.propagation.serviceAccountKey,
    expiresAt: NEVER,
    disabled: false,
  }
  account.keys.set(key.keyId, key)
  return key
}

/** The downloaded file, in Google's shape and key order (google-facts 2.2). */
function keyFile(account: ServiceAccount, key: ServiceAccountKey, privateKey: KeyObject) {
  return {
    type: 'service_account',
    project_id: account.projectId,
    private_key_id: key.keyId,
    private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    client_email: account.email,
    client_id: account.uniqueId,
    auth_uri: 'https://accounts.google.com/o/oauth2/auth',
    token_uri: 'https://oauth2.googleapis.com/token',
    auth_provider_x509_cert_url: 'https://www.googleapis.com/oauth2/v1/certs',
    client_x509_cert_url: `https://www.googleapis.com/robot/v1/metadata/x509/${encodeURIComponent(account.email)}`,
    universe_domain: 'googleapis.com',
  }
}

/** The bytes of a downloaded file: two spaces, a line break at the end. */
export const fileText = (file: unknown) => `${JSON.stringify(file, null, 2)}\n`

export const keyFileName = (account: ServiceAccount, key: ServiceAccountKey) =>
  `${account.projectId}-${key.keyId.slice(0, 12)}.json`
