import { NavLink, useOutletContext, useParams } from 'react-router'
import type { Configuration } from '#contract/configuration.ts'
import type { Session } from '#contract/session.ts'
import { stepStatusLabels } from '#contract/state-labels.ts'
import { steps } from '#steps/index.ts'
import { isProblem } from '../api.ts'
import { ConnectionTable } from '../connections/connection-table.tsx'
import '../connections/connections.css'
import { useConnections } from '../connections/queries.ts'
import { useHealth } from '../health/queries.ts'
import { LeadTo } from '../notice.tsx'
import { useConfiguration, useRunChecks } from '../queries.ts'
import { Refused } from '../refused.tsx'
import { Trouble } from '../trouble.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { StatusTag } from '../ui/state-icon.tsx'
import { moment } from '../ui/times.ts'
import { CheckList } from '../wizard/check-list.tsx'
import { summaryOf } from '../wizard/review.tsx'
import { checkRows, shapeOf, stepRows } from '../wizard/roll-up.ts'
import '../wizard/wizard.css'
import { Acts } from './acts.tsx'
import './configurations.css'
import { useSelection } from './queries.ts'
import { usedFor } from './roll-up.ts'

const tabs = [
  { path: '', name: 'Overview' },
  { path: 'checks', name: 'Checks' },
  { path: 'connections', name: 'Connections' },
  { path: 'history', name: 'History' },
] as const

/** `/configurations/{configuration}`: one configuration from four sides, each with an address. */
export default function ConfigurationPage() {
  const { configurationId = '', tab = '' } = useParams()
  const configuration = useConfiguration(configurationId)
  if (isProblem(configuration.error, 'not-found'))
    return <LeadTo page="/configurations" notice="This configuration does not exist." />
  if (!tabs.some(({ path }) => path === tab))
    return <LeadTo page="/configurations" notice="There is no page at that address." />
  if (configuration.error && !configuration.data)
    return (
      <main id="main" className="page">
        <Refused error={configuration.error} again={() => void configuration.refetch()} />
      </main>
    )
  if (!configuration.data) return <main id="main" className="page" aria-busy="true" />
  return <Shown configuration={configuration.data} tab={tab} />
}

function Shown({ configuration, tab }: { configuration: Configuration; tab: string }) {
  const heading = usePageTitle(configuration.name, configuration.id)
  const canChange = useOutletContext<Session>().role === 'admin' && configuration.state !== 'archived'
  return (
    <main id="main" className="page">
      <div className="page-head mb-4">
        <h1 tabIndex={-1} ref={heading}>
          {configuration.name}
        </h1>
      </div>
      {configuration.state === 'archived' && (
        <p className="note mb-5" data-state="blocked">
          <b>Archived.</b> It is kept for the record and can no longer be chosen or changed.
        </p>
      )}
      <nav aria-label={`About ${configuration.name}`}>
        <ul className="tabs">
          {tabs.map(({ path, name }) => (
            <li key={path}>
              <NavLink to={`/configurations/${configuration.id}${path === '' ? '' : `/${path}`}`} end>
                {name}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      {tab === '' && <Overview configuration={configuration} canChange={canChange} />}
      {tab === 'checks' && <Checks configuration={configuration} canChange={canChange} />}
      {tab === 'connections' && <OwnConnections configuration={configuration} />}
      {tab === 'history' && <History configuration={configuration} />}
    </main>
  )
}

type PartProps = { readonly configuration: Configuration; readonly canChange: boolean }

function Overview({ configuration, canChange }: PartProps) {
  const selection = useSelection()
  const connections = useConnections()
  const used = selection.data ? usedFor(configuration.id, selection.data, connections.data ?? []) : null
  return (
    <section className="sheet max-w-page" aria-label="Overview">
      <div className="sec">
        <dl className="kv roomy">
          <div>
            <dt>Used for</dt>
            <dd>{used ?? 'nothing'}</dd>
          </div>
          {summaryOf(configuration).map(({ term, value }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd translate="no">{value}</dd>
            </div>
          ))}
        </dl>
        {canChange && <Acts configuration={configuration} used={used} />}
      </div>
    </section>
  )
}

function Checks({ configuration, canChange }: PartProps) {
  const run = useRunChecks(configuration.id)
  const rows = stepRows(steps, configuration.steps).filter(({ view }) => view.status !== 'not_needed')
  return (
    <section className="sheet max-w-page" aria-label="Checks">
      {canChange && (
        <div className="sec">
          <button
            className="btn btn-sm"
            type="button"
            aria-disabled={run.isPending}
            onClick={() => {
              if (!run.isPending) for (const { step } of rows) run.mutate(step.slug)
            }}
          >
            Check again now
          </button>
          <Trouble error={run.error} />
        </div>
      )}
      {rows.map(({ step, view }) => (
        <div className="sec" key={step.slug}>
          <div className="sec-head">
            <h2>{step.title}</h2>
            <StatusTag state={shapeOf(view.status)} word={stepStatusLabels[view.status]} />
          </div>
          <CheckList
            step={step}
            rows={checkRows(step, configuration)}
            configuration={configuration}
            checking={false}
            canChange={canChange}
          />
        </div>
      ))}
    </section>
  )
}

function OwnConnections({ configuration: { id } }: { configuration: Configuration }) {
  const connections = useConnections()
  if (!connections.data) return null
  const own = connections.data.filter(({ configuration }) => configuration?.id === id)
  if (own.length === 0) return <p className="muted">Nothing is connected through this configuration.</p>
  return <ConnectionTable connections={own} canChange={false} />
}

function History({ configuration: { id } }: { configuration: Configuration }) {
  const health = useHealth()
  if (health.error) return <Trouble error={health.error} />
  if (!health.data) return null
  const own = new Set([
    id,
    ...health.data.connections.filter(({ configuration }) => configuration?.id === id).map((one) => one.id),
  ])
  const events = health.data.timeline.filter(({ subject }) => subject !== null && own.has(subject))
  return (
    <section className="sheet max-w-page" aria-label="History">
      <div className="sec">
        {events.length === 0 ? (
          <p className="muted">Nothing happened in the last 14&nbsp;days.</p>
        ) : (
          <ol className="history">
            {events.map(({ id: eventId, at, what }) => (
              <li key={eventId}>
                <time dateTime={at}>{moment(at)}</time> {what}
              </li>
            ))}
          </ol>
        )}
      </div>
    </section>
  )
}
