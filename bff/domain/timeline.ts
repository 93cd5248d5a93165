import type { CheckResult } from '#contract/check.ts'
import { isCauseId, renderCause } from '#contract/causes/catalogue.ts'
import type { Connection, Health } from '#contract/connection.ts'
import type { ServiceName } from '#contract/google.ts'
import type { ArrivalRow, ArrivedPush, AuditRow } from './history-ports.ts'
import type { LedgerEntry } from './ports.ts'

type TimelineEvent = Health['timeline'][number]
type Kind = TimelineEvent['kind']
type State = TimelineEvent['state']
type Details = Readonly<Record<string, string>>

/** What an audit event is and says on the timeline; what is missing here is for the record only. */
const sentences: Readonly<Record<string, readonly [Kind, State, (details: Details, actor: string) => string]>> = {
  'connection.connected': [
    'connect',
    'passed',
    ({ account, service }, actor) =>
      `${actor} connected ${account ?? 'an account'} for ${service === 'calendar' ? 'Calendar' : 'Gmail'}`,
  ],
  'connection.calendar-chosen': ['connect', 'passed', (_details, actor) => `${actor} chose a calendar`],
  'connection.disconnected': ['disconnect', null, (_details, actor) => `${actor} disconnected it`],
  'connections.reset': ['disconnect', null, (_details, actor) => `${actor} disconnected everything`],
  'push-channel.repaired': ['repair', 'passed', (_details, actor) => `${actor} repaired the push channel`],
  'configuration.saved': ['change', null, (_details, actor) => `${actor} saved the configuration`],
  'configuration.archived': ['change', null, (_details, actor) => `${actor} archived the configuration`],
  'selection.changed': ['change', null, (_details, actor) => `${actor} changed which configuration is used`],
  'client.pasted': ['change', null, (_details, actor) => `${actor} brought an OAuth client`],
  'file.expired': ['change', null, () => 'A file that waited for its step was destroyed after 7 days'],
  'mailbox.full-sync': [
    'change',
    null,
    () => 'Gmail no longer had the changes since the last one: the mailbox is read in full',
  ],
  'calendar.full-sync': ['change', null, () => 'Google asked us to read the calendar in full'],
  'push.refused': [
    'check',
    'warning',
    ({ flaw }) => `A push was refused: ${flawWords[flaw ?? ''] ?? 'its signature did not hold'}`,
  ],
  'push.other-subscription': [
    'check',
    'warning',
    ({ subscription }) => `Another subscription points here: ${subscription ?? ''}`,
  ],
  'push.unknown-mailbox': [
    'check',
    'warning',
    ({ address }) => `A push for ${address ?? 'a mailbox'} came, which is not connected`,
  ],
  'push.unreadable': ['check', 'warning', () => 'A push came whose content is not Gmail’s'],
  'notification.refused': [
    'check',
    'warning',
    () => 'A calendar notification was refused: its token or resource is not the channel’s',
  ],
  'job.given-up': [
    'check',
    'failed',
    ({ kind }) => `A background job failed every time and is looked at again tomorrow: ${kind ?? ''}`,
  ],
  'secret.unreadable': ['check', 'failed', () => 'A stored secret could not be decrypted: background work is paused'],
}

/** Names of the audit events that a timeline shows. */
export const auditedOnTimeline = Object.keys(sentences)

const flawWords: Readonly<Record<string, string>> = {
  audience: 'it is for another audience',
  email: 'another account signed it',
  missing: 'it carries no token',
  expired: 'its token is too old',
  'our-clock': 'our clock is wrong',
  'keys-unavailable': 'Google’s keys could not be fetched',
}

const iso = (at: number) => new Date(at).toISOString()

/** Everything that happened, newest first. Sentences only, no mail content. Pure. */
export function timelineOf(past: {
  readonly connections: readonly Connection[]
  readonly pushes: readonly ArrivedPush[]
  readonly arrivals: readonly ArrivalRow[]
  readonly audit: readonly AuditRow[]
  readonly ledger: readonly LedgerEntry[]
  /** The last time each watch was renewed or channel opened. */
  readonly renewed: readonly { readonly connectionId: string; readonly service: ServiceName; readonly at: number }[]
  /** Of every configuration and connection. */
  readonly checks: readonly CheckResult[]
  readonly checkName: (check: string) => string
  readonly from: number
}): TimelineEvent[] {
  const labels = new Map(past.connections.map(({ id, label }) => [id, label]))
  const events: TimelineEvent[] = [
    ...past.pushes.map(({ messageId, mailboxId, address, receivedAt, publishedAt }) => ({
      id: `push-${messageId}`,
      at: iso(receivedAt),
      kind: 'push' as const,
      state: 'passed' as const,
      subject: mailboxId,
      what: `Push received for ${address}, ${inSeconds(receivedAt - publishedAt)} after Gmail published it`,
    })),
    // Of calendars a day's notifications are one line: Google sends several for one change.
    ...past.arrivals
      .filter(({ subjectId }) => past.connections.some(({ id, service }) => id === subjectId && service === 'calendar'))
      .map(({ subjectId, day, count, lastAt }) => ({
        id: `notice-${subjectId}-${day}`,
        at: iso(lastAt),
        kind: 'notification' as const,
        state: 'passed' as const,
        subject: subjectId,
        what: `${count === 1 ? '1 notification' : `${count} notifications`} for ${labels.get(subjectId) ?? 'a calendar'} on ${day}`,
      })),
    ...past.audit.flatMap(({ eventId, at, actor, event, subject }) => {
      const known = sentences[event]
      return known === undefined
        ? []
        : [
            {
              id: eventId,
              at: iso(at),
              kind: known[0],
              state: known[1],
              subject: subjectOf(subject),
              what: known[2](subject, actor),
            },
          ]
    }),
    ...past.ledger.map(({ kind, resource, adopted, madeAt, configurationId }) => ({
      id: `made-${kind}-${resource}`,
      at: iso(madeAt),
      kind: 'change' as const,
      state: null,
      subject: configurationId,
      what:
        kind === 'publisher-grant' ? `Gmail may publish to ${resource}` : `${adopted ? 'Adopted' : 'Made'} ${resource}`,
    })),
    ...past.checks.flatMap(({ subject, check, state, cause, since }) => {
      if (since === null || (state !== 'failed' && state !== 'warning')) return []
      const title = cause !== null && isCauseId(cause.id) ? renderCause({ id: cause.id, facts: cause.facts }).title : ''
      return [
        {
          id: `check-${subject}-${check}`,
          at: since,
          kind: 'check' as const,
          state,
          subject,
          what: `${past.checkName(check)}: ${title}`,
        },
      ]
    }),
    ...past.renewed.map(({ connectionId, service, at }) => ({
      id: `renewed-${connectionId}`,
      at: iso(at),
      kind: 'renewal' as const,
      state: 'passed' as const,
      subject: connectionId,
      what: `${service === 'gmail' ? 'Watch' : 'Channel'} of ${labels.get(connectionId) ?? 'a connection'} renewed`,
    })),
  ]
  return events.filter(({ at }) => Date.parse(at) >= past.from).sort((one, other) => other.at.localeCompare(one.at))
}

function subjectOf({
  connection,
  mailboxId,
  calendarId,
  configuration,
  configurationId,
  subjectId,
}: Details): string | null {
  return connection ?? mailboxId ?? calendarId ?? configuration ?? configurationId ?? subjectId ?? null
}

function inSeconds(milliseconds: number): string {
  return `${(Math.max(0, milliseconds) / 1_000).toFixed(1)} s`
}
