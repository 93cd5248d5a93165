import { expect, test } from 'vitest'
import { port, values } from '../check-samples.ts'
import { ourAddressIsPublic } from './checks.server.ts'

test('a public address passes; one that Google cannot reach is told at once and lets the rest be set up', async () => {
  expect(await ourAddressIsPublic(port({}), values())).toMatchObject({ state: 'passed' })
  expect(await ourAddressIsPublic(port({}), values({ addressProblem: 'This is localhost.' }))).toMatchObject({
    state: 'warning',
    cause: 'push-endpoint-not-public-https',
    facts: { rule: 'This is localhost.' },
  })
})
