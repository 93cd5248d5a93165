import { describe, expect, test } from 'vitest'
import type { Answer } from '../define-step.ts'
import { client, key, no, port, troubles, uris, values, yes } from '../check-samples.ts'
import { clientAndKeyShareAProject, clientSecretIsAccepted, redirectUrisAreRegistered } from './checks.server.ts'

const invalidClient = (message = 'Unauthorized') => no({ status: 401, reason: 'invalid_client', message })
const mismatch = no({ reason: 'redirect_uri_mismatch' })
const registered = yes('registered' as const)

describe('ID and secret', () => {
  const ask = (
    token: Answer<'accepted'>,
    look: Answer<'registered'> = registered,
    change: Parameters<typeof values>[0] = {},
  ) =>
    clientSecretIsAccepted(
      port({ tryClientSecret: () => Promise.resolve(token), tryRedirectUri: () => Promise.resolve(look) }),
      values(change),
    )

  test('pass when Google refuses only the bogus code', async () => {
    expect(await ask(yes('accepted'))).toEqual({ state: 'passed', facts: { ending: '9Kx2' } })
  })

  // invalid_client is one answer to two mistakes: the authorize endpoint, which sees no secret, tells them apart.
  test.each([
    ['a known client means a wrong secret', registered, {}, 'client-secret-wrong', false],
    ['a client known to lack our URI is still known', mismatch, {}, 'client-secret-wrong', false],
    [
      'a secret that was proven before was disabled',
      registered,
      { provenBefore: ['client-secret'] },
      'client-secret-no-longer-accepted',
      false,
    ],
    ['an unknown client may be new', no({ reason: 'invalid_client' }), {}, 'oauth-client-not-found', true],
    ['a deleted client is certain', no({ reason: 'deleted_client' }), {}, 'oauth-client-deleted', false],
  ] as const)('%s', async (_case, look, change, cause, propagating) => {
    expect(
      await ask(invalidClient(), look, {
        ...change,
        provenBefore: [...('provenBefore' in change ? change.provenBefore : [])],
      }),
    ).toMatchObject({ state: 'failed', cause, propagating })
  })

  test('Google’s own words decide only when the second look gives nothing', async () => {
    expect(await ask(invalidClient('The OAuth client was not found.'), no({ kind: 'outage' }))).toMatchObject({
      cause: 'oauth-client-not-found',
    })
  })

  test.each(troubles)('%s is never a failure', async (_case, trouble) => {
    expect((await ask(trouble)).state).toBe('unknown')
  })

  test('an answer without a word for it is unknown', async () => {
    expect((await ask(no({ reason: 'something_new' }))).state).toBe('unknown')
  })
})

describe('redirect URIs', () => {
  const ask = (answerOf: (uri: string) => Answer<'registered'>, redirectUris: string[] | null = uris) =>
    redirectUrisAreRegistered(
      port({ tryRedirectUri: (uri) => Promise.resolve(answerOf(uri)) }),
      values({ client: { ...client, redirectUris } }),
    )
  const [gmail = '', calendar = ''] = uris

  test('pass when Google leads each of them to its sign-in', async () => {
    expect(await ask(() => registered)).toEqual({ state: 'passed', facts: { uris: 2 } })
  })

  test('one that stands in the file may only be late', async () => {
    expect(await ask((uri) => (uri === calendar ? mismatch : registered))).toMatchObject({
      cause: 'redirect-uri-not-registered',
      propagating: true,
      facts: { redirectUri: calendar },
    })
  })

  test('one that is not in the file is missing', async () => {
    expect(await ask((uri) => (uri === calendar ? mismatch : registered), [gmail])).toMatchObject({
      cause: 'redirect-uri-missing-from-client-file',
      propagating: false,
      facts: { expected: calendar },
    })
  })

  test('one character off is shown beside ours', async () => {
    const typo = calendar.replace('calendar', 'calender')
    expect(await ask((uri) => (uri === calendar ? mismatch : registered), [gmail, typo])).toMatchObject({
      cause: 'redirect-uri-differs-by-one-character',
      facts: { expected: calendar, actual: typo },
    })
  })

  test('a list that was mended in Google passes without another download', async () => {
    expect((await ask(() => registered, [gmail])).state).toBe('passed')
  })

  test('an unknown client is told once, by the check of ID and secret', async () => {
    expect(await ask(() => no({ reason: 'invalid_client' }))).toEqual({ state: 'blocked', by: ['client-secret'] })
  })

  test.each(troubles)('%s is never a failure', async (_case, trouble) => {
    expect((await ask(() => trouble)).state).toBe('unknown')
  })
})

describe('same project', () => {
  const project = (projectNumber: string) =>
    yes({ projectId: 'acme-mail', projectNumber, parent: null, state: 'ACTIVE' })

  test('passes when the client ID begins with the number of the key’s project', async () => {
    expect(
      await clientAndKeyShareAProject(port({ readProject: () => Promise.resolve(project('123456789012')) }), values()),
    ).toMatchObject({ state: 'passed' })
  })

  test('BI-10 another number is named, whatever the file says', async () => {
    expect(
      await clientAndKeyShareAProject(port({ readProject: () => Promise.resolve(project('999')) }), values()),
    ).toMatchObject({
      state: 'failed',
      cause: 'client-and-key-in-different-projects',
    })
  })

  test('BI-09 without Google’s answer the projects named in both files are compared', async () => {
    const ask = port({ readProject: () => Promise.resolve(no({ kind: 'outage' })) })
    expect(await clientAndKeyShareAProject(ask, values({ client: { ...client, projectId: 'other' } }))).toMatchObject({
      state: 'failed',
    })
    expect(await clientAndKeyShareAProject(ask, values({ client: { ...client, projectId: null } }))).toMatchObject({
      state: 'unknown',
    })
  })

  test('waits for the key', async () => {
    expect(await clientAndKeyShareAProject(port({}), values({ key: null }))).toMatchObject({ state: 'not_started' })
    expect(key.projectId).toBe('acme-mail')
  })
})
