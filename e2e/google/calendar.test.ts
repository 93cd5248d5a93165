import express from 'express'
import { afterEach, describe, expect, it } from 'vitest'
import { addCalendar, cancelEvent, changeEvent, forgetSyncTokens } from './calendar-events.ts'
import { calendarRoutes } from './calendar.ts'
import type { QuotaLimits } from './quotas.ts'
import { apiClient, makeSample, serve, startHook } from './sample-world.ts'

const DAY = 86_400_000
const base = '/calendar/v3'
const ada = 'ada@gmail.com'
const address = 'https://hook.example/calendar'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function start(options: { scopes?: string[]; limits?: QuotaLimits } = {}) {
  const sample = makeSample(options)
  const server = await serve(express().use(calendarRoutes(sample.world, options.limits)))
  closing.push(async () => {
    sample.world.clock.stop()
    await server.close()
  })
  return { ...sample, call: apiClient(server.origin, 'user-token') }
}

async function hookFor(world: Parameters<typeof startHook>[0], options: Parameters<typeof startHook>[1] = {}) {
  const hook = await startHook(world, options)
  closing.push(hook.close)
  return hook
}

describe('the calendar list', () => {
  it('shows the calendars a user may see, and with a token only what changed', async () => {
    const { call, world } = await start()
    const first = await call('GET', `${base}/users/me/calendarList`)
    expect(first.body.items).toMatchObject([{ id: ada, primary: true, accessRole: 'owner' }])
    const since = `${base}/users/me/calendarList?syncToken=${first.body.nextSyncToken}`
    expect((await call('GET', since)).body.items).toEqual([])
    const team = addCalendar(world, ada, { summary: 'Team', role: 'reader' })
    addCalendar(world, 'bob@gmail.com', { summary: 'Private' })
    expect((await call('GET', since)).body.items).toMatchObject([{ id: team.id, accessRole: 'reader' }])
  })

  it('cannot be read with event scopes alone', async () => {
    const { call } = await start({ scopes: ['calendar.events'] })
    expect((await call('GET', `${base}/users/me/calendarList`)).status).toBe(403)
    expect((await call('GET', `${base}/calendars/primary/events`)).status).toBe(200)
  })
})

describe('events', () => {
  it('come page by page, with the sync token on the last page only', async () => {
    const { call, world } = await start()
    for (const summary of ['a', 'b', 'c']) changeEvent(world, ada, { summary })
    const one = (await call('GET', `${base}/calendars/primary/events?maxResults=2`)).body
    expect([one.items.length, one.nextSyncToken]).toEqual([2, undefined])
    changeEvent(world, ada, { id: one.items[0].id, summary: 'changed while paging' })
    const two = (await call('GET', `${base}/calendars/primary/events?maxResults=2&pageToken=${one.nextPageToken}`)).body
    expect(two.items.map((each: { summary: string }) => each.summary)).toEqual(['c'])
    const since = await call('GET', `${base}/calendars/primary/events?syncToken=${two.nextSyncToken}`)
    expect(since.body.items).toMatchObject([{ summary: 'changed while paging' }])
  })

  it('bring deletions to those who sync, and hide them from a full list', async () => {
    const { call, world } = await start()
    const id = changeEvent(world, ada)
    const token = (await call('GET', `${base}/calendars/primary/events`)).body.nextSyncToken
    cancelEvent(world, ada, id)
    const since = await call('GET', `${base}/calendars/primary/events?syncToken=${token}`)
    expect(since.body.items).toMatchObject([{ id, status: 'cancelled' }])
    expect((await call('GET', `${base}/calendars/primary/events`)).body.items).toEqual([])
  })

  it('answer 410 to an aged sync token, and 400 to one with a filter beside it or from elsewhere', async () => {
    const { call, world } = await start()
    const token = (await call('GET', `${base}/calendars/primary/events`)).body.nextSyncToken
    const list = (query: string) => call('GET', `${base}/calendars/primary/events?${query}`)
    expect((await list(`syncToken=${token}&timeMin=2026-01-01T00:00:00Z`)).status).toBe(400)
    expect((await list(`syncToken=${token}&showDeleted=false`)).status).toBe(400)
    expect((await list('syncToken=made-up')).status).toBe(400)
    forgetSyncTokens(world, ada)
    expect(await list(`syncToken=${token}`)).toMatchObject({
      status: 410,
      body: { error: { errors: [{ reason: 'fullSyncRequired', domain: 'calendar' }] } },
    })
    const fresh = (await list('')).body.nextSyncToken
    expect((await list(`syncToken=${fresh}`)).status).toBe(200)
  })

  it('are not there for those without access or without the service', async () => {
    const { call, world, user } = await start()
    const other = addCalendar(world, 'bob@gmail.com', { summary: 'Private' })
    expect((await call('GET', `${base}/calendars/${encodeURIComponent(other.id)}/events`)).status).toBe(404)
    user.hasCalendar = false
    const refused = await call('GET', `${base}/calendars/primary/events`)
    expect([refused.status, refused.body.error.errors[0].reason]).toEqual([403, 'notACalendarUser'])
  })
})

describe('a channel', () => {
  const watch = `${base}/calendars/primary/events/watch`
  const wanted = (id: string) => ({ id, type: 'web_hook', address, token: 'tenant-secret' })

  it('says sync first, then tells of every change with growing numbers', async () => {
    const { call, world } = await start()
    const hook = await hookFor(world)
    const { status, body } = await call('POST', watch, wanted('one'))
    expect(status).toBe(200)
    expect(body).toMatchObject({ kind: 'api#channel', id: 'one', token: 'tenant-secret' })
    await hook.arrived(1)
    changeEvent(world, ada)
    const [sync, exists] = await hook.arrived(2)
    expect(sync?.headers).toMatchObject({
      'x-goog-channel-id': 'one',
      'x-goog-channel-token': 'tenant-secret',
      'x-goog-message-number': '1',
      'x-goog-resource-id': body.resourceId,
      'x-goog-resource-state': 'sync',
    })
    expect(Date.parse(String(sync?.headers['x-goog-channel-expiration']))).toBe(Number(body.expiration))
    expect(exists?.headers['x-goog-resource-state']).toBe('exists')
    expect(Number(exists?.headers['x-goog-message-number'])).toBeGreaterThan(1)
  })

  it('may say sync before the watch is answered', async () => {
    const { call, world } = await start()
    world.settings.delivery.syncBeforeAnswer = true
    const hook = await hookFor(world)
    await call('POST', watch, wanted('one'))
    expect(hook.arrivals).toHaveLength(1)
  })

  it('lives seven days, at most thirty, and cannot be renewed', async () => {
    const { call, world } = await start()
    const hook = await hookFor(world)
    const lifeOf = async (id: string, more: object) =>
      Math.round(
        (Number((await call('POST', watch, { ...wanted(id), ...more })).body.expiration) - world.clock.now()) / DAY,
      )
    expect(await lifeOf('usual', {})).toBe(7)
    expect(await lifeOf('short', { params: { ttl: '86400' } })).toBe(1)
    expect(await lifeOf('long', { expiration: String(world.clock.now() + 90 * DAY) })).toBe(30)
    await hook.arrived(3)
    await world.clock.advance(31 * DAY)
    changeEvent(world, ada)
    const again = await call('POST', watch, wanted('usual'))
    expect([again.status, again.body.error.errors[0].reason]).toEqual([400, 'channelIdNotUnique'])
    expect(hook.arrivals).toHaveLength(3)
  })

  it('stops for its own user with its own resource id, once', async () => {
    const { call, world } = await start()
    const hook = await hookFor(world)
    const { resourceId } = (await call('POST', watch, wanted('one'))).body
    await hook.arrived(1)
    const stop = (body: object) => call('POST', `${base}/channels/stop`, body)
    expect((await stop({ id: 'one', resourceId: 'other' })).status).toBe(404)
    expect((await stop({ id: 'one', resourceId })).status).toBe(204)
    expect((await stop({ id: 'one', resourceId })).body.error.message).toMatch(/^Channel 'one' not found for project '/)
    changeEvent(world, ada)
    await world.clock.advance(1000)
    expect(hook.arrivals).toHaveLength(1)
  })

  it('is refused for addresses, types and calendars that Google refuses', async () => {
    const { call, world } = await start()
    const holidays = addCalendar(world, ada, { summary: 'Holidays', supportsPush: false })
    const reasonOf = async (path: string, body: object) => {
      const refused = await call('POST', path, body)
      return [refused.status, refused.body.error.errors[0].reason]
    }
    expect(await reasonOf(watch, { ...wanted('a'), address: 'http://hook.example/' })).toEqual([
      400,
      'push.webhookUrlNotHttps',
    ])
    expect(await reasonOf(watch, { ...wanted('a'), address: 'https://localhost/' })).toEqual([
      401,
      'push.webhookUrlUnauthorized',
    ])
    expect(await reasonOf(watch, { ...wanted('a'), type: 'mail' })).toEqual([400, 'push.channelTypeNotSupported'])
    expect(await reasonOf(watch, wanted('not.allowed'))).toEqual([400, 'invalid'])
    expect(await reasonOf(watch, wanted('a'.repeat(65)))).toEqual([400, 'invalid'])
    const path = `${base}/calendars/${encodeURIComponent(holidays.id)}/events/watch`
    expect(await reasonOf(path, wanted('a'))).toEqual([400, 'pushNotSupportedForRequestedResource'])
  })

  it('tries again after a server error, and not after a refusal', async () => {
    const { call, world } = await start()
    const hook = await hookFor(world, { statuses: [503, 204, 404] })
    await call('POST', watch, wanted('one'))
    await hook.arrived(1)
    await expect.poll(() => world.deliveries).toHaveLength(1)
    await world.clock.advance(2000)
    expect(hook.arrivals).toHaveLength(2)
    changeEvent(world, ada)
    await hook.arrived(3)
    await expect.poll(() => world.deliveries).toHaveLength(3)
    await world.clock.advance(DAY)
    expect(hook.arrivals).toHaveLength(3)
  })

  it('falls silent when robots.txt says so, or when notifications are lost', async () => {
    const { call, world } = await start()
    const hook = await hookFor(world, { robots: 'User-agent: *\nDisallow: /\n' })
    await call('POST', watch, wanted('one'))
    await expect.poll(() => world.deliveries[0]?.note).toBe('robots.txt disallows it')
    expect(hook.arrivals).toEqual([])
    const open = await hookFor(world, { robots: 'User-agent: *\nDisallow: /private\n' })
    changeEvent(world, ada)
    await open.arrived(1)
    world.settings.delivery.dropCalendarRate = 1
    changeEvent(world, ada)
    await world.clock.advance(1000)
    expect(open.arrivals).toHaveLength(1)
  })
})

it('counts requests against the quota, in both forms', async () => {
  const { call } = await start({ limits: { perUser: 1, perProject: 10 } })
  const statuses = []
  for (let n = 0; n < 3; n += 1) statuses.push((await call('GET', `${base}/calendars/primary`)).status)
  expect(statuses).toEqual([200, 403, 429])
})
