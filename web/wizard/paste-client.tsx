import { useState, type FormEvent, type RefObject } from 'react'
import { readClientFields } from '#contract/pasted.ts'
import { isProblem, ProblemError, sentencesOf } from '../api.ts'
import { usePasteClient } from '../queries.ts'
import { FreshLink } from '../sign-in/fresh-link.tsx'
import type { SummaryEntry } from '../ui/error-summary.tsx'
import { TextField } from '../ui/field.tsx'

type PasteClientProps = {
  readonly configurationId: string
  /** Continue sends this form too, when it is open. */
  readonly form: RefObject<HTMLFormElement | null>
  readonly onErrors: (entries: readonly SummaryEntry[]) => void
  readonly onPasted: () => void
}

/**
 * The way without a file. The secret is held by its input alone, and leaves it once it was sent. Two inputs are worth no form
 * library: it would weigh more than all steps together.
 */
export default function PasteClient({ configurationId, form, onErrors, onPasted }: PasteClientProps) {
  const [errors, setErrors] = useState<{ readonly [name in FieldName]?: string | undefined }>({})
  const paste = usePasteClient(configurationId)
  const [swapped, setSwapped] = useState<{ clientId: string; clientSecret: string }>()
  const [notes, setNotes] = useState<readonly string[]>([])
  const [needsFreshLink, setNeedsFreshLink] = useState(false)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const inputs = event.currentTarget
    const read = readClientFields({
      clientId: valueOf(inputs, 'clientId'),
      clientSecret: valueOf(inputs, 'clientSecret'),
    })
    setSwapped(read.swapped)
    const wrong = (['clientId', 'clientSecret'] as const).flatMap((name) => {
      const field = read[name]
      return field.ok ? [] : [{ name, sentence: field.problems[0]?.sentence ?? 'Enter this value again.' }]
    })
    setErrors(Object.fromEntries(wrong.map(({ name, sentence }) => [name, sentence])))
    if (!read.clientId.ok || !read.clientSecret.ok) {
      onErrors(wrong.map(({ name, sentence }) => ({ target: fieldIds[name], sentence })))
      return
    }
    setNotes(
      [
        ...read.clientId.repairs,
        ...read.clientId.problems,
        ...read.clientSecret.repairs,
        ...read.clientSecret.problems,
      ].map((note) => note.sentence),
    )
    try {
      await paste.mutateAsync({ clientId: read.clientId.value, clientSecret: read.clientSecret.value })
      inputs.reset()
      onErrors([])
      onPasted()
    } catch (error) {
      if (isProblem(error, 'fresh-link-needed')) {
        setNeedsFreshLink(true)
        return onErrors([])
      }
      const fields = error instanceof ProblemError ? Object.entries(error.fields) : []
      const known = fields.flatMap(([name, sentence]) => (isFieldName(name) ? [{ name, sentence }] : []))
      setErrors(Object.fromEntries(known.map(({ name, sentence }) => [name, sentence])))
      const { title, detail } = sentencesOf(error)
      onErrors(
        known.length > 0
          ? known.map(({ name, sentence }) => ({ target: fieldIds[name], sentence }))
          : [{ target: fieldIds.clientId, sentence: detail ?? title }],
      )
    } finally {
      paste.reset()
    }
  }

  const swap = () => {
    if (!swapped || !form.current) return
    for (const name of ['clientId', 'clientSecret'] as const) {
      const input = form.current.elements.namedItem(name)
      if (input instanceof HTMLInputElement) input.value = swapped[name]
    }
    setErrors({})
    setSwapped(undefined)
  }

  /** What is being mended is no longer wrong. */
  const mending = (name: FieldName) => () => setErrors((before) => ({ ...before, [name]: undefined }))

  return (
    <form className="stack" ref={form} noValidate onSubmit={(event) => void submit(event)}>
      <TextField
        id={fieldIds.clientId}
        label="Client ID"
        hint="From the page of your client in Google"
        error={errors.clientId}
        name="clientId"
        onInput={mending('clientId')}
      />
      <TextField
        id={fieldIds.clientSecret}
        label="Client secret"
        hint="Goes in once and never comes back out"
        type="password"
        error={errors.clientSecret}
        name="clientSecret"
        onInput={mending('clientSecret')}
      />
      {swapped && (
        <button className="btn btn-sm" type="button" onClick={swap}>
          Swap them
        </button>
      )}
      {needsFreshLink && <FreshLink what="Replacing a secret that is in use" />}
      <p className="row">
        <button className="btn btn-sm" type="submit" aria-disabled={paste.isPending}>
          Use this ID and secret
        </button>
      </p>
      {notes.length > 0 && (
        <ul className="plain sm">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </form>
  )
}

const fieldIds = { clientId: 'client-id', clientSecret: 'client-secret' } as const

type FieldName = keyof typeof fieldIds

function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(fieldIds, name)
}

function valueOf(form: HTMLFormElement, name: FieldName): string {
  const value = new FormData(form).get(name)
  return typeof value === 'string' ? value : ''
}
