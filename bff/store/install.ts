import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import * as z from 'zod/mini'
import type { PreviousAddress } from '../domain/receiving-ports.ts'
import type { Schema } from './schema.ts'
import { refuseToStart } from './start-refusal.ts'

export type Install = {
  readonly installId: string
  /** The tenant whose link the terminal shows; null before there is one. */
  readonly firstTenantId: string | null
  /** Epoch ms; from then on the terminal shows no link. */
  readonly firstEnteredAt: number | null
}

/** Pub/Sub keeps what it could not deliver for seven days (google-facts 6.6); by then the admin has changed the subscription. */
const graceMs = 7 * 24 * 3_600_000

const previousSchema = z.array(z.object({ url: z.string(), until: z.number() }))

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

/** Notes where Google calls us, and answers which other addresses are still in their grace (design D10, FM-77). */
export async function notePushAddress(house: House, url: string, now: number): Promise<PreviousAddress[]> {
  return house.transaction().execute(async (tx) => {
    const row = await tx
      .selectFrom('install')
      .select(['push_base_url', 'previous_push_base_urls'])
      .forUpdate()
      .executeTakeFirstOrThrow()
    const known = previousSchema.parse(row.previous_push_base_urls)
    const left = row.push_base_url === null || row.push_base_url === url ? [] : [row.push_base_url]
    const previous = [
      ...left.map((one) => ({ url: one, until: now + graceMs })),
      ...known.filter((one) => one.until > now && one.url !== url && !left.includes(one.url)),
    ]
    await tx
      .updateTable('install')
      .set({ push_base_url: url, previous_push_base_urls: JSON.stringify(previous) })
      .execute()
    return previous
  })
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
