import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { api } from '#contract/api.ts'
import type { CauseId } from '#contract/causes/catalogue.ts'
import type { Endpoint } from '#contract/endpoint.ts'
import { problemSchema } from '#contract/problem.ts'
import { hashOf, newId, newOpaqueValue } from '../domain/opaque-values.ts'
import { makeStore } from '../store/store.ts'
import { enterAsAdmin, startTestGuidepost, type TestGuidepost } from '../test-guidepost.ts'

let running: TestGuidepost
let admin: Awaited<ReturnType<typeof enterAsAdmin>>
let other: Awaited<ReturnType<typeof enterAsAdmin>>
let configurationId: string

beforeAll(async () => {
  running = await startTestGuidepost()
  admin = await enterAsAdmin(running)
  configurationId = (await admin.begin()).id
  other = await enterAsAdmin(running, 'Other')
})
afterAll(() => running.close())

const endpoints = Object.entries<Endpoint>(api)

/** An address of the endpoint with ids that exist where we know them. */
const addressOf = (declaration: Endpoint) =>
  declaration.path.replace(':configurationId', configurationId).replace(/:[a-zA-Z]+/g, 'none')

async function supportSession(): Promise<string> {
  const link = newOpaqueValue(admin.tenantId)
  const now = Date.now()
  await makeStore(running.db.database).setupLinks.create(admin.tenantId, {
    linkHash: hashOf(link),
    role: 'support',
    madeFor: 'Support',
    madeBy: 'Ada',
    madeAt: now,
    endsAt: now + 60_000,
  })
  const entered = await fetch(`${running.origin}/api/enter`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: running.origin },
    body: JSON.stringify({ link }),
  })
  return (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

const send = (declaration: Endpoint, headers: Record<string, string>) =>
  fetch(`${running.origin}${addressOf(declaration)}`, {
    method: declaration.method,
    headers: {
      ...(declaration.method === 'GET' ? {} : { Origin: running.origin, 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(declaration.method === 'GET' ? {} : { body: '{}' }),
  })

const typeOf = async (response: Response) => {
  const body: unknown = await response.json()
  return typeof body === 'object' && body !== null && 'type' in body ? body.type : undefined
}

describe.each(endpoints)('%s', (_name, declaration) => {
  test('lets nobody in without a session unless anyone may call it', async () => {
    const response = await send(declaration, {})
    if (declaration.callers.includes('anyone')) expect(await typeOf(response)).not.toBe('not-signed-in')
    else expect([response.status, await typeOf(response)]).toEqual([401, 'not-signed-in'])
  })

  test('lets support in only where support may look (FM-90)', async () => {
    const response = await send(declaration, { Cookie: await supportSession() })
    const allowed = declaration.callers.includes('support') || declaration.callers.includes('anyone')
    if (allowed) expect(await typeOf(response)).not.toBe('role-not-allowed')
    else expect([response.status, await typeOf(response)]).toEqual([403, 'role-not-allowed'])
  })

  test('refuses a change that comes from another site', async () => {
    const response = await send(declaration, { Cookie: admin.cookie, Origin: 'https://evil.example' })
    if (declaration.method === 'GET') expect(await typeOf(response)).not.toBe('cross-site-request')
    else expect([response.status, await typeOf(response)]).toEqual([403, 'cross-site-request'])
  })

  test('answers another tenant as if there were nothing (BI-81)', async () => {
    if (!declaration.path.includes(':configurationId')) return
    const missing = await other.call(
      declaration.method,
      addressOf(declaration).replace(configurationId, 'nothing-here'),
      declaration.method === 'GET' ? undefined : {},
    )
    const theirs = await other.call(
      declaration.method,
      addressOf(declaration),
      declaration.method === 'GET' ? undefined : {},
    )
    expect(theirs.status).toBe(missing.status)
    const withoutRequest = async (response: Response) => ({ ...(await response.json()), requestId: '' })
    expect(await withoutRequest(theirs)).toEqual(await withoutRequest(missing))
  })
})

test.each(['../', '%00', '%2e%2e%2f', 'a'.repeat(500), "' or 1=1", '🙂'])(
  'BI-81 an id such as %j is answered like one that does not exist',
  async (id) => {
    const response = await admin.call('GET', `/api/configurations/${id.startsWith('%') ? id : encodeURIComponent(id)}`)
    expect(response.status).toBe(404)
  },
)

test.each([
  ['an extra shape', { services: { gmail: true }, audience: 'internal' }, 'services'],
  ['an unknown word', { services: ['gmail'], audience: 'everyone' }, 'audience'],
  ['nothing chosen', { services: [], audience: 'internal' }, 'services'],
])('BI-82 %s is refused with the field’s name and without its value', async (_case, body, field) => {
  const response = await admin.call('PUT', `/api/configurations/${configurationId}/choices`, body)
  expect(response.status).toBe(400)
  const text = await response.text()
  expect(text).toContain(`"${field}`)
  expect(text).not.toContain('everyone')
})

test('BI-82 what is not JSON is refused, not a fault of ours', async () => {
  const response = await fetch(`${running.origin}/api/configurations/${configurationId}/choices`, {
    method: 'PUT',
    headers: { Cookie: admin.cookie, Origin: running.origin, 'Content-Type': 'application/json' },
    body: '{"services": [',
  })
  expect([response.status, await typeOf(response)]).toEqual([400, 'input-not-understood'])
})

test('BI-16 a file beyond 64 kB is refused before it is read', async () => {
  const response = await admin.call(
    'POST',
    `/api/configurations/${configurationId}/files?on=client`,
    new Uint8Array(10_000_000),
  )
  expect([response.status, await typeOf(response)]).toEqual([413, 'too-large'])
})

test('BI-80 a name that would forge a log line is refused, and markup stays text', async () => {
  const rename = (name: string) => admin.call('PATCH', `/api/configurations/${configurationId}`, { name })
  expect((await rename('a\r\n{"level":"error"}')).status).toBe(400)
  const response = await rename('\'"><script>alert(1)</script> ${7*7} {{7*7}}')
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({ name: '\'"><script>alert(1)</script> ${7*7} {{7*7}}' })
  expect(response.headers.get('content-type')).toMatch(/^application\/json/)
  expect(running.log()).not.toContain('<script>')
})

test('an address that is not declared is not found, also for an admin', async () => {
  expect((await admin.call('GET', '/api/everything')).status).toBe(404)
})

test('opening a setup link changes nothing: only pressing Start consumes it, and once', async () => {
  const { link } = await running.guidepost.invite('Scanned')
  const [page = '', fragment = ''] = link.split('#')
  for (let scan = 0; scan < 3; scan++) await fetch(page)
  const start = () =>
    fetch(`${running.origin}/api/enter`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: running.origin },
      body: JSON.stringify({ link: fragment }),
    })
  const answers = await Promise.all([start(), start(), start()])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410])
})

test('metrics are for a host API key with that scope, and name no tenant', async () => {
  const key = async (scopes: string[]) => {
    const value = newOpaqueValue(admin.tenantId)
    await makeStore(running.db.database).apiKeys.create(admin.tenantId, {
      keyId: newId(),
      keyHash: hashOf(value),
      name: 'host',
      scopes,
      madeBy: 'operator',
      createdAt: Date.now(),
    })
    return { headers: { Authorization: `Bearer ${value}` } }
  }
  expect((await fetch(`${running.origin}/metrics`)).status).toBe(401)
  expect((await fetch(`${running.origin}/metrics`, await key(['links']))).status).toBe(403)
  const metrics = await fetch(`${running.origin}/metrics`, await key(['metrics']))
  const text = await metrics.text()
  expect(metrics.status).toBe(200)
  expect(text).toContain('guidepost_google_calls_total')
  expect(text).not.toContain(admin.tenantId)
})

test('our own pages at another address than BASE_URL are told so, and work at the configured one', async () => {
  const elsewhere = running.origin.replace('localhost', '127.0.0.1')
  const begin = (origin: string) =>
    fetch(`${origin}/api/configurations`, { method: 'POST', headers: { Cookie: admin.cookie, Origin: origin } })
  const refused = await begin(elsewhere)
  expect(refused.status).toBe(403)
  const { cause, detail } = problemSchema.parse(await refused.json())
  expect(cause?.id).toBe('base-url-differs-from-request' satisfies CauseId)
  expect(detail).toContain(elsewhere)
  expect(detail).toContain(running.origin)
  expect((await begin(running.origin)).status).toBe(200)
})

test('FM-78 what a stranger writes into forwarding headers changes no address of ours', async () => {
  const lies = {
    'X-Forwarded-Host': 'evil.example',
    'X-Forwarded-Proto': 'https',
    'X-Forwarded-For': '203.0.113.9',
    Forwarded: 'host=evil.example;proto=https',
  }
  const headers = { Cookie: admin.cookie, Origin: running.origin, 'Content-Type': 'application/json', ...lies }
  const address = `${running.origin}/api/configurations/${configurationId}`
  const told = await (await fetch(address, { headers })).text()
  const made = await fetch(`${running.origin}/api/setup-links`, { method: 'POST', headers, body: '{}' })
  const link = await made.text()
  expect(made.status).toBe(200)
  expect(link).toContain(`${running.origin}/enter#`)
  expect(told).toContain(`${running.origin}/api/auth/google/callback`)
  expect(told + link + JSON.stringify([...made.headers])).not.toContain('evil.example')
})

test('a session ends after 7 idle days', async () => {
  const idle = await enterAsAdmin(running, 'Idle')
  expect((await idle.call('GET', '/api/session')).status).toBe(200)
  running.advanceClock(8 * 24 * 3600 * 1000)
  expect((await idle.call('GET', '/api/session')).status).toBe(401)
})

test('every endpoint and its problems stand in the OpenAPI document', async () => {
  const document = (await (await fetch(`${running.origin}/api/openapi.json`)).json()) as {
    openapi: string
    paths: Record<string, Record<string, { operationId: string; responses: Record<string, unknown> }>>
  }
  expect(document.openapi).toBe('3.1.0')
  const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods))
  expect(operations.map(({ operationId }) => operationId).sort()).toEqual(Object.keys(api).sort())
  for (const { responses } of operations)
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(['200', '429', '500', '503']))
})
