import { type ServiceName, scopesForServices } from '#contract/google.ts'
import { Secret } from '#steps/secret.server.ts'
import { type Origins, redirectUri } from './addresses.ts'
import { type AccountRow, accountSecretNames, type NewFlow, type SignInGoogle } from './connection-ports.ts'
import { minute } from './next-due.ts'
import { hashOf, newId, newOpaqueValue, newSecretText } from './opaque-values.ts'
import type { Clock, ConfigurationRow, SecretsProvider, Store } from './ports.ts'

/** Long enough to ask a colleague for a password. Google's own pages wait as long. */
const journeyMs = 60 * minute
/** Journeys that nobody finished, and what was held for an admin's word, are forgotten after a day. */
const keptMs = 24 * 60 * minute

export type SignInWish = {
  readonly service: ServiceName
  readonly configurationId?: string | undefined
  /** The connection to bring back. */
  readonly connectionId?: string | undefined
  /** One more account: no hint, and nobody in particular is expected. */
  readonly another?: boolean | undefined
}

export type BeginParts = {
  readonly store: Store
  readonly secrets: SecretsProvider
  readonly google: Pick<SignInGoogle, 'address'>
  readonly clock: Clock
  readonly origins: Origins
}

type Begun =
  | { readonly ok: true; readonly address: string; readonly flowId: string; readonly configurationId: string }
  | { readonly ok: false; readonly why: 'no-such-connection' | 'no-configuration' | 'no-client' }

/** Services that live on an account now. */
export async function servicesOf(store: Store, tenantId: string, accountId: string): Promise<ServiceName[]> {
  const [mailboxes, calendars] = await Promise.all([store.mailboxes.list(tenantId), store.calendars.list(tenantId)])
  const isHere = (row: { accountId: string | null; state: string }) =>
    row.accountId === accountId && row.state === 'attached'
  return [
    ...(mailboxes.some(isHere) ? (['gmail'] as const) : []),
    ...(calendars.some(isHere) ? (['calendar'] as const) : []),
  ]
}

/** Begins a journey to Google's sign-in; the reply is where the browser goes (design D14). */
export async function beginSignIn(
  parts: BeginParts,
  tenantId: string,
  sessionHash: string,
  wish: SignInWish,
): Promise<Begun> {
  const { store } = parts
  const former =
    wish.connectionId === undefined ? null : await accountBehind(store, tenantId, wish.service, wish.connectionId)
  if (former === undefined) return { ok: false, why: 'no-such-connection' }
  const row = await configurationFor(store, tenantId, wish, former)
  if (!row || row.state === 'archived') return { ok: false, why: 'no-configuration' }
  if (!row.client) return { ok: false, why: 'no-client' }
  const expected = former ?? (wish.another ? null : await knownAccount(store, tenantId, wish.service, row))
  const attached =
    expected && expected.clientId === row.client.clientId ? await servicesOf(store, tenantId, expected.accountId) : []
  await forgetOldJourneys(parts, tenantId)
  const journey = await sendToGoogle(parts, tenantId, row.client.clientId, {
    configurationId: row.configurationId,
    service: wish.service,
    sessionHash,
    redirectUri: redirectUri(parts.origins, wish.service),
    scopes: scopesForServices([wish.service, ...attached]),
    expectedEmail: expected?.email ?? null,
    accountId: expected?.accountId ?? null,
    connectionId: wish.connectionId ?? null,
    round: 1,
  })
  return { ok: true, configurationId: row.configurationId, ...journey }
}

/** Records a journey and makes Google's address for it. Also begins the second round of one without a refresh token (FM-17). */
export async function sendToGoogle(
  parts: BeginParts,
  tenantId: string,
  clientId: string,
  journey: Omit<NewFlow, 'flowId' | 'stateHash' | 'madeAt' | 'endsAt'>,
): Promise<{ readonly address: string; readonly flowId: string }> {
  const flowId = newId()
  const oauthState = newOpaqueValue(tenantId)
  const [codeVerifier, nonce] = [new Secret(newSecretText()), new Secret(newSecretText())]
  const madeAt = parts.clock.now()
  await parts.secrets.put(tenantId, accountSecretNames.flow(flowId, 'verifier'), codeVerifier)
  await parts.secrets.put(tenantId, accountSecretNames.flow(flowId, 'nonce'), nonce)
  const stateHash = hashOf(oauthState)
  await parts.store.oauthFlows.begin(tenantId, { ...journey, flowId, stateHash, madeAt, endsAt: madeAt + journeyMs })
  const { redirectUri, scopes, expectedEmail: loginHint } = journey
  return {
    flowId,
    address: parts.google.address({ clientId, redirectUri, scopes, oauthState, nonce, codeVerifier, loginHint }),
  }
}

/** Null when the connection has none; undefined when there is no such connection of this service. */
async function accountBehind(
  store: Store,
  tenantId: string,
  service: ServiceName,
  connectionId: string,
): Promise<AccountRow | null | undefined> {
  const connection =
    service === 'gmail'
      ? await store.mailboxes.get(tenantId, connectionId)
      : await store.calendars.get(tenantId, connectionId)
  if (!connection) return undefined
  return connection.accountId === null ? null : ((await store.accounts.get(tenantId, connection.accountId)) ?? null)
}

/** The one asked for, else the one the service uses, else the account's own, else the only one. */
async function configurationFor(
  store: Store,
  tenantId: string,
  wish: SignInWish,
  former: AccountRow | null,
): Promise<ConfigurationRow | undefined> {
  const selected = (await store.selection.get(tenantId)).find(
    ({ service }) => service === wish.service,
  )?.configurationId
  const configurationId = wish.configurationId ?? selected ?? former?.configurationId
  if (configurationId !== undefined) return store.configurations.get(tenantId, configurationId)
  const usable = (await store.configurations.list(tenantId)).filter(
    ({ state, client }) => state !== 'archived' && client,
  )
  return usable.length === 1 ? usable[0] : undefined
}

/** Calendar follows the account that was connected for Gmail; a mailbox is chosen by the person. */
async function knownAccount(
  store: Store,
  tenantId: string,
  service: ServiceName,
  row: ConfigurationRow,
): Promise<AccountRow | null> {
  if (service === 'gmail') return null
  const known = (await store.accounts.list(tenantId)).filter(
    ({ clientId, state }) => clientId === row.client?.clientId && state !== 'disconnected',
  )
  return known.length === 1 ? (known[0] ?? null) : null
}

async function forgetOldJourneys({ store, secrets, clock }: BeginParts, tenantId: string): Promise<void> {
  for (const flowId of await store.oauthFlows.sweep(tenantId, clock.now() - keptMs)) {
    await forgetJourneySecrets(secrets, tenantId, flowId)
  }
}

export async function forgetJourneySecrets(secrets: SecretsProvider, tenantId: string, flowId: string): Promise<void> {
  for (const part of ['verifier', 'nonce', 'refresh-token', 'access-token'] as const) {
    await secrets.remove(tenantId, accountSecretNames.flow(flowId, part))
  }
}
