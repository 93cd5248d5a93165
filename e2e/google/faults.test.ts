import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startGoogle, type SimulatedGoogle } from './server.ts'
import { steer, type Steer } from './steer.ts'

let google: SimulatedGoogle
let steering: Steer

beforeEach(async () => {
  google = await startGoogle()
  steering = steer(google.origin)
})
afterEach(() => google.close())

const certs = () => fetch(`${google.origin}/www.googleapis.com/oauth2/v3/certs`, { redirect: 'manual' })
const profile = () => fetch(`${google.origin}/gmail.googleapis.com/gmail/v1/users/me/profile`)

describe('a fault', () => {
  it('answers a status with Retry-After and a reason, as often as told', async () => {
    await steering.setFault({
      match: { host: 'gmail.googleapis.com' },
      effect: { kind: 'status', status: 403, reason: 'userRateLimitExceeded', retryAfter: 120 },
      times: 1,
    })
    const response = await profile()
    expect(response.status).toBe(403)
    expect(response.headers.get('retry-after')).toBe('120')
    expect(await response.json()).toMatchObject({
      error: { code: 403, errors: [{ domain: 'usageLimits', reason: 'userRateLimitExceeded' }] },
    })
    expect((await profile()).status).toBe(401)
  })

  it('touches only what it matches', async () => {
    await steering.setFault({
      match: { host: 'gmail.googleapis.com', path: '/gmail/' },
      effect: { kind: 'html', status: 502 },
    })
    expect((await certs()).status).toBe(200)
    const response = await profile()
    expect(response.status).toBe(502)
    expect(response.headers.get('content-type')).toContain('text/html')
  })

  it('touches only one tenant’s project', async () => {
    await steering.createUser({ email: 'eve@gmail.com' })
    const { projectId } = await steering.createProject({ createdBy: 'eve@gmail.com', projectId: 'first-project' })
    await steering.createConsentScreen({ projectId })
    const { clientId } = await steering.createClient({ projectId })
    await steering.setFault({
      match: { projectId },
      effect: { kind: 'oauth-error', status: 400, error: 'invalid_grant' },
    })
    const token = (client: string) =>
      fetch(`${google.origin}/oauth2.googleapis.com/token`, {
        method: 'POST',
        body: new URLSearchParams({ grant_type: 'refresh_token', client_id: client }),
      })
    expect(await (await token(clientId)).json()).toEqual({ error: 'invalid_grant' })
    expect(await (await token('1-x.apps.googleusercontent.com')).json()).toMatchObject({ error: 'invalid_client' })
  })

  it('lets the first calls through and then begins', async () => {
    await steering.setFault({ effect: { kind: 'status', status: 503 }, after: 1 })
    expect((await certs()).status).toBe(200)
    expect((await certs()).status).toBe(503)
  })

  it('ends when it is cleared', async () => {
    const { id } = await steering.setFault({ effect: { kind: 'status', status: 500 } })
    expect((await certs()).status).toBe(500)
    await steering.clearFaults({ id })
    expect((await certs()).status).toBe(200)
  })

  it('holds an answer until it is cleared, as things stood when it was asked', async () => {
    const { id } = await steering.setFault({ match: { host: 'www.googleapis.com' }, effect: { kind: 'held' } })
    let isHere = false
    const answer = certs().finally(() => (isHere = true))
    await expect.poll(() => steering.heldAnswers({ id })).toBe(1)
    expect(isHere).toBe(false)
    await steering.clearFaults({ id })
    expect((await answer).status).toBe(200)
  })

  it('redirects to another host', async () => {
    await steering.setFault({ effect: { kind: 'redirect', to: 'https://elsewhere.example/' } })
    const response = await certs()
    expect([response.status, response.headers.get('location')]).toEqual([302, 'https://elsewhere.example/'])
  })

  it.each(['truncated', 'wrong-length'] as const)('cuts the body: %s', async (kind) => {
    await steering.setFault({ effect: { kind } })
    await expect(certs().then((response) => response.text())).rejects.toThrow()
  })

  it('sends JSON that does not parse', async () => {
    await steering.setFault({ effect: { kind: 'malformed-json' } })
    await expect((await certs()).json()).rejects.toThrow(SyntaxError)
  })

  it('sends as much JSON as asked for', async () => {
    await steering.setFault({ effect: { kind: 'huge-json', bytes: 2_000_000 } })
    expect((await (await certs()).text()).length).toBeGreaterThan(2_000_000)
  })

  it('resets the connection', async () => {
    await steering.setFault({ effect: { kind: 'reset' } })
    await expect(certs()).rejects.toThrow()
  })

  it('does the work and loses the answer', async () => {
    await steering.createUser({ email: 'eve@gmail.com' })
    const { projectId } = await steering.createProject({ createdBy: 'eve@gmail.com', projectId: 'first-project' })
    const { email } = await steering.createServiceAccount({ projectId, accountId: 'guidepost' })
    await steering.setFault({ match: { path: '/robot/' }, effect: { kind: 'reset-after' } })
    await expect(fetch(`${google.origin}/www.googleapis.com/robot/v1/metadata/x509/${email}`)).rejects.toThrow()
  })

  it.each([{ kind: 'hang' }, { kind: 'slow-loris', intervalMs: 20 }] as const)(
    'never finishes: $kind',
    async (effect) => {
      await steering.setFault({ effect })
      const answer = fetch(`${google.origin}/www.googleapis.com/oauth2/v3/certs`, { signal: AbortSignal.timeout(150) })
      await expect(answer.then((response) => response.text())).rejects.toThrow('timeout')
    },
  )

  it('answers late when it is only slow', async () => {
    await steering.setFault({ effect: { kind: 'slow', delayMs: 60 } })
    const started = performance.now()
    expect((await certs()).status).toBe(200)
    expect(performance.now() - started).toBeGreaterThan(55)
  })

  it('is written beside the call it hit', async () => {
    await steering.setFault({ effect: { kind: 'status', status: 503 }, times: 1 })
    await certs()
    await certs()
    const calls = await steering.calls({ host: 'www.googleapis.com' })
    expect(calls.map(({ method, path, status, fault }) => ({ method, path, status, fault }))).toEqual([
      { method: 'GET', path: '/oauth2/v3/certs', status: 503, fault: 'status' },
      { method: 'GET', path: '/oauth2/v3/certs', status: 200, fault: null },
    ])
  })
})

describe('the control plane', () => {
  it('says why a command cannot be done', async () => {
    await expect(steering.createClient({ projectId: 'nowhere' })).rejects.toThrow('has no project nowhere')
  })
})
