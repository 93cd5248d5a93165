import { lazy, Suspense } from 'react'
import type { Connection } from '#contract/connection.ts'
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
  readonly canChange: boolean
}

/** One connection: the way its messages take, its next dates, and whatever is wrong with it. */
export function ConnectionHealth({ connection, canChange }: ConnectionHealthProps) {
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
      {(connection.cause !== null || connection.findings.length > 0) && (
        <Findings connection={connection} canChange={canChange} />
      )}
    </section>
  )
}

/** What is wrong with the connection itself, then with what it hangs on. Deep links are asked for only where something is to be said. */
function Findings({ connection, canChange }: ConnectionHealthProps) {
  const { cause, state, findings, configuration } = connection
  const { data } = useConfiguration(configuration?.id ?? '', configuration !== null)
  const links = data?.links ?? {}
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
      {findings.map((result) => (
        <div className="finding" data-state={result.state} key={result.check}>
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

function nameOf(check: string): string {
  return stepBySlug('push')?.checks[check]?.name ?? check
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
