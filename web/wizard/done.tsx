import { Link, Navigate, useOutletContext, useParams } from 'react-router'
import type { Configuration } from '#contract/configuration.ts'
import type { Connection } from '#contract/connection.ts'
import type { Session } from '#contract/session.ts'
import { stepBySlug } from '#steps/index.ts'
import { isProblem } from '../api.ts'
import { useConnect } from '../connections/queries.ts'
import { useHealth } from '../health/queries.ts'
import { LeadTo } from '../notice.tsx'
import { useConfiguration } from '../queries.ts'
import { Refused } from '../refused.tsx'
import { Trouble } from '../trouble.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { StateIcon } from '../ui/state-icon.tsx'
import { day, timeOfDay } from '../ui/times.ts'
import { useNow } from '../ui/use-now.ts'
import { nextDates } from './next-dates.ts'
import './proof.css'
import { checkRows, isProven, type CheckRow } from './roll-up.ts'
import { standingOf } from './standing.ts'
import './wizard.css'

/** `/setup/{configuration}/done`: the proof, and what happens from now on without anybody. */
export default function Done() {
  const { configurationId = '' } = useParams()
  const configuration = useConfiguration(configurationId)
  const health = useHealth()
  if (isProblem(configuration.error, 'not-found'))
    return <LeadTo page="/setup" notice="This configuration does not exist." />
  const error = configuration.error ?? health.error
  if (error && (!configuration.data || !health.data))
    return (
      <main id="main" className="page">
        <Refused error={error} again={() => void Promise.all([configuration.refetch(), health.refetch()])} />
      </main>
    )
  if (!configuration.data || !health.data) return <main id="main" className="page" aria-busy="true" />
  const proof = stepBySlug('proof')
  // Not a success page before it is one. By the rows, which are there before the roll-up made from them.
  if (!proof || !standingOf(proof, configuration.data).isDone)
    return <Navigate to={`/setup/${configurationId}/proof`} replace />
  return (
    <Proven
      configuration={configuration.data}
      connections={health.data.connections.filter(
        (one) => one.configuration?.id === configurationId && one.state !== 'disconnected',
      )}
    />
  )
}

type ProvenProps = { readonly configuration: Configuration; readonly connections: readonly Connection[] }

function Proven({ configuration, connections }: ProvenProps) {
  const { appName, role } = useOutletContext<Session>()
  const heading = usePageTitle('Google is connected')
  const now = useNow(60_000)
  const connect = useConnect()
  const rows = proofRows(configuration)
  return (
    <main id="main" className="page" data-testid="step-done">
      <div className="page-head">
        <div>
          <h1 className="h-icon" data-state="passed" tabIndex={-1} ref={heading}>
            <StateIcon state="passed" />
            Google is connected
          </h1>
          <p className="lead">{whatArrives(connections, appName)} Proven with real messages from Google.</p>
        </div>
      </div>
      <div className="cols">
        <div className="sheet">
          <section className="sec" aria-labelledby="the-proof">
            <div className="sec-head">
              <h2 id="the-proof">The proof</h2>
              <span className="meta">
                {rows.filter(({ state }) => isProven(state)).length} of {rows.length} passed
              </span>
            </div>
            <ul className="receipt">
              {rows.map((row) => (
                <Receipt key={row.id} row={row} connections={connections} />
              ))}
            </ul>
          </section>
          <section className="sec" aria-labelledby="next">
            <div className="sec-head">
              <h2 id="next">What happens next</h2>
            </div>
            <ul className="dates">
              {nextDates(configuration, connections, now).map(({ id, date, when, what, why }) => (
                <li key={id}>
                  <p className="d">
                    {date} <span>{when}</span>
                  </p>
                  <p className="x">
                    {what} <span>{why}</span>
                  </p>
                </li>
              ))}
            </ul>
          </section>
          <div className="step-foot">
            <Link className="btn btn-primary" to="/health">
              Open Health
            </Link>
            {role === 'admin' && configuration.choices?.services.includes('gmail') !== false && (
              <button
                className="btn"
                type="button"
                aria-disabled={connect.isPending}
                onClick={() =>
                  !connect.isPending &&
                  connect.mutate({ service: 'gmail', configurationId: configuration.id, another: true })
                }
              >
                Add another mailbox
              </button>
            )}
            <Trouble error={connect.error} />
          </div>
        </div>
        <aside className="side" aria-label="Good to know">
          <section>
            <h2>Where it lives</h2>
            <dl className="kv">
              <div>
                <dt>Configuration</dt>
                <dd>{configuration.name}</dd>
              </div>
              {configuration.projectId !== null && (
                <div>
                  <dt>Project</dt>
                  <dd className="mono" translate="no">
                    {configuration.projectId}
                  </dd>
                </div>
              )}
              <div>
                <dt>Audience</dt>
                <dd>{configuration.choices?.audience === 'external' ? 'External' : 'Internal'}</dd>
              </div>
              {configuration.client && (
                <div>
                  <dt>Secrets</dt>
                  <dd>
                    Stored {day(configuration.client.secret.storedAt)}. They cannot be shown again, only replaced.
                  </dd>
                </div>
              )}
            </dl>
          </section>
        </aside>
      </div>
    </main>
  )
}

function whatArrives(connections: readonly Connection[], appName: string): string {
  const labels = (service: Connection['service']) =>
    connections.filter((one) => one.service === service).map(({ label }) => label)
  const list = new Intl.ListFormat('en')
  const [mailboxes, calendars] = [labels('gmail'), labels('calendar')]
  const parts = [
    ...(mailboxes.length > 0 ? [`mail for ${list.format(mailboxes)}`] : []),
    ...(calendars.length > 0 ? [`events in ${list.format(calendars)}`] : []),
  ]
  const sentence = `${list.format(parts)} now ${parts.length > 1 || calendars.length > 0 ? 'reach' : 'reaches'} ${appName}.`
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

/** The messages that were seen: those of the step, and the test through the topic before it. */
function proofRows(configuration: Configuration): CheckRow[] {
  const [push, proof] = [stepBySlug('push'), stepBySlug('proof')]
  const isNeeded = push && (configuration.choices === null || push.neededFor(configuration.choices))
  return [
    ...(isNeeded ? checkRows(push, configuration).filter(({ id }) => id === 'push-test') : []),
    ...(proof ? checkRows(proof, configuration) : []),
  ]
}

const words: { readonly [check: string]: { readonly title: string; readonly what: string } } = {
  'push-test': { title: 'Pub/Sub reached us', what: 'Signed test word, through your topic' },
  'gmail-push': { title: 'Gmail reached us', what: 'Real mail to' },
  'cal-push': { title: 'Calendar reached us', what: 'First message of the channel,' },
}

function Receipt({ row, connections }: { row: CheckRow; connections: readonly Connection[] }) {
  const { id, name, state, result } = row
  const service = id === 'gmail-push' ? 'gmail' : id === 'cal-push' ? 'calendar' : undefined
  const label = connections.find((one) => one.service === service)?.label
  const at = result?.provenAt ?? result?.since
  return (
    <li>
      <span className="st" data-state={state}>
        <StateIcon state={state} />
        <span>
          <span className="t">{words[id]?.title ?? name}</span>
          <br />
          <span className="muted">
            {words[id]?.what} {label}
          </span>
        </span>
      </span>
      {at ? <time dateTime={at}>{timeOfDay(at)}</time> : <span />}
      <span className="ms">{measured(row)}</span>
    </li>
  )
}

function measured({ result }: CheckRow): string {
  const { milliseconds, seconds } = result?.facts ?? {}
  if (typeof milliseconds === 'number') return `${milliseconds}\u00a0ms`
  return typeof seconds === 'number' ? `${seconds}\u00a0s` : ''
}
