import { Check } from 'lucide-react'
import { Fragment, useState, type ReactNode } from 'react'
import { CopyButton } from './copy-button.tsx'

type CopyValueProps = {
  /** Begins in lower case, so that the button reads "Copy redirect URI". */
  readonly label: string
  readonly value: string
  readonly onCopied?: () => void
  readonly children?: ReactNode
}

/** A value to paste elsewhere: selectable, wrapped, never cut short. Remembers on the page that it was copied. */
export function CopyValue({ label, value, onCopied, children }: CopyValueProps) {
  const [copied, setCopied] = useState(false)
  return (
    <div className="value" data-testid={`value-${label.toLowerCase().replace(/\s+/g, '-')}`}>
      <div className="value-label">
        <span>{label}</span>
        {copied && (
          <span className="copied">
            <Check aria-hidden="true" />
            copied
          </span>
        )}
      </div>
      <div className="value-box">
        <span className="v" translate="no">
          <Wrapping text={value} />
        </span>
        <CopyButton
          label={label}
          text={value}
          short
          onCopied={() => {
            setCopied(true)
            onCopied?.()
          }}
        />
      </div>
      {children}
    </div>
  )
}

/** Text that may wrap after each slash and comma. */
export function Wrapping({ text }: { text: string }) {
  return text.split(/(?<=[/,])(?!\/)/).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ))
}
