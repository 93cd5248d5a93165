import type { Connection } from '#contract/connection.ts'
import { serviceNames } from './states.ts'

/** What stops with a connection, what stays, and whether Google forgets the sign-in. Pure. */
export function consequencesOf({ id, service, label, account }: Connection, all: readonly Connection[]): string[] {
  const others = all.filter(
    (other) => other.id !== id && other.state !== 'disconnected' && other.account?.id === account?.id,
  )
  const whose = account ? ` of ${account.email}` : ''
  return [
    service === 'gmail'
      ? `New mail for ${label} no longer arrives here.`
      : `Changes in ${label} no longer arrive here.`,
    service === 'gmail' ? 'Gmail stops watching the mailbox for us.' : 'The channel at Google is closed.',
    others.length > 0
      ? `The sign-in${whose} stays, because ${new Intl.ListFormat('en').format(others.map((other) => `${other.label} (${serviceNames[other.service]})`))} needs it.`
      : `The sign-in${whose} is forgotten here and revoked at Google.`,
    'Nothing in the mailbox or calendar is changed. You can connect it again at any time.',
  ]
}
