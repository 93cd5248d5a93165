import { useState } from 'react'
import { Link, useOutletContext } from 'react-router'
import type { Connection } from '#contract/connection.ts'
import type { ServiceName } from '#contract/google.ts'
import type { Session } from '#contract/session.ts'
import { useConfigurations } from '../queries.ts'
import { Refused } from '../refused.tsx'
import { Trouble } from '../trouble.tsx'
import { EmptyPost } from '../ui/brand.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { ConnectionTable } from './connection-table.tsx'
import './connections.css'
import { DisconnectDialog } from './disconnect-dialog.tsx'
import { useConnect, useConnections } from './queries.ts'
import { Reset } from './reset.tsx'

/** Every mailbox and calendar of the company, and how to bring one back or let one go. */
export default function ConnectionsPage() {
  const heading = usePageTitle('Connections')
  const session = useOutletContext<Session>()
  const connections = useConnections()
  const connect = useConnect()
  const [leaving, setLeaving] = useState<Connection>()
  const canChange = session.role === 'admin'
  if (connections.error && !connections.data)
    return (
      <main id="main" className="page">
        <Refused error={connections.error} again={() => void connections.refetch()} />
      </main>
    )
  const begin = (service: ServiceName) => !connect.isPending && connect.mutate({ service, another: true })
  const isEmpty = connections.data?.length === 0
  return (
    <main id="main" className="page" aria-busy={connections.isPending}>
      <div className="page-head">
        <div>
          <h1 tabIndex={-1} ref={heading}>
            Connections
          </h1>
          <p className="lead">The Google accounts we may read, each signed in by its owner.</p>
        </div>
        {canChange && connections.data && !isEmpty && (
          <p className="row">
            <button className="btn btn-primary" type="button" onClick={() => begin('gmail')}>
              Connect mailbox
            </button>
            <button className="btn" type="button" onClick={() => begin('calendar')}>
              Connect calendar
            </button>
          </p>
        )}
      </div>
      <Trouble error={connect.error} />
      {isEmpty && <Nothing canChange={canChange} begin={begin} />}
      {connections.data && !isEmpty && (
        <>
          <ConnectionTable
            connections={connections.data}
            canChange={canChange}
            onReconnect={({ id, service }) => !connect.isPending && connect.mutate({ service, connectionId: id })}
            onDisconnect={setLeaving}
          />
          {canChange && <Reset session={session} />}
        </>
      )}
      {leaving && (
        <DisconnectDialog connection={leaving} all={connections.data ?? []} onClose={() => setLeaving(undefined)} />
      )}
    </main>
  )
}

/** Before the first sign-in: what has to be ready, and the two buttons once it is. */
function Nothing({ canChange, begin }: { canChange: boolean; begin: (service: ServiceName) => void }) {
  const configurations = useConfigurations()
  if (!configurations.data) return null
  const ready = configurations.data.find(({ state }) => state === 'ready')
  const draft = configurations.data.find(({ state }) => state === 'draft')
  return (
    <section className="sheet empty max-w-page">
      <EmptyPost />
      <h2>Nothing is connected</h2>
      {ready ? (
        <p>The configuration {ready.name} is ready. Connect the mailbox that receives your customers’ mail first.</p>
      ) : (
        <p>A mailbox or calendar is connected through your own Google configuration. The setup makes it first.</p>
      )}
      {canChange && ready && (
        <div className="row">
          <button className="btn btn-primary" type="button" onClick={() => begin('gmail')}>
            Connect mailbox
          </button>
          <button className="btn" type="button" onClick={() => begin('calendar')}>
            Connect calendar
          </button>
        </div>
      )}
      {!ready && (
        <div className="row">
          <Link className="btn btn-primary" to="/setup">
            {draft ? 'Continue setup' : 'Start setup'}
          </Link>
        </div>
      )}
    </section>
  )
}
