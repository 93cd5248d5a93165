import { boxOf, missingScopes, scopesOf, type ServiceName } from '#contract/google.ts'
import type { ServiceConnection, ServiceRecord } from '#steps/define-step.ts'
import type { AccountRow, CalendarRow, MailboxRow } from './connection-ports.ts'
import type { ConfigurationRow, Store } from './ports.ts'

const momentFormat = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'UTC',
})
/** A moment for people, in UTC. */
export const inWords = (at: number) => `${momentFormat.format(at)} UTC`

/** A push that comes later than its mail was found is late, not lost. Epoch milliseconds. */
const pushGrace = 5 * 60_000

const inTenths = (seconds: number) => Math.round(seconds * 10) / 10

/** Boxes of one service, in Google's words, that an account's tokens do not cover. */
export const boxesMissing = (service: ServiceName, { grantedScopes }: Pick<AccountRow, 'grantedScopes'>): string[] =>
  missingScopes(scopesOf[service], grantedScopes).map(boxOf)

type Attached<Row> = { readonly row: Row; readonly account: AccountRow }

/** The mailbox and the calendar that were connected last with this configuration's client: they speak for the set-up. */
export async function signedInWith(
  store: Pick<Store, 'accounts' | 'mailboxes' | 'calendars'>,
  tenantId: string,
  configuration: ConfigurationRow,
) {
  const [accounts, mailboxes, calendars] = await Promise.all([
    store.accounts.list(tenantId),
    store.mailboxes.list(tenantId),
    store.calendars.list(tenantId),
  ])
  return newestOf({ accounts, mailboxes, calendars }, configuration.configurationId)
}

/** The same of rows that are at hand. Pure. */
export function newestOf(
  rows: {
    readonly accounts: readonly AccountRow[]
    readonly mailboxes: readonly MailboxRow[]
    readonly calendars: readonly CalendarRow[]
  },
  configurationId: string,
) {
  const here = new Map(
    rows.accounts
      .filter((account) => account.configurationId === configurationId && account.state !== 'disconnected')
      .map((account) => [account.accountId, account]),
  )
  return { gmail: newest(rows.mailboxes, here), calendar: newest(rows.calendars, here) }
}

/** What the sign-ins with this configuration's client proved, for the checks of mailbox and calendar. */
export async function signInRecords(
  store: Pick<Store, 'accounts' | 'mailboxes' | 'calendars' | 'channels' | 'oauthFlows'>,
  tenantId: string,
  configuration: ConfigurationRow,
  now: number,
): Promise<{ readonly gmail: ServiceRecord; readonly calendar: ServiceRecord }> {
  const { gmail: mailbox, calendar } = await signedInWith(store, tenantId, configuration)
  return {
    gmail: {
      connection: mailbox ? ofMailbox(mailbox, now) : null,
      refused: await lastRefusal(store, tenantId, configuration, 'gmail'),
    },
    calendar: {
      connection: calendar ? await ofCalendar(store, tenantId, calendar, now) : null,
      refused: await lastRefusal(store, tenantId, configuration, 'calendar'),
    },
  }
}

function newest<Row extends MailboxRow | CalendarRow>(
  rows: readonly Row[],
  accounts: ReadonlyMap<string, AccountRow>,
): Attached<Row> | undefined {
  return rows
    .flatMap((row) => {
      const account = row.state === 'attached' && row.accountId !== null ? accounts.get(row.accountId) : undefined
      return account ? [{ row, account }] : []
    })
    .sort((a, b) => b.row.connectedAt - a.row.connectedAt)[0]
}

function common(service: ServiceName, account: AccountRow) {
  return {
    email: account.email,
    missing: boxesMissing(service, account),
    signInEnds: account.signInEndsAt === null ? null : inWords(account.signInEndsAt),
    lost: account.state === 'needs_reconnect' ? account.cause : null,
  }
}

/** Since when mail of this mailbox was found that no push told of, in words; null while it may only be late. */
export const missedSince = ({ missedAt }: Pick<MailboxRow, 'missedAt'>, now: number): string | null =>
  missedAt !== null && now - missedAt > pushGrace ? inWords(missedAt) : null

function ofMailbox({ row, account }: Attached<MailboxRow>, now: number): ServiceConnection {
  const isLive = row.watchExpiresAt !== null && row.watchExpiresAt > now
  return {
    ...common('gmail', account),
    announcedUntil: isLive ? inWords(row.watchExpiresAt) : null,
    cause: row.cause,
    firstMessageSeconds: null,
    realPushSeconds: row.provenAt !== null && row.provenAt >= row.connectedAt ? inTenths(row.provenSeconds ?? 0) : null,
    missedSince: missedSince(row, now),
    openSeconds: 0,
  }
}

async function ofCalendar(
  store: Pick<Store, 'channels'>,
  tenantId: string,
  { row, account }: Attached<CalendarRow>,
  now: number,
): Promise<ServiceConnection> {
  const channels = await store.channels.ofCalendar(tenantId, row.calendarId)
  const live = channels
    .filter(({ state, expiresAt }) => state === 'live' && expiresAt !== null && expiresAt > now)
    .at(-1)
  const synced = live?.syncedAt ?? null
  return {
    ...common('calendar', account),
    announcedUntil: live?.expiresAt == null ? null : inWords(live.expiresAt),
    cause: row.cause,
    firstMessageSeconds: live && synced !== null ? Math.max(0, Math.round((synced - live.madeAt) / 1000)) : null,
    realPushSeconds: null,
    missedSince: null,
    openSeconds: live ? Math.round((now - live.madeAt) / 1000) : 0,
  }
}

async function lastRefusal(
  store: Pick<Store, 'oauthFlows'>,
  tenantId: string,
  { configurationId }: ConfigurationRow,
  service: ServiceName,
) {
  const last = await store.oauthFlows.latest(tenantId, configurationId, service)
  return last && (last.outcome === 'refused' || last.outcome === 'interrupted') ? last.cause : null
}
