import { expect, test } from 'vitest'
import type { CheckResult } from '#contract/check.ts'
import type { Health } from '#contract/connection.ts'
import { holdsSecret } from '#contract/secret-patterns.ts'
import { diagnosticsOf } from './diagnostics.ts'
import type { ConfigurationRow } from './ports.ts'

// Put together, so that no scanner takes them for real ones.
const secrets = {
  'client secret': ['GOCSPX', 'a'.repeat(28)].join('-'),
  'refresh token': ['1', '', '0gFakeFakeFakeFakeFakeFake'].join('/'),
  'access token': ['ya29', 'a0FakeFakeFakeFake'].join('.'),
  'authorization code': ['4', '0AfakeFakeFakeFakeFakeFakeFake'].join('/'),
  'private key': ['-----BEGIN', 'PRIVATE KEY-----\nMIIEfake\n-----END', 'PRIVATE KEY-----'].join(' '),
  'push token': ['eyJhbGciOiJSUzI1NiJ9', 'eyJhdWQiOiJ4In0', 'c2lnbmF0dXJl'].join('.'),
  'push address': `https://app.example.com/api/email/webhooks/google/0123456789-${'k'.repeat(43)}`,
}

const row: ConfigurationRow = {
  configurationId: 'c1',
  name: 'Acme | main',
  state: 'ready',
  choices: { services: ['gmail'], audience: 'internal' },
  projectId: 'acme-mail',
  projectNumber: null,
  client: null,
  key: null,
  pushRefusals: {},
  pushKey: 'x',
  createdAt: 0,
  updatedAt: 0,
}
const health: Health = {
  verdict: { state: 'well', sentence: 'The connection works.' },
  connections: [],
  withoutConfiguration: [],
  timeline: [],
  days: [],
}
const check = (facts: CheckResult['facts']): CheckResult => ({
  subject: 'c1',
  check: 'sub-url',
  state: 'failed',
  cause: { id: 'subscription-endpoint-differs', facts },
  facts: {},
  since: '2026-11-22T12:00:00.000Z',
  checkedAt: '2026-11-22T12:01:00.000Z',
  provenAt: null,
  waiting: null,
  blockedBy: [],
})
const write = (change: { facts?: CheckResult['facts']; what?: string; name?: string }) =>
  diagnosticsOf({
    reference: 'G-TEST00',
    version: '1.0.0',
    at: 0,
    health: {
      ...health,
      timeline: [
        {
          id: '1',
          at: '2026-11-22T12:00:00.000Z',
          kind: 'check',
          state: 'failed',
          subject: null,
          what: change.what ?? '',
        },
      ],
    },
    configurations: [{ row: { ...row, name: change.name ?? row.name }, checks: [check(change.facts ?? {})] }],
    checkName: (id) => id,
  })

test.each(Object.entries(secrets))(
  'a %s that got into a fact, a name or the timeline is taken out',
  (_kind, secret) => {
    for (const text of [write({ facts: { actual: secret } }), write({ what: secret }), write({ name: secret })]) {
      expect(holdsSecret(text)).toBe(false)
      expect(text).not.toContain(secret)
    }
  },
)

test('what a helper needs is there, and a name cannot break the table', () => {
  const text = write({ facts: { expected: 'https://app.example.com', actual: 'https://old.example.com' } })
  expect(text).toContain('G-TEST00')
  expect(text).toContain('subscription-endpoint-differs')
  expect(text).toContain('actual = https://old.example.com')
  expect(text).toContain('Acme \\| main')
})
