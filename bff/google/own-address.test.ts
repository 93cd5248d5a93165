import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startTestAddress, type TestAddress } from '../test-address.ts'
import { makeOwnAddress } from './own-address.ts'

const day = 86_400_000
let address: TestAddress
let now = Date.now()
beforeAll(async () => {
  address = await startTestAddress('guidepost.example')
})
afterAll(() => address.close())
beforeEach(() => {
  now = Date.now()
  address.mend()
})

const visit = (change: object = {}) =>
  makeOwnAddress({
    pushBaseUrl: 'https://guidepost.example',
    clock: { now: () => now },
    way: { ...address.way, ...change },
  }).visitOurAddress()

const seen = (value: object) => ({ ok: true, value })

test('a good address answers, with the end of its certificate', async () => {
  expect(await visit()).toMatchObject(
    seen({
      kind: 'answered',
      status: 200,
      text: 'User-agent: *\nAllow: /\n',
      certificate: { isOver: false, endsSoon: false, endsAt: expect.stringMatching(/^\d+ \w+ \d{4}$/) },
      privateAddress: null,
    }),
  )
})

test('who asks while a visit is under way shares it', async () => {
  let lookups = 0
  const own = makeOwnAddress({
    pushBaseUrl: 'https://guidepost.example',
    clock: { now: () => now },
    way: { ...address.way, resolve: (host) => ((lookups += 1), address.way.resolve(host)) },
  })
  await Promise.all([own.visitOurAddress(), own.visitOurAddress()])
  expect(lookups).toBe(1)
  await own.visitOurAddress()
  expect(lookups).toBe(2)
})

test('the end of the certificate is told before it comes, and when our clock is past it', async () => {
  address.showsCertificate({ endsInDays: 5 })
  expect(await visit()).toMatchObject(seen({ certificate: { isOver: false, endsSoon: true } }))
  now += 6 * day
  expect(await visit()).toMatchObject(seen({ certificate: { isOver: true } }))
})

test('a certificate that ended, that is for another name, or of nobody we know is told apart', async () => {
  address.showsCertificate({ endsInDays: -5 })
  expect(await visit()).toMatchObject(
    seen({ kind: 'distrusted', isExpired: true, endedAt: expect.stringMatching(/\d{4}$/) }),
  )
  address.showsCertificate({ host: 'other.example' })
  expect(await visit()).toMatchObject(
    seen({ kind: 'distrusted', isExpired: false, problem: 'it is for other.example' }),
  )
  address.showsCertificate({ unknownAuthority: true })
  expect(await visit()).toMatchObject(
    seen({ kind: 'distrusted', isExpired: false, problem: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' }),
  )
})

test('a name that nobody knows is certain; a name service that does not answer says nothing', async () => {
  address.failsToResolve('ENOTFOUND')
  expect(await visit()).toEqual(seen({ kind: 'name-unknown' }))
  address.failsToResolve('EAI_AGAIN')
  expect(await visit()).toMatchObject({ ok: false, refusal: { kind: 'network', metadata: { code: 'EAI_AGAIN' } } })
})

test('a name that leads inside is told, and what stands there proves nothing', async () => {
  address.leadsTo('10.0.0.7')
  expect(await visit()).toMatchObject(seen({ kind: 'answered', privateAddress: '10.0.0.7' }))
  address.showsCertificate({ unknownAuthority: true })
  expect(await visit()).toMatchObject({ ok: false, refusal: { call: 'visit-our-address' } })
})

test('redirects are not followed, and more than robots.txt may hold is not read', async () => {
  address.answers({ status: 302 })
  expect(await visit()).toMatchObject(seen({ status: 302 }))
  address.answers({ status: 200, text: 'x'.repeat(1_000_000) })
  const answer = await visit()
  expect(answer.ok && answer.value.kind === 'answered' && answer.value.text.length).toBeLessThan(200_000)
})

test('an address that takes no connection, or never answers, is no more than that', async () => {
  const silent = createServer((socket) => void socket.resume().on('error', () => undefined))
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  const { port } = silent.address() as AddressInfo
  expect(await visit({ instead: { address: '127.0.0.1', port } })).toMatchObject({
    ok: false,
    refusal: { kind: 'network', reason: 'timeout', host: 'guidepost.example' },
  })
  await new Promise((resolve) => silent.close(resolve))
  expect(await visit({ instead: { address: '127.0.0.1', port } })).toMatchObject({
    ok: false,
    refusal: { kind: 'network', metadata: { code: 'ECONNREFUSED' } },
  })
})
