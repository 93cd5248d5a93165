import type { OAuthClient, StoredSecret } from '#contract/configuration.ts'
import { type GoogleFile, readGoogleFile } from '#contract/google-files.ts'
import { projectNumberOf } from '#contract/google.ts'
import { readClientFields } from '#contract/pasted.ts'
import type { InputProblem } from '#contract/reading.ts'
import { Secret } from '#steps/secret.server.ts'
import { stepOfFile } from './configuration-view.ts'
import { type ConfigurationRow, type PendingFileRow, type SecretsProvider, secretNames, type Store } from './ports.ts'

type Files = { readonly store: Store; readonly secrets: SecretsProvider }
type Received = { readonly row: PendingFileRow; readonly secret: Secret }

const stored = (secret: string, actor: string, now: number): StoredSecret => ({
  storedAt: new Date(now).toISOString(),
  storedBy: actor,
  // Google's console shows the last four characters too, so that people can compare (design 6).
  ending: secret.slice(-4),
})

/** Splits a read file into what may be known of it and the secret. */
function split(file: Exclude<GoogleFile, { kind: 'refused' }>, actor: string, now: number): Received {
  if (file.kind === 'oauth-client') {
    const record: OAuthClient = {
      clientId: file.clientId,
      projectId: file.projectId ?? null,
      projectNumber: file.projectNumber,
      redirectUris: [...file.redirectUris],
      secret: stored(file.clientSecret, actor, now),
    }
    return { row: { kind: file.kind, record, receivedAt: now }, secret: new Secret(file.clientSecret) }
  }
  const record = { projectId: file.projectId, email: file.clientEmail, key: stored(file.privateKeyId, actor, now) }
  const key = {
    type: 'service_account',
    project_id: file.projectId,
    client_email: file.clientEmail,
    private_key_id: file.privateKeyId,
    private_key: file.privateKey,
  }
  return { row: { kind: file.kind, record, receivedAt: now }, secret: new Secret(JSON.stringify(key)) }
}

/** Enters a file's record into the configuration. Its secret already lies under its final name. */
export async function enterRecord(
  store: Store,
  tenantId: string,
  row: ConfigurationRow,
  file: PendingFileRow,
  now: number,
): Promise<void> {
  if (file.kind === 'service-account-key') {
    // The key names the project that every later step is pinned to (ux.md 2.1); its number is Google's to say.
    const change = { key: file.record, projectId: file.record.projectId, projectNumber: null, now }
    await store.configurations.change(tenantId, row.configurationId, change)
    return
  }
  const projectId = row.key === null && file.record.projectId !== null ? { projectId: file.record.projectId } : {}
  await store.configurations.change(tenantId, row.configurationId, { client: file.record, ...projectId, now })
}

/**
 * A dropped file: taken when dropped on its own step, else kept encrypted until its step is reached. The bytes are read
 * again here as in the browser, whose reading is a courtesy. The secret is written first, then the row that refers to it:
 * a kill in between leaves an unused secret and never a dangling reference.
 */
export async function receiveFile(
  { store, secrets }: Files,
  tenantId: string,
  row: ConfigurationRow,
  bytes: Uint8Array,
  on: string | undefined,
  actor: string,
  now: number,
): Promise<
  | {
      readonly ok: true
      readonly kind: PendingFileRow['kind']
      readonly step: string
      readonly taken: boolean
      readonly notes: string[]
    }
  | { readonly ok: false; readonly problems: readonly InputProblem[] }
> {
  const file = readGoogleFile(bytes)
  if (file.kind === 'refused') return { ok: false, problems: file.problems }
  const { row: received, secret } = split(file, actor, now)
  const step = stepOfFile[file.kind]
  const taken = on === step
  const name = taken ? secretNames.file : secretNames.pendingFile
  await secrets.put(tenantId, name(row.configurationId, file.kind), secret)
  if (taken) await enterRecord(store, tenantId, row, received, now)
  else await store.pendingFiles.keep(tenantId, row.configurationId, received)
  const notes = [...file.repairs, ...file.problems].map(({ sentence }) => sentence)
  return { ok: true, kind: file.kind, step, taken, notes }
}

/** The fallback: client ID and client secret pasted into two fields. Problems are told at their field. */
export async function receivePastedClient(
  { store, secrets }: Files,
  tenantId: string,
  row: ConfigurationRow,
  pasted: { readonly clientId: string; readonly clientSecret: string },
  actor: string,
  now: number,
): Promise<
  { readonly ok: true; readonly notes: string[] } | { readonly ok: false; readonly fields: Record<string, string> }
> {
  const { clientId, clientSecret } = readClientFields(pasted)
  if (!clientId.ok || !clientSecret.ok) {
    const told = ({ problems }: { problems: readonly InputProblem[] }) =>
      problems.map(({ sentence }) => sentence).join(' ')
    return {
      ok: false,
      fields: {
        ...(clientId.ok ? {} : { clientId: told(clientId) }),
        ...(clientSecret.ok ? {} : { clientSecret: told(clientSecret) }),
      },
    }
  }
  await secrets.put(tenantId, secretNames.file(row.configurationId, 'oauth-client'), new Secret(clientSecret.value))
  const record: OAuthClient = {
    clientId: clientId.value,
    projectId: null,
    projectNumber: projectNumberOf(clientId.value) ?? null,
    redirectUris: null,
    secret: stored(clientSecret.value, actor, now),
  }
  await enterRecord(store, tenantId, row, { kind: 'oauth-client', record, receivedAt: now }, now)
  const notes = [...clientId.repairs, ...clientSecret.repairs, ...clientId.problems, ...clientSecret.problems]
  return { ok: true, notes: notes.map(({ sentence }) => sentence) }
}
