// One table of cues, long because it is data.

import type { Profiles } from './evidence.ts'

// One table of cues, long because it is data. How a cue reads: `Cue` in evidence.ts.

const calendar =
  'domain=calendar; | ~calendar | calendar | ~events.list | ~events.insert | ~events.patch | ~events.update | ~events.delete | ~events.get | ~timemin'

export const gmailAndCalendarProfiles: Profiles = {
  'gmail-watch-expired-not-renewed': {
    seen: [['watch & expired', 74]],
    told: [['expiration & past', 12]],
    alone: [
      ['scheduler | cron | renewal job & paused | stopped | off & push | notification & !calendar & !channel', 78],
      [
        'eighth day | after seven days | after 7 days | watch_expiration | watchexpiration | watch expiry | expires_at & !calendar & !channel & !token & !testing',
        82,
      ],
      ['#GMAIL & #PUSH & #STOPS & !calendar & !channel & !subscription', 56],
      ['watch & expiration | expiry & past | passed | ago | reached | over & !calendar & !channel', 90],
      ['watch & #UNRENEWED & !calendar & !channel & !events.watch & !only one', 84],
      ['#STOPS | #NOTHING & #WEEK & #PUSH & !calendar & !channel & !subscription & !testing & !token', 82],
      ['watch & expiration & past', 88],
      [
        'watch & not renewed | never renewed | expired | lasts seven days | renewal job | renew & !channel & !calendar',
        84,
      ],
      [
        'gmail | mailbox & week | 7 days | seven days & push | notification & stop & !testing & !calendar & !invalid_grant',
        80,
      ],
    ],
  },
  'gmail-watch-not-started': {
    alone: [
      [
        'never pushed | is polled | no webhook subscription | not queued | never asked to watch | watch was never called | never called after & mail | gmail | account & !calendar',
        76,
      ],
      ['watch & never called | not called | was never made | missing & #GMAIL & !calendar', 80],
      ['history & works & no push & no watch', 70],
    ],
  },
  'gmail-watch-on-another-topic': {
    alone: [
      ['watch & topic & former | old | other | another | previous | wrong & !only one', 78],
      ['watch & old topic | another topic | other topic | former topic & !only one', 76],
    ],
  },
  'gmail-watch-already-exists-other-topic': {
    seen: [
      ['only one user push notification client allowed', 98],
      ['only one & push notification client', 97],
      ['call /stop then try again', 95],
    ],
  },
  'topic-name-not-fully-qualified': {
    seen: [
      [
        'invalid_argument | status=400; | invalidargument & ~users.watch | ~users/me/watch & !label & !failedprecondition & !only one user & !precondition & !mail service',
        58,
      ],
      ['invalid topic name format', 97],
      ["should follow 'projects/ | should follow projects/", 93],
      ['topicname required | topicname & required', 92],
      ['invalid topicname & !does not match', 88],
      ['topic & fully qualified | full name', 84],
    ],
  },
  'pubsub-publisher-grant-missing-500': {
    seen: [
      ['backend error | backenderror & ~watch', 88],
      ['status=500; & ~watch', 78],
      ['backend error | backenderror & ~topic | ~publisher', 86],
    ],
  },
  'gmail-watch-label-not-found': {
    seen: [
      ['invalid label: | labelid not found | label id not found | invalid labelid & !label name', 90],
      ['invalid label & ~watch & !label name', 96],
      ['label & not found & !channel', 80],
    ],
  },
  'gmail-request-malformed': {
    seen: [
      ['invalid label name | label name is not allowed | label name exists or conflicts', 94],
      ['invalid id value & !calendar & !resource id', 92],
      ['missing/invalid parameter: & !redirect', 106],
      ['inner request count exceeds | too many parts in batch | batch size & exceed', 95],
      ['invalid label: & ~restor | ~import | ~migrat | ~append', 96],
    ],
  },
  'account-without-gmail-mailbox': {
    seen: [
      [
        'precondition check failed | failedprecondition & ~one single user | ~single user | ~one user | ~this user | ~other users work | ~one customer | ~all others work & !~service account & !~subject',
        98,
      ],
      [
        'precondition check failed | failedprecondition & ~mx | ~mail host | ~hosted elsewhere | ~calendar of the same account | ~drive and calendar',
        96,
      ],
      ['mail service not enabled', 95],
      ['mail service & not enabled', 93],
    ],
    told: [['no gmail | outside address', 4]],
  },
  'history-id-too-old': {
    seen: [
      [
        'requested entity was not found & ~incremental | ~partial sync | ~delta | ~offline for | ~was offline | ~sync cursor | ~stored cursor | ~after a pause | ~weeks & !~calendar & !~messages/ & !~messages.get & !~watch & !~topic & !~subscription',
        93,
      ],
      [
        'status=404; | not found | requested entity was not found & ~history | starthistoryid & !~messages.get & !~messages/ & !~get message & !~attachments',
        95,
      ],
      ['invalid starthistoryid | starthistoryid & invalid | too old | not found', 94],
      ['historyid & too old | expired | not found | out of date', 94],
      ['history & 404', 84],
    ],
    told: [['history', 4]],
    alone: [
      ['historyid | history id & old | weeks | 404 | expired | stale & !notification & !push', 76],
      ['history id | historyid & too old | expired', 66],
    ],
  },
  'history-gap-over-page-cap': {
    alone: [
      ['#CHANGES & #PAGES', 88],
      ['#GMAIL & #CHANGES & #LOST & busy | pause | outage | downtime | long | cap | limit | 500 | 100', 84],

      [
        'only part | only some | partly | incomplete | fewer | not all & #GMAIL & offline | outage | downtime | pause | days',
        78,
      ],
      ['#GMAIL & missing | missed | skipped | lost & downtime | outage | pause | offline | backlog | restart', 66],
      ['history & capped | 500 | page cap | first page | nextpagetoken | one page | page limit | pagination', 86],
      ['history & gap | pause | outage & skipped | fewer | missed | dropped', 82],
      ['fewer messages & processed', 70],
    ],
    seen: [['nextpagetoken & ~history & ~first page | ~missed', 76]],
  },
  'gmail-pushes-missing': {
    alone: [
      ['late | delayed & watch is valid | watch is renewed | valid watch', 96],
      ['#GMAIL & #PUSH | endpoint & #NOTHING & !calendar & !channel & !subscription', 50],
      [
        'no push | pushes missing | notifications missing | push does not arrive & mailbox | gmail | mail & !watch & !expired & !backlog',
        60,
      ],
      ['push & delayed & mailbox | gmail', 56],
    ],
    told: [['gmail-api-push | publisher | permission', -30]],
  },
  'push-for-unknown-mailbox': {
    seen: [
      ['unexpected & gmail account | mailbox | emailaddress & ~#PUSH', 88],
      ['unknown | unexpected | unconfigured & mailbox | gmail account & ~#PUSH', 80],
      ['unknown mailbox | no account for | no mailbox for | account not found & ~push', 78],
    ],
    alone: [['push & unknown mailbox | unknown e-mail | unknown address | not connected | disconnected', 76]],
  },
  'label-filter-excludes-messages': {
    alone: [
      ['label | labelids & watch | filter & no push | never | miss | only | skip | archive', 84],
      ['labelids | label filter & message | mail', 66],
    ],
  },
  'gmail-message-gone': {
    seen: [
      ['invalid id value & ~messages.', 80],
      [
        'requested entity was not found & ~getmessage | ~messages.get | ~get message | ~reading the message & !~history',
        99,
      ],
      [
        'status=404; | not found | requested entity was not found & ~messages/ | ~message id | ~messages.get | ~threads | ~attachments | ~get message',
        92,
      ],
      ['requested entity was not found & !~history & !~calendar & !~subscription & !~topic & !~watch', 58],
    ],
    told: [
      ['draft | deleted | moved | after the push', 8],
      ['history', -20],
    ],
  },
  'gmail-user-not-token-owner': {
    seen: [
      ['delegation denied for', 97],
      ['delegation denied', 95],
      ['users/ & status=403; & ~other address | ~another mailbox | ~other mailbox | ~shared mailbox', 82],
    ],
  },
  'send-as-alias-not-permitted': {
    seen: [
      [
        'sendas | send-as | send as & !sendasemail required & permission | not allowed | restricted | denied | verif | not found | access restricted',
        86,
      ],
      ['access restricted to service accounts that have been delegated domain-wide authority', 95],
      ['from address | sender address & not verified | rewritten | replaced | not allowed', 80],
      ['custom from requires smtpmsa', 95],
      ['invalid from header | from header', 70],
    ],
    alone: [['from & rewritten | replaced | alias', 70]],
  },
  'imap-access-refused': {
    seen: [
      ['less secure app | 2-step verification required', 90],
      [
        'schemes & bearer | authenticationfailed | username and password not accepted & ~with a password | ~a password | ~normal password & !~access token',
        108,
      ],
      ['imap access is disabled for your domain', 98],

      ['application-specific password required | invalidsecondfactor', 96],
      ['username and password not accepted', 95],
      ['badcredentials & 535 | 5.7.8', 92],
      ['imap access is disabled | enable imap | not enabled for imap use', 96],
      ['please log in via your web browser | web login required | webalert', 95],
      ['authenticationfailed & !xoauth2 & !~xoauth2 & !~scope & !schemes', 84],
      ['less secure app', 88],
      ['5.7.9 | 5.7.14 | 534', 76],
      ['too many simultaneous connections', 80],
    ],
    alone: [['app password & smtp | imap | mail server & no app password | not made | needed | normal password', 92]],
  },
  'mail-sent-but-not-delivered': {
    seen: [
      ["'raw' rfc822 payload message string or uploading message | raw' rfc822", 95],
      ['recipient address required | invalid to header | invalid cc header', 95],
      ['message too large | request payload size exceeds | 413 & ~send | entity too large', 82],
      ['invalid value for bytestring | invalid value at & raw', 92],
      ['delivery status notification | message blocked | message rejected | answer/69585', 95],
    ],
  },
  'service-account-without-mailbox': {
    seen: [
      ['precondition check failed & ~service account | ~delegat | ~subject | ~impersonat', 95],
      ['precondition check failed & !billing & !~mailbox & !~mx', 76],
      ['failedprecondition & !mail service & !key & !billing', 66],
    ],
    alone: [['service account & names no user | no subject | without a subject | no user is named', 92]],
  },
  'history-read-from-notification-id': {
    seen: [['"historyid" & !"history" & ~empty | ~notification', 76]],
    alone: [
      [
        "history & pushed historyid | pushed history | pushed id | id of the push | historyid of the push | webhook's historyid | notification's historyid | new historyid",
        88,
      ],
      ['messages: [] | messages is empty | empty messages & history | hook', 74],

      [
        'history.list | history & just received | from the notification | from the push | in the notification | of the notification | from the webhook',
        86,
      ],
      [
        'history & #PUSH & id | historyid & empty | no history | nothing | no messages | no new | without history | #LOST | handed',
        88,
      ],
      ['history.list | history list & empty | nothing | no messages', 82],
    ],
  },
  'gmail-label-changes-also-notify': {
    alone: [
      [
        'one mail | each mail | every mail | same mail | one message | each message & five | three | four | two | several | many | multiple & call | push | notif | webhook',
        80,
      ],
      ['#GMAIL & #PUSH & #REPEATS & !calendar & !channel', 50],
      [
        '#PUSH & marked read | own label | label changes | own changes | marking | starring | archiving | own replies & !labelids & !filter',
        80,
      ],
      [
        '#REPEATS & #PUSH & #GMAIL & !channel & !calendar & !deadline & !seconds & !ack & !old & !subscription & !restart',
        78,
      ],
      [
        'duplicate | twice | several | multiple | many & push | notification & gmail | message | mail | historyid & !channel & !calendar & !refresh',
        78,
      ],
      ['push | notification & read | label | archive | delete | draft | own sent & also | every | each | loop', 78],
    ],
  },
  'calendar-not-found': {
    seen: [
      [`reason=notfound; & ${calendar}`, 84],
      [`status=404; | not found & ${calendar} & !channel & !caldav & !~events/`, 78],
      ['not found & ~calendar & !channel & !~caldav', 66],
      ['status=404; & ~events/watch & !~channels/stop', 92],
    ],
    told: [
      ['group calendar | target calendar | group.calendar', 16],
      ['calendar id | calendarid | shared | deleted', 8],
      ['service account', -6],
      ['channels/stop', -40],
    ],
  },
  'calendar-access-role-reader': {
    seen: [
      [
        'reason[forbidden] | reason=forbidden; | forbidden [403] | (403) forbidden & ~event | ~calendar & ~updat | ~delet | ~sav | ~insert | ~creat | ~writ | ~patch | ~mov & !has not been used & !insufficient & !delegation & !~free/busy',
        80,
      ],
      ['requiredaccesslevel', 94],
      ['you need to have writer access | need to have writer | need to have owner access', 95],
      ['must have owner & role for this calendar | this calendar', 95],
      [`reason=forbidden; | forbidden & ~insert | ~create event | ~write | ~patch | ~event creation & ${calendar}`, 70],
      ['read-only calendar | readonly calendar | cannot write to & calendar', 84],
      ['you need to have reader access', 60],
    ],
    told: [['accessrole | holiday | subscribed | owner of the account', 4]],
  },
  'calendar-free-busy-only': {
    seen: [
      ['forbidden | status=403; | not found & ~free/busy | ~freebusy | ~hide details', 94],
      ['freebusyreader | free/busy', 84],
      ['you need to have reader access', 84],
    ],
    alone: [
      ['busy & only | without title | no title | details & !token', 78],
      ['free/busy | freebusy | only busy | no details | titles show busy', 80],
    ],
  },
  'calendar-sync-token-invalidated': {
    alone: [
      [
        'calendar & everything anew | everything again | full again | from the start & imports | reads | syncs & !mail',
        76,
      ],
      ['410 | gone | full sync & #CALENDAR & swallow | ignor | not handled | stays | stay | stale', 80],
    ],

    seen: [
      [
        'sync token is expired | sync token expired | sync token has expired | expired_sync_token | sync token is not valid | sync token not valid',
        93,
      ],

      [
        'sync token is expired | sync token expired | sync token has expired | expired_sync_token | sync token & invalid | full sync',
        92,
      ],

      ['fullsyncrequired', 97],
      ['sync token is no longer valid', 97],
      [`status=410; & ${calendar} & !updatedmin & !resource has been deleted & !reason=deleted;`, 90],
      ['status=410; & ~synctoken | ~sync token', 95],
      ['invalid sync token | invalid_sync_token', 90],
      ['synctoken & 410 | gone', 92],
    ],
  },
  'calendar-pages-not-followed': {
    alone: [
      ['exactly 250 | first 250 | only 250 | 2500 | as many events as & event | calendar', 90],
      ['nextpagetoken | page token | first page | one page | last page | further pages & event | calendar', 86],
    ],
  },
  'calendar-sync-parameters-not-allowed': {
    seen: [
      ['timemin | timemax | q | orderby & synctoken | sync token & invalid | cannot | not allowed', 94],
      ['sync token cannot be used with', 95],
      ['synctoken & cannot | not allowed | conflict | together | incompatible', 90],
      [
        'status=400; & ~synctoken & ~timemin | ~timemax | ~orderby | ~q= | ~updatedmin | ~singleevents | ~showdeleted',
        92,
      ],
      ['status=400; | bad request | badrequest & ~synctoken', 78],
    ],
    alone: [
      [
        'sync token | synctoken | nextsynctoken & null | none | empty | missing | never | not returned | absent & !expired & !invalid & !410',
        84,
      ],
      ['nextsynctoken & missing | never | absent | not returned', 82],
    ],
  },
  'calendar-updated-min-too-old': {
    seen: [
      ['updatedmintoolongago', 98],
      ['updatedmin & 410 | too long ago | past', 93],
      ['minimum modification time lies too far in the past', 98],
    ],
  },
  'calendar-service-off-for-account': {
    seen: [
      ['notacalendaruser', 97],
      ['must be signed up for google calendar', 97],
      ['user must be signed up & calendar', 97],
      ['calendar & not enabled for & user | account', 78],
    ],
  },
  'calendar-event-already-exists': {
    seen: [
      ['the requested identifier already exists', 96],
      [`reason=duplicate; & ${calendar}`, 93],
      [`status=409; & ${calendar} & !channel`, 82],
      ['icaluid & already exists | duplicate', 84],
    ],
  },
  'calendar-event-changed-meanwhile': {
    seen: [
      ['conditionnotmet', 95],
      [`status=412; | precondition failed & ${calendar} | ~etag`, 92],
      ['etag & mismatch | changed', 82],
      ['invalid sequence value', 90],
      [`status=412; & !permitted customer`, 70],
    ],
  },
  'calendar-event-gone': {
    seen: [
      ['resource has been deleted', 93],
      [`status=410; & reason=deleted;`, 96],
      [
        `status=404; | status=410; & ~events/ | ~event & ~delete | ~update | ~deleted & ${calendar} & !synctoken & !~synctoken & !~sync token`,
        84,
      ],
    ],
  },
  'calendar-event-time-not-accepted': {
    seen: [
      [
        'bad request | invalid | badrequest & ~date as | ~date and | ~date with | ~dtstart | ~start and end | ~end before | ~end is before | ~time zone | ~timezone | ~all-day | ~all day & !~synctoken & !~timemin',
        92,
      ],

      ['missing end time | missing start time | the specified time range is empty | timerangeempty', 97],
      ['start and end times must either both be date | invalid start time | invalid end time', 97],
      ['missing time zone definition | invalid time zone | missing timezone', 96],
      ['end & before start | time & bad request & ~event', 70],
      ['recurring & time zone', 72],
    ],
  },
  'service-account-cannot-invite': {
    seen: [
      ['service accounts cannot invite attendees', 98],
      ['forbiddenforserviceaccounts', 97],
      ['invite attendees & delegation', 95],
    ],
  },
  'service-account-sees-no-shared-calendar': {
    seen: [
      ['not found | status=404; & ~not shared with the service account | ~never shared with', 112],
      [`not found | status=404; & ~service account & ${calendar} & !channel`, 93],
      ['"items":[] | items: [] & ~service account', 92],
    ],
    alone: [
      ['service account & calendarlist | calendar & no items | empty | nobody sees | not visible | returns no', 88],
      ['service account & calendar & empty | no events | no calendars | not shared | primary', 84],
    ],
  },
  'caldav-calendar-list-incomplete': {
    seen: [['syncselect', 95]],
    alone: [
      [
        'caldav | apple calendar | iphone | thunderbird | davx & do not appear | not shown | not appear | missing | shared | secondary | only',
        82,
      ],
      ['caldav | apple | iphone | ios | thunderbird | davx & only & calendar', 76],
    ],
  },
  'calendar-organizer-only': {
    seen: [
      [
        'forbidden | 403 & ~another person organizes | ~other organizer | ~not the organizer | ~somebody else organizes | ~organized by',
        94,
      ],
      ['forbiddenfornonorganizer', 97],
      ['shared properties can only be changed by the organizer', 97],
      ['organizer & only | cannot change | can only be changed', 84],
      ['cannot change the organizer | cannotchangeorganizer', 90],
    ],
  },
  'calendar-request-malformed': {
    seen: [
      ['timemin | timemax & invalid | bad request | parse', 84],
      [
        `status=400; & ${calendar} & bad request | badrequest | invalid value | invalidparameter | reason=invalid; & !synctoken & !channel & !~synctoken & !~watch & !invalid_grant & !token`,
        66,
      ],
      [
        'invalid conference type | invalid attendee email | invalid resource id value | malformedcalendar | eventtyperestriction',
        86,
      ],
      ['orderby & singleevents', 88],
      ['required & ~events.insert', 50],
    ],
    told: [['timemin | rfc3339 | rfc 3339', 14]],
  },
  'calendar-channel-expired': {
    seen: [['channel & expired & !not found for project', 72]],
    alone: [
      [
        'calendar | channel & subscription | source | channel | watch & renew & #NOTHING | #STOPS | failed & !gmail & !mail & !still',
        82,
      ],
      ['calendar | channel & #PUSH & #STOPS & !still', 58],
      ['calendar | channel & expiration | expiry & !watch expiration & !gmail & !mail', 86],
      ['channel & #UNRENEWED & !still & !stopped', 84],
      [
        '#STOPS | #NOTHING & #WEEK | #UNRENEWED & calendar | channel & !succeed & !returned 200 & !accepted & !robots',
        84,
      ],
      ['channel & expired | expiration & past', 88],
      ['channel & not renewed | renewal | never renewed | no renewal | lasts', 84],
      ['calendar & notification | push | webhook & stop & week | days | month & !watch last', 80],
    ],
  },
  'calendar-channel-missing': {
    alone: [
      ['no channel & calendar', 74],
      ['channel & never opened | not opened | never created & calendar', 74],
    ],
  },
  'calendar-channel-id-reused': {
    seen: [
      ['channelidnotunique', 98],
      ['channel id & not unique', 97],
      ['not unique & channel', 95],
    ],
  },
  'calendar-webhook-domain-not-verified': {
    seen: [
      [
        'status=401; & ~events.watch | ~events/watch | ~calendarlist.watch & !invalid credentials & !authentication',
        64,
      ],
      ['unauthorized webhook callback channel', 97],
      ['webhookurlunauthorized', 97],
      ['webhook & unauthorized', 84],
    ],
  },
  'calendar-webhook-not-https': {
    seen: [
      ['webhook callback must be https', 98],
      ['webhookurlnothttps', 98],
      ['webhook & must be https | https', 84],
    ],
  },
  'calendar-push-not-supported': {
    seen: [
      ['pushnotsupportedforrequestedresource', 98],
      ['push notifications are not supported by this resource', 98],
      ['notifications are not supported', 88],
    ],
    alone: [['~holiday calendar | ~holidays calendar | ~birthday calendar | ~birthdays calendar', 92]],
    told: [['holiday | birthday | week number', 5]],
  },
  'orphaned-calendar-channel': {
    alone: [
      [
        'calendar | channel & #PUSH & not hold | does not know | unknown | not in the database | no longer stored | not in our',
        86,
      ],

      ['calendar | channel & still | go on | keep | continue & disconnect | stop | removed | deleted', 70],
      ['channel id | channel & not know | unknown | unrecogni | not stored | no record | lost', 86],
      ['#REPEATS & channel | calendar & #PUSH | notified', 84],
      ['channels.stop | stopped channel | channel was stopped & still | go on | keeps | continue | arrive', 88],
      ['channel & unknown | orphan | old & still | notif | push', 82],
      ['duplicate | several & notification & channel | calendar', 80],
    ],
    seen: [['unknown channel', 74]],
  },
  'channel-stop-id-or-project-mismatch': {
    seen: [
      [
        'status=404; | not found & ~switched off | ~deactivat | ~stop fails | ~second stop & ~subscription | ~channel | ~source | ~webhook',
        96,
      ],
      ['channel & not found for project', 98],
      ['not found for project', 90],
      ['status=404; | not found & ~channels/stop | ~channels.stop | ~stopping', 94],
      ['status=403; | forbidden & ~channels/stop | ~channels.stop', 84],
    ],
  },
  'calendar-notification-carries-no-event': {
    seen: [
      ['undefined | null | empty | unexpected end & ~body of the notification | ~body of the push | ~empty body', 84],
    ],
    alone: [
      ['content-length 0 | content-length: 0 & x-goog-channel', 96],
      ['calendar & no event & in the notif | in the push | in the webhook | in the request', 90],
      ['notification | webhook & without | no | carries no & event id | event data | event details & calendar', 84],

      [
        'calendar | channel | x-goog & empty body | no body | body is empty | without a body | body of the push | body of the notification | which event | what changed | resource state exists | payload is empty & !secret & !token',
        86,
      ],
    ],
  },
  'calendar-sync-message-not-arrived': {
    alone: [
      ['calendar | channel & #PUSH & #NOTHING & !stop & !renew', 52],
      ['channel | events.watch & created | 200 | accepted | succe & #NOTHING & !renew & !robots & !self-signed', 83],
      [
        'watch | channel & succeed | success | 200 | accepted & no notification | nothing arrives | never arrives | no request | no post | nothing reaches | no sync message',
        82,
      ],
      ['only & sync message | sync notification', 66],
      ['sync & message | notification & not arrived | never', 80],
    ],
  },
  'calendar-channel-token-mismatch': {
    seen: [['x-goog-channel-token & mismatch | missing | invalid | wrong | undefined', 90]],
    alone: [
      ['x-goog-channel-token | channel token & refuse | reject | mismatch | rotat | wrong | missing', 86],
      ['channel token | channel-token & missing | wrong | empty | mismatch', 80],
    ],
  },
  'calendar-notifications-missing': {
    alone: [
      [
        'calendar & changes & do not arrive | not reflected | not synced | not updated | stay as they were | same state & removed and added | connected again | until',
        80,
      ],
      ['calendar & notification | push & missing | lost | none | unreliable | delayed | dropped & !expired', 60],
    ],
  },
  'calendar-channel-request-malformed': {
    seen: [
      ['invalid channel type | channel type', 88],
      ['channeltypenotsupported | unknown channel type | web_hook', 86],
      ['channel id & invalid | too long | pattern | missing | required & !unique', 86],
      ['missing required field & channel | ~watch', 90],
      ['status=400; & ~events/watch | ~calendar watch | ~events.watch & !webhook & !unique & !push notifications', 72],
      ['invalid value for: expiration | expiration & invalid & ~watch', 88],
    ],
  },
}
