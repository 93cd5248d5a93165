import type { GoogleSecrets } from '#contract/host.ts'
import type { ServiceName } from '#contract/google.ts'
import type { Secret } from '#steps/secret.server.ts'
import type { AccessTokens } from './access-tokens.ts'
import type { Cause } from './connection-ports.ts'
import { type ConfigurationRow, type SecretsProvider, secretNames, type Store } from './ports.ts'

/** An access token with what the host has to know of it. `expiresAt`: epoch milliseconds. */
export type HandedToken = {
  readonly ok: true
  readonly accessToken: Secret
  readonly expiresAt: number
  readonly accountId: string
  readonly accountEmail: string
  readonly scopes: readonly string[]
}

/** `needs-reconnect`: only the person can bring it back. `google`: no usable answer this time; asking later may help. */
type NoToken =
  | { readonly ok: false; readonly why: 'no-such-connection' | 'disconnected' }
  | { readonly ok: false; readonly why: 'needs-reconnect' | 'google'; readonly cause: Cause }

/** Values under the names of design 4. What is a secret is still one: the reply opens it, nobody before. */
export type HandedSecrets = { readonly [name in keyof GoogleSecrets]: Secret | string | null }

export type HostAccess = ReturnType<typeof makeHostAccess>

/** What the host application is given with its API key. Sessions are never given any of it. */
export function makeHostAccess(parts: {
  readonly store: Pick<Store, 'mailboxes' | 'calendars' | 'accounts' | 'configurations' | 'selection'>
  readonly secrets: Pick<SecretsProvider, 'withSecret'>
  readonly tokens: Pick<AccessTokens, 'tokenFor'>
}) {
  const { store, secrets } = parts

  const secretOf = async (
    tenantId: string,
    row: ConfigurationRow | undefined,
    kind: 'oauth-client' | 'service-account-key',
  ): Promise<Secret | null> => {
    if (!row) return null
    const name = secretNames.file(row.configurationId, kind)
    const purpose = 'hand over to the host application (scope secrets)'
    return (await secrets.withSecret(tenantId, name, purpose, async (secret) => secret)) ?? null
  }

  return {
    /** A token for the account of a mailbox or calendar: the stored one while it is good, else a new one. */
    accessToken: async (tenantId: string, connectionId: string): Promise<HandedToken | NoToken> => {
      const connection =
        (await store.mailboxes.get(tenantId, connectionId)) ?? (await store.calendars.get(tenantId, connectionId))
      if (!connection) return { ok: false, why: 'no-such-connection' }
      // Its account may live on for another connection; this one was ended by its people.
      if (connection.state === 'disconnected' || connection.accountId === null)
        return { ok: false, why: 'disconnected' }
      const { accountId } = connection
      const token = await parts.tokens.tokenFor(tenantId, accountId)
      if (!token.ok) return { ok: false, why: token.why === 'ended' ? 'needs-reconnect' : 'google', cause: token.cause }
      // Read again: a refresh wrote a new end after the row was read.
      const account = (await store.accounts.get(tenantId, accountId)) ?? token.account
      if (account.accessTokenEndsAt === null) return { ok: false, why: 'disconnected' }
      return {
        ok: true,
        accessToken: token.accessToken,
        expiresAt: account.accessTokenEndsAt,
        accountId,
        accountEmail: account.email,
        scopes: account.grantedScopes,
      }
    },

    /** The selected configurations' values. Project and service account are Gmail's; Calendar's where Gmail has no choice. */
    googleSecrets: async (tenantId: string): Promise<HandedSecrets> => {
      const chosen = await store.selection.get(tenantId)
      const selected = async (service: ServiceName) => {
        const configurationId = chosen.find((row) => row.service === service)?.configurationId
        return configurationId === undefined ? undefined : store.configurations.get(tenantId, configurationId)
      }
      const [gmail, calendar] = await Promise.all([selected('gmail'), selected('calendar')])
      const project = gmail ?? calendar
      return {
        google_client_id: gmail?.client?.clientId ?? null,
        google_client_secret: await secretOf(tenantId, gmail, 'oauth-client'),
        google_calendar_client_id: calendar?.client?.clientId ?? null,
        google_calendar_client_secret: await secretOf(tenantId, calendar, 'oauth-client'),
        google_project_id: project?.projectId ?? null,
        google_service_account_key: await secretOf(tenantId, project, 'service-account-key'),
      }
    },
  }
}
