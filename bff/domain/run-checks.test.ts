import { describe, expect, test, vi } from 'vitest'
import type { CheckResult } from '#contract/check.ts'
import type { Refusal, Verdict } from '#steps/define-step.ts'
import { affectedBy, type CheckGraph, type CheckNode, resultOf, runChecks } from './run-checks.ts'

const now = Date.UTC(2026, 10, 22, 12)
const minute = 60_000
const window = { usualSeconds: 300, waitSeconds: 1800, did: 'saved it' }
const refusal: Refusal = {
  kind: 'outage',
  host: 'oauth2.googleapis.com',
  call: 'token',
  status: 503,
  reason: null,
  googleStatus: null,
  domain: null,
  metadata: {},
  message: '',
  retryable: true,
  retryAfterSeconds: null,
}
const passed: Verdict = { state: 'passed', facts: {} }
const late: Verdict = { state: 'failed', cause: 'redirect-uri-not-registered', facts: {}, propagating: true }
const certain: Verdict = { ...late, propagating: false }

const judge = (verdict: Verdict, change: Partial<Parameters<typeof resultOf>[1]> = {}) =>
  resultOf(verdict, {
    subject: 's',
    check: 'c',
    window,
    claimable: false,
    moments: { openedAt: null, claimedAt: now - minute },
    previous: undefined,
    now,
    nameRefusal: () => ({ id: 'google-unavailable', facts: {} }),
    ...change,
  })

describe('the row of one answer', () => {
  test('a negative answer inside Google’s usual delay waits with a clock that starts at the admin’s last act', () => {
    const moments = { openedAt: now - 3 * minute, claimedAt: now - 2 * minute }
    expect(judge(late, { moments })).toMatchObject({
      state: 'waiting_google',
      waiting: {
        since: new Date(now - 2 * minute).toISOString(),
        usualSeconds: 300,
        until: new Date(now + 28 * minute).toISOString(),
      },
      cause: { id: 'redirect-uri-not-registered' },
    })
  })

  test('the same answer is a failure when the window is over', () => {
    expect(judge(late, { moments: { openedAt: null, claimedAt: now - 31 * minute } })).toMatchObject({
      state: 'failed',
      waiting: null,
    })
  })

  test('before the admin did anything a negative answer is not started, never failed', () => {
    expect(judge(late, { moments: { openedAt: null, claimedAt: null } }).state).toBe('not_started')
  })

  test('an answer that no delay explains fails at once', () => {
    expect(judge(certain).state).toBe('failed')
  })

  test('an outage is unknown: neither failed nor passed', () => {
    expect(judge({ state: 'unknown', refusal })).toMatchObject({
      state: 'unknown',
      cause: { id: 'google-unavailable' },
    })
  })

  test('the admin’s word counts only until we can look', () => {
    expect(judge({ state: 'not_started', facts: {} }, { claimable: true }).state).toBe('claimed')
    expect(judge(passed, { claimable: true }).state).toBe('passed')
    expect(
      judge({ state: 'not_started', facts: {} }, { claimable: true, moments: { openedAt: now, claimedAt: null } })
        .state,
    ).toBe('not_started')
  })

  test('what passed once is remembered while it fails, and a state keeps its beginning', () => {
    const before = judge(passed, { now: now - minute })
    const failing = judge(certain, { previous: before })
    expect(failing.provenAt).toBe(new Date(now - minute).toISOString())
    expect(judge(certain, { previous: failing, now: now + minute }).since).toBe(failing.since)
  })
})

describe('the graph', () => {
  const node = (needs: readonly string[], ask: CheckNode['ask']): CheckNode => ({ definition: { needs }, ask })
  const run = async (graph: CheckGraph, ids: readonly string[], previous: CheckResult[] = []) => {
    const kept: string[] = []
    const results = await runChecks(graph, ids, {
      subject: 's',
      previous: new Map(previous.map((result) => [result.check, result])),
      moments: () => ({ openedAt: null, claimedAt: null }),
      now: () => now,
      nameRefusal: () => ({ id: 'google-unavailable', facts: {} }),
      keep: (result) => {
        kept.push(result.check)
        return Promise.resolve()
      },
    })
    return { kept, states: Object.fromEntries(results.map(({ check, state }) => [check, state])), results }
  }

  test('a check is not asked while what it needs has not passed, and names it', async () => {
    const ask = vi.fn(() => Promise.resolve(passed))
    const { results } = await run(
      new Map([
        ['key', node([], () => Promise.resolve(certain))],
        ['role', node(['key'], ask)],
      ]),
      ['key', 'role'],
    )
    expect(results.find(({ check }) => check === 'role')).toMatchObject({ state: 'blocked', blockedBy: ['key'] })
    expect(ask).not.toHaveBeenCalled()
  })

  test('what a check needs is taken as last known, and asked with it where nobody asked yet', async () => {
    const ask = vi.fn(() => Promise.resolve(passed))
    const graph: CheckGraph = new Map([
      ['key', node([], ask)],
      ['role', node(['key'], () => Promise.resolve(passed))],
    ])
    const first = await run(graph, ['role'])
    expect(first.states).toEqual({ key: 'passed', role: 'passed' })
    expect((await run(graph, ['role'], first.results)).states).toEqual({ role: 'passed' })
    expect(ask).toHaveBeenCalledTimes(1)
  })

  test('independent checks do not wait for one that hangs', async () => {
    const { promise, resolve } = Promise.withResolvers<Verdict>()
    const kept: string[] = []
    const graph: CheckGraph = new Map([
      ['slow', node([], () => promise)],
      ['quick', node([], () => Promise.resolve(passed))],
    ])
    const running = runChecks(graph, ['slow', 'quick'], {
      subject: 's',
      previous: new Map(),
      moments: () => ({ openedAt: null, claimedAt: null }),
      now: () => now,
      nameRefusal: () => ({ id: 'google-unavailable', facts: {} }),
      keep: (result) => {
        kept.push(result.check)
        return Promise.resolve()
      },
    })
    await vi.waitFor(() => expect(kept).toEqual(['quick']))
    resolve(passed)
    await running
    expect(kept).toEqual(['quick', 'slow'])
  })

  test('the next question does not wait until a row is kept; the end does', async () => {
    const asked: string[] = []
    const released: (() => void)[] = []
    const question = (id: string) => () => {
      asked.push(id)
      return Promise.resolve(passed)
    }
    const graph: CheckGraph = new Map([
      ['key', node([], question('key'))],
      ['topic', node(['key'], question('topic'))],
    ])
    let ended = false
    const running = runChecks(graph, [...graph.keys()], {
      subject: 's',
      previous: new Map(),
      moments: () => ({ openedAt: null, claimedAt: null }),
      now: () => now,
      nameRefusal: () => ({ id: 'google-unavailable', facts: {} }),
      keep: () => new Promise((resolve) => released.push(resolve)),
    }).then(() => {
      ended = true
    })
    await vi.waitFor(() => expect(released).toHaveLength(2))
    expect(asked).toEqual(['key', 'topic'])
    expect(ended).toBe(false)
    for (const release of released) release()
    await running
  })

  test('a re-check runs what the change touches and what hangs on it, and trusts the rest as stored', async () => {
    const untouched = vi.fn(() => Promise.resolve(passed))
    const graph: CheckGraph = new Map([
      ['key', node([], untouched)],
      ['topic', node(['key'], () => Promise.resolve(passed))],
      ['subscription', node(['topic'], () => Promise.resolve(passed))],
    ])
    const ids = affectedBy(graph, ['topic'])
    expect(ids).toEqual(['topic', 'subscription'])
    const { states } = await run(graph, ids, [judge(passed, { check: 'key' })])
    expect(states).toEqual({ topic: 'passed', subscription: 'passed' })
    expect(untouched).not.toHaveBeenCalled()
  })

  test('a bug in one check is told after the others were kept', async () => {
    const graph: CheckGraph = new Map([
      ['broken', node([], () => Promise.reject(new Error('a bug')))],
      ['sound', node([], () => Promise.resolve(passed))],
    ])
    await expect(run(graph, ['broken', 'sound'])).rejects.toThrow('a bug')
  })
})
