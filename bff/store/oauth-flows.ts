import type { Selectable } from 'kysely'
import * as z from 'zod/mini'
import { causeRefSchema } from '#contract/check.ts'
import type { ServiceName } from '#contract/google.ts'
import type { TenantDatabase } from './database.ts'
import type { FlowOutcome, Schema } from './schema.ts'

/** A journey to Google's sign-in and back. Hashes are SHA-256 in hex; PKCE verifier and nonce lie in the Secrets Provider. */
export type OAuthFlow = {
  readonly stateHash: string
  readonly configurationId: string
  readonly service: ServiceName
  /** The session of the browser that began it. */
  readonly sessionHash: string
  readonly verifierSecret: string
  readonly redirectUri: string
  readonly scopes: readonly string[]
  /** The address the admin said they would choose. */
  readonly expectedEmail: string | null
  /** Set when a known account reconnects. */
  readonly accountId: string | null
  readonly madeAt: number
  readonly endsAt: number
}

export type FlowEnd = {
  readonly outcome: Exclude<FlowOutcome, 'begun' | 'exchanging'>
  readonly cause: z.infer<typeof causeRefSchema> | null
}

export type OAuthFlowStore = {
  readonly begin: (tenantId: string, flow: OAuthFlow) => Promise<void>
  /**
   * One statement: a state comes back once. Undefined when unknown, used or ended. Whoever gets the flow judges session
   * and service; a state that came to the wrong place is burnt all the same (FM-10, FM-13).
   */
  readonly consume: (tenantId: string, stateHash: string, now: number) => Promise<OAuthFlow | undefined>
  readonly end: (tenantId: string, stateHash: string, end: FlowEnd) => Promise<void>
  /** What became of it, for the page that waits; `exchanging` long after it was consumed means interrupted (FM-01). */
  readonly outcome: (
    tenantId: string,
    stateHash: string,
  ) => Promise<{ outcome: FlowOutcome; cause: FlowEnd['cause']; consumedAt: number | null } | undefined>
}

export function oauthFlowStore(db: TenantDatabase): OAuthFlowStore {
  return {
    begin: (tenantId, flow) =>
      db.inTenant(tenantId, async (tx) => {
        await tx
          .insertInto('oauth_flow')
          .values({
            tenant_id: tenantId,
            state_hash: flow.stateHash,
            configuration_id: flow.configurationId,
            service: flow.service,
            session_hash: flow.sessionHash,
            verifier_secret: flow.verifierSecret,
            redirect_uri: flow.redirectUri,
            scopes: [...flow.scopes],
            expected_email: flow.expectedEmail,
            account_id: flow.accountId,
            made_at: new Date(flow.madeAt),
            ends_at: new Date(flow.endsAt),
          })
          .execute()
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

    end: (tenantId, stateHash, { outcome, cause }) =>
      db.inTenant(tenantId, async (tx) => {
        await tx
          .updateTable('oauth_flow')
          .set({ outcome, cause: cause === null ? null : JSON.stringify(cause) })
          .where('tenant_id', '=', tenantId)
          .where('state_hash', '=', stateHash)
          .execute()
      }),

    outcome: (tenantId, stateHash) =>
      db.inTenant(tenantId, async (tx) => {
        const row = await tx
          .selectFrom('oauth_flow')
          .select(['outcome', 'cause', 'consumed_at'])
          .where('tenant_id', '=', tenantId)
          .where('state_hash', '=', stateHash)
          .executeTakeFirst()
        if (row === undefined) return undefined
        return {
          outcome: row.outcome,
          cause: z.nullable(causeRefSchema).parse(row.cause),
          consumedAt: row.consumed_at?.getTime() ?? null,
        }
      }),
  }
}

function flowOf(row: Selectable<Schema['oauth_flow']>): OAuthFlow {
  return {
    stateHash: row.state_hash,
    configurationId: row.configuration_id,
    service: row.service,
    sessionHash: row.session_hash,
    verifierSecret: row.verifier_secret,
    redirectUri: row.redirect_uri,
    scopes: row.scopes,
    expectedEmail: row.expected_email,
    accountId: row.account_id,
    madeAt: row.made_at.getTime(),
    endsAt: row.ends_at.getTime(),
  }
}
