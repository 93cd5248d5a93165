import { afterEach, expect, test, vi } from 'vitest'
import { call, isOutdated, onOutdated, pathOf, ProblemError } from './api.ts'
import { readEvents } from './change-stream.ts'
import { mergeChecks, queryKeyOf } from './queries.ts'
import { ago, clock, spanInWords } from './ui/times.ts'

afterEach(() => vi.unstubAllGlobals())

function answer(body: unknown, init: ResponseInit = {}): void {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(body), init)))
}

const session = {
  tenant: { id: 'a', name: 'Acme' },
  member: { id: 'm', name: 'Dana' },
  role: 'admin',
  freshUntil: '2026-11-22T00:00:00Z',
  endsAt: '2026-11-22T00:00:00Z',
  appName: 'Acme Helpdesk',
  simulatedGoogle: false,
  publicAddress: true,
  locked: null,
  version: '1.0.0',
}

test('a reply is parsed by the contract: what it does not name does not come through', async () => {
  answer({ ...session, clientSecret: 'GOCSPX-never' })
  expect(await call('session')).toEqual(session)
})

test('our API’s no is a problem with its sentences', async () => {
  answer({ type: 'not-found', title: 'There is nothing at this address.', status: 404 }, { status: 404 })
  await expect(call('session')).rejects.toMatchObject({
    type: 'not-found',
    message: 'There is nothing at this address.',
  })
})

test('an answer that is no problem document is told as ours', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('<html>', { status: 502 })))
  await expect(call('session')).rejects.toMatchObject({ type: 'unexpected' })
})

test('no answer at all is a lost connection', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  const error: unknown = await call('session').catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(ProblemError)
  expect(error).toMatchObject({ type: 'connection-lost' })
})

test('another version of the server asks for a reload, once (FM-94)', async () => {
  const told = vi.fn()
  const stop = onOutdated(told)
  answer(session, { headers: { 'x-guidepost-version': '1.0.0' } })
  await call('session')
  expect(isOutdated()).toBe(false)
  answer(session, { headers: { 'x-guidepost-version': '1.1.0' } })
  await call('session')
  await call('session')
  expect(isOutdated()).toBe(true)
  expect(told).toHaveBeenCalledTimes(1)
  stop()
})

test('parameters are escaped into the path', () => {
  expect(pathOf('/api/configurations/:configurationId/steps/:step', { configurationId: 'a/b', step: 'client' })).toBe(
    '/api/configurations/a%2Fb/steps/client',
  )
})

test('events are read across chunk borders; comments and retry lines are none', async () => {
  const chunks = [
    'retry: 2000\n\n: still here\n\nid: 1\ndata: {"chan',
    'ged":["*"]}\n\nid: 2\r\ndata: a\r\ndata: b\r\n\r\nid: 3\ndata: cut',
  ]
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk))
      controller.close()
    },
  })
  const events = []
  for await (const event of readEvents(stream)) events.push(event)
  expect(events).toEqual([
    { id: '1', data: '{"changed":["*"]}' },
    { id: '2', data: 'a\nb' },
  ])
})

test('a changed configuration is asked for again together with the list that shows it', () => {
  expect(queryKeyOf('configuration:abc')).toEqual(['configurations'])
  expect(queryKeyOf('session')).toEqual(['session'])
})

test('newer check results take the place of older ones without moving a row', () => {
  const result = (check: string, state: 'passed' | 'failed') => ({
    subject: 'c',
    check,
    state,
    cause: null,
    facts: {},
    since: null,
    provenAt: null,
    checkedAt: null,
    waiting: null,
    blockedBy: [],
  })
  const merged = mergeChecks(
    [result('a', 'failed'), result('b', 'failed')],
    [result('c', 'passed'), result('a', 'passed')],
  )
  expect(merged.map(({ check, state }) => `${check} ${state}`)).toEqual(['a passed', 'b failed', 'c passed'])
})

test('times read as people say them', () => {
  const now = Date.parse('2026-11-22T12:00:00Z')
  expect(ago('2026-11-22T12:00:00Z', now)).toBe('now')
  expect(ago('2026-11-22T11:59:48Z', now)).toBe('12\u00a0s ago')
  expect(ago('2026-11-20T11:00:00Z', now)).toBe('2\u00a0days ago')
  expect(spanInWords(1)).toBe('1 second')
  expect(spanInWords(300)).toBe('5 minutes')
  expect(clock(40.7)).toBe('0:40')
})
