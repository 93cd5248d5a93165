import { useMutation } from '@tanstack/react-query'
import { ExternalLink } from 'lucide-react'
import { useRef, useState } from 'react'
import { Link } from 'react-router'
import type { ExplanationReply } from '#contract/explain.ts'
import { call } from '../api.ts'
import { Trouble } from '../trouble.tsx'
import '../ui/finding.css'
import { googleAddress } from './google-address.ts'

type Links = Readonly<Record<string, readonly string[]>>

/** Anything Google showed -> what it means and what to do. What is pasted may hold secrets, so that nothing of it is kept. */
export default function Explain({ links }: { links: Links }) {
  const box = useRef<HTMLTextAreaElement>(null)
  const [isEmpty, setIsEmpty] = useState(false)
  const explain = useMutation({ gcTime: 0, mutationFn: (text: string) => call('explain', { body: { text } }) })
  const ask = () => {
    const text = box.current?.value.trim() ?? ''
    setIsEmpty(text === '')
    if (text === '') return box.current?.focus()
    explain.mutate(text, {
      onSuccess: ({ secrets }) => {
        if (secrets.length > 0 && box.current) box.current.value = ''
      },
    })
  }
  return (
    <form
      className="stack-sm"
      onSubmit={(event) => {
        event.preventDefault()
        if (!explain.isPending) ask()
      }}
    >
      <div className={isEmpty ? 'field bad' : 'field'}>
        <label className="label" htmlFor="explain">
          What did Google show?
        </label>
        <span className="hint" id="explain-hint">
          Paste anything: a sentence, a red line, an address, a whole answer. Nothing of it is stored.
        </span>
        {isEmpty && (
          <p className="field-error" id="explain-error">
            Paste what Google showed.
          </p>
        )}
        <textarea
          className="input mono"
          id="explain"
          rows={4}
          ref={box}
          maxLength={262_144}
          spellCheck={false}
          autoComplete="off"
          aria-invalid={isEmpty}
          aria-describedby={isEmpty ? 'explain-hint explain-error' : 'explain-hint'}
        />
      </div>
      <p className="row mt-3">
        <button className="btn btn-sm" type="submit" aria-disabled={explain.isPending}>
          {explain.isPending ? 'Explaining' : 'Explain this'}
        </button>
      </p>
      <Trouble error={explain.error} />
      <div aria-live="polite">{explain.data && <Explanation explanation={explain.data} links={links} />}</div>
    </form>
  )
}

const actors = {
  admin: undefined,
  'workspace-admin': 'A Google Workspace administrator has to do this.',
  'policy-admin': 'An organization policy administrator has to do this.',
  google: 'Only Google can change this.',
  operator: 'The operator of this installation has to do this.',
} as const

function Explanation({ explanation, links }: { explanation: ExplanationReply; links: Links }) {
  const { causes, couldAlsoBe, unknown, decidingLook, secrets } = explanation
  const [best, ...others] = causes
  return (
    <>
      {secrets.length > 0 && (
        <div className="finding" data-state="warning">
          <p>
            <b>A secret was in what you pasted: {secrets.join(', ')}.</b> We did not store it. Treat it as known to
            others: replace it in Google.
          </p>
        </div>
      )}
      {unknown && (
        <div className="finding" data-state="unknown">
          <p>
            <b>We do not know this yet.</b> It matches nothing that we have seen before, and we do not guess. Copy the
            diagnostics on the page Health for somebody who helps you.
          </p>
        </div>
      )}
      {best && <Cause cause={best} links={links} />}
      {others.length > 0 && (
        <details className="mt-3">
          <summary>It could also be one of {others.length} others</summary>
          <div>
            {others.map((cause) => (
              <Cause key={cause.id} cause={cause} links={links} />
            ))}
          </div>
        </details>
      )}
      {decidingLook !== undefined && <p className="sm mt-3">What decides: {decidingLook}</p>}
      {couldAlsoBe.length > 0 && (
        <p className="sm muted mt-3">Looks alike: {couldAlsoBe.map(({ title }) => title).join(' · ')}</p>
      )}
    </>
  )
}

function Cause({ cause, links }: { cause: ExplanationReply['causes'][number]; links: Links }) {
  const who = actors[cause.actor]
  return (
    <div className="finding" data-state="checking" data-testid={`cause-${cause.id}`}>
      <h3>{cause.title}</h3>
      <div className="msg">
        <p>{cause.happened}</p>
        <p>{cause.toDo}</p>
        {who !== undefined && <p>{who}</p>}
        {cause.confidence === 'low' && <p className="muted">We are not sure that this is it.</p>}
      </div>
      <div className="check-foot">
        {cause.link &&
          (cause.link.href.startsWith('/') ? (
            <Link className="btn btn-sm" to={cause.link.href}>
              {cause.link.label}
            </Link>
          ) : (
            <a
              className="btn btn-sm"
              href={googleAddress(cause.link.href, links)}
              target="_blank"
              rel="noopener noreferrer"
            >
              {cause.link.label} <ExternalLink aria-hidden="true" />
              <span className="vh">(opens in a new tab)</span>
            </a>
          ))}
        <span className="code">
          Code <span className="mono">{cause.id}</span>
        </span>
      </div>
    </div>
  )
}
