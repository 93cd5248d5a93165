import { Link } from 'react-router'
import { Trouble } from '../trouble.tsx'
import type { StepContent } from './step-content.ts'

type StepFootProps = {
  readonly content: StepContent | undefined
  /** Which of the two stands out; neither while the next action is elsewhere on the page. */
  readonly primary: 'continue' | 'claim' | undefined
  readonly onContinue: () => void
  /** Absent where there is nothing to say so about, or the admin has said it. */
  readonly onClaim: (() => void) | undefined
  readonly onNotNow: (() => void) | undefined
  readonly error: unknown
  readonly helpIsOpen: boolean
  readonly onToggleHelp: () => void
}

/** The ways on from a step, always in this order. */
export function StepFoot(props: StepFootProps) {
  const { content, primary, onContinue, onClaim, onNotNow, error, helpIsOpen, onToggleHelp } = props
  const ending = content?.ending
  return (
    <div className="step-foot">
      <button className={primary === 'continue' ? 'btn btn-primary' : 'btn'} type="button" onClick={onContinue}>
        {ending ? 'Finish' : 'Continue'}
      </button>
      {onClaim && (
        <button className={primary === 'claim' ? 'btn btn-primary' : 'btn'} type="button" onClick={onClaim}>
          I have done this
        </button>
      )}
      {onNotNow && (
        <button className="btn" type="button" onClick={onNotNow}>
          Not now
        </button>
      )}
      {ending ? (
        <Link className="btn btn-text" to="/setup" state={{ notice: ending.laterNotice }}>
          Finish later
        </Link>
      ) : (
        <Link className="btn btn-text" to="/setup">
          Save and come back later
        </Link>
      )}
      {content && (
        <button
          className="btn btn-text"
          type="button"
          aria-expanded={helpIsOpen}
          {...(helpIsOpen && { 'aria-controls': 'help' })}
          onClick={onToggleHelp}
        >
          {helpIsOpen ? 'Hide help' : 'Stuck? Show help'}
        </button>
      )}
      <Trouble error={error} />
    </div>
  )
}
