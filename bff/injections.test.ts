import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { client } from './injections/client.ts'
import { connections } from './injections/connections.ts'
import { type GreenTenant, startGreenTenant } from './injections/green-tenant.ts'
import { googleTrouble } from './injections/google-trouble.ts'
import type { Injection } from './injections/injection.ts'
import { ownAddress } from './injections/own-address.ts'
import { projectAndKey } from './injections/project-and-key.ts'
import { pushChannel } from './injections/push-channel.ts'

let tenant: GreenTenant

beforeAll(async () => {
  tenant = await startGreenTenant()
}, 120_000)
const seen: { readonly name: string; readonly expected: string; named: readonly string[] }[] = []
afterAll(async () => {
  await tenant.close()
  // `npm run bench -- confusion` reads the same table as a matrix.
  const file = process.env['INJECTIONS_FILE']
  if (file !== undefined) writeFileSync(file, JSON.stringify(seen))
})

const families: { readonly [family: string]: readonly Injection[] } = {
  'project, key and APIs': projectAndKey,
  'the OAuth client': client,
  'the push channel': pushChannel,
  'our own address': ownAddress,
  'what is connected': connections,
  'trouble on the way to Google': googleTrouble,
}

describe.each(Object.entries(families))('%s', (_family, injections) => {
  test.each(injections)('$name: $cause', async ({ name: injection, on, off, cause, at, blocked }) => {
    // Before anything can go wrong: a row that dies half-way counts as one that named nothing.
    const row: (typeof seen)[number] = { name: injection, expected: cause, named: [] }
    seen.push(row)
    await on(tenant)
    try {
      const name = async () => {
        const named = tenant.notGreen(await tenant.look())
        row.named = [...new Set(Object.values(named).filter((one) => one !== 'blocked'))].sort()
        return named
      }
      // A look that began before the fault may still land after it; the next one has the last word.
      await expect.poll(name, { timeout: 10_000, interval: 250 }).toEqual({
        ...Object.fromEntries(blocked.map((check) => [check, 'blocked'])),
        ...Object.fromEntries(at.map((check) => [check, cause])),
      })
    } finally {
      await off(tenant)
      await tenant.untilGreen()
    }
  })
})
