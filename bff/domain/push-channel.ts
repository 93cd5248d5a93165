import type { CheckResult } from '#contract/check.ts'
import type { Answer, PushSetup, Refusal } from '#steps/google-port.ts'
import { usualChoices } from '#steps/usual-choices.ts'
import { type ViewContext, shownValues } from './configuration-view.ts'
import { nameRefusal } from './name-refusal.ts'
import { hashOf, newOpaqueValue } from './opaque-values.ts'
import type { Clock, ConfigurationRow, PushRefusals, Store } from './ports.ts'

/** How long Pub/Sub may take to redeliver a test message before its nonce is over. */
const proofLifeMs = 10 * 60_000
/** Attempts of our own, while Google or the tenant's policy still refuses. */
const pauseBetweenAttemptsMs = 15_000

export const pushCheckIds = ['topic', 'publisher', 'sub-url', 'sub-audience', 'sub-identity', 'push-test'] as const

/** The message we send through the tenant's topic; the webhook knows it by this shape. */
export type TestMessage = { readonly guidepostTest: string }

/** Google's no while we set something up, named for the row it belongs to. */
function refusalOf(refusal: Refusal, row: ConfigurationRow): NonNullable<CheckResult['cause']> {
  const projectId = row.key?.projectId ?? ''
  const policy = /permitted customer|allowedPolicyMember/i
  if (refusal.googleStatus === 'FAILED_PRECONDITION' && policy.test(refusal.message)) {
    const constraint = /iam\.managed/.test(refusal.message)
      ? 'iam.managed.allowedPolicyMembers'
      : 'iam.allowedPolicyMemberDomains'
    return { id: 'org-policy-domain-restricted-sharing', facts: { constraint, projectId } }
  }
  if (/actAs/.test(refusal.message)) {
    return {
      id: 'caller-lacks-actas-on-push-service-account',
      facts: { serviceAccountEmail: row.key?.email ?? '', projectId },
    }
  }
  return nameRefusal(refusal)
}

export type PushChannel = ReturnType<typeof makePushChannel>

/**
 * Sets up and repairs the tenant's topic, Gmail's right to publish and the push subscription, and proves them with a message of
 * our own. While the configuration is a draft it goes on by itself; later only when the admin presses Repair: what somebody
 * changed on purpose is shown, not undone.
 */
export function makePushChannel(parts: {
  readonly store: Store
  readonly setupFor: (tenantId: string, row: ConfigurationRow) => PushSetup
  readonly clock: Clock
  readonly view: ViewContext
  readonly look: (tenantId: string, configurationId: string, checks: readonly string[]) => void
}) {
  const { store, clock } = parts
  const lastAttempt = new Map<string, number>()

  const shownOf = async (tenantId: string, row: ConfigurationRow) => {
    const tenant = await store.tenants.get(tenantId)
    if (!tenant) throw new Error('A configuration without a tenant')
    return shownValues(parts.view, tenant, row)
  }

  const enter = (
    tenantId: string,
    row: ConfigurationRow,
    kind: 'topic' | 'subscription' | 'publisher-grant',
    resource: string,
    adopted: boolean,
  ) =>
    store.ledger.enter(tenantId, {
      configurationId: row.configurationId,
      kind,
      resource,
      adopted,
      details: {},
      madeBy: 'guidepost',
      madeAt: clock.now(),
    })

  /** Creates what is missing; adopts what exists. With `rewrite`, differences of the subscription are set right too. */
  const setUp = async (tenantId: string, row: ConfigurationRow, rewrite: boolean): Promise<PushRefusals> => {
    const shown = await shownOf(tenantId, row)
    const setup = parts.setupFor(tenantId, row)
    const refusals: { [check: string]: NonNullable<CheckResult['cause']> } = {}
    const keep = <T>(check: string, answer: Answer<T>): T | undefined => {
      if (answer.ok) return answer.value
      refusals[check] = refusalOf(answer.refusal, row)
      return undefined
    }
    const topic = keep('topic', await setup.ensureTopic(shown.topicId))
    if (topic) {
      await enter(tenantId, row, 'topic', topic.topic.name, !topic.created)
      const wanted = { topicId: shown.topicId, subscriptionId: shown.subscriptionId, pushUrl: shown.pushUrl }
      const grant = keep('publisher', await setup.grantGmailPublisher(shown.topicId))
      if (grant) await enter(tenantId, row, 'publisher-grant', topic.topic.name, grant === 'was-granted')
      const made = keep('sub-url', await setup.ensureSubscription(wanted))
      if (made) {
        await enter(tenantId, row, 'subscription', made.subscription.name, !made.created)
        if (rewrite && !made.created) keep('sub-url', await setup.repairSubscription(wanted))
      }
    }
    await store.configurations.keepPushRefusals(tenantId, row.configurationId, refusals)
    return refusals
  }

  /** Publishes a nonce to the tenant's topic; the webhook marks it when it comes back. */
  const publish = async (tenantId: string, row: ConfigurationRow, daily: boolean): Promise<void> => {
    const shown = await shownOf(tenantId, row)
    const nonce = newOpaqueValue(tenantId)
    const now = clock.now()
    await store.pushProofs.begin(tenantId, {
      nonceHash: hashOf(nonce),
      configurationId: row.configurationId,
      publishedAt: now,
      endsAt: now + proofLifeMs,
      daily,
    })
    const message: TestMessage = { guidepostTest: nonce }
    const answer = await parts.setupFor(tenantId, row).publish(shown.topicId, JSON.stringify(message))
    if (!answer.ok) {
      await store.configurations.keepPushRefusals(tenantId, row.configurationId, {
        ...row.pushRefusals,
        'push-test': refusalOf(answer.refusal, row),
      })
    }
  }

  /** As part of the set-up: from now on the step's waiting windows run. */
  const sendTest = async (tenantId: string, row: ConfigurationRow): Promise<void> => {
    await store.stepStates.record(tenantId, row.configurationId, 'push', { claimedAt: clock.now() })
    await publish(tenantId, row, false)
  }

  const probeAgain = async (tenantId: string, row: ConfigurationRow): Promise<void> => {
    const key = `${tenantId}/${row.configurationId}/test`
    const now = clock.now()
    if (now - (lastAttempt.get(key) ?? 0) < pauseBetweenAttemptsMs) return
    lastAttempt.set(key, now)
    await publish(tenantId, row, true)
  }

  return {
    /** The admin pressed Repair on one row. */
    repair: async (tenantId: string, row: ConfigurationRow, check: string): Promise<void> => {
      if (check !== 'push-test') await setUp(tenantId, row, true)
      await sendTest(tenantId, row)
    },

    sendTest,

    /** The daily canary: nobody did anything, so nothing that is missing may count as on its way. */
    probe: (tenantId: string, row: ConfigurationRow) => publish(tenantId, row, true),

    /** A nonce came in through the webhook, verified as a push of this configuration. False when it is not ours. */
    receiveTest: async (tenantId: string, configurationId: string, nonce: string): Promise<boolean> => {
      const received = await store.pushProofs.receive(tenantId, {
        nonceHash: hashOf(nonce),
        configurationId,
        receivedAt: clock.now(),
      })
      if (received) parts.look(tenantId, configurationId, ['push-test'])
      return received !== undefined
    },

    /**
     * After each look: while the journey is under way and the account may, sets up what is missing and sends the test message,
     * at most every 15 seconds. So the admin presses nothing, and a policy that was lifted is noticed. Of a saved configuration
     * nothing is changed: only a test message that was lost is sent again once everything else stands.
     */
    afterLook: async (tenantId: string, row: ConfigurationRow, results: readonly CheckResult[]): Promise<void> => {
      const choices = row.choices ?? usualChoices
      if (row.state === 'archived' || row.key === null || !choices.services.includes('gmail')) return
      const stateOf = (check: string) => results.find((result) => result.check === check)?.state
      if (stateOf('key-role') !== 'passed') return
      const open = pushCheckIds.filter((check) => stateOf(check) !== 'passed' && stateOf(check) !== 'warning')
      if (open.length === 0) return
      const onlyTheTest = open.length === 1 && open[0] === 'push-test'
      const now = clock.now()
      if (row.state === 'ready') {
        if (onlyTheTest && stateOf('push-test') === 'failed') await probeAgain(tenantId, row)
        return
      }
      if (onlyTheTest) {
        const latest = await store.pushProofs.latest(tenantId, row.configurationId, now)
        if (latest && latest.publishedAt > row.createdAt && now - latest.publishedAt < 60_000) return
        if (stateOf('push-test') === 'blocked') return
        await sendTest(tenantId, row)
        return
      }
      const key = `${tenantId}/${row.configurationId}/${row.key.key.storedAt}`
      if (now - (lastAttempt.get(key) ?? 0) < pauseBetweenAttemptsMs) return
      lastAttempt.set(key, now)
      await store.stepStates.record(tenantId, row.configurationId, 'push', { openedAt: now })
      await setUp(tenantId, row, false)
      parts.look(tenantId, row.configurationId, pushCheckIds)
    },
  }
}
