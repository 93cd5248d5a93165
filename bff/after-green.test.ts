import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { healthSchema } from '#contract/connection.ts'
import { ada, gmailMember, type GreenTenant, startGreenTenant } from './injections/green-tenant.ts'

// Nobody looks here: no page is open, no check is asked for. A day passes, and health must know.

let tenant: GreenTenant
beforeAll(async () => {
  tenant = await startGreenTenant()
}, 120_000)
beforeEach(() => tenant.untilGreen())
afterAll(() => tenant.close())

const minute = 60_000
const day = 24 * 60 * minute
const sharing = 'iam.allowedPolicyMemberDomains'

/** A day in steps that the upkeep keeps up with, until the row says it. */
async function aDayLater(check: string, cause: string | null) {
  await tenant.pass(day + 60 * minute)
  await expect
    .poll(
      async () => {
        const row = (await tenant.checks()).find((one) => one.check === check)
        return row?.state === 'passed' ? 'passed' : (row?.cause?.id ?? row?.state)
      },
      { timeout: 25_000, interval: 100 },
    )
    .toBe(cause ?? 'passed')
}

const health = async () => healthSchema.parse(await (await tenant.admin.call('GET', '/api/health')).json())
const verdict = async () => (await health()).verdict.state
/** Every cause that the health page names. */
const namedOnHealth = async () =>
  (await health()).connections.flatMap(({ cause, findings }) => [cause?.id, ...findings.map((row) => row.cause?.id)])

type Break = readonly [
  name: string,
  check: string,
  cause: string,
  on: (tenant: GreenTenant) => Promise<unknown>,
  off: (tenant: GreenTenant) => Promise<unknown>,
]

const breaks: readonly Break[] = [
  [
    'Gmail’s right to publish removed',
    'publisher',
    'pubsub-publisher-grant-missing',
    ({ google, topic }) => google.removeRole({ resource: topic, role: 'roles/pubsub.publisher', member: gmailMember }),
    ({ google, topic }) => google.grantRole({ resource: topic, role: 'roles/pubsub.publisher', member: gmailMember }),
  ],
  [
    'the key deleted',
    'key-token',
    'service-account-key-deleted',
    ({ google, email, keyId }) => google.setServiceAccountKey({ email, keyId, disabled: true }),
    ({ google, email, keyId }) => google.setServiceAccountKey({ email, keyId, disabled: false }),
  ],
  [
    'the client secret disabled',
    'client-secret',
    'client-secret-no-longer-accepted',
    ({ google, client: { clientId, clientSecret } }) =>
      google.setClientSecret({ clientId, clientSecret, enabled: false }),
    ({ google, client: { clientId, clientSecret } }) =>
      google.setClientSecret({ clientId, clientSecret, enabled: true }),
  ],
  [
    'the client deleted',
    'client-secret',
    'oauth-client-deleted',
    ({ google, client: { clientId } }) => google.deleteClient({ clientId }),
    ({ google, client: { clientId } }) => google.restoreClient({ clientId }),
  ],
  [
    'the Gmail API off',
    'api-gmail',
    'gmail-api-not-enabled',
    ({ google, projectId }) => google.disableApis({ projectId, services: ['gmail.googleapis.com'] }),
    ({ google, projectId }) => google.enableApis({ projectId, services: ['gmail.googleapis.com'], at: 'now' }),
  ],
  [
    'the audience edited',
    'sub-audience',
    'subscription-audience-differs',
    ({ google, subscription, email, shown }) =>
      google.changeSubscription({
        name: subscription,
        pushConfig: {
          pushEndpoint: shown.pushUrl,
          oidcToken: { serviceAccountEmail: email, audience: 'https://guidepost.example' },
        },
      }),
    restoreSubscription,
  ],
  [
    'the subscription deleted',
    'sub-url',
    'subscription-not-found',
    ({ google, subscription }) => google.deleteSubscription({ name: subscription }),
    makeSubscriptionAgain,
  ],
  [
    'the token revoked',
    'oauth-mail',
    'refresh-token-expired-or-revoked',
    ({ google, projectId }) => google.revoke({ email: ada, projectId }),
    signInAgain,
  ],
  [
    'a scope withdrawn',
    'scopes-mail',
    'granular-consent-scope-unticked',
    ({ google, projectId }) => google.withdrawScopes({ email: ada, projectId, holding: '/auth/gmail' }),
    signInAgain,
  ],
  [
    'the app went back to Testing, and seven days are over',
    'oauth-mail',
    'consent-screen-testing-7-day-expiry-bad-request',
    async (the) => {
      const { google, projectId, pass, admin } = the
      await google.setConsentScreen({ projectId, audience: 'external', publishing: 'testing', testUsers: [ada] })
      await signInAgain(the)
      await pass(6 * day)
      // A session ends after a week without a request.
      await admin.get(the.id)
    },
    async (the) => {
      await the.google.setConsentScreen({
        projectId: the.projectId,
        audience: 'internal',
        publishing: 'production',
      })
      await signInAgain(the)
    },
  ],
  [
    'the certificate expired',
    'public-url',
    'push-endpoint-certificate-expired',
    async ({ address }) => address.showsCertificate({ endsInDays: -1 }),
    async ({ address }) => address.mend(),
  ],
  [
    'the clock off',
    'key-token',
    'server-clock-skew',
    async ({ google, running }) => {
      await google.acceptMachineTime({ accept: false })
      running.advanceClock(60 * minute)
    },
    async ({ google, running, pass }) => {
      running.advanceClock(-60 * minute)
      await google.acceptMachineTime({ accept: true })
      // What was planned by the wrong clock is an hour late.
      await pass(61 * minute)
    },
  ],
]

async function signInAgain({ signIn, arrive }: GreenTenant) {
  await signIn('gmail')
  await signIn('calendar')
  await arrive()
}

async function makeSubscriptionAgain({ projectId, shown, subscriptionAsMade, google }: GreenTenant) {
  const { name: _name, ...settings } = subscriptionAsMade
  await google.createSubscription({ projectId, subscriptionId: shown.subscriptionId, ...settings })
}

async function restoreSubscription({ google, subscription, subscriptionAsMade }: GreenTenant) {
  const { pushConfig } = subscriptionAsMade
  await google.changeSubscription({ name: subscription, ...(pushConfig && { pushConfig }) })
}

test.each(breaks)('%s: a day later %s says %s, and health is not green', async (_name, check, cause, on, off) => {
  await expect.poll(verdict, { timeout: 10_000 }).toBe('well')
  await on(tenant)
  try {
    await aDayLater(check, cause)
    await expect.poll(verdict, { timeout: 10_000 }).not.toBe('well')
    expect(await namedOnHealth()).toContain(cause)
  } finally {
    await off(tenant)
  }
  await tenant.untilGreen()
})

test('the policy changed: the lost right is told a day later, what forbids it when Repair is refused, and that stays until it is mended', async () => {
  const { google, topic, projectId, repair } = tenant
  await google.orgPolicy({ projectId, constraint: sharing, allowedValues: ['C0other00'] })
  await google.removeRole({ resource: topic, role: 'roles/pubsub.publisher', member: gmailMember })
  try {
    // Nobody can ask Google for a policy: it shows in what Google refuses.
    await aDayLater('publisher', 'pubsub-publisher-grant-missing')
    await repair('publisher')
    await aDayLater('publisher', 'org-policy-domain-restricted-sharing')
    await expect.poll(verdict, { timeout: 10_000 }).toBe('problem')
  } finally {
    await google.orgPolicy({ projectId, constraint: sharing, allowAll: true })
    await repair('publisher')
  }
  await tenant.untilGreen()
}, 60_000)

test('Gmail forgot its watch and says nothing: mail that no push told of turns the row within half an hour, and asking again mends it', async () => {
  const { google, running, admin, pass } = tenant
  const missedAt = async () => {
    const row = await running.db.database.inTenant(admin.tenantId, (tx) =>
      tx.selectFrom('mailbox').select('missed_at').executeTakeFirst(),
    )
    return row?.missed_at ?? null
  }
  // The daily renewal and the daily checks would mend it as well; here they are not near.
  const later = new Date((await google.now()) + day / 2)
  await running.db.database.inTenant(admin.tenantId, (tx) =>
    tx
      .updateTable('due')
      .set({ due_at: later })
      .where('kind', 'in', ['renew-watch', 'check-configuration', 'probe-push'])
      .execute(),
  )
  const openPushes = () =>
    running.db.database.inTenant(admin.tenantId, (tx) =>
      tx.selectFrom('push_inbox').select('message_id').where('done_at', 'is', null).execute(),
    )
  await expect.poll(openPushes, { timeout: 40_000 }).toEqual([])
  await google.endWatches({ email: ada })
  // Just after a push, Gmail keeps quiet about the next mail as a rule.
  await pass(2 * minute)
  await google.deliverMail({ email: ada })
  await pass(16 * minute)
  await expect.poll(missedAt, { timeout: 40_000 }).not.toBeNull()
  await pass(16 * minute)
  await expect
    .poll(async () => (await tenant.checks()).find(({ check }) => check === 'gmail-push')?.cause?.id, {
      timeout: 40_000,
    })
    .toBe('gmail-pushes-missing')
  expect(await verdict()).toBe('problem')
  expect(await namedOnHealth()).toContain('gmail-pushes-missing')
  expect(await google.watches({ email: ada })).toEqual([])
  // "Run all checks" finds nothing broken between Gmail and us, and asks Gmail to watch again.
  await tenant.look()
  expect(await google.watches({ email: ada })).toHaveLength(1)
  await tenant.arrive()
  await tenant.untilGreen()
}, 120_000)

test('the channel ended at Google, and nothing said so: the next sweep finds what no notification told of, and opens a new one', async () => {
  const { google, pass } = tenant
  await google.endChannels()
  await google.changeEvent({ calendarId: ada })
  await pass(61 * minute)
  await expect.poll(async () => (await google.channels()).length, { timeout: 25_000, interval: 100 }).toBe(1)
  await tenant.untilGreen()
})

test('a look that waits for Calendar keeps no other from being taken: a probe that does not arrive is told while it waits', async () => {
  const { google, running, admin, subscription, pass } = tenant
  const stateOf = async (check: string) => (await tenant.checks()).find((row) => row.check === check)?.state
  const probeIsOver = () =>
    running.db.database.inTenant(admin.tenantId, async (tx) => {
      const due = await tx.selectFrom('due').select('due_at').where('kind', '=', 'probe-push').executeTakeFirst()
      return due !== undefined && due.due_at.getTime() > minute
    })
  const calendar = { host: 'www.googleapis.com' }
  await google.setFault({ match: calendar, effect: { kind: 'status', status: 503 } })
  await tenant.look()
  await expect.poll(() => stateOf('api-calendar'), { timeout: 10_000 }).toBe('unknown')
  await google.deleteSubscription({ name: subscription })
  await running.db.database.inTenant(admin.tenantId, (tx) =>
    tx
      .updateTable('due')
      .set({ due_at: new Date(1) })
      .where('kind', '=', 'probe-push')
      .execute(),
  )
  // The planner has its turn every few seconds; only what has begun by then can come closer.
  await expect.poll(probeIsOver, { interval: 100 }).toBe(true)
  expect(await stateOf('push-test')).toBe('passed')
  await pass(80_000)
  await expect.poll(() => stateOf('push-test'), { timeout: 20_000, interval: 100 }).not.toBe('passed')
  await google.clearFaults({})
  await makeSubscriptionAgain(tenant)
  await pass(70_000)
  await tenant.untilGreen()
})

test('the base URL changed: the subscription that still names the old one is told within a day, and Repair mends it', async () => {
  const { running, address, google, origin } = { ...tenant, origin: tenant.running.origin }
  const moved = 'moved.example'
  await google.forwardHosts({ [moved]: origin })
  address.showsCertificate({ host: moved })
  await running.restart({ PUSH_BASE_URL: `https://${moved}` })
  await aDayLater('sub-url', 'subscription-endpoint-differs')
  await expect.poll(verdict, { timeout: 10_000 }).not.toBe('well')
  // Calendar's channel is opened anew without anyone's doing.
  const addresses = async () => (await google.channels()).map((channel) => new URL(channel.address).host)
  await expect.poll(addresses, { timeout: 10_000 }).toEqual([moved])
  await tenant.repair('sub-url')
  await tenant.untilGreen()
}, 60_000)
