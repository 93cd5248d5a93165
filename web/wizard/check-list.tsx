import { lazy, Suspense, useEffect, useRef } from 'react'
import type { CheckState } from '#contract/check.ts'
import type { Configuration } from '#contract/configuration.ts'
import { stateLabels } from '#contract/state-labels.ts'
import type { StepDefinition } from '#steps/define-step.ts'
import { steps } from '#steps/index.ts'
import { useAnnounce } from '../ui/live-region.tsx'
import { StateIcon } from '../ui/state-icon.tsx'
import { ago, clock, moment, spanInWords } from '../ui/times.ts'
import { useNow } from '../ui/use-now.ts'
import { isRepairable, Repair } from './repair.tsx'
import type { CheckRow } from './roll-up.ts'

/** The catalogue of causes is large and only needed once something is wrong. */
const CauseMessage = lazy(() => import('./cause-message.tsx'))

export type CheckListProps = {
  readonly step: StepDefinition
  readonly rows: readonly CheckRow[]
  readonly configuration: Configuration
  readonly checking: boolean
  readonly canChange: boolean
}

/** "What we see": one row per check, in a fixed order; results replace text in place. */
export function CheckList({ step, rows, configuration, checking, canChange }: CheckListProps) {
  const now = useNow(1_000)
  const shown = rows.map((row) => ({ ...row, state: checking ? whileChecking(row.state) : row.state }))
  useAnnouncedChanges(shown)
  return (
    <ul className="checks">
      {shown.map((row) => (
        <Row
          key={row.id}
          row={row}
          step={step}
          rows={rows}
          configuration={configuration}
          canChange={canChange}
          now={now}
        />
      ))}
    </ul>
  )
}

function whileChecking(state: CheckState): CheckState {
  return state === 'passed' || state === 'blocked' ? state : 'checking'
}

/** States in which a row explains itself. */
const explained: readonly CheckState[] = ['failed', 'warning', 'unknown']

function Row({
  row,
  step,
  rows,
  configuration,
  canChange,
  now,
}: Omit<CheckListProps, 'checking'> & { row: CheckRow; now: number }) {
  const { id, name, state, result } = row
  const asksForSomething = state === 'failed' || state === 'warning'
  return (
    <li
      className="check"
      id={`check-${id}`}
      tabIndex={-1}
      data-testid={`check-${id}`}
      data-state={state}
      {...(asksForSomething && { 'data-open': '' })}
      aria-label={`${name}: ${stateLabels[state]}`}
    >
      <StateIcon state={state} />
      <div>
        <span className="check-name">{name}</span> <span className="check-saw">{sawOf(row, step, rows)}</span>
      </div>
      <div className="check-st">
        <span className="st-word">{stateLabels[state]}</span>{' '}
        {result?.checkedAt && state !== 'not_started' && state !== 'blocked' && (
          <time className="check-when" dateTime={result.checkedAt} title={moment(result.checkedAt)}>
            {ago(result.checkedAt, now)}
          </time>
        )}
      </div>
      {explained.includes(state) && result?.cause && (
        <div className="check-body">
          <Suspense>
            <CauseMessage cause={result.cause} links={configuration.links}>
              {state === 'failed' && canChange && isRepairable(id) && (
                <Repair configurationId={configuration.id} check={id} name={name} />
              )}
            </CauseMessage>
          </Suspense>
        </div>
      )}
      {state === 'unknown' && !result?.cause && (
        <p className="check-body">
          Google or the network gave no usable answer. This says nothing about your work. We look again by ourselves.
        </p>
      )}
      {state === 'waiting_google' && result?.waiting && (
        <div className="check-body">
          <Waiting waiting={result.waiting} did={step.checks[id]?.window?.did} now={now} />
          {result.cause && (
            <Suspense>
              <CauseMessage cause={result.cause} links={configuration.links} />
            </Suspense>
          )}
        </div>
      )}
    </li>
  )
}

/** A check of another step, by its name; unknown ids stay as they are. */
function checkName(id: string): string {
  return steps.find(({ checks }) => checks[id])?.checks[id]?.name ?? id
}

/** The one line beside the name. */
function sawOf({ id, state, result }: CheckRow, step: StepDefinition, rows: readonly CheckRow[]): string {
  if (state === 'passed' && result) return step.checks[id]?.saw(result.facts) ?? ''
  if (state === 'claimed') return 'Your word; we look when we can'
  if (state === 'blocked') {
    const waitsFor = (result?.blockedBy ?? []).map((one) => rows.find((row) => row.id === one)?.name ?? checkName(one))
    return waitsFor.length === 0 ? '' : `Waits for: ${waitsFor.join(', ')}`
  }
  return ''
}

type WaitingProps = { waiting: { since: string; usualSeconds: number }; did: string | undefined; now: number }

function Waiting({ waiting, did, now }: WaitingProps) {
  const seconds = Math.max(0, (now - Date.parse(waiting.since)) / 1_000)
  const share = Math.min(100, (seconds / waiting.usualSeconds) * 100)
  return (
    <>
      <p>
        You {did ?? 'changed this'} {spanInWords(seconds)} ago. Google usually needs {spanInWords(waiting.usualSeconds)}
        . We keep looking; you can close this page.
      </p>
      <div className="elapsed">
        <span>
          <b>{clock(seconds)}</b> of about {clock(waiting.usualSeconds)}
        </span>
        <progress className="meter" value={share} max={100} aria-hidden="true" />
      </div>
    </>
  )
}

/** Says a changed label once; polling and clocks stay silent. */
export function useAnnouncedChanges(rows: readonly CheckRow[]): void {
  const announce = useAnnounce()
  const before = useRef<ReadonlyMap<string, CheckState>>(undefined)
  const states = rows.map(({ state }) => state).join()
  useEffect(() => {
    const last = before.current
    before.current = new Map(rows.map(({ id, state }) => [id, state]))
    if (last === undefined) return
    const changed = rows.filter(
      ({ id, state }) => last.get(id) !== state && state !== 'checking' && state !== 'not_started',
    )
    if (changed.length === 0) return
    for (const { name, state } of changed) announce(`${name}: ${stateLabels[state]}.`)
    announce(`${rows.filter(({ state }) => state === 'passed').length} of ${rows.length} passed.`)
    // The states say it all; rows are made anew with every render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [states])
}
