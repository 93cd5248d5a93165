import { useDeferredValue, useState } from 'react'
import { Link, useOutletContext } from 'react-router'
import type { Health } from '#contract/connection.ts'
import type { Session } from '#contract/session.ts'
import { stepBySlug } from '#steps/index.ts'
import { useConfigurations } from '../queries.ts'
import { Refused } from '../refused.tsx'
import { Trouble } from '../trouble.tsx'
import { EmptyPost } from '../ui/brand.tsx'
import { useAnnounce } from '../ui/live-region.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { StateIcon, type ShownState } from '../ui/state-icon.tsx'
import '../wizard/wizard.css'
import { ConnectionHealth } from './connection-health.tsx'
import { DiagnosticsDialog } from './diagnostics-dialog.tsx'
import './health.css'
import { useHealth, useRunAllChecks } from './queries.ts'
import { Timeline } from './timeline.tsx'

/** Whether mail and events still arrive, and if not, the first broken link and what mends it. */
export default function HealthPage() {
  const heading = usePageTitle('Health')
  const canChange = useOutletContext<Session>().role === 'admin'
  const health = useHealth()
  // Drawn in small pieces, so that a slow telephone takes taps meanwhile.
  const shown = useDeferredValue(health.data)
  const run = useRunAllChecks()
  const announce = useAnnounce()
  const [showsDiagnostics, setShowsDiagnostics] = useState(false)
  if (health.error && !health.data)
    return (
      <main id="main" className="page">
        <Refused error={health.error} again={() => void health.refetch()} />
      </main>
    )
  const living = shown?.connections.filter(({ state }) => state !== 'disconnected') ?? []
  return (
    <main id="main" className="page" aria-busy={shown === undefined}>
      <div className="page-head items-center mb-6">
        <h1 tabIndex={-1} ref={heading}>
          Health
        </h1>
        <p className="row">
          <button className="btn btn-sm" type="button" onClick={() => setShowsDiagnostics(true)}>
            Copy diagnostics
          </button>
          <button
            className="btn btn-sm"
            type="button"
            aria-disabled={run.isPending}
            onClick={() =>
              !run.isPending && run.mutate(undefined, { onSuccess: () => announce('All checks are running.') })
            }
          >
            Run all checks
          </button>
        </p>
      </div>
      <Trouble error={run.error} />
      {shown?.verdict.state === 'empty' ? <Nothing /> : shown && <Verdict health={shown} />}
      {shown && living.length > 0 && (
        <>
          <div className="sheet">
            <h2 className="vh">Connections</h2>
            {living.map((connection) => (
              <ConnectionHealth key={connection.id} connection={connection} canChange={canChange} />
            ))}
          </div>
          <Timeline health={shown} />
        </>
      )}
      {showsDiagnostics && <DiagnosticsDialog onClose={() => setShowsDiagnostics(false)} />}
    </main>
  )
}

const shapes: { readonly [state in Health['verdict']['state']]: ShownState } = {
  well: 'passed',
  warning: 'warning',
  problem: 'failed',
  unknown: 'unknown',
  empty: 'not_started',
}

const services = { gmail: 'Gmail', calendar: 'Calendar' } as const

function Verdict({ health: { verdict, connections, withoutConfiguration } }: { health: Health }) {
  const first = connections.find(
    ({ state, chain }) => state === 'needs_reconnect' || chain.some((station) => station.state === 'failed'),
  )
  return (
    <section className="verdict" data-state={shapes[verdict.state]} aria-labelledby="verdict">
      <StateIcon state={shapes[verdict.state]} />
      <div>
        <h2 id="verdict">{verdict.sentence}</h2>
        {withoutConfiguration.map((service) => (
          <p className="sm" key={service}>
            {services[service]} has no Google configuration yet.
          </p>
        ))}
      </div>
      {first && (
        <a className="btn btn-sm" href={`#connection-${first.id}`}>
          Go to the problem
        </a>
      )}
    </section>
  )
}

function Nothing() {
  const configurations = useConfigurations()
  if (!configurations.data) return null
  const current = configurations.data.find(({ state }) => state === 'draft') ?? configurations.data[0]
  const next = stepBySlug(current?.next ?? '')
  return (
    <section className="sheet empty max-w-page">
      <EmptyPost />
      <h2>No connection to watch yet</h2>
      <p>
        Once a mailbox or calendar is connected you see its whole chain here, its next dates, and 14&nbsp;days of
        messages.
      </p>
      <div className="row">
        <Link className="btn btn-primary" to={current && next ? `/setup/${current.id}/${next.slug}` : '/setup'}>
          {next ? `Continue: ${next.title}` : 'Start setup'}
        </Link>
      </div>
    </section>
  )
}
