import type { Selectable } from 'kysely'
import * as z from 'zod/mini'
import { causeRefSchema } from '#contract/check.ts'
import type { FlowRow, FlowStore } from '../domain/connection-ports.ts'
import type { TenantDatabase, TenantTransaction } from './database.ts'
import type { Schema } from './schema.ts'

const heldSchema = z.object({
  sub: z.string(),
  email: z.string(),
  grantedScopes: z.array(z.string()),
  accessTokenEndsAt: z.number(),
  signInEndsAt: z.nullable(z.number()),
})

export function oauthFlowStore(db: TenantDatabase): FlowStore {
  return {
    begin: (tenantId, flow) =>
      db.inTenant(tenantId, async (tx) => {
        await tx
          .insertInto('oauth_flow')
          .values({
            tenant_id: tenantId,
            flow_id: flow.flowId,
            state_hash: flow.stateHash,
            configuration_id: flow.configurationId,
            service: flow.service,
            session_hash: flow.sessionHash,
            redirect_uri: flow.redirectUri,
            scopes: [...flow.scopes],
            expected_email: flow.expectedEmail,
            account_id: flow.accountId,
            connection_id: flow.connectionId,
            round: flow.round,
            made_at: new Date(flow.madeAt),
            ends_at: new Date(flow.endsAt),
          })
          .execute()
      }),

    get: (tenantId, flowId) => db.inTenant(tenantId, (tx) => one(tx, tenantId, 'flow_id', flowId)),

    byState: (tenantId, stateHash) => db.inTenant(tenantId, (tx) => one(tx, tenantId, 'state_hash', stateHash)),

    latest: (tenantId, configurationId, service) =>
      db.inTenant(tenantId, async (tx) => {
        const row = await tx
          .selectFrom('oauth_flow')
          .selectAll()
          .where('tenant_id', '=', tenantId)
          .where('configuration_id', '=', configurationId)
          .where('service', '=', service)
          .where('consumed_at', 'is not', null)
          .orderBy('consumed_at', 'desc')
          .limit(1)
          .executeTakeFirst()
        return row && flowOf(row)
      }),

    consume: (tenantId, stateHash, now) =>
      db.inTenant(tenantId, async (tx) => {
        const row = await tx
          .updateTable('oauth_flow')
          .set({ consumed_at: new Date(now), outcome: 'exchanging' })
          .where('tenant_id', '=', tenantId)
          .where('state_hash', '=', stateHash)
          .where('consumed_at', 'is', null)
          .where('ends_at', '>', new Date(now))
          .returningAll()
          .executeTakeFirst()
        return row && flowOf(row)
      }),

    end: (tenantId, flowId, { outcome, cause }) =>
      db.inTenant(tenantId, async (tx) => {
        await tx
          .updateTable('oauth_flow')
          .set({ outcome, cause: JSON.stringify(cause), held: null })
          .where('tenant_id', '=', tenantId)
          .where('flow_id', '=', flowId)
          .where('outcome', '<>', 'connected')
          .execute()
      }),

    hold: (tenantId, flowId, held) =>
      db.inTenant(tenantId, async (tx) => {
        await tx
          .updateTable('oauth_flow')
          .set({ outcome: 'confirm-account', actual_email: held.email, held: JSON.stringify(held) })
          .where('tenant_id', '=', tenantId)
          .where('flow_id', '=', flowId)
          .execute()
      }),

    takeHeld: (tenantId, flowId, now) =>
      db.inTenant(tenantId, async (tx) => {
        const row = await tx
          .updateTable('oauth_flow')
          .set({ outcome: 'exchanging', consumed_at: new Date(now) })
          .where('tenant_id', '=', tenantId)
          .where('flow_id', '=', flowId)
          .where('outcome', '=', 'confirm-account')
          .returningAll()
          .executeTakeFirst()
        return row && flowOf(row)
      }),

    sweep: (tenantId, madeBefore) =>
      db.inTenant(tenantId, async (tx) => {
        const rows = await tx
          .deleteFrom('oauth_flow')
          .where('tenant_id', '=', tenantId)
          .where('made_at', '<', new Date(madeBefore))
          .returning('flow_id')
          .execute()
        return rows.map((row) => row.flow_id)
      }),
  }
}

async function one(tx: TenantTransaction, tenantId: string, column: 'flow_id' | 'state_hash', value: string) {
  const row = await tx
    .selectFrom('oauth_flow')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where(column, '=', value)
    .executeTakeFirst()
  return row && flowOf(row)
}

function flowOf(row: Selectable<Schema['oauth_flow']>): FlowRow {
  return {
    flowId: row.flow_id,
    stateHash: row.state_hash,
    configurationId: row.configuration_id,
    service: row.service,
    sessionHash: row.session_hash,
    redirectUri: row.redirect_uri,
    scopes: row.scopes,
    expectedEmail: row.expected_email,
    accountId: row.account_id,
    connectionId: row.connection_id,
    round: row.round,
    madeAt: row.made_at.getTime(),
    endsAt: row.ends_at.getTime(),
    consumedAt: row.consumed_at?.getTime() ?? null,
    outcome: row.outcome,
    cause: z.nullable(causeRefSchema).parse(row.cause),
    actualEmail: row.actual_email,
    held: z.nullable(heldSchema).parse(row.held),
  }
}
