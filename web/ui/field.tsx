import type { InputHTMLAttributes, Ref } from 'react'
import { StateIcon } from './state-icon.tsx'

type TextFieldProps = InputHTMLAttributes<HTMLInputElement> & {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly error: string | undefined
  readonly ref?: Ref<HTMLInputElement>
}

/** Label, hint, error and input, in that order and tied together. */
export function TextField({ id, label, hint, error, ...input }: TextFieldProps) {
  return (
    <div className={error === undefined ? 'field' : 'field bad'}>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <span className="hint" id={`${id}-hint`}>
        {hint}
      </span>
      {error !== undefined && (
        <p className="field-error" id={`${id}-error`} data-state="failed">
          <StateIcon state="failed" />
          <span>{error}</span>
        </p>
      )}
      <input
        className="input mono"
        id={id}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? `${id}-hint` : `${id}-hint ${id}-error`}
        {...input}
      />
    </div>
  )
}
