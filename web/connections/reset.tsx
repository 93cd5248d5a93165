import { useState } from 'react'
import type { Session } from '#contract/session.ts'
import { isProblem } from '../api.ts'
import { FreshLink } from '../sign-in/fresh-link.tsx'
import { Trouble } from '../trouble.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useAnnounce } from '../ui/live-region.tsx'
import { useReset, useResetPreview } from './queries.ts'
import { serviceNames } from './states.ts'

/** The way out: ends every connection of the company at once. */
export function Reset({ session }: { session: Session }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <section className="mt-9 max-w-page" aria-labelledby="reset">
      <h2 id="reset">Start over</h2>
      <p className="sm muted mt-1">
        Disconnects every mailbox and calendar at once. Configurations, files and history stay.
      </p>
      <p className="mt-3">
        <button className="btn btn-sm" type="button" onClick={() => setIsOpen(true)}>
          Disconnect everything
        </button>
      </p>
      {isOpen && <ResetDialog session={session} onClose={() => setIsOpen(false)} />}
    </section>
  )
}

function ResetDialog({ session, onClose }: { session: Session; onClose: () => void }) {
  const [now] = useState(() => Date.now())
  const preview = useResetPreview(true)
  const reset = useReset()
  const announce = useAnnounce()
  const needsLink = isProblem(reset.error, 'fresh-link-needed') || Date.parse(session.freshUntil) < now
  const ending = preview.data ?? []
  return (
    <Dialog title="Disconnect every Google connection?" onClose={onClose}>
      {preview.error ? (
        <Trouble error={preview.error} />
      ) : !preview.data ? (
        <p>Reading what is connected</p>
      ) : (
        <>
          <p>These are disconnected now, and each has to sign in at Google again to come back:</p>
          <ul className="plain">
            {ending.map(({ id, label, service }) => (
              <li key={id}>
                {label} <span className="muted">({serviceNames[service]})</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {needsLink ? (
        <>
          <FreshLink what="Disconnecting everything" />
          <div className="dialog-foot">
            <button className="btn" type="button" onClick={onClose}>
              Cancel
            </button>
          </div>
        </>
      ) : (
        <>
          <Trouble error={reset.error} />
          <div className="dialog-foot">
            <button
              className="btn btn-primary"
              type="button"
              aria-disabled={reset.isPending || !preview.data}
              onClick={() => {
                if (reset.isPending || !preview.data) return
                reset.mutate(undefined, {
                  onSuccess: () => {
                    announce('Every Google connection is disconnected.')
                    onClose()
                  },
                })
              }}
            >
              Disconnect all {ending.length > 0 ? ending.length : ''}
            </button>
            <button className="btn" type="button" onClick={onClose}>
              Cancel
            </button>
          </div>
        </>
      )}
    </Dialog>
  )
}
