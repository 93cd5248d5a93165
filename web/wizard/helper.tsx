import type { Configuration } from '#contract/configuration.ts'
import { partsFor } from './drawing-parts.ts'
import { Drawing } from './drawing.tsx'
import { Blocks } from './guide-text.tsx'
import type { StepContent } from './step-content.ts'

type HelperProps = { readonly content: StepContent; readonly configuration: Configuration; readonly isWide: boolean }

/** Beside the step: a drawing of Google's page, what never to click, what to do when something was missed. */
export function Helper({ content: { guide, drawing }, configuration: { shown, choices }, isWide }: HelperProps) {
  const withDrawing = isWide && drawing !== undefined
  if (!withDrawing && guide.notes.length === 0) return null
  return (
    <aside className="helper" aria-label="What Google shows">
      {withDrawing && (
        <section>
          <h2>What Google shows</h2>
          <figure className="drawing">
            <Drawing parts={partsFor(drawing, choices?.audience)} shown={shown} />
            <figcaption>A drawing, not a screenshot</figcaption>
          </figure>
        </section>
      )}
      {guide.notes.map(({ heading, blocks }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          <Blocks blocks={blocks} shown={shown} />
        </section>
      ))}
    </aside>
  )
}
