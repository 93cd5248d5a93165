import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CauseId } from '#contract/causes/catalogue.ts'
import { startTestAddress, type TestAddress } from './test-address.ts'
import { enterAsAdmin, startTestGuidepost, type TestGuidepost } from './test-guidepost.ts'

// What only the operator can mend about our own address, for a tenant whom no mail has reached yet: named, and gone once the
// operator has done what the cause says.

let running: TestGuidepost
let address: TestAddress
let admin: Awaited<ReturnType<typeof enterAsAdmin>>
let id: string
beforeAll(async () => {
  address = await startTestAddress('guidepost.example')
  running = await startTestGuidepost({}, { wayToUs: address.way })
  admin = await enterAsAdmin(running)
  id = (await admin.begin()).id
})
afterAll(async () => {
  await running.close()
  await address.close()
})

async function says(wanted: CauseId | 'passed') {
  const look = async () => {
    await admin.call('POST', `/api/configurations/${id}/checks`, {})
    const row = (await admin.get(id)).checks.find(({ check }) => check === 'public-url')
    return row?.state === 'passed' ? 'passed' : (row?.cause?.id ?? row?.state)
  }
  await expect.poll(look, { timeout: 15_000, interval: 200 }).toBe(wanted)
}

const ofAddress: readonly (readonly [CauseId, (address: TestAddress) => void])[] = [
  ['push-endpoint-resolves-to-private-address', (shown) => shown.leadsTo('10.0.0.4')],
  ['own-address-not-checked', (shown) => shown.failsToResolve('EAI_AGAIN')],
]

test.each(ofAddress)('%s: once the name leads to a public address, the row passes', async (cause, on) => {
  on(address)
  await says(cause)
  address.mend()
  await says('passed')
})

test('push-endpoint-not-public-https: once PUSH_BASE_URL is a public https address, the row passes', async () => {
  await running.restart({ PUSH_BASE_URL: 'http://guidepost.example' })
  await says('push-endpoint-not-public-https')
  await running.restart({})
  await says('passed')
})

/** `npm run doctor` beside the running server. */
async function doctor(...args: string[]) {
  const child = spawn(process.execPath, ['bff/cli/doctor.ts', ...args], {
    env: { PATH: process.env['PATH'], ...running.environment },
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { status: await ended, out, err }
}

test('doctor looks at every tenant beside the running server, and its exit status says whether all is well', async () => {
  const [all, one] = await Promise.all([doctor('--json'), doctor('--tenant', 'nobody')])
  expect(all).toMatchObject({ status: 1, err: '' })
  expect(JSON.parse(all.out)).toMatchObject([{ tenantId: admin.tenantId, configurationId: id, firstBroken: null }])
  expect(one).toMatchObject({ status: 2, out: '', err: expect.stringContaining('There is no tenant nobody.') })
})
