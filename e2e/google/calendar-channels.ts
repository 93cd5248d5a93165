import { createHash } from 'node:crypto'
import { deliver, look } from './push-endpoint.ts'
import type { Channel } from './resources.ts'
import type { World } from './world.ts'

const DAY = 86_400_000
/** google-facts 8.3: without a wish it is seven days, and no wish brings more than thirty. */
export const USUAL_LIFE = 7 * DAY
export const LONGEST_LIFE = 30 * DAY

/** google-facts 8.4. 102 as a final status cannot be seen through node:http. */
const accepted = [200, 201, 202, 204]
const retried = [500, 502, 503, 504]
// Google's schedule is not known (google-facts 12): a few growing pauses, then the notification is lost.
const RETRY_PAUSES = [1_000, 5_000, 30_000, 120_000, 600_000]
const ANSWER_TIME_MS = 10_000

export type ChannelTarget =
  { kind: 'events' | 'acl'; calendarId: string } | { kind: 'calendarList' | 'settings'; sub: string }

/** Opaque, and the same for every channel on one resource. */
export function resourceIdOf(resourceUri: string, sub: string): string {
  return createHash('sha256').update(`${sub} ${resourceUri}`).digest('base64url').slice(0, 27)
}

/** Tells every live channel on the target that something changed; some notifications are lost when told to. */
export function notifyChannels(world: World, target: ChannelTarget): void {
  for (const channel of world.channels.values()) {
    if (!isLive(world, channel) || !watches(channel, target)) continue
    if (Number.parseInt(world.ids.hex(8), 16) / 2 ** 32 < world.settings.delivery.dropCalendarRate) continue
    world.clock.schedule(world.clock.now(), () => sendNotification(world, channel, 'exists'))
  }
}

export function isLive(world: World, channel: Channel): boolean {
  return !channel.stopped && channel.expiresAt > world.clock.now()
}

function watches(channel: Channel, target: ChannelTarget): boolean {
  if (channel.kind !== target.kind) return false
  return 'calendarId' in target ? channel.calendarId === target.calendarId : channel.sub === target.sub
}

/** Posts one notification, as often as its answers ask for. Message numbers grow with gaps, `sync` is always 1. */
export async function sendNotification(world: World, channel: Channel, state: 'sync' | 'exists'): Promise<void> {
  channel.messageNumber = state === 'sync' ? 1 : channel.messageNumber + Number(world.ids.digits(3))
  await attempt(world, channel, state, channel.messageNumber, 0)
}

async function attempt(
  world: World,
  channel: Channel,
  state: string,
  messageNumber: number,
  attempts: number,
): Promise<void> {
  if (!isLive(world, channel)) return
  if (!(await robotsAllow(world, channel.address))) {
    world.deliveries.push({
      at: world.clock.now(),
      kind: 'calendar',
      from: channel.id,
      url: channel.address,
      status: 0,
      note: 'robots.txt disallows it',
    })
    return
  }
  const { status } = await deliver(world, {
    kind: 'calendar',
    from: channel.id,
    url: channel.address,
    headers: headersOf(channel, state, messageNumber),
    body: '',
    timeoutMs: ANSWER_TIME_MS,
  })
  const pause = RETRY_PAUSES[attempts]
  if (accepted.includes(status) || !retried.includes(status) || pause === undefined) return
  world.clock.schedule(world.clock.now() + pause, () => attempt(world, channel, state, messageNumber, attempts + 1))
}

function headersOf(channel: Channel, state: string, messageNumber: number): Record<string, string> {
  return {
    accept: '*/*',
    'user-agent': 'APIs-Google; (+https://developers.google.com/webmasters/APIs-Google.html)',
    'X-Goog-Channel-ID': channel.id,
    'X-Goog-Channel-Expiration': new Date(channel.expiresAt).toUTCString(),
    'X-Goog-Message-Number': String(messageNumber),
    'X-Goog-Resource-ID': channel.resourceId,
    'X-Goog-Resource-State': state,
    'X-Goog-Resource-URI': channel.resourceUri,
    ...(channel.token !== null && { 'X-Goog-Channel-Token': channel.token }),
  }
}

/** The sender of calendar notifications honours robots.txt (google-facts 8.4); no answer means all is allowed. */
async function robotsAllow(world: World, address: string): Promise<boolean> {
  const { origin, pathname } = new URL(address)
  const { status, body } = await look(world, `${origin}/robots.txt`)
  if (status !== 200) return true
  const groups = groupsOf(body)
  const rules = groups.get('apis-google') ?? groups.get('*') ?? []
  const longest = rules
    .filter((one) => one.path !== '' && pathname.startsWith(one.path))
    .sort((a, b) => b.path.length - a.path.length)[0]
  return longest?.allowed ?? true
}

type RobotsRule = { allowed: boolean; path: string }

function groupsOf(text: string): Map<string, RobotsRule[]> {
  const groups = new Map<string, RobotsRule[]>()
  let agents: string[] = []
  let lastWasAgent = false
  for (const line of text.split(/\r?\n/)) {
    const [, field = '', value = ''] = /^\s*([\w-]+)\s*:\s*([^#]*?)\s*(?:#.*)?$/.exec(line) ?? []
    const name = field.toLowerCase()
    if (name === 'user-agent') {
      agents = lastWasAgent ? [...agents, value.toLowerCase()] : [value.toLowerCase()]
      for (const agent of agents) if (!groups.has(agent)) groups.set(agent, [])
    } else if (name === 'allow' || name === 'disallow') {
      for (const agent of agents) groups.get(agent)?.push({ allowed: name === 'allow', path: value })
    }
    lastWasAgent = name === 'user-agent'
  }
  return groups
}
