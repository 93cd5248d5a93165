import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react'
import type { Connection } from '#contract/connection.ts'
import { stateLabels } from '#contract/state-labels.ts'
import { stepBySlug } from '#steps/index.ts'
import { useConnections } from '../connections/queries.ts'
import { useRunChecks } from '../queries.ts'
import { Chain } from '../ui/chain.tsx'
import { CopyValue } from '../ui/copy-value.tsx'
import { StateIcon } from '../ui/state-icon.tsx'
import { timeOfDay } from '../ui/times.ts'
import { useNow } from '../ui/use-now.ts'
import { CheckList, useAnnouncedChanges, type CheckListProps } from './check-list.tsx'
import { Measured, Running } from './clock.tsx'
import './proof.css'
import { checkRows, type CheckRow } from './roll-up.ts'

const CauseMessage = lazy(() => import('./cause-message.tsx'))

/** After this long without a message we walk the chain ourselves. */
const doctorAfterMs = 120_000

/** Three real messages, each with its own clock. A row turns green when a signed one has arrived, and not before. */
export function Proof(props: CheckListProps) {
  const { rows, configuration } = props
  const now = useNow(1_000)
  const connections = useConnections()
  const [copiedAt, setCopiedAt] = useState<number>()
  const all = [...pushTestRow(props), ...rows]
  useAnnouncedChanges(all)
  const ofService = (service: Connection['service']) =>
    connections.data?.find(
      (one) => one.service === service && one.state !== 'disconnected' && one.configuration?.id === configuration.id,
    )
  const mailbox = ofService('gmail')
  const gmailRow = rows.find(({ id }) => id === 'gmail-push')
  const since = copiedAt ?? (gmailRow?.result?.waiting ? Date.parse(gmailRow.result.waiting.since) : undefined)
  const isOpen = gmailRow !== undefined && gmailRow.state !== 'passed'
  return (
    <>
      <ul className="proofs">
        {all.map((row) => (
          <ProofRow key={row.id} row={row} links={configuration.links} now={now} copiedAt={copiedAt}>
            {row.id === 'gmail-push' && row.state !== 'passed' && mailbox && (
              <>
                <p className="sm mt-1">
                  Send an e-mail to this address now, from any other account. We note the time, never the subject or the
                  sender.
                </p>
                <CopyValue
                  label="mailbox address"
                  value={mailbox.label}
                  onCopied={() => setCopiedAt((before) => before ?? Date.now())}
                />
              </>
            )}
            {row.id === 'cal-push' && row.state === 'waiting_google' && (
              <p className="sm mt-1">
                Google accepted the channel for <b>{ofService('calendar')?.label ?? 'the calendar'}</b>. Its first
                message usually arrives within seconds. We keep looking; you can close this page.
              </p>
            )}
          </ProofRow>
        ))}
      </ul>
      {isOpen && mailbox && <Doctor {...props} mailbox={mailbox} elapsedMs={since === undefined ? 0 : now - since} />}
    </>
  )
}

/** The first proof was made before any mailbox was there; it is shown again where the others follow. */
function pushTestRow({ configuration, rows }: CheckListProps): CheckRow[] {
  const push = stepBySlug('push')
  if (!push || rows.some(({ id }) => id === 'push-test')) return []
  if (configuration.choices && !push.neededFor(configuration.choices)) return []
  return checkRows(push, configuration).filter(({ id }) => id === 'push-test')
}

const titles: { readonly [check: string]: string } = { 'push-test': 'Pub/Sub reaches us' }

type ProofRowProps = {
  readonly row: CheckRow
  readonly links: CheckListProps['configuration']['links']
  readonly now: number
  readonly copiedAt: number | undefined
  readonly children: ReactNode
}

function ProofRow({ row, links, now, copiedAt, children }: ProofRowProps) {
  const { id, state, result } = row
  const name = titles[id] ?? row.name
  return (
    <li
      id={`check-${id}`}
      tabIndex={-1}
      data-state={state}
      data-testid={`check-${id}`}
      aria-label={`${name}: ${stateLabels[state]}`}
    >
      <StateIcon state={state} />
      <div>
        <h3>{name}</h3>
        <p className="st-word">{stateLabels[state]}</p>
        {state === 'passed' && <p className="sm muted mt-1">{arrived(row)}</p>}
        {children}
        {result?.cause && (state === 'failed' || state === 'warning' || state === 'unknown') && (
          <div className="mt-3">
            <Suspense>
              <CauseMessage cause={result.cause} links={links} />
            </Suspense>
          </div>
        )}
      </div>
      <Clock row={row} now={now} copiedAt={copiedAt} />
    </li>
  )
}

function arrived({ id, result }: CheckRow): string {
  const at = result?.provenAt ?? result?.since
  const when = at ? ` at ${timeOfDay(at)}` : ''
  if (id === 'push-test') return `Our signed test word came back${when}, through your topic and subscription.`
  if (id === 'gmail-push') return `A real mail was announced by Gmail, signed${when}.`
  return `Google’s own message arrived on our channel${when}.`
}

/** The measurement once there is one, else the time that runs. Silent for screen readers: the label says what matters. */
function Clock({
  row: { id, state, result },
  now,
  copiedAt,
}: {
  row: CheckRow
  now: number
  copiedAt: number | undefined
}) {
  const { milliseconds, seconds } = result?.facts ?? {}
  if (state === 'passed' && typeof milliseconds === 'number')
    return <Measured amount={milliseconds} unit="ms" what="published to received" />
  if (state === 'passed' && typeof seconds === 'number')
    return <Measured amount={seconds} unit="s" what={id === 'gmail-push' ? 'sent to received' : 'opened to received'} />
  if (state === 'passed') return null
  if (id === 'gmail-push' && copiedAt !== undefined)
    return <Running milliseconds={now - copiedAt} what="since you copied the address" />
  if (state === 'waiting_google' && result?.waiting)
    return (
      <Running
        milliseconds={now - Date.parse(result.waiting.since)}
        what={id === 'cal-push' ? 'since Google accepted the channel' : 'since we began to look'}
      />
    )
  return null
}

type DoctorProps = CheckListProps & { readonly mailbox: Connection; readonly elapsedMs: number }

/** Walks the chain when nothing arrives, and names the first broken link. */
function Doctor({ mailbox, elapsedMs, configuration, canChange, checking }: DoctorProps) {
  const { mutate } = useRunChecks(configuration.id)
  const walked = useRef(false)
  const isDue = elapsedMs >= doctorAfterMs
  useEffect(() => {
    if (!isDue || walked.current) return
    walked.current = true
    mutate('push')
    mutate('mailbox')
  }, [isDue, mutate])
  const broken = ['push', 'mailbox'].flatMap((slug) => {
    const step = stepBySlug(slug)
    const rows = step ? checkRows(step, configuration).filter(({ state }) => state === 'failed') : []
    return step && rows.length > 0 ? [{ step, rows }] : []
  })[0]
  return (
    <div className="doctor">
      <div className="sec-head">
        <h3>If nothing arrives</h3>
        <span className="meta">{isDue ? 'we looked' : 'starts at 2:00'}</span>
      </div>
      <p className="sm muted mb-5">
        {broken
          ? 'We walked the chain. The first broken link stands below.'
          : isDue
            ? 'We walked the chain and found nothing broken. Send the mail to the address itself, not to an alias or a group.'
            : 'After 2 minutes we walk the chain ourselves and name the first broken link.'}
      </p>
      <Chain stations={mailbox.chain} label="Chain from Gmail to your mailbox" />
      {broken && (
        <div className="mt-4">
          <CheckList
            step={broken.step}
            rows={broken.rows.slice(0, 1)}
            configuration={configuration}
            checking={checking}
            canChange={canChange}
          />
        </div>
      )}
    </div>
  )
}
