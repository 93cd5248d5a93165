import { FileText } from 'lucide-react'
import { useRef, type ReactNode } from 'react'
import { StateIcon } from './state-icon.tsx'

export type DropState = 'empty' | 'over' | 'reading' | 'accepted' | 'wrong' | 'unreadable'

type FileDropProps = {
  readonly testId: string
  readonly state: DropState
  readonly button: string
  readonly primary: boolean
  /** Absent for people who may only look. */
  readonly onFile?: (file: File) => void
  readonly children: ReactNode
}

/** The place that shows what became of a file. The page around it takes the drop; the button is the way without a mouse. */
export function FileDrop({ testId, state, button, primary, onFile, children }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null)
  const isWrong = state === 'wrong' || state === 'unreadable'
  return (
    <div className="drop" data-drop={state} data-testid={testId} {...(isWrong && { 'data-state': 'failed' })}>
      {isWrong ? <StateIcon state="failed" /> : <FileText aria-hidden="true" strokeWidth={1.5} />}
      <div>{children}</div>
      {onFile && state !== 'over' && state !== 'reading' && (
        <button
          className={primary ? 'btn btn-primary btn-sm' : 'btn btn-sm'}
          type="button"
          onClick={() => input.current?.click()}
        >
          {button}
        </button>
      )}
      <input
        ref={input}
        type="file"
        hidden
        accept="application/json,.json"
        onChange={(event) => {
          const file = event.target.files?.[0]
          // The same file may be chosen again after it was mended.
          event.target.value = ''
          if (file) onFile?.(file)
        }}
      />
    </div>
  )
}
