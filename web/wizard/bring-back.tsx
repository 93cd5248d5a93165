import { lazy, Suspense, useState, type RefObject } from 'react'
import type { Configuration } from '#contract/configuration.ts'
import type { FileField, StepDefinition } from '#steps/define-step.ts'
import { isProblem } from '../api.ts'
import { useSettlePendingFile } from '../queries.ts'
import { FreshLink } from '../sign-in/fresh-link.tsx'
import { Trouble } from '../trouble.tsx'
import type { SummaryEntry } from '../ui/error-summary.tsx'
import { FileDrop, type DropState } from '../ui/file-drop.tsx'
import { day } from '../ui/times.ts'
import type { Reception } from './file-reception.ts'
import { masked } from './masked.ts'

const PasteClient = lazy(() => import('./paste-client.tsx'))

type BringBackProps = {
  readonly step: StepDefinition
  readonly field: FileField
  readonly configuration: Configuration
  readonly reception: Reception
  readonly over: boolean
  readonly primary: boolean
  readonly canChange: boolean
  readonly onFile: (file: File) => void
  readonly pasteForm: RefObject<HTMLFormElement | null>
  readonly onPasteErrors: (entries: readonly SummaryEntry[]) => void
  readonly onPasted: () => void
}

/** The file that Google let the admin download, and what we read in it. */
export function BringBack(props: BringBackProps) {
  const { step, field, configuration, reception, over, primary, canChange, onFile } = props
  const held = heldFile(field, configuration)
  const state = dropStateOf(reception, over, held !== undefined)
  const pending = configuration.pendingFiles.find(({ kind }) => kind === field.file)
  return (
    <section className="sec" aria-labelledby="bring-back">
      <div className="sec-head">
        <h2 id="bring-back">Bring back</h2>
      </div>
      {pending && (
        <PendingFile
          configurationId={configuration.id}
          kind={pending.kind}
          receivedAt={pending.receivedAt}
          canChange={canChange}
        />
      )}
      {reception.kind === 'needs-fresh-link' && (
        <div className="mb-4">
          <FreshLink what="Replacing a file that is in use" />
        </div>
      )}
      <FileDrop
        testId={`drop-${step.slug}`}
        state={state}
        button={held ? 'Replace file' : field.button}
        primary={primary && !held}
        {...(canChange && { onFile })}
      >
        <DropText state={state} reception={reception} field={field} held={held} />
      </FileDrop>
      {reception.kind === 'taken' && reception.notes.length > 0 && (
        <ul className="plain sm mt-3">
          {reception.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {field.pasteInstead && canChange && <PasteInstead key={held === undefined ? 'first' : 'replace'} {...props} />}
    </section>
  )
}

function dropStateOf(reception: Reception, over: boolean, isHeld: boolean): DropState {
  if (over) return 'over'
  if (reception.kind === 'reading') return 'reading'
  if (reception.kind === 'elsewhere') return 'wrong'
  if (reception.kind === 'refused') return reception.isGoogleFile ? 'wrong' : 'unreadable'
  return isHeld ? 'accepted' : 'empty'
}

type Held = { readonly title: string; readonly facts: readonly (readonly [string, string])[] }

/** What we hold of this kind of file, without any secret. */
function heldFile(field: FileField, { client, key }: Configuration): Held | undefined {
  if (field.file === 'oauth-client') {
    if (!client) return undefined
    return {
      title: client.redirectUris ? 'OAuth client file' : 'Client ID and secret, pasted',
      facts: [
        ['Client', masked(client.clientId)],
        ['Type', 'Web application'],
        ['Secret', `stored ${day(client.secret.storedAt)}, ends ${client.secret.ending}`],
      ],
    }
  }
  if (!key) return undefined
  return {
    title: 'Service account key',
    facts: [
      ['Project', key.projectId],
      ['Account', key.email],
      ['Key', `stored ${day(key.key.storedAt)}, ends ${key.key.ending}`],
    ],
  }
}

type DropTextProps = { state: DropState; reception: Reception; field: FileField; held: Held | undefined }

function DropText({ state, reception, field, held }: DropTextProps) {
  if (state === 'over')
    return (
      <>
        <p>
          <b>Let go to read the file</b>
        </p>
        <p className="sm">It stays in this browser until we know what it is.</p>
      </>
    )
  if (reception.kind === 'reading')
    return (
      <p>
        <b>Reading {reception.name}</b>
      </p>
    )
  if (reception.kind === 'elsewhere')
    return (
      <div role="alert">
        <p>
          <b>This is {reception.what}</b>
        </p>
        <p className="sm">It belongs to the step “{reception.stepTitle}”. It is kept there.</p>
      </div>
    )
  if (reception.kind === 'refused')
    return (
      <div role="alert">
        {reception.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    )
  if (held)
    return (
      <>
        <p className="fname" translate="no">
          {reception.kind === 'taken' ? reception.name : held.title}
        </p>
        <dl className="facts num">
          {held.facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd translate="no">{value}</dd>
            </div>
          ))}
        </dl>
      </>
    )
  return (
    <>
      <p>
        <b>
          <FileNameInMono text={field.prompt} />
        </b>
      </p>
      <p className="sm muted">Anywhere on this page works. You can also paste its text.</p>
    </>
  )
}

function FileNameInMono({ text }: { text: string }) {
  return text.split(/(\S+\.json)/).map((part) =>
    part.endsWith('.json') ? (
      <span className="mono" key={part}>
        {part}
      </span>
    ) : (
      part
    ),
  )
}

type PendingFileProps = { configurationId: string; kind: FileField['file']; receivedAt: string; canChange: boolean }

function PendingFile({ configurationId, kind, receivedAt, canChange }: PendingFileProps) {
  const settle = useSettlePendingFile(configurationId)
  return (
    <div className="note mb-4" data-testid={`pending-${kind}`}>
      <p>
        <b>Received, not yet checked.</b> A file for this step was dropped elsewhere on {day(receivedAt)}. Discarding
        destroys it.
      </p>
      {isProblem(settle.error, 'fresh-link-needed') ? (
        <FreshLink what="Replacing a file that is in use" />
      ) : (
        <Trouble error={settle.error} />
      )}
      {canChange && (
        <p className="row mt-2">
          <button className="btn btn-sm" type="button" onClick={() => settle.mutate({ kind, decision: 'use' })}>
            Use it
          </button>
          <button
            className="btn btn-sm btn-text"
            type="button"
            onClick={() => settle.mutate({ kind, decision: 'discard' })}
          >
            Discard
          </button>
        </p>
      )}
    </div>
  )
}

function PasteInstead({ configuration, pasteForm, onPasteErrors, onPasted }: BringBackProps) {
  const [open, setOpen] = useState(false)
  return (
    <details className="mt-3" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Paste ID and secret instead</summary>
      {open && (
        <div>
          <Suspense fallback={<p className="sm muted">Loading the fields</p>}>
            <PasteClient
              configurationId={configuration.id}
              form={pasteForm}
              onErrors={onPasteErrors}
              onPasted={onPasted}
            />
          </Suspense>
        </div>
      )}
    </details>
  )
}
