import { format, inspect } from 'node:util'
import { expect, test } from 'vitest'
import { revealSecret, Secret } from './secret.server.ts'

const canary = 'GOCSPX-canary'
const secret = new Secret(canary)

test.each<[string, () => string]>([
  ['a template', () => `${secret}`],
  ['JSON', () => JSON.stringify({ deep: [secret] })],
  ['console.log', () => format('%s %o %O %j', secret, secret, { secret }, secret)],
  ['inspect with everything shown', () => inspect({ secret }, { showHidden: true, depth: null, customInspect: true })],
  ['inspect without custom inspection', () => inspect(secret, { showHidden: true, customInspect: false })],
  ['its own keys', () => JSON.stringify([Object.keys(secret), Object.entries(secret), { ...secret }])],
  ['a structured clone', () => JSON.stringify(structuredClone(secret))],
  ['an error that carries it', () => inspect(new Error('failed', { cause: secret }))],
])('%s does not print a secret', (_, print) => {
  expect(print()).not.toContain('canary')
})

test('revealing gives the text', () => {
  expect(revealSecret(secret)).toBe(canary)
})
