import type { Selection } from '#contract/connection.ts'
import type { ServiceName } from '#contract/google.ts'
import type { AccountStore, CalendarStore, MailboxStore } from './connection-ports.ts'
import { stepOfService } from './configuration-view.ts'
import type { Bell, Clock, ConfigurationStore, SelectionStore, StepStateStore } from './ports.ts'

/** A connection that a change of the selection would ask to sign in again. */
export type MustReconnect = { readonly id: string; readonly service: ServiceName; readonly label: string }

export type SelectionOfServices = ReturnType<typeof makeSelection>

/**
 * Which configuration each service uses. A change touches no connection: each keeps working on its old configuration until somebody
 * reconnects it, and only then is the old watch or channel stopped, so that no mail is lost on the way (design 4).
 */
export function makeSelection(parts: {
  readonly selection: SelectionStore
  readonly configurations: ConfigurationStore
  readonly stepStates: Pick<StepStateStore, 'record'>
  readonly accounts: AccountStore
  readonly mailboxes: MailboxStore
  readonly calendars: CalendarStore
  readonly bell: Bell
  readonly clock: Clock
}) {
  const get = async (tenantId: string): Promise<Selection> => {
    const rows = await parts.selection.get(tenantId)
    const of = (service: ServiceName) => rows.find((row) => row.service === service)?.configurationId ?? null
    return { gmail: of('gmail'), calendar: of('calendar') }
  }

  /** Attached connections whose account belongs to another configuration than the wanted one. */
  const mustReconnect = async (tenantId: string, wanted: Selection): Promise<MustReconnect[]> => {
    const [accounts, mailboxes, calendars] = await Promise.all([
      parts.accounts.list(tenantId),
      parts.mailboxes.list(tenantId),
      parts.calendars.list(tenantId),
    ])
    const configurationOf = new Map(accounts.map(({ accountId, configurationId }) => [accountId, configurationId]))
    const differs = (service: ServiceName, row: { state: string; accountId: string | null }) =>
      row.state === 'attached' &&
      row.accountId !== null &&
      wanted[service] !== null &&
      configurationOf.get(row.accountId) !== wanted[service]
    return [
      ...mailboxes
        .filter((row) => differs('gmail', row))
        .map((row) => ({ id: row.mailboxId, service: 'gmail' as const, label: row.address })),
      ...calendars
        .filter((row) => differs('calendar', row))
        .map((row) => ({ id: row.calendarId, service: 'calendar' as const, label: row.name })),
    ]
  }

  return {
    get,
    mustReconnect,

    /** `not-usable`: a configuration that is not there, not saved yet, or archived. A service without a choice keeps what it has. */
    save: async (tenantId: string, wanted: Selection, actor: string): Promise<Selection | 'not-usable'> => {
      const chosen = Object.entries(wanted).filter((entry): entry is [ServiceName, string] => entry[1] !== null)
      for (const [, configurationId] of chosen) {
        const row = await parts.configurations.get(tenantId, configurationId)
        if (row?.state !== 'ready') return 'not-usable'
      }
      const before = await get(tenantId)
      // Left out while it was not used for this: now there is somebody to connect.
      for (const [service, configurationId] of chosen)
        if (before[service] !== configurationId)
          await parts.stepStates.record(tenantId, configurationId, stepOfService[service], { skippedAt: null })
      await parts.selection.choose(tenantId, Object.fromEntries(chosen), { chosenBy: actor, now: parts.clock.now() })
      await parts.bell.ring(tenantId, ['selection', 'configurations', 'connections', 'health'])
      return get(tenantId)
    },
  }
}
