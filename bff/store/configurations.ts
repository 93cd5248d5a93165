import { sql, type Selectable } from 'kysely'
import * as z from 'zod/mini'
import { causeRefSchema } from '#contract/check.ts'
import { choicesSchema, oauthClientSchema, serviceAccountKeySchema } from '#contract/configuration.ts'
import type { ConfigurationRow, ConfigurationStore } from '../domain/ports.ts'
import type { TenantDatabase } from './database.ts'
import type { Schema } from './schema.ts'

const jsonColumns = z.object({
  choices: z.nullable(choicesSchema),
  client: z.nullable(oauthClientSchema),
  key: z.nullable(serviceAccountKeySchema),
  pushRefusals: z.record(z.string(), causeRefSchema),
})

export function configurationStore(db: TenantDatabase): ConfigurationStore {
  return {
    create: (tenantId, { configurationId, name, pushKey, now }) =>
      db.inTenant(tenantId, async (tx) => {
        const row = await tx
          .insertInto('configuration')
          .values({
            tenant_id: tenantId,
            configuration_id: configurationId,
            name,
            state: 'draft',
            push_key: pushKey,
            made_at: new Date(now),
            updated_at: new Date(now),
          })
          .returningAll()
          .executeTakeFirstOrThrow()
        return configurationOf(row)
      }),

    get: (tenantId, configurationId) =>
      db.inTenant(tenantId, async (tx) => {
        const row = await tx
          .selectFrom('configuration')
          .selectAll()
          .where('tenant_id', '=', tenantId)
          .where('configuration_id', '=', configurationId)
          .executeTakeFirst()
        return row && configurationOf(row)
      }),

    byPushKey: (tenantId, pushKey) =>
      db.inTenant(tenantId, async (tx) => {
        const row = await tx
          .selectFrom('configuration')
          .selectAll()
          .where('tenant_id', '=', tenantId)
          .where('push_key', '=', pushKey)
          .executeTakeFirst()
        return row && configurationOf(row)
      }),

    list: (tenantId) =>
      db.inTenant(tenantId, async (tx) => {
        const rows = await tx
          .selectFrom('configuration')
          .selectAll()
          .where('tenant_id', '=', tenantId)
          .orderBy('made_at')
          .orderBy('configuration_id')
          .execute()
        return rows.map(configurationOf)
      }),

    keepPushRefusals: (tenantId, configurationId, refusals) =>
      db.inTenant(tenantId, async (tx) => {
        // Not a change of values: results that are on their way still speak of today's.
        await tx
          .updateTable('configuration')
          .set({ push_refusals: JSON.stringify(refusals) })
          .where('tenant_id', '=', tenantId)
          .where('configuration_id', '=', configurationId)
          .execute()
      }),

    change: (tenantId, configurationId, { now, ...change }) =>
      db.inTenant(tenantId, async (tx) => {
        const row = await tx
          .updateTable('configuration')
          .set({
            updated_at: new Date(now),
            revision: sql`revision + 1`,
            ...(change.name === undefined ? {} : { name: change.name }),
            ...(change.state === undefined
              ? {}
              : { state: change.state, archived_at: change.state === 'archived' ? new Date(now) : null }),
            ...(change.projectId === undefined ? {} : { project_id: change.projectId }),
            ...(change.projectNumber === undefined ? {} : { project_number: change.projectNumber }),
            ...(change.choices === undefined ? {} : { choices: jsonOrNull(change.choices) }),
            ...(change.client === undefined ? {} : { client: jsonOrNull(change.client) }),
            ...(change.key === undefined ? {} : { key: jsonOrNull(change.key) }),
          })
          .where('tenant_id', '=', tenantId)
          .where('configuration_id', '=', configurationId)
          .returningAll()
          .executeTakeFirstOrThrow()
        return configurationOf(row)
      }),
  }
}

function jsonOrNull(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value)
}

function configurationOf(row: Selectable<Schema['configuration']>): ConfigurationRow {
  return {
    configurationId: row.configuration_id,
    name: row.name,
    state: row.state,
    ...jsonColumns.parse({ choices: row.choices, client: row.client, key: row.key, pushRefusals: row.push_refusals }),
    projectId: row.project_id,
    projectNumber: row.project_number,
    pushKey: row.push_key,
    createdAt: row.made_at.getTime(),
    updatedAt: row.updated_at.getTime(),
  }
}
