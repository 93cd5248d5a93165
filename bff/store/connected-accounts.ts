import type { Selectable } from 'kysely'
import * as z from 'zod/mini'
import { causeRefSchema } from '#contract/check.ts'
import type { AccountRow, AccountStore, KeptSignIn } from '../domain/connection-ports.ts'
import { attachCalendar } from './calendars.ts'
import type { TenantDatabase, TenantTransaction } from './database.ts'
import { attachMailbox } from './mailboxes.ts'
import type { Schema } from './schema.ts'

export function accountStore(db: TenantDatabase): AccountStore {
  return {
    get: (tenantId, accountId) =>
      db.inTenant(tenantId, async (tx) => {
        const row = await accounts(tx, tenantId).where('account_id', '=', accountId).executeTakeFirst()
        return row && accountOf(row)
      }),

    find: (tenantId, clientId, sub) =>
      db.inTenant(tenantId, async (tx) => {
        const row = await accounts(tx, tenantId)
          .where('client_id', '=', clientId)
          .where('sub', '=', sub)
          .executeTakeFirst()
        return row && accountOf(row)
      }),

    list: (tenantId) =>
      db.inTenant(tenantId, async (tx) => {
        const rows = await accounts(tx, tenantId).orderBy('connected_at').orderBy('account_id').execute()
        return rows.map(accountOf)
      }),

    // Account, mailbox or calendar, and the journey's end: all or nothing, so that nobody is ever half connected (FM-01).
    keepSignIn: (tenantId, signIn) =>
      db.inTenant(tenantId, async (tx) => {
        const { accountId, replacedSecret } = await keepAccount(tx, tenantId, signIn)
        const { connectionId, formerAccountId } = await attach(tx, tenantId, accountId, signIn)
        await tx
          .updateTable('oauth_flow')
          .set({
            outcome: 'connected',
            cause: null,
            held: null,
            account_id: accountId,
            connection_id: connectionId,
            actual_email: signIn.account.email,
          })
          .where('tenant_id', '=', tenantId)
          .where('flow_id', '=', signIn.flowId)
          .execute()
        return { accountId, connectionId, replacedSecret, formerAccountId }
      }),

    keepAccessToken: (tenantId, accountId, refreshTokenSecret, { secretName, endsAt, scopes }) =>
      db.inTenant(tenantId, async (tx) => {
        const row = await tx
          .updateTable('connected_account')
          .set({
            access_token_secret: secretName,
            access_token_ends_at: new Date(endsAt),
            ...(scopes.length > 0 && { granted_scopes: [...scopes] }),
          })
          .where('tenant_id', '=', tenantId)
          .where('account_id', '=', accountId)
          .where('state', '<>', 'disconnected')
          .where('refresh_token_secret', '=', refreshTokenSecret)
          .returning('account_id')
          .executeTakeFirst()
        return row !== undefined
      }),

    needsReconnect: (tenantId, accountId, refreshTokenSecret, cause) =>
      db.inTenant(tenantId, async (tx) => {
        const row = await tx
          .updateTable('connected_account')
          .set({ state: 'needs_reconnect', cause: JSON.stringify(cause) })
          .where('tenant_id', '=', tenantId)
          .where('account_id', '=', accountId)
          .where('state', '=', 'connected')
          .where('refresh_token_secret', '=', refreshTokenSecret)
          .returning('account_id')
          .executeTakeFirst()
        return row !== undefined
      }),

    regained: (tenantId, accountId, refreshTokenSecret) =>
      db.inTenant(tenantId, async (tx) => {
        await tx
          .updateTable('connected_account')
          .set({ state: 'connected', cause: null })
          .where('tenant_id', '=', tenantId)
          .where('account_id', '=', accountId)
          .where('state', '=', 'needs_reconnect')
          .where('refresh_token_secret', '=', refreshTokenSecret)
          .execute()
      }),

    letGo: (tenantId, accountId, now) =>
      db.inTenant(tenantId, async (tx) => {
        await tx
          .updateTable('connected_account')
          .set({
            state: 'disconnected',
            cause: null,
            refresh_token_secret: null,
            access_token_secret: null,
            access_token_ends_at: null,
            sign_in_ends_at: null,
            disconnected_at: new Date(now),
          })
          .where('tenant_id', '=', tenantId)
          .where('account_id', '=', accountId)
          .execute()
      }),
  }
}

const accounts = (tx: TenantTransaction, tenantId: string) =>
  tx.selectFrom('connected_account').selectAll().where('tenant_id', '=', tenantId)

async function keepAccount(tx: TenantTransaction, tenantId: string, { account, now }: KeptSignIn) {
  const known = await accounts(tx, tenantId)
    .where('client_id', '=', account.clientId)
    .where('sub', '=', account.sub)
    .forUpdate()
    .executeTakeFirst()
  const values = {
    configuration_id: account.configurationId,
    email: account.email,
    granted_scopes: [...account.grantedScopes],
    refresh_token_secret: account.refreshTokenSecret,
    access_token_secret: account.accessTokenSecret,
    access_token_ends_at: new Date(account.accessTokenEndsAt),
    state: 'connected' as const,
    cause: null,
    sign_in_ends_at: account.signInEndsAt === null ? null : new Date(account.signInEndsAt),
    connected_at: new Date(now),
    disconnected_at: null,
  }
  if (known) {
    await tx
      .updateTable('connected_account')
      .set(values)
      .where('tenant_id', '=', tenantId)
      .where('account_id', '=', known.account_id)
      .execute()
    return { accountId: known.account_id, replacedSecret: known.refresh_token_secret }
  }
  const { accountId: account_id, clientId: client_id, sub } = account
  await tx
    .insertInto('connected_account')
    .values({ tenant_id: tenantId, account_id, client_id, sub, ...values })
    .execute()
  return { accountId: account_id, replacedSecret: null }
}

async function attach(tx: TenantTransaction, tenantId: string, accountId: string, { attach: what, now }: KeptSignIn) {
  if (what.service === 'gmail') {
    const { mailboxId, formerAccountId } = await attachMailbox(tx, tenantId, { ...what, accountId, now })
    return { connectionId: mailboxId, formerAccountId }
  }
  const { calendarId, formerAccountId } = await attachCalendar(tx, tenantId, { ...what, accountId, now })
  return { connectionId: calendarId, formerAccountId }
}

function accountOf(row: Selectable<Schema['connected_account']>): AccountRow {
  return {
    accountId: row.account_id,
    configurationId: row.configuration_id,
    clientId: row.client_id,
    sub: row.sub,
    email: row.email,
    grantedScopes: row.granted_scopes,
    refreshTokenSecret: row.refresh_token_secret,
    accessTokenSecret: row.access_token_secret,
    accessTokenEndsAt: row.access_token_ends_at?.getTime() ?? null,
    state: row.state,
    cause: z.nullable(causeRefSchema).parse(row.cause),
    signInEndsAt: row.sign_in_ends_at?.getTime() ?? null,
    connectedAt: row.connected_at.getTime(),
    disconnectedAt: row.disconnected_at?.getTime() ?? null,
  }
}
