import { generateKeyPairSync } from 'node:crypto'

// For tests: one of each file that Google gives, with a key of its own in every run.

export const clientSecret = 'GOCSPX-abcdefghijklmnopqrstuvwxyz12'
export const clientId = '123456789012-abcdefghijklmnopqrstuvwxyz012345.apps.googleusercontent.com'
export const privateKey = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString()

export const client = {
  client_id: clientId,
  project_id: 'acme-mail-3f9c',
  auth_uri: 'https://accounts.google.com/o/oauth2/auth',
  token_uri: 'https://oauth2.googleapis.com/token',
  client_secret: clientSecret,
  redirect_uris: ['https://desk.example.com/api/auth/google/callback'],
}

export const key = {
  type: 'service_account',
  project_id: 'acme-mail-3f9c',
  private_key_id: '0123456789abcdef0123456789abcdef01234567',
  private_key: privateKey,
  client_email: 'guidepost@acme-mail-3f9c.iam.gserviceaccount.com',
  client_id: '112233445566778899001',
  token_uri: 'https://oauth2.googleapis.com/token',
  universe_domain: 'googleapis.com',
}

/** A file with this text. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** A usable OAuth client file, or with what is changed. */
export function clientFile(changes: object = {}): string {
  return JSON.stringify({ web: { ...client, ...changes } })
}

/** A usable key file, or with what is changed. */
export function keyFile(changes: object = {}): string {
  return JSON.stringify({ ...key, ...changes })
}
