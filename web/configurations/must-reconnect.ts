import type { ServiceName } from '#contract/google.ts'

type Affected = { readonly service: ServiceName; readonly label: string }

/** "1 mailbox must reconnect: sales@acme.example." Pure. */
export function mustReconnectSentence(affected: readonly Affected[]): string {
  const count = (service: ServiceName, one: string, many: string) => {
    const number = affected.filter((connection) => connection.service === service).length
    return number === 0 ? [] : [`${number} ${number === 1 ? one : many}`]
  }
  const kinds = [...count('gmail', 'mailbox', 'mailboxes'), ...count('calendar', 'calendar', 'calendars')]
  return `${kinds.join(' and ')} must reconnect: ${affected.map(({ label }) => label).join(', ')}.`
}
