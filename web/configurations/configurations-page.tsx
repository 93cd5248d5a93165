import { Link, useOutletContext } from 'react-router'
import type { Session } from '#contract/session.ts'
import { useBeginConfiguration } from '../begin-configuration.ts'
import { useConnections } from '../connections/queries.ts'
import { Notice } from '../notice.tsx'
import { useConfigurations } from '../queries.ts'
import { Refused } from '../refused.tsx'
import { Trouble } from '../trouble.tsx'
import { EmptyPost } from '../ui/brand.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { Card } from './card.tsx'
import './configurations.css'
import { useSelection } from './queries.ts'
import { SelectionPanel } from './selection-panel.tsx'

/** Which projects of the company we use, and for what. */
export default function ConfigurationsPage() {
  const heading = usePageTitle('Google configurations')
  const canChange = useOutletContext<Session>().role === 'admin'
  const configurations = useConfigurations()
  const selection = useSelection()
  const connections = useConnections()
  const { begin, isPending, error: beginError } = useBeginConfiguration()
  const error = configurations.error ?? selection.error
  if (error && (!configurations.data || !selection.data))
    return (
      <main id="main" className="page">
        <Refused error={error} again={() => void Promise.all([configurations.refetch(), selection.refetch()])} />
      </main>
    )
  const all = configurations.data ?? []
  const ready = all.filter(({ state }) => state === 'ready')
  const archived = all.filter(({ state }) => state === 'archived')
  const cardOf = (configuration: (typeof all)[number]) => (
    <li key={configuration.id}>
      <Card
        configuration={configuration}
        selection={selection.data ?? { gmail: null, calendar: null }}
        connections={connections.data ?? []}
        canChange={canChange}
      />
    </li>
  )
  return (
    <main id="main" className="page" aria-busy={configurations.isPending || selection.isPending}>
      <Notice />
      <div className="page-head">
        <div>
          <h1 tabIndex={-1} ref={heading}>
            Google configurations
          </h1>
          <p className="lead">
            The project, OAuth client and key we use for your company. Gmail and Calendar can share one.
          </p>
        </div>
        {canChange && all.length > 0 && (
          <button className="btn" type="button" aria-disabled={isPending} onClick={begin}>
            Add configuration
          </button>
        )}
      </div>
      <Trouble error={beginError} />
      {configurations.data?.length === 0 && <None />}
      {selection.data && ready.length > 0 && (
        <SelectionPanel
          // Begins anew with what was saved, here or by a colleague.
          key={`${selection.data.gmail} ${selection.data.calendar}`}
          saved={selection.data}
          ready={ready}
          canChange={canChange}
        />
      )}
      {selection.data && all.length > 0 && (
        <>
          <h2 className="vh">All configurations</h2>
          <ul className="cfgs">{all.filter(({ state }) => state !== 'archived').map(cardOf)}</ul>
          {archived.length > 0 && (
            <details className="mt-6">
              <summary>{archived.length} archived</summary>
              <ul className="cfgs">{archived.map(cardOf)}</ul>
            </details>
          )}
        </>
      )}
    </main>
  )
}

function None() {
  return (
    <section className="sheet empty max-w-page">
      <EmptyPost />
      <h2>No Google configuration yet</h2>
      <p>
        A configuration holds one project, one OAuth client and one key. The setup creates the first one and checks it
        before anyone signs in.
      </p>
      <div className="row">
        <Link className="btn btn-primary" to="/setup">
          Start setup
        </Link>
      </div>
    </section>
  )
}
