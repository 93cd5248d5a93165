import { ExternalLink } from 'lucide-react'
import type { Configuration } from '#contract/configuration.ts'
import type { StepDefinition } from '#steps/define-step.ts'
import { Drawing } from './drawing.tsx'
import { Actions } from './guide-text.tsx'
import type { StepContent } from './step-content.ts'

type DoThisProps = {
  readonly step: StepDefinition
  readonly content: StepContent
  readonly configuration: Configuration
  /** Below 1200 px the drawing stands here instead of in the helper panel. */
  readonly withDrawing: boolean
  readonly primary: boolean
  readonly onOpen: () => void
}

/** The numbered actions on one Google page, and the link to exactly that page. */
export function DoThis({
  step,
  content: { guide, drawing },
  configuration,
  withDrawing,
  primary,
  onOpen,
}: DoThisProps) {
  const addresses = configuration.links[step.slug] ?? []
  return (
    <section className="sec" aria-labelledby="do-this">
      <div className="sec-head">
        <h2 id="do-this">Do this in Google</h2>
        <div className="row">
          {step.opens.map(({ button }, index) => (
            <a
              key={button}
              className={primary && index === 0 ? 'btn btn-primary' : 'btn'}
              href={addresses[index]}
              target="_blank"
              rel="noopener noreferrer"
              onClick={onOpen}
            >
              {button} <ExternalLink aria-hidden="true" />
              <span className="vh">(opens in a new tab)</span>
            </a>
          ))}
        </div>
      </div>
      <Actions actions={guide.actions} step={step} shown={configuration.shown} />
      {withDrawing && drawing && (
        <details className="drawing narrow" open>
          <summary>What Google shows</summary>
          <div>
            <Drawing parts={drawing} shown={configuration.shown} />
            <p className="sm muted mt-2">A drawing, not a screenshot.</p>
          </div>
        </details>
      )}
    </section>
  )
}
