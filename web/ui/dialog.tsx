import { useEffect, useId, useRef, type ReactNode } from 'react'
import './dialog.css'

type DialogProps = {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/**
 * One decision over the page, in the browser's own dialog: Escape closes it, nothing behind it can be reached, and focus
 * goes back to where it came from. Shown while it is rendered.
 */
export function Dialog({ title, onClose, children }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()
  useEffect(() => {
    const opener = document.activeElement
    box.current?.showModal()
    heading.current?.focus()
    return () => {
      // The browser gives focus back on close(), not when the element goes.
      if (opener instanceof HTMLElement) opener.focus()
    }
  }, [])
  return (
    <dialog className="dialog" ref={box} aria-labelledby={id} onClose={onClose}>
      <h2 id={id} tabIndex={-1} ref={heading}>
        {title}
      </h2>
      {children}
    </dialog>
  )
}
