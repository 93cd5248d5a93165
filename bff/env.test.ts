import { expect, test } from 'vitest'
import { EnvironmentRefusal, readEnvironment } from './env.ts'

test('everything has a default that works on one machine', () => {
  expect(readEnvironment({})).toMatchObject({
    port: 4310,
    origins: { baseUrl: 'http://localhost:4310', pushBaseUrl: 'http://localhost:4310' },
    process: 'all',
    trustedProxies: [],
  })
})

test('an empty variable is an unset one', () => {
  expect(readEnvironment({ PORT: '', BASE_URL: '' }).port).toBe(4310)
})

test.each([
  ['PORT', { PORT: 'eighty' }],
  ['BASE_URL', { BASE_URL: 'guidepost.example.com' }],
  ['BASE_URL', { BASE_URL: 'https://example.com/guidepost' }],
  ['BASE_URL', { BASE_URL: 'https://user:pw@example.com' }],
  ['PROCESS', { PROCESS: 'both' }],
  ['SMTP_URL', { SMTP_URL: 'mail.example.com', APP_CONTACT: 'ops@example.com' }],
  ['APP_CONTACT', { SMTP_URL: 'smtp://mail.example.com' }],
  ['EVENT_SINK_SECRET', { EVENT_SINK_URL: 'https://host.example.com/events' }],
])('%s that cannot be used stops the start and is named', (variable, variables) => {
  expect(() => readEnvironment(variables)).toThrow(new RegExp(`^${variable}: `))
})

test.each([
  ['a real address of ours', { BASE_URL: 'https://guidepost.example.com', GOOGLE_ORIGIN: 'http://127.0.0.1:4311' }],
  ['a simulated Google elsewhere', { GOOGLE_ORIGIN: 'http://google.example.com:4311' }],
  ['one host name for both, since cookies ignore ports', { GOOGLE_ORIGIN: 'http://localhost:4311' }],
])('a simulated Google is refused beside %s', (_case, variables) => {
  expect(() => readEnvironment(variables)).toThrow(EnvironmentRefusal)
})

test('a simulated Google on the same machine is accepted', () => {
  expect(readEnvironment({ GOOGLE_ORIGIN: 'http://127.0.0.1:4311' }).googleOrigin).toBe('http://127.0.0.1:4311')
})

test('an address that Google cannot reach is said in words', () => {
  expect(readEnvironment({}).addressProblem).toMatch(/https/)
  expect(readEnvironment({ BASE_URL: 'https://guidepost.example.com' }).addressProblem).toBeNull()
})
