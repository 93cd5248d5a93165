import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'
import { refuseToStart } from './start-refusal.ts'

export type Install = {
  readonly installId: string
  /** The tenant whose link the terminal shows; null before there is one. */
  readonly firstTenantId: string | null
  /** Epoch ms; from then on the terminal shows no link. */
  readonly firstEnteredAt: number | null
}

type House = Kysely<Pick<Schema, 'install'>>

/**
 * The installation, stamped at its first start with the Google it talks to. Refuses to open as the other: a practice
 * tenant's rows say nothing about the real Google, and a real tenant's secrets have no business in a simulation (D12).
 */
export async function openInstall(house: House, google: 'real' | 'simulated', now: number): Promise<Install> {
  await house
    .insertInto('install')
    .values({ install_id: randomUUID(), google, made_at: new Date(now) })
    .onConflict((conflict) => conflict.column('only_row').doNothing())
    .execute()
  const row = await house.selectFrom('install').selectAll().executeTakeFirstOrThrow()
  if (row.google !== google) {
    refuseToStart(
      google === 'real'
        ? 'This data belongs to the simulated Google. Set GOOGLE_ORIGIN to practise with it, or start with another DATA_DIR.'
        : 'This data belongs to the real Google. Unset GOOGLE_ORIGIN, or practise with another DATA_DIR.',
    )
  }
  return {
    installId: row.install_id,
    firstTenantId: row.first_tenant_id,
    firstEnteredAt: row.first_entered_at?.getTime() ?? null,
  }
}

export async function noteFirstTenant(house: House, tenantId: string): Promise<void> {
  await house.updateTable('install').set({ first_tenant_id: tenantId }).where('first_tenant_id', 'is', null).execute()
}

export async function noteFirstEntry(house: House, now: number): Promise<void> {
  await house
    .updateTable('install')
    .set({ first_entered_at: new Date(now) })
    .where('first_entered_at', 'is', null)
    .execute()
}
