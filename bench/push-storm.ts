import path from 'node:path'
import * as z from 'zod/mini'
import { queryStore } from '../e2e/stored-rows.ts'
import { startEventHost } from './event-host.ts'
import { bodyOfPush } from './push-body.ts'
import { makeSchedule } from './push-schedule.ts'
import { capturePushTokens, type PushTokens } from './push-tokens.ts'
import { startTenant, type Tenant } from './tenant.ts'

/** What a storm of pushes came to. The lists name mails or messages, and are empty when the promise was kept. */
export type StormReport = {
  readonly pushes: number
  readonly copies: number
  readonly late: number
  readonly forged: number
  readonly kills: number
  /** Events that reached the host again, under their old ids. */
  readonly repeatedEvents: number
  readonly seconds: number
  /** Acknowledged pushes that are not in the database, or whose sync was never made: later ones may have healed them. */
  readonly lost: readonly string[]
  /** Mails whose genuine push was acknowledged, and of which the host never heard. */
  readonly unheard: readonly string[]
  /** Mails that came in two events. */
  readonly twice: readonly string[]
  /** Forged pushes that were acknowledged, or are found in the database. */
  readonly believed: readonly string[]
}

type Mail = { readonly address: string; readonly id: string; readonly historyId: string }

const atOnce = 32
/** As Pub/Sub does, only more eagerly: until it is acknowledged. */
const pauseMs = 50
/** What a killed worker had in hand is taken from it after a while, and then delivered. */
const drainMs = 4 * 60_000
const seed = 5

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/**
 * Real pushes at a real server on a real database: 10 % twice, 10 % out of order, 5 % forged, and `kill -9` after every
 * `perLife` acknowledged ones. Each genuine push announces a mail of its own; in the end the host has heard of each in one
 * event, and of none through a forged push.
 */
export async function runPushStorm({
  pushes,
  mailboxes,
  perLife,
  onProgress = () => undefined,
}: {
  readonly pushes: number
  readonly mailboxes: number
  readonly perLife: number
  readonly onProgress?: (line: string) => void
}): Promise<StormReport> {
  const host = await startEventHost()
  const people = Array.from({ length: mailboxes }, (_, index) => `person${index}@acme.example`)
  const startedAt = performance.now()
  let tenant: Tenant | undefined
  try {
    tenant = await startTenant({ people, env: { EVENT_SINK_URL: host.url, EVENT_SINK_SECRET: host.secret } })
    for (const person of people) await tenant.connect('gmail', person)
    await untilWatched(tenant, people)
    // From here on the pushes are ours: Gmail's own would tell of several mails at once.
    await tenant.google.delivery({ dropPubsubRate: 1 })
    const { shown } = await tenant.configuration()
    const tokens = await capturePushTokens(tenant.google, shown.pushUrl)
    onProgress(`${mailboxes} mailboxes are connected`)
    const { sendings, counts } = makeSchedule(pushes, seed)
    const storm = makeStorm(tenant, tokens, people, perLife, onProgress)
    const mails = await storm.run(sendings)
    onProgress('all are acknowledged; the rest is delivered')
    const deadline = Date.now() + drainMs
    const ids = mails.map(({ id }) => id)
    while (ids.some((id) => !host.eventsOf.has(id)) && Date.now() < deadline) await pause(100)
    const open = await untilDelivered(tenant, deadline)
    if (open > 0) throw new Error(`${open} events were never taken off the outbox`)
    return {
      pushes,
      ...counts,
      kills: storm.kills(),
      repeatedEvents: host.repeated(),
      seconds: Math.round((performance.now() - startedAt) / 1_000),
      lost: await lostPushes(tenant, pushes),
      unheard: ids.filter((id) => !host.eventsOf.has(id)),
      twice: ids.filter((id) => (host.eventsOf.get(id)?.size ?? 0) > 1),
      believed: [...storm.believed, ...(await storedForgeries(tenant))],
    }
  } finally {
    await tenant?.stop()
    await host.close()
  }
}

function makeStorm(
  tenant: Tenant,
  tokens: PushTokens,
  people: readonly string[],
  perLife: number,
  onProgress: (line: string) => void,
) {
  const believed: string[] = []
  const mails: Promise<Mail>[] = []
  let kills = 0
  let acknowledged = 0
  let dying: Promise<void> | undefined

  const deliver = async (number: number): Promise<Mail> => {
    const address = people[number % people.length] ?? ''
    return { address, ...(await tenant.google.deliverMail({ email: address })) }
  }
  const mailOf = (number: number): Promise<Mail> => {
    // In their order, so that a late push names a history id that others have passed.
    while (mails.length <= number) mails.push(deliver(mails.length))
    const mail = mails[number]
    if (mail === undefined) throw new Error('A mail without a number')
    return mail
  }

  /** Sends until there is an answer that ends it: 204 or 401. */
  const post = async (pushUrl: string, authorization: string | undefined, body: string): Promise<number> => {
    for (;;) {
      const headers = { 'Content-Type': 'application/json', ...(authorization && { Authorization: authorization }) }
      const status = await fetch(pushUrl, { method: 'POST', headers, body }).then(
        (answer) => answer.status,
        () => 0,
      )
      if (status === 204 || status === 401) return status
      await pause(pauseMs)
    }
  }

  const killOnce = async () => {
    kills += 1
    onProgress(`kill -9 number ${kills}, after ${acknowledged} acknowledged pushes`)
    await tenant.killAndStart()
    dying = undefined
  }

  return {
    believed,
    kills: () => kills,
    run: async (sendings: ReturnType<typeof makeSchedule>['sendings']): Promise<Mail[]> => {
      const { shown } = await tenant.configuration()
      const pushUrl = shown.pushUrl.replace('https://guidepost.example', tenant.origin)
      let next = 0
      const send = async ({ kind, mail: number }: (typeof sendings)[number]) => {
        const mail = await mailOf(number)
        if (kind === 'genuine') {
          const status = await post(pushUrl, tokens.genuine, bodyOfPush(mail, `push-${number}`))
          if (status !== 204) throw new Error(`A genuine push was answered with ${status}`)
          acknowledged += 1
          if (acknowledged % perLife === 0) dying ??= killOnce()
          return
        }
        const forged = { ...mail, historyId: '18446744073709551615' }
        const token = tokens.forged[number % tokens.forged.length]
        if ((await post(pushUrl, token, bodyOfPush(forged, `forged-${number}`))) !== 401)
          believed.push(`forged-${number}`)
      }
      const work = async () => {
        for (let sending = sendings[next++]; sending; sending = sendings[next++]) await send(sending)
      }
      await Promise.all(Array.from({ length: atOnce }, work))
      await dying
      return Promise.all(mails)
    },
  }
}

async function untilWatched({ google }: Tenant, people: readonly string[]): Promise<void> {
  for (const email of people) while ((await google.watches({ email })).length === 0) await pause(50)
}

const countSchema = z.object({ count: z.coerce.number() })
const countOf = async ({ dataDir }: Tenant, question: string) => {
  const [row] = await queryStore({ dataDir: path.dirname(dataDir) }, question)
  return countSchema.parse(row).count
}

/** Open events in the end: a mail that was told twice would be among them. */
async function untilDelivered(tenant: Tenant, deadline: number): Promise<number> {
  for (;;) {
    const open = await countOf(tenant, `select count(*) from outbox_event where delivered_at is null`)
    if (open === 0 || Date.now() > deadline) return open
    await pause(200)
  }
}

const idsOf = async ({ dataDir }: Tenant, question: string): Promise<string[]> => {
  const rows = await queryStore<{ id: string }>({ dataDir: path.dirname(dataDir) }, question)
  return rows.map(({ id }) => id)
}

const storedForgeries = (tenant: Tenant) =>
  idsOf(
    tenant,
    `select message_id as id from push_inbox where message_id like 'forged-%'
      union select mailbox_id from mailbox where last_push_history_id = 18446744073709551615`,
  )

async function lostPushes(tenant: Tenant, pushes: number): Promise<string[]> {
  const question = `select message_id as id from push_inbox where message_id like 'push-%' and done_at is not null`
  const done = new Set(await idsOf(tenant, question))
  return Array.from({ length: pushes }, (_, number) => `push-${number}`).filter((id) => !done.has(id))
}
