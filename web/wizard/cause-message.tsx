import { ExternalLink } from 'lucide-react'
import { use, useDeferredValue, type ReactNode } from 'react'
import { Link } from 'react-router'
import type { CheckResult } from '#contract/check.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import { causeWords } from './cause-words.ts'
import { ExpectedAndActual } from './expected-and-actual.tsx'
import { googleAddress } from './google-address.ts'

type CauseMessageProps = {
  readonly cause: NonNullable<CheckResult['cause']>
  readonly links: Readonly<Record<string, readonly string[]>>
  /** What it is and what to do; the row that says the rest is on the same page. */
  readonly inShort?: boolean
  /** A button that mends it from here. */
  readonly children?: ReactNode
}

/** What was seen, what it means, what to do, one link, and the code for support. */
export default function CauseMessage({ cause, links, inShort = false, children }: CauseMessageProps) {
  // What was said stays until the words for what changed are there.
  const shown = useDeferredValue(cause)
  const words = use(causeWords(shown))
  const { id, facts } = shown
  if (words === null)
    return (
      <p>
        The words for this cause could not be loaded. Reload the page to read them. Code{' '}
        <span className="mono">{id}</span>
      </p>
    )
  const { title, happened, toDo, link, command } = words
  if (inShort)
    return (
      <p>
        <b>{title}.</b> {toDo}
      </p>
    )
  const { expected, actual } = facts
  return (
    <>
      <div className="msg">
        <p>{happened}</p>
        <p>{toDo}</p>
      </div>
      {typeof expected === 'string' && typeof actual === 'string' && (
        <ExpectedAndActual expected={expected} actual={actual} />
      )}
      <div className="check-foot">
        {children}
        {link && <CauseLink label={link.label} href={googleAddress(link.href, links)} />}
        {command !== undefined && <CopyButton label="command" text={command} className="btn btn-sm btn-text" />}
        <span className="code">
          Code <span className="mono">{id}</span>
        </span>
      </div>
    </>
  )
}

function CauseLink({ label, href }: { label: string; href: string }) {
  if (href.startsWith('/'))
    return (
      <Link className="btn btn-sm" to={href}>
        {label}
      </Link>
    )
  return (
    <a className="btn btn-sm" href={href} target="_blank" rel="noopener noreferrer">
      {label} <ExternalLink aria-hidden="true" />
      <span className="vh">(opens in a new tab)</span>
    </a>
  )
}
