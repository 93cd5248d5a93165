import type { Connection } from '#contract/connection.ts'
import type { ServiceName } from '#contract/google.ts'
import type { AccessTokens } from './access-tokens.ts'
import type { Channels } from './channels.ts'
import { calendarCause } from './connection-causes.ts'
import type { Cause, GoogleCalendar } from './connection-ports.ts'
import { calendarView, type ConnectionRecord, mailboxView } from './connection-view.ts'
import { newId } from './opaque-values.ts'
import type { Bell, Clock, Store } from './ports.ts'
import type { ReleaseAccount } from './release-account.ts'
import type { Watches } from './watches.ts'
import { newestOf } from './sign-in-record.ts'

type ChosenCalendar = { readonly ok: true; readonly connection: Connection } | Refused
type Refused =
  | { readonly ok: false; readonly why: 'no-such-account' | 'no-such-calendar' }
  | { readonly ok: false; readonly why: 'google'; readonly cause: Cause }

export type Connections = ReturnType<typeof makeConnections>

/** Mailboxes and calendars of a tenant: what they are, and how they end. */
export function makeConnections(parts: {
  readonly store: Store
  readonly tokens: AccessTokens
  readonly watches: Watches
  readonly channels: Channels
  readonly release: ReleaseAccount
  readonly clock: Clock
  readonly bell: Bell
  readonly look: (tenantId: string, configurationId: string) => void
}) {
  const { store } = parts

  const list = async (tenantId: string): Promise<Connection[]> => {
    const [mailboxes, calendars, accounts, configurations] = await Promise.all([
      store.mailboxes.list(tenantId),
      store.calendars.list(tenantId),
      store.accounts.list(tenantId),
      store.configurations.list(tenantId),
    ])
    const now = parts.clock.now()
    const rows = { accounts, mailboxes, calendars }
    const known = new Map(
      await Promise.all(
        configurations.map(async (configuration) => {
          const { configurationId } = configuration
          const { gmail, calendar } = newestOf(rows, configurationId)
          const checks = await store.checkResults.list(tenantId, configurationId)
          const speakers = [gmail?.row.mailboxId, calendar?.row.calendarId]
          return [configurationId, { configuration, checks, speakers }] as const
        }),
      ),
    )
    const recordOf = (id: string, accountId: string | null): ConnectionRecord => {
      const account = accounts.find((one) => one.accountId === accountId)
      const { configuration, checks = [], speakers = [] } = known.get(account?.configurationId ?? '') ?? {}
      return { account, configuration, configurationChecks: checks, speaks: speakers.includes(id), now }
    }
    return Promise.all([
      ...mailboxes.map(async (mailbox) => mailboxView(mailbox, recordOf(mailbox.mailboxId, mailbox.accountId))),
      ...calendars.map(async (calendar) =>
        calendarView(
          calendar,
          await store.channels.ofCalendar(tenantId, calendar.calendarId),
          recordOf(calendar.calendarId, calendar.accountId),
        ),
      ),
    ])
  }

  const changed = async (tenantId: string, configurationIds: Iterable<string>) => {
    await parts.bell.ring(tenantId, ['connections', ...[...configurationIds].map((id) => `configuration:${id}`)])
    for (const id of configurationIds) parts.look(tenantId, id)
  }

  /** The row first, so that nothing has an effect any more; then Google; then the account, when nobody lives on it. */
  const end = async (tenantId: string, service: ServiceName, id: string, accountId: string | null): Promise<void> => {
    if (service === 'gmail') {
      await store.mailboxes.disconnect(tenantId, id)
      if (accountId !== null) await parts.watches.stop(tenantId, id, accountId)
    } else {
      await store.calendars.disconnect(tenantId, id)
      await parts.channels.stopAll(tenantId, id)
    }
    if (accountId !== null) await parts.release.ifUnused(tenantId, accountId)
  }

  const find = async (tenantId: string, id: string) => {
    const mailbox = await store.mailboxes.get(tenantId, id)
    if (mailbox) return { service: 'gmail', accountId: mailbox.accountId } as const
    const calendar = await store.calendars.get(tenantId, id)
    return calendar && ({ service: 'calendar', accountId: calendar.accountId } as const)
  }

  const configurationOf = async (tenantId: string, accountId: string | null) => {
    const account = accountId === null ? undefined : await store.accounts.get(tenantId, accountId)
    return account ? [account.configurationId] : []
  }

  const calendarsOf = async (
    tenantId: string,
    accountId: string,
  ): Promise<{ ok: true; value: readonly GoogleCalendar[]; configurationId: string } | Refused> => {
    const account = await store.accounts.get(tenantId, accountId)
    if (!account || account.state === 'disconnected') return { ok: false, why: 'no-such-account' }
    const asked = await parts.tokens.as(tenantId, accountId, (google) => google.calendars())
    if (asked.ok) return { ok: true, value: asked.value, configurationId: account.configurationId }
    const row = await store.configurations.get(tenantId, account.configurationId)
    const cause = asked.why === 'refused' && row ? calendarCause(asked.refusal, account, row, null) : asked.cause
    return { ok: false, why: 'google', cause }
  }

  return {
    list,

    /** False when there is none. Ending one that has ended finishes what a crash left (design, faults.md). */
    disconnect: async (tenantId: string, connectionId: string): Promise<boolean> => {
      const found = await find(tenantId, connectionId)
      if (!found) return false
      await end(tenantId, found.service, connectionId, found.accountId)
      await changed(tenantId, await configurationOf(tenantId, found.accountId))
      return true
    },

    /** The calendars this account sees; `connected` is one that notifies us already. */
    calendars: async (tenantId: string, accountId: string) => {
      const asked = await calendarsOf(tenantId, accountId)
      if (!asked.ok) return asked
      const attached = (await store.calendars.list(tenantId)).filter(({ state }) => state === 'attached')
      const isConnected = (id: string) => attached.some(({ googleCalendarId }) => googleCalendarId === id)
      const calendars = asked.value.map(({ googleCalendarId: id, name, isPrimary }) => ({
        ...{ id, name, primary: isPrimary },
        connected: isConnected(id),
      }))
      return { ok: true, calendars } as const
    },

    /** Connects a calendar; with `instead`, the one it takes the place of ends once the new channel is open. */
    chooseCalendar: async (
      tenantId: string,
      accountId: string,
      wanted: string,
      instead: string | undefined,
    ): Promise<ChosenCalendar> => {
      const asked = await calendarsOf(tenantId, accountId)
      if (!asked.ok) return asked
      const chosen = asked.value.find(
        ({ googleCalendarId, isPrimary }) => googleCalendarId === wanted || (wanted === 'primary' && isPrimary),
      )
      if (!chosen) return { ok: false, why: 'no-such-calendar' }
      const { calendarId, formerAccountId } = await store.calendars.attach(tenantId, {
        calendarId: newId(),
        googleCalendarId: chosen.googleCalendarId,
        name: chosen.name,
        accountId,
        now: parts.clock.now(),
      })
      const opened = await parts.channels.open(tenantId, calendarId)
      if (formerAccountId !== null)
        await parts.release.leave(tenantId, formerAccountId, 'calendar', calendarId, accountId)
      const before =
        instead === undefined || instead === calendarId ? undefined : await store.calendars.get(tenantId, instead)
      if (before && opened.ok) await end(tenantId, 'calendar', before.calendarId, before.accountId)
      await changed(tenantId, [asked.configurationId])
      const connection = (await list(tenantId)).find(({ id }) => id === calendarId)
      if (!connection) throw new Error('The calendar vanished while it was connected')
      return { ok: true, connection }
    },

    /** What a reset would disconnect. */
    living: async (tenantId: string) =>
      (await list(tenantId))
        .filter(({ state }) => state !== 'disconnected')
        .map(({ id, label, service }) => ({ id, label, service })),

    /** Every Google connection of the tenant ends; people connect again (design 1). One that fails does not stop the others. */
    reset: async (tenantId: string): Promise<void> => {
      const configurationIds = new Set<string>()
      for (const { id, service, account } of await list(tenantId)) {
        for (const each of await configurationOf(tenantId, account?.id ?? null)) configurationIds.add(each)
        await end(tenantId, service, id, account?.id ?? null)
      }
      // Accounts whose connections had ended before, and that a crash left behind.
      for (const { accountId } of await store.accounts.list(tenantId)) await parts.release.ifUnused(tenantId, accountId)
      await changed(tenantId, configurationIds)
    },
  }
}
