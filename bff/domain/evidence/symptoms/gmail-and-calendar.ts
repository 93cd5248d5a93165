import type { Symptoms } from './symptoms.ts'

// One table of sentences, long because it is data.

export const gmailAndCalendarSymptoms: Symptoms = {
  // Gmail watch
  'gmail-watch-expired-not-renewed': [
    'no e-mails arriving since Friday, nothing in the logs',
    'new mail came in for a week and then nothing',
    'pushes stop about seven days after the watch was started',
    'starting the watch again by hand brings the mails back',
    'the cron that renews the watch has not run',
    'the expiration of the watch lies in the past',
    'worked after deploying and silently stopped a week later',
  ],
  'gmail-watch-not-started': [
    'topic and subscription are fine and no push for new mail ever came',
    'publishing by hand arrives, real mail does not, from the beginning',
    'nobody called watch for this mailbox',
    'a newly added mailbox gets no notifications while others do',
  ],
  'gmail-watch-on-another-topic': [
    'the watch of this mailbox points to the topic of another environment',
    'pushes go to the old topic since the move',
  ],
  'gmail-watch-already-exists-other-topic': [
    'starting a second watch for the same mailbox is refused until stop is called',
    'staging and production watch the same mailbox with one client',
    'parallel renewals of one mailbox collide',
  ],
  'topic-name-not-fully-qualified': [
    'only the short name of the topic was configured',
    'the topic lacks projects slash in front',
    'the topic variable is empty when watch is called',
  ],
  'pubsub-publisher-grant-missing-500': [
    'watch answers with an internal error while everything else works',
    'backend error at watch goes away once the publisher role is right',
  ],
  'gmail-watch-label-not-found': [
    'watch with a label that was deleted or is spelled by its name',
    'the label filter names an unknown label',
  ],
  // Gmail delivery
  'account-without-gmail-mailbox': [
    'the Google account is on an outside address and has no mailbox',
    'signed in with a Google account that uses Outlook for mail',
    'the account has no Gmail',
  ],
  'history-id-too-old': [
    'after a long pause the app cannot catch up with changes',
    'the app was off for two weeks and incremental sync fails since',
    'sync of changes fails every time until a full resync is done',
    'the stored history number is no longer known',
  ],
  'history-gap-over-page-cap': [
    'after an outage fewer messages were processed than came in',
    'only the newest five hundred changes were read',
    'older mails of the gap are missing after catching up',
    'the next page of the history is never fetched',
  ],
  'gmail-pushes-missing': [
    'some pushes do not come although watch and subscription are alive',
    'mail arrives in Gmail and the app hears of it only at the next poll',
    'notifications are late or lost now and then',
    'the Gmail watch call succeeds and the endpoint gets nothing when mail arrives',
  ],
  'gmail-push-awaited': ['set up just now and no real mail has come yet', 'waiting for the first mail'],
  'push-for-unknown-mailbox': [
    'pushes name an address that is not connected',
    'the notification carries the main address while we stored an alias',
    'a mailbox that was removed still sends notifications',
  ],
  'label-filter-excludes-messages': [
    'mails that a rule files under a label never arrive in the app',
    'only mail in the inbox is seen, archived mail is not',
    'spam, promotions or sent mail do not trigger',
    'filtered messages skip the inbox and the app misses them',
  ],
  'gmail-message-gone': [
    'the message was deleted before the app read it',
    'drafts and spam vanish between the push and the reading',
    'message ID from the history does not exist any more',
  ],
  'gmail-user-not-token-owner': [
    'the call names another mailbox than the one that signed in',
    'delegation denied for another user’s mailbox',
    'a shared or delegated mailbox cannot be read with the own sign-in',
  ],
  'send-as-alias-not-permitted': [
    'mail goes out under the main address instead of the alias',
    'the from address is replaced by Gmail',
    'sending under another address is refused',
  ],
  'imap-access-refused': [
    'the mail program is refused with the right password',
    'username and password are not accepted by smtp.gmail.com or imap.gmail.com',
    'sending stopped when less secure apps were switched off',
    'an app password is needed',
    'IMAP is off in the settings of the mailbox',
    'web login alert, please log in via your web browser',
  ],
  'mail-sent-but-not-delivered': [
    'Gmail says sent and the recipient gets nothing',
    'the mail bounces or lands in spam',
    'messages are blocked for lack of SPF or DKIM',
  ],
  'service-account-without-mailbox': [
    'a service account itself is used to read mail',
    'precondition check failed when listing messages with a service account',
    'no user is named whose mailbox the service account should read',
  ],
  'history-read-from-notification-id': [
    'the push comes and the history is empty',
    'history is asked from the number in the notification and shows nothing new',
    'always one mail behind, the new mail shows with the next push',
  ],
  'gmail-label-changes-also-notify': [
    'reading, starring or archiving a mail triggers the flow',
    'the app is started by its own drafts and labels, in a loop',
    'many more pushes than mails',
    'a push comes and there is no new message in it',
    'marking as read sends a notification',
  ],
  // Calendar sync
  'calendar-not-found': [
    'the calendar ID is right in the console and the account cannot find it',
    'the calendar was deleted or unshared',
    'a shared calendar was not shared with the account that reads it',
    'one of the chosen calendars no longer exists',
  ],
  'calendar-access-role-reader': [
    'events can be read and not created in this calendar',
    'the calendar is a subscription or holidays and cannot be written',
    'make changes to events was not granted when sharing',
    'only the owner may change the sharing of this calendar',
  ],
  'calendar-free-busy-only': [
    'all events are called busy and have no title',
    'details of the shared calendar are hidden',
    'only times come over, no subjects',
  ],
  'calendar-sync-token-invalidated': [
    'the calendar wants a full sync',
    'clearing the sync token repairs the sync',
    'incremental sync fails with gone until everything is read again',
    'after a while changes are not taken any more because the token is stale',
  ],
  'calendar-sync-parameters-not-allowed': [
    'sync token together with timeMin or orderBy is refused',
    'a filter was added to the incremental sync and it broke',
  ],
  'calendar-updated-min-too-old': ['asking for changes since last year is refused', 'updatedMin lies too far back'],
  'calendar-service-off-for-account': [
    'the user has no Google Calendar',
    'Calendar is switched off for the user by the company',
    'the person must be signed up for Google Calendar',
  ],
  'calendar-event-already-exists': [
    'creating the same event a second time is refused',
    'the ID of the event is taken, also by a deleted one',
    'importing again fails with duplicates',
  ],
  'calendar-event-changed-meanwhile': [
    'saving the event fails since somebody else changed it',
    'etag does not match, edit conflict',
  ],
  'calendar-event-gone': [
    'deleting an event that is deleted already',
    'updating a cancelled appointment is refused as gone',
  ],
  'calendar-event-time-not-accepted': [
    'events without time zone or with the end before the start are refused',
    'all-day and timed forms are mixed',
    'recurring events need a time zone',
    'time range is empty',
  ],
  'service-account-cannot-invite': [
    'events with guests cannot be created by a service account',
    'without attendees the event is created, with attendees it is refused',
    'meet links or invitations do not work with a service account',
  ],
  'service-account-sees-no-shared-calendar': [
    'the service account gets an empty list of calendars',
    'no events and no error with a service account',
    'events are created and nobody sees them, they are in the calendar of the service account',
    'the shared calendar does not show up in the list of the service account',
    'blank result although the calendar was shared with the service account',
  ],
  'caldav-calendar-list-incomplete': [
    'only the main calendar shows up over CalDAV',
    'shared calendars are missing on the phone until they are ticked on the sync page',
  ],
  'calendar-organizer-only': [
    'a guest tries to change the time of a meeting',
    'only the organizer can change or cancel the event',
  ],
  'calendar-request-malformed': [
    'a field of the event is not accepted',
    'the e-mail of a guest is not valid',
    'required field missing when creating an event',
    'the reminder or recurrence has a wrong form',
  ],
  // Calendar channels
  'calendar-channel-expired': [
    'calendar changes came in for some days or weeks and then no more',
    'two-way sync became one-way after a month',
    'changes made in Google no longer show up in the app, the channel ran out',
    'the webhook is quiet, reconnecting the calendar brings it back for a while',
    'the channel is opened once and never again',
  ],
  'calendar-channel-missing': ['no channel was ever opened for this calendar', 'a calendar added later is not watched'],
  'calendar-channel-id-reused': ['renewing with the same channel ID is refused', 'a fixed ID is used for each watch'],
  'calendar-webhook-domain-not-verified': [
    'Google wants the host of the webhook verified in Search Console',
    'the domain of the callback is not on the list of the project',
    'ngrok address refused as webhook callback',
  ],
  'calendar-webhook-not-https': ['the webhook address is http', 'watching with a localhost address is refused'],
  'calendar-push-not-supported': [
    'holidays, birthdays or other imported calendars cannot be watched',
    'watch works for the main calendar and not for a subscribed one',
  ],
  'orphaned-calendar-channel': [
    'notifications go on after disconnecting',
    'each change arrives twice or three times with different channel IDs',
    'an old deployment’s channel still posts',
    'stop was called and the pushes continue',
    'unknown channel ID in the header',
  ],
  'channel-stop-id-or-project-mismatch': [
    'stopping the channel says it does not exist',
    'the channel was made by another client or user and cannot be stopped',
    'resourceId was not stored',
  ],
  'calendar-notification-carries-no-event': [
    'the notification body is empty',
    'the webhook fires and there is no event in it',
    'which event changed cannot be told from the post',
    'the trigger never runs because it looks for the event in the body',
    'only headers arrive',
  ],
  'calendar-sync-message-not-arrived': [
    'the first message after watch, state sync, has not come',
    'opening the calendar channel succeeded and the webhook was never called',
  ],
  'calendar-channel-token-mismatch': [
    'the channel token in the header is not the one we stored',
    'notifications are rejected because their token is wrong',
  ],
  'calendar-notifications-missing': [
    'events change and the webhook gets nothing, the channel is still valid',
    'some changes are not notified',
    'notifications are delayed by hours',
  ],
  'calendar-channel-request-malformed': [
    'the channel ID is too long or has forbidden letters',
    'type must be web_hook',
    'expiration in seconds instead of milliseconds',
  ],
  'calendar-pages-not-followed': [
    'large calendars are only read up to a certain date and newer events are missing',
    'only the first 250 events come over',
    'part of the appointments never shows up, reconnecting does not help',
    'nextSyncToken is always empty because the last page is not reached',
    'single events are missing in a calendar with many entries',
  ],
  'calendar-cancelled-events-ignored': [
    'events deleted in Google stay in the app',
    'cancelled meetings still block the time here',
    'moved or removed appointments show as ghosts',
    'deletions are not synced, new and changed events are',
  ],
  'calendar-does-not-publish-to-pubsub': [
    'a Pub/Sub topic was made for the calendar and nothing is ever published',
    'how to get calendar changes into a topic',
    'Gmail pushes arrive by Pub/Sub and calendar changes never do',
  ],
}
