import type { ServiceName } from '#contract/google.ts'
import type { ConnectionQuestions, Refusal, Standing } from '#steps/google-port.ts'
import type { AccessTokens, Asked } from './access-tokens.ts'
import type { Channels } from './channels.ts'
import { calendarCause, gmailCause } from './connection-causes.ts'
import type { CalendarRow, Cause, MailboxRow } from './connection-ports.ts'
import { minute } from './next-due.ts'
import type { Clock, ConfigurationRow, Store } from './ports.ts'
import { boxesMissing, inWords, signedInWith } from './sign-in-record.ts'
import type { Announced, Watches } from './watches.ts'

/** Connecting opens the first channel itself; a second one beside it would only be replaced. */
const young = 2 * minute

const stands = (until: number | null): Standing => ({ kind: 'stands', until: until === null ? null : inWords(until) })
const named = (cause: Cause): Standing => ({ kind: 'named', cause })

/** What a look asks about the mailbox and calendar that speak for a configuration. They are what was connected last. */
export function makeConnectionQuestions(parts: {
  readonly store: Pick<Store, 'accounts' | 'mailboxes' | 'calendars' | 'channels'>
  readonly tokens: Pick<AccessTokens, 'prove' | 'as'>
  readonly watches: Pick<Watches, 'watch'>
  readonly channels: Pick<Channels, 'open'>
  readonly clock: Clock
  /** Where Calendar notifies us today: a channel to a former address is as good as none (FM-77). */
  readonly notificationUrl: string
}): (tenantId: string, configuration: ConfigurationRow) => ConnectionQuestions {
  const { store, tokens, clock } = parts

  /** The no of one call, with the name that `judge` has for it. */
  const told = (asked: Extract<Asked<unknown>, { ok: false }>, judge: (refusal: Refusal) => Cause): Standing => {
    if (asked.why === 'ended') return named(asked.cause)
    const { refusal } = asked
    if (refusal.kind !== 'refused') return { kind: 'refused', refusal }
    return asked.account === undefined ? { kind: 'refused', refusal } : named(judge(refusal))
  }

  const announced = ({ ok, ...answer }: Announced): Standing => {
    if (ok && 'endsAt' in answer) return stands(answer.endsAt)
    const { cause = null, refusal = null } = 'cause' in answer ? answer : {}
    if (refusal !== null && refusal.kind !== 'refused') return { kind: 'refused', refusal }
    return cause === null ? stands(null) : named(cause)
  }

  const askMailbox = async (tenantId: string, row: ConfigurationRow, mailbox: MailboxRow, accountId: string) => {
    const read = await tokens.as(tenantId, accountId, (google) => google.profile())
    if (!read.ok) {
      const account = await store.accounts.get(tenantId, accountId)
      return told(read, (refusal) =>
        gmailCause(refusal, account ?? { email: mailbox.address, clientId: '' }, row, null),
      )
    }
    const { watchExpiresAt, cause, mailboxId, missedAt } = mailbox
    // Mail that no push told of may mean that Gmail lost the watch: asking again is all it takes.
    const isLive = missedAt === null && watchExpiresAt !== null && watchExpiresAt > clock.now()
    return isLive && cause === null ? stands(watchExpiresAt) : announced(await parts.watches.watch(tenantId, mailboxId))
  }

  const askCalendar = async (tenantId: string, row: ConfigurationRow, calendar: CalendarRow, accountId: string) => {
    const { googleCalendarId, calendarId, cause } = calendar
    const read = await tokens.as(tenantId, accountId, (google) => google.calendarExists(googleCalendarId))
    if (!read.ok) {
      const account = await store.accounts.get(tenantId, accountId)
      const what = { googleCalendarId, channelId: '', endpoint: '' }
      return told(read, (refusal) => calendarCause(refusal, account ?? { email: '', clientId: '' }, row, what))
    }
    if (cause?.id === 'calendar-push-not-supported') return named(cause)
    const channels = await store.channels.ofCalendar(tenantId, calendarId)
    const live = channels.findLast(
      ({ state, expiresAt, address }) =>
        state === 'live' && (expiresAt ?? 0) > clock.now() && address === parts.notificationUrl,
    )
    if (live?.expiresAt != null) {
      if (cause !== null) await store.calendars.noteCause(tenantId, calendarId, null)
      return stands(live.expiresAt)
    }
    if (cause === null && channels.length === 0 && calendar.connectedAt > clock.now() - young) return stands(null)
    return announced(await parts.channels.open(tenantId, calendarId))
  }

  return (tenantId, row) => ({
    trySignIn: async (service: ServiceName) => {
      const { gmail, calendar } = await signedInWith(store, tenantId, row)
      const accountId = (service === 'gmail' ? gmail : calendar)?.account.accountId
      if (accountId === undefined) return stands(null)
      const proof = await tokens.prove(tenantId, accountId)
      if (proof.ok) return stands(null)
      return proof.why === 'ended' ? named(proof.cause) : { kind: 'refused', refusal: proof.refusal }
    },

    missingBoxes: async (service: ServiceName) => {
      const { gmail, calendar } = await signedInWith(store, tenantId, row)
      const account = (service === 'gmail' ? gmail : calendar)?.account
      return account ? boxesMissing(service, account) : []
    },

    tryMailbox: async () => {
      const { gmail } = await signedInWith(store, tenantId, row)
      return gmail ? askMailbox(tenantId, row, gmail.row, gmail.account.accountId) : stands(null)
    },

    tryCalendar: async () => {
      const { calendar } = await signedInWith(store, tenantId, row)
      return calendar ? askCalendar(tenantId, row, calendar.row, calendar.account.accountId) : stands(null)
    },
  })
}
