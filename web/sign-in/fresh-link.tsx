import { useLocation } from 'react-router'
import { useCreateSetupLink } from '../queries.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import { rememberReturnPath } from './return-path.ts'

/** What a sensitive act asks of somebody who signed in a while ago: another link, which an admin may make, and then this page again. */
export function FreshLink({ what }: { what: string }) {
  return (
    <div className="note" data-state="warning" role="alert">
      <p>
        <b>{what} needs a fresh sign-in.</b> Copy a setup link, open it in this browser and press Start. You come back
        to this page, and have 15&nbsp;minutes.
      </p>
      <p className="mt-3">
        <CopySetupLink />
      </p>
    </div>
  )
}

function CopySetupLink() {
  const create = useCreateSetupLink()
  const { pathname } = useLocation()
  const make = async () => (await create.mutateAsync()).link
  return (
    <CopyButton
      label="setup link"
      className="btn btn-sm btn-primary"
      text={make}
      onCopied={() => rememberReturnPath(pathname)}
    />
  )
}
