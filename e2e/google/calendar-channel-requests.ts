import * as z from 'zod/mini'
import { isLive, LONGEST_LIFE, resourceIdOf, sendNotification, USUAL_LIFE } from './calendar-channels.ts'
import { calendarRefusal, type CalendarCall } from './calendar-refusals.ts'
import { noContent, ok, type Answer } from './errors.ts'
import { endpointFault } from './push-endpoint.ts'
import type { Calendar, Channel } from './resources.ts'

const wholeNumber = z.union([z.string().check(z.regex(/^\d+$/)), z.int()])

const channelSchema = z.object({
  id: z.exactOptional(z.string()),
  type: z.exactOptional(z.string()),
  address: z.exactOptional(z.string()),
  token: z.exactOptional(z.string()),
  expiration: z.exactOptional(wholeNumber),
  params: z.exactOptional(z.object({ ttl: z.exactOptional(wholeNumber) })),
})

type WantedChannel = z.infer<typeof channelSchema>

/**
 * Opens a channel (google-facts 8.2, 8.3). The `sync` message leaves before the answer or after it, as
 * `settings.delivery.syncBeforeAnswer` says.
 */
export async function openChannel(
  { world, caller, request }: CalendarCall,
  kind: Channel['kind'],
  calendar: Calendar | null,
): Promise<Answer> {
  const parsed = channelSchema.safeParse(request.body ?? {})
  if (!parsed.success) return calendarRefusal(400, 'parseError', 'Parse Error')
  const wanted = parsed.data
  const { id = '', address = '' } = wanted
  const refused = wishRefusal(wanted)
  if (refused) return refused
  if (calendar && !calendar.supportsPush) {
    return calendarRefusal(
      400,
      'pushNotSupportedForRequestedResource',
      'Push notifications are not supported by this resource.',
      'calendar',
    )
  }
  const expiresAt = endOf(wanted, world.clock.now())
  if (expiresAt <= world.clock.now()) return calendarRefusal(400, 'invalid', 'Invalid value for: expiration')
  const key = `${caller.token.projectId} ${id}`
  if (world.channels.has(key)) return calendarRefusal(400, 'channelIdNotUnique', `Channel id ${id} not unique`)
  const resourceUri = uriOf(kind, calendar)
  const channel: Channel = {
    id,
    resourceId: resourceIdOf(resourceUri, caller.sub),
    resourceUri,
    kind,
    calendarId: calendar?.id ?? null,
    address,
    token: wanted.token ?? null,
    expiresAt,
    messageNumber: 1,
    sub: caller.sub,
    clientId: caller.clientId,
    projectId: caller.token.projectId,
    stopped: false,
  }
  world.channels.set(key, channel)
  if (world.settings.delivery.syncBeforeAnswer) await sendNotification(world, channel, 'sync')
  else world.clock.schedule(world.clock.now(), () => sendNotification(world, channel, 'sync'))
  return ok({
    kind: 'api#channel',
    id,
    resourceId: channel.resourceId,
    resourceUri,
    ...(channel.token !== null && { token: channel.token }),
    expiration: String(expiresAt),
  })
}

function wishRefusal({ id = '', type, address = '', token = '' }: WantedChannel): Answer | undefined {
  if (id === '') return calendarRefusal(400, 'required', 'entity.id: Required')
  if (!/^[A-Za-z0-9\-_+/=]{1,64}$/.test(id)) return calendarRefusal(400, 'invalid', 'Invalid value for: id')
  if (token.length > 256) return calendarRefusal(400, 'invalid', 'Invalid value for: token')
  // `webhook` is the other spelling Google takes.
  if (type !== 'web_hook' && type !== 'webhook') {
    return calendarRefusal(400, 'push.channelTypeNotSupported', `Channel type ${type ?? ''} not supported`)
  }
  const fault = endpointFault(address)
  if (fault === 'not-https') {
    return calendarRefusal(400, 'push.webhookUrlNotHttps', `WebHook callback must be HTTPS: ${address}`)
  }
  if (fault)
    return calendarRefusal(401, 'push.webhookUrlUnauthorized', `Unauthorized WebHook callback channel: ${address}`)
  return undefined
}

/** The earliest of both wishes, never later than Google's own end; whole seconds, because the header has no more. */
function endOf({ expiration, params }: WantedChannel, now: number): number {
  const wishes = [
    ...(expiration === undefined ? [] : [Number(expiration)]),
    ...(params?.ttl === undefined ? [] : [now + Number(params.ttl) * 1000]),
  ]
  const wanted = wishes.length > 0 ? Math.min(...wishes) : now + USUAL_LIFE
  return Math.floor(Math.min(wanted, now + LONGEST_LIFE) / 1000) * 1000
}

function uriOf(kind: Channel['kind'], calendar: Calendar | null): string {
  const path = calendar ? `calendars/${encodeURIComponent(calendar.id)}/${kind}` : `users/me/${kind}`
  return `https://www.googleapis.com/calendar/v3/${path}?alt=json`
}

/** Only the same user with the same client stops a channel; everything else looks like no channel at all. */
export function stopChannel({ world, caller, request }: CalendarCall): Answer {
  const wanted = z
    .object({ id: z.exactOptional(z.string()), resourceId: z.exactOptional(z.string()) })
    .safeParse(request.body ?? {})
  const { id = '', resourceId = '' } = wanted.success ? wanted.data : {}
  if (id === '' || resourceId === '') return calendarRefusal(400, 'required', 'Required')
  const channel = world.channels.get(`${caller.token.projectId} ${id}`)
  const mine =
    channel &&
    isLive(world, channel) &&
    channel.resourceId === resourceId &&
    channel.sub === caller.sub &&
    channel.clientId === caller.clientId
  if (!mine) {
    return calendarRefusal(404, 'notFound', `Channel '${id}' not found for project '${caller.project.projectNumber}'`)
  }
  channel.stopped = true
  return noContent()
}
