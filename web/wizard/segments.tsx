import { shapeOf, type StepRow } from './roll-up.ts'

/** One segment per step of this path. Says nothing that the text beside it does not. */
export function Segments({ rows, current }: { rows: readonly StepRow[]; current: string | null }) {
  return (
    <div className="segs" aria-hidden="true">
      {rows
        .filter(({ view }) => view.status !== 'not_needed')
        .map(({ step, view }) => (
          <i
            key={step.slug}
            className={step.slug === current ? 'now' : undefined}
            {...(view.status !== 'not_started' && view.status !== 'blocked' && { 'data-state': shapeOf(view.status) })}
          />
        ))}
    </div>
  )
}
