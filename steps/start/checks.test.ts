import { describe, expect, test } from 'vitest'
import { no, port, values, yes } from '../check-samples.ts'
import type { StepValues } from '../define-step.ts'
import type { Answer, Visit } from '../google-port.ts'
import { ourAddressIsPublic } from './checks.server.ts'

const ask = (visit: Answer<Visit>, change: Parameters<typeof values>[0] = {}) =>
  ourAddressIsPublic(port({ visitOurAddress: async () => visit }), values(change))

type Answered = Extract<Visit, { kind: 'answered' }>
const answered = (change: Partial<Answered> = {}) =>
  yes<Visit>({
    kind: 'answered',
    status: 200,
    text: 'User-agent: *\nAllow: /\n',
    certificate: { endsAt: '3 Mar 2027', isOver: false, endsSoon: false },
    privateAddress: null,
    ...change,
  })
const endpoint = 'https://app.example.com'
const delivered = { pushTest: { publishedAt: 1, receivedAt: 2 } }

test('an address that Google cannot reach is told at once, and lets the rest be set up', async () => {
  expect(await ask(answered(), { addressProblem: 'This is localhost.' })).toMatchObject({
    state: 'warning',
    cause: 'push-endpoint-not-public-https',
    facts: { rule: 'This is localhost.' },
  })
})

test('an address that answers with a good certificate passes, and so does the simulated Google’s', async () => {
  expect(await ask(answered())).toMatchObject({ state: 'passed', facts: { certificateEndsAt: '3 Mar 2027' } })
  expect(await ask(yes({ kind: 'practice' }))).toMatchObject({ state: 'passed', facts: { way: 'practice' } })
})

describe('what somebody from outside would meet is named', () => {
  const over = { endsAt: '1 Nov 2026', isOver: true, endsSoon: true }
  const soon = { endsAt: '1 Dec 2026', isOver: false, endsSoon: true }
  const distrusted = { kind: 'distrusted', isExpired: false, problem: 'CODE', endedAt: null } as const
  test.each<[string, Answer<Visit>, string, object]>([
    ['nobody knows the name', yes({ kind: 'name-unknown' }), 'push-endpoint-dns-not-resolving', { endpoint }],
    ['self-signed', yes(distrusted), 'push-endpoint-certificate-not-trusted', { endpoint, problem: 'CODE' }],
    [
      'expired',
      yes({ ...distrusted, isExpired: true, endedAt: '1 Nov 2026' }),
      'push-endpoint-certificate-expired',
      { endpoint, endedAt: '1 Nov 2026' },
    ],
    [
      'expired by our clock',
      answered({ certificate: over }),
      'push-endpoint-certificate-expired',
      { endedAt: '1 Nov 2026' },
    ],
    ['ends soon', answered({ certificate: soon }), 'push-endpoint-certificate-ends-soon', { endsAt: '1 Dec 2026' }],
    ['redirects', answered({ status: 302 }), 'push-endpoint-redirects', { status: 302 }],
    ['a login page', answered({ status: 403 }), 'push-endpoint-blocked-by-firewall', { endpoint }],
    ['a broken proxy', answered({ status: 502 }), 'push-endpoint-answers-error', { status: 502 }],
    [
      'robots.txt forbids',
      answered({ text: 'User-agent: *\nDisallow: /' }),
      'robots-txt-blocks-google',
      { actual: 'Disallow: /' },
    ],
    [
      'BI-70 a private address',
      answered({ privateAddress: '10.0.0.7', status: 502 }),
      'push-endpoint-resolves-to-private-address',
      { actual: '10.0.0.7' },
    ],
  ])('%s', async (_name, visit, cause, facts) => {
    expect(await ask(visit)).toMatchObject({ cause, facts })
  })
})

test('robots.txt is nothing to Gmail, and one that is not there forbids nothing', async () => {
  const text = 'User-agent: *\nDisallow: /'
  const choices: StepValues['choices'] = { services: ['gmail'], audience: 'internal' }
  expect(await ask(answered({ text }), { choices })).toMatchObject({ state: 'passed' })
  expect(await ask(answered({ status: 404, text }))).toMatchObject({ state: 'passed' })
})

test('where we cannot look from here it is unknown, until what Google delivered decides', async () => {
  const unreached = no({ kind: 'network', call: 'visit-our-address' })
  expect(await ask(unreached)).toMatchObject({ state: 'unknown' })
  expect(await ask(unreached, delivered)).toMatchObject({ state: 'passed', facts: { way: 'delivered' } })
  expect(await ask(answered({ privateAddress: '10.0.0.7' }), delivered)).toMatchObject({ state: 'passed' })
})
