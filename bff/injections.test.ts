import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { client } from './injections/client.ts'
import { connections } from './injections/connections.ts'
import { type GreenTenant, startGreenTenant } from './injections/green-tenant.ts'
import { googleTrouble } from './injections/google-trouble.ts'
import type { Injection } from './injections/injection.ts'
import { projectAndKey } from './injections/project-and-key.ts'
import { pushChannel } from './injections/push-channel.ts'

let tenant: GreenTenant

beforeAll(async () => {
  tenant = await startGreenTenant()
}, 120_000)
afterAll(() => tenant.close())

const families: { readonly [family: string]: readonly Injection[] } = {
  'project, key and APIs': projectAndKey,
  'the OAuth client': client,
  'the push channel': pushChannel,
  'what is connected': connections,
  'trouble on the way to Google': googleTrouble,
}

describe.each(Object.entries(families))('%s', (_family, injections) => {
  test.each(injections)('$name: $cause', async ({ on, off, cause, at, blocked }) => {
    await on(tenant)
    try {
      const named = tenant.notGreen(await tenant.look())
      expect(named).toEqual({
        ...Object.fromEntries(blocked.map((check) => [check, 'blocked'])),
        ...Object.fromEntries(at.map((check) => [check, cause])),
      })
    } finally {
      await off(tenant)
      await tenant.untilGreen()
    }
  })
})
