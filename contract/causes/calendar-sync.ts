import { defineCause } from './define-cause.ts'

type CalendarFacts = { calendarId: string; accountEmail: string }
const base = { stage: 'calendar-sync', severity: 'error', actor: 'admin', services: ['calendar'] } as const
const named = ({ calendarId }: Partial<CalendarFacts>) => calendarId ?? 'the calendar'

export const calendarSyncCauses = {
  'calendar-not-found': defineCause<CalendarFacts>({
    ...base,
    title: 'The calendar is gone, or not shared with this account',
    happened: (facts) =>
      `Google does not find ${named(facts)} for ${facts.accountEmail ?? 'this account'}. It gives the same answer for deleted and not shared.`,
    toDo: 'Choose another calendar, or share it with the connected account.',
  }),
  'calendar-access-role-reader': defineCause<CalendarFacts>({
    ...base,
    title: 'The account may only read this calendar',
    happened: (facts) =>
      `${facts.accountEmail ?? 'The account'} may not write to ${named(facts)}: it is a holiday, subscribed or shared calendar.`,
    toDo: 'Choose a calendar of your own, or ask its owner for the right to make changes.',
  }),
  'calendar-free-busy-only': defineCause<CalendarFacts>({
    ...base,
    title: 'The calendar shows only free and busy',
    happened: (facts) => `${named(facts)} is shared without details, so its events cannot be read.`,
    toDo: 'Ask the owner to share all event details with the connected account.',
  }),
  'calendar-sync-token-invalidated': defineCause<CalendarFacts>({
    ...base,
    severity: 'warning',
    actor: 'operator',
    title: 'Google wants the calendar read in full',
    happened: 'Google ended the sync token. This happens in normal operation.',
    toDo: 'Nothing. We read the calendar once in full and go on from there.',
  }),
  'calendar-sync-parameters-not-allowed': defineCause<CalendarFacts>({
    ...base,
    actor: 'operator',
    title: 'The sync request changed its parameters',
    happened:
      'With a sync token, Google refuses time windows, searches and orders, and wants the parameters of the first request.',
    toDo: 'Send the same parameters with every sync request, or begin with a full sync.',
  }),
  'calendar-updated-min-too-old': defineCause<CalendarFacts>({
    ...base,
    severity: 'warning',
    actor: 'operator',
    title: 'The calendar was asked for changes too far back',
    happened: 'Google keeps deleted events for a limited time, and the time asked for is before it.',
    toDo: 'Read the calendar in full, or ask for a later time.',
  }),
  'calendar-service-off-for-account': defineCause<CalendarFacts>({
    ...base,
    actor: 'workspace-admin',
    title: 'The account does not have Google Calendar',
    happened: (facts) =>
      `${facts.accountEmail ?? 'The account'} never used Google Calendar, or it is turned off for this account.`,
    toDo: 'Open Google Calendar once with this account. If it does not open, ask a Workspace administrator to turn it on.',
  }),
  'calendar-event-already-exists': defineCause<CalendarFacts>({
    ...base,
    foreign: true,
    title: 'An event with this ID exists already',
    happened: 'The ID of the event was used before, also if that event was deleted since.',
    toDo: 'Use a new ID, or update the event that exists.',
  }),
  'calendar-event-changed-meanwhile': defineCause<CalendarFacts>({
    ...base,
    foreign: true,
    title: 'The event changed meanwhile',
    happened: 'The event was changed by somebody else since it was read (412, condition not met).',
    toDo: 'Read the event again and repeat the change.',
  }),
  'calendar-event-gone': defineCause<CalendarFacts>({
    ...base,
    severity: 'warning',
    actor: 'operator',
    title: 'The event was deleted already',
    happened: 'The event does not exist any more.',
    toDo: 'Nothing. Treat the event as deleted.',
  }),
  'calendar-event-time-not-accepted': defineCause<CalendarFacts>({
    ...base,
    foreign: true,
    title: 'Google does not accept the time of the event',
    happened: 'The start or end is missing, in the wrong form, without a time zone, or the end lies before the start.',
    toDo: 'Send start and end in the same form, date or date and time with an offset.',
  }),
  'service-account-cannot-invite': defineCause<CalendarFacts>({
    ...base,
    foreign: true,
    title: 'A service account cannot invite people',
    happened: 'Google lets a service account invite attendees only with domain-wide delegation.',
    toDo: 'Leave attendees out, or act for a user with domain-wide delegation.',
  }),
  'service-account-sees-no-shared-calendar': defineCause<Record<never, never>>({
    stage: 'calendar-sync',
    severity: 'error',
    actor: 'admin',
    foreign: true,
    title: 'The service account sees its own empty calendar',
    happened:
      'A service account has a calendar list of its own. Nobody shared a calendar with it, or it asks for primary.',
    toDo: 'Share the calendar with the address of the service account and use the ID of that calendar.',
    services: ['calendar'],
  }),
  'caldav-calendar-list-incomplete': defineCause<Record<never, never>>({
    stage: 'calendar-sync',
    severity: 'error',
    actor: 'admin',
    foreign: true,
    title: 'CalDAV shows only some calendars',
    happened: 'Programs that use CalDAV see only the calendars that are ticked for synchronisation.',
    toDo: 'Open calendar.google.com/calendar/syncselect, tick the calendars and save.',
    services: ['calendar'],
  }),
  'calendar-organizer-only': defineCause<Record<never, never>>({
    stage: 'calendar-sync',
    severity: 'error',
    actor: 'admin',
    foreign: true,
    title: 'Only the organizer may make this change',
    happened: 'The event is a copy of an invitation, and Google lets only its organizer change this part.',
    toDo: 'Change the event in the calendar of its organizer.',
    services: ['calendar'],
  }),
  'calendar-request-malformed': defineCause<Record<never, never>>({
    stage: 'calendar-sync',
    severity: 'error',
    actor: 'operator',
    foreign: true,
    title: 'Google does not accept a field of the request',
    happened: 'A field, such as a time limit or an ID, is in the wrong form or does not fit the others.',
    toDo: 'Compare the field with Google’s reference. Times need an offset or Z.',
    services: ['calendar'],
  }),
  'calendar-pages-not-followed': defineCause<CalendarFacts>({
    ...base,
    actor: 'operator',
    title: 'The calendar was read in part only',
    happened: (facts) =>
      `Google hands out ${named(facts)} page by page, and only the first page was read. The sync token comes with the last page.`,
    toDo: 'Follow nextPageToken to the end, and store the sync token of the last page.',
  }),
  'calendar-cancelled-events-ignored': defineCause<CalendarFacts>({
    ...base,
    severity: 'warning',
    actor: 'operator',
    title: 'Deleted events are not taken out',
    happened:
      'Google reports a deleted event as one with status cancelled. Whoever passes over these keeps it for ever.',
    toDo: 'Remove every event that a sync reports as cancelled, and do not set showDeleted to false.',
  }),
}
