import type { Connection } from '#contract/connection.ts'
import { Trouble } from '../trouble.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useAnnounce } from '../ui/live-region.tsx'
import { useDisconnect } from './queries.ts'

type DisconnectDialogProps = {
  readonly connection: Connection
  readonly all: readonly Connection[]
  readonly onClose: () => void
}

/** What ends with a connection, by name, before it does. */
export function DisconnectDialog({ connection, all, onClose }: DisconnectDialogProps) {
  const disconnect = useDisconnect()
  const announce = useAnnounce()
  const { id, label } = connection
  return (
    <Dialog title={`Disconnect ${label}?`} onClose={onClose}>
      <ul className="plain">
        {consequencesOf(connection, all).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Trouble error={disconnect.error} />
      <div className="dialog-foot">
        <button
          className="btn btn-primary"
          type="button"
          aria-disabled={disconnect.isPending}
          onClick={() =>
            !disconnect.isPending &&
            disconnect.mutate(id, {
              onSuccess: () => {
                announce(`${label} is disconnected.`)
                onClose()
              },
            })
          }
        >
          Disconnect
        </button>
        <button className="btn" type="button" onClick={onClose}>
          Cancel
        </button>
      </div>
    </Dialog>
  )
}

/** Pure: what stops, what stays, and whether Google forgets the sign-in. */
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
      ? `The sign-in${whose} stays, because ${new Intl.ListFormat('en').format(others.map((other) => other.label))} needs it.`
      : `The sign-in${whose} is forgotten here and revoked at Google.`,
    'Nothing in the mailbox or calendar is changed. You can connect it again at any time.',
  ]
}
