import { lazy, Suspense } from 'react'
import { useSearchParams } from 'react-router'
import type { Configuration } from '#contract/configuration.ts'
import type { Connection, SignInOutcome } from '#contract/connection.ts'
import type { ServiceName } from '#contract/google.ts'
import type { ConnectField, StepDefinition } from '#steps/define-step.ts'
import { useConnect, useConnections, useSettleSignIn, useSignInOutcome } from '../connections/queries.ts'
import { Trouble } from '../trouble.tsx'
import '../ui/finding.css'
import { StateIcon } from '../ui/state-icon.tsx'
import { ChooseCalendar } from './choose-calendar.tsx'
import type { PanelProps } from './step-content.ts'

const CauseMessage = lazy(() => import('./cause-message.tsx'))

/** The sign-in at Google, begun here and answered here: one button, then what became of it. */
export function ConnectAccount({ step, configuration, isDone }: PanelProps) {
  const field = Object.values(step.fields).find((one): one is ConnectField => one.kind === 'connect')
  const [search] = useSearchParams()
  const flowId = search.get('sign-in')
  const outcome = useSignInOutcome(flowId)
  const connections = useConnections()
  if (!field) return null
  const { service, button } = field
  const connection = connectionOf(connections.data ?? [], configuration.id, service)
  const begun = outcome.data
  return (
    <section className="sec" aria-labelledby="connect">
      <h2 id="connect">{service === 'gmail' ? 'The mailbox' : 'The calendar'}</h2>
      {begun?.outcome === 'exchanging' && <Exchanging />}
      {begun?.outcome === 'confirm-account' ? (
        <WhichAccount
          outcome={begun}
          service={service}
          configurationId={configuration.id}
          expected={connections.data?.find(
            (one) => one.service === service && one.account?.email === begun.expected && one.state !== 'disconnected',
          )}
        />
      ) : (
        <>
          {begun && isRefusal(begun) && <Refusal outcome={begun} step={step} configuration={configuration} />}
          {!isDone && <Trouble error={outcome.error} />}
          {connection && <Connected connection={connection} />}
          {/* Pressed before it is known who is connected, it would connect anew what is to come back. */}
          {!connections.isPending && (
            <Connect
              service={service}
              configurationId={configuration.id}
              connection={connection}
              label={labelOf(button, begun, connection)}
              isDone={isDone}
            />
          )}
        </>
      )}
    </section>
  )
}

/** The one this step is about: signed in through this configuration, the newest of several. */
function connectionOf(connections: readonly Connection[], configurationId: string, service: ServiceName) {
  return connections
    .filter(
      (one) => one.service === service && one.configuration?.id === configurationId && one.state !== 'disconnected',
    )
    .toSorted((a, b) => b.connectedAt.localeCompare(a.connectedAt))[0]
}

function isRefusal({ outcome }: SignInOutcome): boolean {
  return outcome === 'refused' || outcome === 'interrupted'
}

/** Google refuses the sign-in, or has set its end: an app in Testing, which may be published by now. */
function isToBeRenewed(connection: Connection | undefined): boolean {
  return connection !== undefined && (connection.state === 'needs_reconnect' || connection.signInEndsAt !== null)
}

function labelOf(button: string, outcome: SignInOutcome | undefined, connection: Connection | undefined): string {
  return isToBeRenewed(connection) || (outcome && isRefusal(outcome)) ? 'Connect again' : button
}

type ConnectProps = {
  readonly service: ServiceName
  readonly configurationId: string
  readonly connection: Connection | undefined
  readonly label: string
  readonly isDone: boolean
}

/** The primary action of the page until somebody is signed in. */
function Connect({ service, configurationId, connection, label, isDone }: ConnectProps) {
  const connect = useConnect()
  const isWell = connection !== undefined && !isToBeRenewed(connection)
  if (isWell && label !== 'Connect again') return null
  // A further account that was refused leaves the connected one alone.
  const request = connection ? (isWell ? { another: true } : { connectionId: connection.id }) : {}
  return (
    <>
      <p className="row mt-4">
        <button
          className={isDone ? 'btn btn-wide' : 'btn btn-primary btn-wide'}
          type="button"
          aria-disabled={connect.isPending}
          onClick={() => !connect.isPending && connect.mutate({ service, configurationId, ...request })}
        >
          {label}
        </button>
        <span className="sm muted">Google’s sign-in opens in this tab and brings you back here.</span>
      </p>
      <Trouble error={connect.error} />
    </>
  )
}

function Exchanging() {
  return (
    <p className="st mt-3" data-state="checking" role="status">
      <StateIcon state="checking" />
      <span>Google has sent you back. We store the sign-in and look at what it may do.</span>
    </p>
  )
}

function Connected({ connection }: { connection: Connection }) {
  const { account, state, service, label } = connection
  if (state === 'needs_reconnect')
    return (
      <p className="mt-2">
        Google does not accept the sign-in of <b translate="no">{account?.email ?? label}</b> any more.
      </p>
    )
  return (
    <>
      <p className="mt-2">
        Signed in as <b translate="no">{account?.email ?? label}</b>.
      </p>
      {service === 'calendar' && account && <ChooseCalendar connection={connection} accountId={account.id} />}
    </>
  )
}

type RefusalProps = {
  readonly outcome: SignInOutcome
  readonly step: StepDefinition
  readonly configuration: Configuration
}

/** Google's no, right after the admin came back. */
function Refusal({ outcome, step, configuration }: RefusalProps) {
  const { cause } = outcome
  if (!cause)
    return (
      <div className="finding" data-state="failed" role="alert">
        <p>The sign-in was interrupted before Google answered. Nothing was stored. Connect again.</p>
      </div>
    )
  // The row below says it in full.
  const isSaidBelow = configuration.checks.some(
    (result) => step.checks[result.check] && result.state === 'failed' && result.cause?.id === cause.id,
  )
  return (
    <div className="finding" data-state="failed" role="alert">
      <Suspense>
        <CauseMessage cause={cause} links={configuration.links} inShort={isSaidBelow} />
      </Suspense>
    </div>
  )
}

type WhichAccountProps = {
  readonly outcome: SignInOutcome
  readonly service: ServiceName
  readonly configurationId: string
  /** The connection that was to be brought back; a second try expects it again. */
  readonly expected: Connection | undefined
}

/** Signed in as another account than expected: nothing is stored until the admin decides. */
function WhichAccount({ outcome, service, configurationId, expected }: WhichAccountProps) {
  const settle = useSettleSignIn(outcome.id)
  const connect = useConnect()
  const busy = settle.isPending || connect.isPending
  // By the promise: once the sign-in is discarded this note goes, and with it the callbacks of `mutate`.
  const again = () =>
    settle.mutateAsync('discard').then(
      () => connect.mutate({ service, configurationId, ...(expected && { connectionId: expected.id }) }),
      () => undefined,
    )
  return (
    <div className="finding" data-state="warning" role="alert">
      <p>
        <b>You signed in with another account.</b> Nothing is stored until you decide.
      </p>
      <dl className="diff">
        <div>
          <dt>Expected</dt>
          <dd translate="no">{outcome.expected}</dd>
        </div>
        <div>
          <dt>Signed in</dt>
          <dd translate="no">{outcome.actual}</dd>
        </div>
      </dl>
      <div className="check-foot">
        <button
          className="btn btn-sm"
          type="button"
          aria-disabled={busy}
          onClick={() => !busy && settle.mutate('keep')}
        >
          Keep this account
        </button>
        <button
          className="btn btn-sm btn-primary"
          type="button"
          aria-disabled={busy}
          onClick={() => !busy && void again()}
        >
          Sign in again
        </button>
      </div>
      <Trouble error={settle.error ?? connect.error} />
    </div>
  )
}
