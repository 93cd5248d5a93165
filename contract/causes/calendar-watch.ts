import { defineCause } from './define-cause.ts'

type ChannelFacts = { calendarId: string; channelId: string }
const base = { stage: 'calendar-watch', severity: 'error', actor: 'operator', services: ['calendar'] } as const

export const calendarWatchCauses = {
  'calendar-channel-expired': defineCause<ChannelFacts & { endedAt: string }>({
    ...base,
    title: 'The calendar channel ran out',
    happened: ({ endedAt }) =>
      `Google stopped sending notifications${endedAt === undefined ? '' : ` on ${endedAt}`}: the channel ended and was not replaced.`,
    toDo: 'Repair opens a new channel and fetches what was missed.',
  }),
  'calendar-channel-missing': defineCause<ChannelFacts>({
    ...base,
    title: 'The calendar is not watched',
    happened: 'There is no live channel for this calendar, so Google reports nothing.',
    toDo: 'Repair opens a channel.',
  }),
  'calendar-channel-id-reused': defineCause<ChannelFacts>({
    ...base,
    title: 'The channel ID was used before',
    happened: 'Google wants a new ID for every channel, also after the old one was stopped or the first try timed out.',
    toDo: 'Use a new random ID for every try.',
  }),
  'calendar-webhook-domain-not-verified': defineCause<{ endpoint: string }>({
    ...base,
    actor: 'admin',
    title: 'Google wants proof that the host is yours',
    happened: ({ endpoint }) =>
      `Google refused ${endpoint ?? 'the address of the channel'}: this exact host is not verified for the project.`,
    toDo: 'Verify the exact host in Search Console with an account that owns the project, then try again.',
    link: { label: 'Open Search Console', href: 'https://search.google.com/search-console' },
  }),
  'calendar-webhook-not-https': defineCause<{ endpoint: string }>({
    ...base,
    title: 'Google sends notifications to https only',
    happened: ({ endpoint }) => `${endpoint ?? 'The address of the channel'} is not a public https address.`,
    toDo: 'Ask the person who runs this installation to set PUSH_BASE_URL to a public https address.',
  }),
  'calendar-push-not-supported': defineCause<ChannelFacts>({
    ...base,
    severity: 'warning',
    actor: 'google',
    title: 'Google sends no notifications for this calendar',
    happened: 'Holidays, birthdays and other calendars that Google makes cannot be watched.',
    toDo: 'Nothing. We look at this calendar from time to time. Choose another one if you need it at once.',
  }),
  'orphaned-calendar-channel': defineCause<ChannelFacts>({
    ...base,
    severity: 'warning',
    title: 'An old channel still sends',
    happened: 'A channel that was stopped or forgotten still sends notifications. Google has no list of channels.',
    toDo: 'Nothing. We ignore it, and it ends by itself.',
  }),
  'channel-stop-id-or-project-mismatch': defineCause<ChannelFacts>({
    ...base,
    severity: 'warning',
    title: 'Google does not find the channel to stop',
    happened: 'The channel ended before, or its ID, resource ID, user or project is not the one it was opened with.',
    toDo: 'Treat it as stopped. Keep ID and resource ID of Google’s answer for next time.',
  }),
  'calendar-notification-carries-no-event': defineCause<Record<never, never>>({
    ...base,
    foreign: true,
    title: 'A calendar notification does not say what changed',
    happened:
      'Google sends calendar notifications without a body. The app looks for the event in it and finds nothing.',
    toDo: 'Take a notification as a hint, and read the changes with the sync token.',
  }),
  'calendar-sync-message-not-arrived': defineCause<{ endpoint: string; seconds: number }>({
    ...base,
    title: 'Google’s first message has not arrived',
    happened: ({ endpoint, seconds }) =>
      `Google accepted the channel, and after ${seconds ?? 60} seconds its first message has not reached ${endpoint ?? 'our address'}.`,
    toDo: 'Copy the diagnostics for the person who runs this installation: a firewall, proxy, certificate or robots.txt blocks it.',
  }),
  'calendar-channel-token-mismatch': defineCause<ChannelFacts>({
    ...base,
    title: 'A notification carries the wrong token',
    happened: 'A notification came without the token of its channel or with another one. We refused it.',
    toDo: 'Repair opens a new channel. If it repeats, somebody else sends to our address.',
  }),
  'calendar-notifications-missing': defineCause<ChannelFacts & { since: string }>({
    ...base,
    title: 'The calendar changes and no notification arrives',
    happened: ({ since }) =>
      `The calendar has news${since === undefined ? '' : ` since ${since}`}, and Google’s notification did not reach us.`,
    toDo: 'Run all checks. They name the first broken link between Calendar and us.',
  }),
  'calendar-channel-request-malformed': defineCause<{ actual: string }>({
    ...base,
    title: 'Google does not accept the channel request',
    happened:
      'A field of the channel is missing or in the wrong form: type must be web_hook, and the ID at most 64 letters, digits, - or _.',
    toDo: 'Correct the request.',
  }),
  'calendar-does-not-publish-to-pubsub': defineCause({
    ...base,
    actor: 'operator',
    title: 'Google Calendar does not publish to Pub/Sub',
    happened:
      'Only Gmail sends its changes to a Pub/Sub topic. Google Calendar sends them straight to a web address, one channel per calendar.',
    toDo: 'Open a channel for each calendar, with the https address that takes the notifications.',
  }),
}
