import type { CheckResult, CheckState } from '#contract/check.ts'
import type { Connection, ConnectionState, Station } from '#contract/connection.ts'
import type { ServiceName } from '#contract/google.ts'
import { steps } from '#steps/index.ts'
import { neededChecks } from '#steps/progress.ts'
import { usualChoices } from '#steps/usual-choices.ts'
import { nameCause } from './connection-causes.ts'
import type { AccountRow, CalendarRow, Cause, ChannelRow, MailboxRow } from './connection-ports.ts'
import type { ConfigurationRow } from './ports.ts'
import { missedSince } from './sign-in-record.ts'

/** What a connection's view is made of. `configurationChecks` are those of its account's configuration. */
export type ConnectionRecord = {
  readonly account: AccountRow | undefined
  readonly configuration: ConfigurationRow | undefined
  readonly configurationChecks: readonly CheckResult[]
  /** Whether this is the connection of its service that the configuration's looks ask: the newest. */
  readonly speaks: boolean
  readonly now: number
}

/** Steps whose rows tell of the connection that speaks for the configuration, and of no other. */
const stepsOfOne = ['mailbox', 'calendar', 'proof']

/**
 * What the looks found wrong, or could not look at, that a connection of this service hangs on; without what its own cause says
 * already. What meets many rows, such as an outage, is told once.
 */
function findingsOf(service: ServiceName, { configurationChecks, speaks }: ConnectionRecord, cause: Cause | null) {
  // Whom the app is for decides which rows there are; here every one of them counts.
  const choices = { ...usualChoices, services: [service] }
  const asked = new Set(
    steps
      .filter(
        ({ slug, neededFor }) =>
          neededFor({ ...choices, audience: 'external' }) && (speaks || !stepsOfOne.includes(slug)),
      )
      .flatMap((step) => neededChecks(step, choices)),
  )
  const named = configurationChecks.filter(
    (row) =>
      asked.has(row.check) &&
      (row.state === 'failed' || row.state === 'warning' || row.state === 'unknown') &&
      row.cause !== null &&
      row.cause.id !== cause?.id,
  )
  const told = ({ state, cause: why }: CheckResult) => (state === 'failed' ? JSON.stringify(why) : why?.id)
  return named.filter((row, place) => named.findIndex((other) => told(other) === told(row)) === place)
}

const iso = (at: number | null | undefined) => (at == null ? null : new Date(at).toISOString())

/** A mailbox as a browser may see it. Pure. */
export function mailboxView(mailbox: MailboxRow, record: ConnectionRecord): Connection {
  const state = stateOf(mailbox.state, record.account, mailbox.lastPushAt !== null)
  const watched: CheckState = liveness(mailbox.watchExpiresAt, mailbox.cause !== null, record.now)
  const worst = (...ids: string[]) => worstOf(record.configurationChecks, ids)
  const way: Station[] = [
    { name: 'topic', state: worst('topic', 'publisher') },
    { name: 'subscription', state: worst('sub-url', 'sub-audience', 'sub-identity') },
    { name: 'us', state: worst('public-url', 'push-test') },
  ]
  // Gmail is silent only where nothing on the way explains it. The looks ask for one mailbox; this is known of each.
  const since = way.every((station) => station.state === 'passed') ? missedSince(mailbox, record.now) : null
  const silence = since === null ? null : nameCause('gmail-pushes-missing', { accountEmail: mailbox.address, since })
  const cause = causeOf(state, record.account, mailbox.cause ?? silence)
  const chain: Station[] = [
    { name: 'gmail', state: state === 'needs_reconnect' || silence !== null ? 'failed' : watched },
    ...way,
    { name: 'mailbox', state: mailbox.lastPushAt === null ? 'not_started' : 'passed' },
  ]
  return {
    ...common(record, state, mailbox.connectedAt),
    id: mailbox.mailboxId,
    service: 'gmail',
    label: mailbox.address,
    cause,
    findings: state === 'disconnected' ? [] : findingsOf('gmail', record, cause),
    expiresAt: iso(mailbox.watchExpiresAt),
    lastEventAt: iso(mailbox.lastPushAt),
    lastSyncAt: iso(mailbox.lastSyncAt),
    chain: state === 'disconnected' ? [] : chain,
  }
}

/** A calendar as a browser may see it; `channels` are those that are not stopped. Pure. */
export function calendarView(
  calendar: CalendarRow,
  channels: readonly ChannelRow[],
  record: ConnectionRecord,
): Connection {
  const live = channels.filter(({ state }) => state === 'live').at(-1)
  const heard = calendar.lastNotificationAt !== null || channels.some(({ syncedAt }) => syncedAt !== null)
  const state = stateOf(calendar.state, record.account, heard)
  const cause = causeOf(state, record.account, calendar.cause)
  const lastHeard = Math.max(calendar.lastNotificationAt ?? 0, ...channels.map(({ syncedAt }) => syncedAt ?? 0))
  const announced = liveness(live?.expiresAt ?? null, calendar.cause !== null, record.now)
  const address = worstOf(record.configurationChecks, ['public-url'])
  const arrival = heard ? 'passed' : 'not_started'
  const chain: Station[] = [
    { name: 'calendar', state: state === 'needs_reconnect' || isSilent(record) ? 'failed' : announced },
    { name: 'us', state: address === 'failed' || address === 'warning' ? address : arrival },
  ]
  return {
    ...common(record, state, calendar.connectedAt),
    id: calendar.calendarId,
    service: 'calendar',
    label: calendar.name,
    cause,
    findings: state === 'disconnected' ? [] : findingsOf('calendar', record, cause),
    expiresAt: iso(live?.expiresAt),
    lastEventAt: iso(lastHeard === 0 ? null : lastHeard),
    lastSyncAt: iso(calendar.lastSyncAt),
    chain: state === 'disconnected' ? [] : chain,
  }
}

function common({ account, configuration }: ConnectionRecord, state: ConnectionState, connectedAt: number) {
  return {
    account: account ? { id: account.accountId, email: account.email } : null,
    configuration: configuration ? { id: configuration.configurationId, name: configuration.name } : null,
    state,
    renewsAt: null,
    lastEventSeconds: null,
    signInEndsAt: state === 'disconnected' ? null : iso(account?.signInEndsAt),
    connectedAt: new Date(connectedAt).toISOString(),
  }
}

function stateOf(
  attachment: MailboxRow['state'],
  account: AccountRow | undefined,
  hasArrived: boolean,
): ConnectionState {
  if (attachment === 'disconnected' || !account || account.state === 'disconnected') return 'disconnected'
  if (account.state === 'needs_reconnect') return 'needs_reconnect'
  return hasArrived ? 'connected' : 'connecting'
}

function causeOf(state: ConnectionState, account: AccountRow | undefined, own: MailboxRow['cause']) {
  if (state === 'disconnected') return null
  return state === 'needs_reconnect' ? (account?.cause ?? null) : own
}

function liveness(expiresAt: number | null, hasCause: boolean, now: number): CheckState {
  if (expiresAt !== null && expiresAt > now) return hasCause ? 'warning' : 'passed'
  return hasCause || expiresAt !== null ? 'failed' : 'not_started'
}

/** What should have reached us did not, though nothing on the way says why. */
const isSilent = ({ speaks, configurationChecks }: ConnectionRecord) =>
  speaks && configurationChecks.some(({ check, state }) => check === 'cal-push' && state === 'failed')

const gravity: readonly CheckState[] = ['failed', 'blocked', 'unknown', 'waiting_google', 'not_started', 'warning']

/** Blocked by nothing but what could not be checked is not known either: it accuses nobody. */
function knownOf(checks: readonly CheckResult[], id: string): CheckState {
  const result = checks.find(({ check }) => check === id)
  if (result?.state !== 'blocked') return result?.state ?? 'not_started'
  const before = result.blockedBy.map((by) => knownOf(checks, by))
  return before.length > 0 && before.every((state) => state === 'unknown') ? 'unknown' : 'blocked'
}

function worstOf(checks: readonly CheckResult[], ids: readonly string[]): CheckState {
  const states = ids.map((id) => knownOf(checks, id))
  return gravity.find((state) => states.includes(state)) ?? 'passed'
}
