import { Link } from 'react-router'
import { stepStatusLabels } from '#contract/state-labels.ts'
import { StateIcon, StatusTag } from '../ui/state-icon.tsx'
import { shapeOf, type GroupRow, type StepRow } from './roll-up.ts'
import { Segments } from './segments.tsx'

type RailProps = {
  readonly configurationId: string
  readonly groups: readonly GroupRow[]
  readonly current: string
  readonly place: string
}

/** One post, an arm per group. The group one is in shows its steps. */
export function Rail({ configurationId, groups, current, place }: RailProps) {
  return (
    <nav className="rail" aria-label="Setup steps">
      <p className="rail-title">
        <Link to="/setup">Connect Google</Link> <span className="num">{place}</span>
      </p>
      <ol className="rail-groups">
        {groups.map(({ group, title, status, rows }) => (
          <li key={group} data-state={shapeOf(status)}>
            <StateIcon state={shapeOf(status)} />
            <span className="rail-group">{title}</span>
            <br />
            <span className="rail-note">{stepStatusLabels[status]}</span>
            <RailSteps configurationId={configurationId} rows={rows} current={current} />
          </li>
        ))}
      </ol>
    </nav>
  )
}

function RailSteps({
  configurationId,
  rows,
  current,
}: {
  configurationId: string
  rows: readonly StepRow[]
  current: string
}) {
  const needed = rows.filter(({ view }) => view.status !== 'not_needed')
  if (!needed.some(({ step }) => step.slug === current)) return null
  return (
    <ul className="rail-steps">
      {needed.map(({ step, view }) => (
        <li key={step.slug} data-state={shapeOf(view.status)}>
          <Link
            to={`/setup/${configurationId}/${step.slug}`}
            {...(step.slug === current && { 'aria-current': 'step' })}
          >
            <StateIcon state={shapeOf(view.status)} />
            <span>{step.short}</span>{' '}
            <span className={step.slug === current ? 'w' : 'vh'}>{stepStatusLabels[view.status]}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** The rail below 1200 px: one line that opens, and a segment per step. */
export function RailDisclosure({
  configurationId,
  groups,
  current,
  summary,
}: Omit<RailProps, 'place'> & { readonly summary: string }) {
  const rows = groups.flatMap((group) => group.rows)
  return (
    <nav className="rail-m" aria-label="Setup steps">
      <details>
        <summary>{summary}</summary>
        <ul className="stack-sm sm">
          {rows
            .filter(({ view }) => view.status !== 'not_needed')
            .map(({ step, view }) => (
              <li key={step.slug} className="rail-m-step">
                <Link
                  to={`/setup/${configurationId}/${step.slug}`}
                  {...(step.slug === current && { 'aria-current': 'step' })}
                >
                  {step.title}
                </Link>
                <StatusTag state={shapeOf(view.status)} word={stepStatusLabels[view.status]} />
              </li>
            ))}
        </ul>
      </details>
      <Segments rows={rows} current={current} />
    </nav>
  )
}
