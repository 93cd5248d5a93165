import { useEffect, useState } from 'react'
import { copyText } from './clipboard.ts'
import { useAnnounce } from './live-region.tsx'

type CopyButtonProps = {
  /** Completes the button's name: "Copy {label}". */
  readonly label: string
  /** Text, or what makes it when the button is pressed. */
  readonly text: string | (() => string | Promise<string>)
  /** The button shows only "Copy" and is named "Copy {label}". */
  readonly short?: boolean
  readonly className?: string
  readonly onCopied?: () => void
}

/** Says "Copied" for two seconds, or what to do where the browser forbids it. */
export function CopyButton({ label, text, short = false, className = 'btn btn-sm', onCopied }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'copied' | 'not-copied'>()
  const announce = useAnnounce()

  useEffect(() => {
    if (outcome === undefined) return
    const timer = setTimeout(() => setOutcome(undefined), 2_000)
    return () => clearTimeout(timer)
  }, [outcome])

  const copy = async () => {
    const copied = await copyText(typeof text === 'string' ? text : text())
    setOutcome(copied ? 'copied' : 'not-copied')
    announce(copied ? `Copied ${label}.` : `Could not copy ${label}. Select it and copy it yourself.`)
    if (copied) onCopied?.()
  }

  const word = outcome === 'copied' ? 'Copied' : outcome === 'not-copied' ? 'Not copied' : 'Copy'
  return (
    <button
      className={className}
      type="button"
      onClick={() => void copy()}
      {...(short && { 'aria-label': `${word} ${label}` })}
    >
      {short ? word : outcome === undefined ? `Copy ${label}` : word}
    </button>
  )
}
