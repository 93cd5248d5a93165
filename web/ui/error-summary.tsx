import { useEffect, useRef, type ReactNode } from 'react'
import { StateIcon } from './state-icon.tsx'

export type SummaryEntry = { readonly target: string; readonly sentence: string }

type ErrorSummaryProps = {
  readonly entries: readonly SummaryEntry[]
  /** Changes with every failed submit, so that focus moves here each time. */
  readonly attempt: number
  readonly children?: ReactNode
}

/** What keeps the admin on this page, each with a link to where it is mended. Takes focus when it appears. */
export function ErrorSummary({ entries, attempt, children }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [attempt])
  return (
    <div className="errors" role="alert" tabIndex={-1} aria-labelledby="error-summary" ref={box}>
      <h2 id="error-summary" data-state="failed">
        <StateIcon state="failed" />
        There is a problem
      </h2>
      <ul>
        {entries.map(({ target, sentence }) => (
          <li key={target}>
            <a href={`#${target}`} onClick={(event) => goTo(event, target)}>
              {sentence}
            </a>
          </li>
        ))}
      </ul>
      {children}
    </div>
  )
}

/** Moves focus to the field or row itself, which a fragment alone would not. */
function goTo(event: React.MouseEvent, target: string): void {
  const element = document.getElementById(target)
  if (!element) return
  event.preventDefault()
  element.closest('details')?.setAttribute('open', '')
  element.focus({ preventScroll: true })
  element.scrollIntoView({ block: 'center' })
}
