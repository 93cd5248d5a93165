import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { causes, isCauseId, renderCause } from '#contract/causes/catalogue.ts'
import { families } from './injections/families.ts'
import { type GreenTenant, startGreenTenant } from './injections/green-tenant.ts'
import type { Injection } from './injections/injection.ts'

let tenant: GreenTenant

beforeAll(async () => {
  // Patience is cut short: what hangs shall not hang the table. A busy machine still answers in time.
  tenant = await startGreenTenant({ totalMs: 2_500, connectMs: 2_000, repeatAfterMs: 10 })
}, 120_000)
const seen: { readonly name: string; readonly expected: string; named: readonly string[] }[] = []
afterAll(async () => {
  await tenant.close()
  // `npm run bench -- confusion` reads the same table as a matrix.
  const file = process.env['INJECTIONS_FILE']
  if (file !== undefined) writeFileSync(file, JSON.stringify(seen))
})

/** Looks until exactly the row's cause stands at its checks, what hangs on them waits, and the rest is green. */
async function untilNamed(
  { cause, at, blocked }: Injection,
  tell: (named: readonly string[]) => void = () => undefined,
) {
  const name = async () => {
    const named = tenant.notGreen(await tenant.look())
    tell([...new Set(Object.values(named).filter((one) => one !== 'blocked'))].sort())
    return named
  }
  // A look that began before the fault may still land after it; the next one has the last word.
  await expect.poll(name, { timeout: 25_000, interval: 250 }).toEqual({
    ...Object.fromEntries(blocked.map((check) => [check, 'blocked'])),
    ...Object.fromEntries(at.map((check) => [check, cause])),
  })
}

/** Causes on the page whose line for a shell has a gap: the check did not tell a value that it knew. */
async function withGaps(): Promise<string[]> {
  return (await tenant.checks()).flatMap(({ cause }) => {
    if (!cause || !isCauseId(cause.id) || !('command' in causes[cause.id])) return []
    return renderCause({ id: cause.id, facts: cause.facts }).command === undefined ? [cause.id] : []
  })
}

describe.each(Object.entries(families))('%s', (_family, injections) => {
  test.each(injections)('$name: $cause', async (injection) => {
    const { name, on, off, cause } = injection
    // Before anything can go wrong: a row that dies half-way counts as one that named nothing.
    const row: (typeof seen)[number] = { name, expected: cause, named: [] }
    seen.push(row)
    await on(tenant)
    try {
      await untilNamed(injection, (named) => (row.named = named))
      expect(await withGaps()).toEqual([])
    } finally {
      await off(tenant)
      await tenant.untilGreen()
    }
  })
})

// Every other row is switched off by doing what its cause says: `every-cause.test.ts` keeps count.
const withRemedy = Object.values(families)
  .flat()
  .flatMap(({ remedy, ...injection }) => (remedy === undefined ? [] : [{ ...injection, remedy }]))

test.each(withRemedy)('$name: what $cause says to do makes all green', async (injection) => {
  await injection.on(tenant)
  try {
    await untilNamed(injection)
    await injection.remedy(tenant)
    await tenant.untilGreen()
  } catch (error) {
    // The rows after it shall not fail for it.
    await injection.off(tenant)
    throw error
  }
})
