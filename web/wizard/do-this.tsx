import { ExternalLink } from 'lucide-react'
import type { Configuration } from '#contract/configuration.ts'
import type { StepDefinition } from '#steps/define-step.ts'
import { partsFor } from './drawing-parts.ts'
import { Drawing } from './drawing.tsx'
import { actionsFor } from './guide.ts'
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
export function DoThis(props: DoThisProps) {
  if (!props.content.isDoneForThem)
    return (
      <section className="sec" aria-labelledby="do-this">
        <div className="sec-head">
          <h2 id="do-this">Do this in Google</h2>
          <OpenInGoogle {...props} />
        </div>
        <InGoogle {...props} />
      </section>
    )
  return (
    <section className="sec" aria-labelledby="do-this">
      <h2 id="do-this">We do this for you</h2>
      <p className="sm muted mt-1">Nothing to click. What we made, and whether it works, stands below.</p>
      <details className="mt-3">
        <summary>Show manual steps</summary>
        <div className="stack">
          <OpenInGoogle {...props} primary={false} />
          <InGoogle {...props} />
        </div>
      </details>
    </section>
  )
}

function OpenInGoogle({ step, configuration, primary, onOpen }: DoThisProps) {
  const addresses = configuration.links[step.slug] ?? []
  return (
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
  )
}

function InGoogle({ step, content: { guide, drawing }, configuration, withDrawing }: DoThisProps) {
  const audience = configuration.choices?.audience
  return (
    <>
      <Actions actions={actionsFor(guide.actions, audience)} step={step} shown={configuration.shown} />
      {withDrawing && drawing && (
        <details className="drawing narrow" open>
          <summary>What Google shows</summary>
          <div>
            <Drawing parts={partsFor(drawing, audience)} shown={configuration.shown} />
            <p className="sm muted mt-2">A drawing, not a screenshot.</p>
          </div>
        </details>
      )}
    </>
  )
}
