import type { Connection } from '#contract/connection.ts'
import { Trouble } from '../trouble.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useAnnounce } from '../ui/live-region.tsx'
import { consequencesOf } from './consequences.ts'
import { useDisconnect } from './queries.ts'
import { serviceNames } from './states.ts'

type DisconnectDialogProps = {
  readonly connection: Connection
  readonly all: readonly Connection[]
  readonly onClose: () => void
}

/** What ends with a connection, by name, before it does. */
export function DisconnectDialog({ connection, all, onClose }: DisconnectDialogProps) {
  const disconnect = useDisconnect()
  const announce = useAnnounce()
  const { id, label, service } = connection
  return (
    <Dialog title={`Disconnect ${label} (${serviceNames[service]})?`} onClose={onClose}>
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
