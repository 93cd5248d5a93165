import { Trouble } from '../trouble.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useDiagnostics } from './queries.ts'

/** What would be copied is shown first: nothing leaves unseen. */
export function DiagnosticsDialog({ onClose }: { onClose: () => void }) {
  const diagnostics = useDiagnostics()
  return (
    <Dialog title="Diagnostics" onClose={onClose}>
      <p className="sm muted">For somebody who helps you. Hosts and IDs are in it; secrets and mail are not.</p>
      <Trouble error={diagnostics.error} />
      {diagnostics.data !== undefined && (
        <pre tabIndex={0} role="region" aria-label="Preview" translate="no">
          {diagnostics.data}
        </pre>
      )}
      <div className="dialog-foot">
        {diagnostics.data !== undefined && (
          <CopyButton label="this text" text={diagnostics.data} className="btn btn-primary" />
        )}
        <button className="btn" type="button" onClick={onClose}>
          Close
        </button>
      </div>
    </Dialog>
  )
}
