import { useState, type FormEvent } from 'react'
import { Link } from 'react-router'
import type { Configuration } from '#contract/configuration.ts'
import { Trouble } from '../trouble.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/field.tsx'
import { useAnnounce } from '../ui/live-region.tsx'
import { useArchiveConfiguration, useRenameConfiguration } from './queries.ts'

type ActsProps = { readonly configuration: Configuration; readonly used: string | null }

/** What may be changed about a configuration. Secrets are only ever replaced, on the page that checks the new one. */
export function Acts({ configuration, used }: ActsProps) {
  const [open, setOpen] = useState<'rename' | 'archive'>()
  const { id, name, client, key } = configuration
  const about = <span className="vh"> {name}</span>
  return (
    <div className="row acts-row">
      <button className="btn btn-sm" type="button" onClick={() => setOpen('rename')}>
        Rename{about}
      </button>
      {client && (
        <Link className="btn btn-sm" to={`/setup/${id}/client`}>
          Replace secret{about}
        </Link>
      )}
      {key && (
        <Link className="btn btn-sm" to={`/setup/${id}/key`}>
          Replace key file{about}
        </Link>
      )}
      <button className="btn btn-sm" type="button" onClick={() => setOpen('archive')}>
        Archive{about}
      </button>
      {open === 'rename' && <RenameDialog configuration={configuration} onClose={() => setOpen(undefined)} />}
      {open === 'archive' && (
        <ArchiveDialog configuration={configuration} used={used} onClose={() => setOpen(undefined)} />
      )}
    </div>
  )
}

function RenameDialog({ configuration: { id, name }, onClose }: { configuration: Configuration; onClose: () => void }) {
  const rename = useRenameConfiguration(id)
  const [error, setError] = useState<string>()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const entered = new FormData(event.currentTarget).get('name')
    const wanted = typeof entered === 'string' ? entered.trim() : ''
    if (wanted === '') return setError('Enter a name for this configuration.')
    rename.mutate(wanted, { onSuccess: onClose })
  }
  return (
    <Dialog title={`Rename ${name}`} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <TextField
          id="configuration-name"
          label="Configuration name"
          hint="For you and your colleagues"
          className="input"
          error={error}
          name="name"
          defaultValue={name}
          maxLength={80}
        />
        <Trouble error={rename.error} />
        <div className="dialog-foot">
          <button className="btn btn-primary" type="submit" aria-disabled={rename.isPending}>
            Rename
          </button>
          <button className="btn" type="button" onClick={onClose}>
            Cancel
          </button>
        </div>
      </form>
    </Dialog>
  )
}

function ArchiveDialog({ configuration: { id, name }, used, onClose }: ActsProps & { onClose: () => void }) {
  const archive = useArchiveConfiguration(id)
  const announce = useAnnounce()
  if (used !== null)
    return (
      <Dialog title={`${name} is in use`} onClose={onClose}>
        <p>It is used for {used}. Choose another configuration first, and reconnect what still lives on this one.</p>
        <div className="dialog-foot">
          <button className="btn" type="button" onClick={onClose}>
            Close
          </button>
        </div>
      </Dialog>
    )
  return (
    <Dialog title={`Archive ${name}?`} onClose={onClose}>
      <ul className="plain">
        <li>It can no longer be chosen or changed.</li>
        <li>Its checks stop. What was seen so far stays readable.</li>
        <li>Nothing is deleted at Google.</li>
      </ul>
      <Trouble error={archive.error} />
      <div className="dialog-foot">
        <button
          className="btn btn-primary"
          type="button"
          aria-disabled={archive.isPending}
          onClick={() =>
            !archive.isPending &&
            void archive.mutateAsync().then(
              () => announce(`${name} is archived.`),
              () => undefined,
            )
          }
        >
          Archive
        </button>
        <button className="btn" type="button" onClick={onClose}>
          Cancel
        </button>
      </div>
    </Dialog>
  )
}
