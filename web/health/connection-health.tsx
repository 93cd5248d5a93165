import { lazy, Suspense } from 'react'
import type { CheckResult } from '#contract/check.ts'
import type { Connection } from '#contract/connection.ts'
import type { StepDefinition } from '#steps/define-step.ts'
import { stepBySlug } from '#steps/index.ts'
import { useConnect } from '../connections/queries.ts'
import { serviceNames, shownStateOf } from '../connections/states.ts'
import { useConfiguration } from '../queries.ts'
import { Trouble } from '../trouble.tsx'
import { Chain } from '../ui/chain.tsx'
import '../ui/finding.css'
import { StatusTag } from '../ui/state-icon.tsx'
import { isRepairable, Repair } from '../wizard/repair.tsx'
import { Counts } from './counts.tsx'

const CauseMessage = lazy(() => import('../wizard/cause-message.tsx'))

type ConnectionHealthProps = {
  readonly connection: Connection
  readonly links: Readonly<Record<string, readonly string[]>>
  readonly canChange: boolean
}

/** One connection: the way its messages take, its next dates, and whatever is wrong with it. */
export function ConnectionHealth({ connection, links, canChange }: ConnectionHealthProps) {
  const { id, label, service, configuration, chain, state } = connection
  const { shape, word } = shownStateOf(connection)
  return (
    <section className="conn" data-testid={`conn-${id}`} aria-labelledby={`connection-${id} service-${id}`}>
      <div className="conn-head">
        <h3 id={`connection-${id}`} tabIndex={-1}>
          {label}
        </h3>
        <span className="tag" id={`service-${id}`}>
          {serviceNames[service]}
          {configuration && ` · ${configuration.name}`}
        </span>
        <StatusTag state={shape} word={word} />
      </div>
      {state !== 'disconnected' && (
        <div className="conn-grid">
          <Chain stations={chain} label={`Chain for ${label}, ${serviceNames[service]}`} />
          <Counts connection={connection} />
        </div>
      )}
      <Findings connection={connection} links={links} canChange={canChange} />
    </section>
  )
}

/** What is wrong with the connection itself, then with the channel it hangs on; each once. */
function Findings({ connection, links, canChange }: ConnectionHealthProps) {
  const { cause, state, checks, configuration } = connection
  const channel = useChannelProblems(connection)
  const own = checks.filter(({ state: found }) => found === 'failed' || found === 'warning' || found === 'unknown')
  const named = [...own, ...channel].filter((result) => result.cause && result.cause.id !== cause?.id)
  // One outage meets many rows, and is said once.
  const others = named.filter(
    (result, place) =>
      result.state !== 'unknown' || named.findIndex((other) => other.cause?.id === result.cause?.id) === place,
  )
  return (
    <>
      {cause && (
        <div className="finding" data-state={state === 'needs_reconnect' ? 'failed' : 'warning'}>
          <Suspense>
            <CauseMessage cause={cause} links={links}>
              {canChange && state === 'needs_reconnect' && <Reconnect connection={connection} />}
            </CauseMessage>
          </Suspense>
        </div>
      )}
      {others.map((result) => (
        <div className="finding" data-state={result.state} key={`${result.subject} ${result.check}`}>
          {result.cause && (
            <Suspense>
              <CauseMessage cause={result.cause} links={links}>
                {canChange && configuration && result.state === 'failed' && isRepairable(result.check) && (
                  <Repair configurationId={configuration.id} check={result.check} name={nameOf(result.check)} />
                )}
              </CauseMessage>
            </Suspense>
          )}
        </div>
      ))}
    </>
  )
}

/** What is wrong on the way of this connection's messages, or with what the way hangs on, such as the key. */
function useChannelProblems({ service, configuration, state }: Connection): readonly CheckResult[] {
  const { data } = useConfiguration(configuration?.id ?? '', configuration !== null)
  if (state === 'disconnected') return []
  const way = service === 'gmail' ? channelChecks : addressChecks
  const rows = data?.checks ?? []
  const rootsOf = (result: CheckResult): readonly CheckResult[] => {
    if (result.state === 'failed' || result.state === 'unknown') return [result]
    if (result.state !== 'blocked') return []
    return rows.filter(({ check }) => result.blockedBy.includes(check)).flatMap(rootsOf)
  }
  return [...new Set(rows.filter(({ check }) => way[check]).flatMap(rootsOf))]
}

const startChecks: StepDefinition['checks'] = stepBySlug('start')?.checks ?? {}
const addressChecks: StepDefinition['checks'] = startChecks['public-url']
  ? { 'public-url': startChecks['public-url'] }
  : {}
const channelChecks: StepDefinition['checks'] = { ...stepBySlug('push')?.checks, ...addressChecks }

function nameOf(check: string): string {
  return channelChecks[check]?.name ?? check
}

function Reconnect({ connection: { id, service, label } }: { connection: Connection }) {
  const connect = useConnect()
  return (
    <>
      <button
        className="btn btn-primary btn-sm"
        type="button"
        aria-disabled={connect.isPending}
        onClick={() => !connect.isPending && connect.mutate({ service, connectionId: id })}
      >
        Reconnect{' '}
        <span className="vh">
          {label}, {serviceNames[service]}
        </span>
      </button>
      <Trouble error={connect.error} />
    </>
  )
}
