import { useEffect, useState, type RefObject } from 'react'
import { useForm } from 'react-hook-form'
import { readClientFields } from '#contract/pasted.ts'
import { ProblemError, sentencesOf } from '../api.ts'
import { usePasteClient } from '../queries.ts'
import type { SummaryEntry } from '../ui/error-summary.tsx'
import { TextField } from '../ui/field.tsx'

type PasteClientProps = {
  readonly configurationId: string
  /** Continue sends this form too, when it is open. */
  readonly form: RefObject<HTMLFormElement | null>
  readonly onErrors: (entries: readonly SummaryEntry[]) => void
  readonly onPasted: () => void
}

/** The way without a file. The secret is held by the form alone, and leaves it once it was sent. */
export default function PasteClient({ configurationId, form, onErrors, onPasted }: PasteClientProps) {
  const { register, handleSubmit, setError, setValue, reset, clearErrors, formState } = useForm({
    defaultValues: { clientId: '', clientSecret: '' },
    shouldFocusError: false,
  })
  const paste = usePasteClient(configurationId)
  const [swapped, setSwapped] = useState<{ clientId: string; clientSecret: string }>()
  const [notes, setNotes] = useState<readonly string[]>([])

  useEffect(() => () => reset(), [reset])

  const submit = handleSubmit(async (entered) => {
    const read = readClientFields(entered)
    setSwapped(read.swapped)
    const wrong = (['clientId', 'clientSecret'] as const).flatMap((name) => {
      const field = read[name]
      return field.ok ? [] : [{ name, sentence: field.problems[0]?.sentence ?? 'Enter this value again.' }]
    })
    for (const { name, sentence } of wrong) setError(name, { message: sentence })
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
      reset()
      onErrors([])
      onPasted()
    } catch (error) {
      const fields = error instanceof ProblemError ? Object.entries(error.fields) : []
      const known = fields.flatMap(([name, sentence]) => (isFieldName(name) ? [{ name, sentence }] : []))
      for (const { name, sentence } of known) setError(name, { message: sentence })
      const { title, detail } = sentencesOf(error)
      onErrors(
        known.length > 0
          ? known.map(({ name, sentence }) => ({ target: fieldIds[name], sentence }))
          : [{ target: fieldIds.clientId, sentence: detail ?? title }],
      )
    } finally {
      paste.reset()
    }
  })

  const swap = () => {
    if (!swapped) return
    setValue('clientId', swapped.clientId)
    setValue('clientSecret', swapped.clientSecret)
    clearErrors()
    setSwapped(undefined)
  }

  return (
    <form className="stack" ref={form} noValidate onSubmit={(event) => void submit(event)}>
      <TextField
        id={fieldIds.clientId}
        label="Client ID"
        hint="From the page of your client in Google"
        error={formState.errors.clientId?.message}
        {...register('clientId')}
      />
      <TextField
        id={fieldIds.clientSecret}
        label="Client secret"
        hint="Goes in once and never comes back out"
        type="password"
        error={formState.errors.clientSecret?.message}
        {...register('clientSecret')}
      />
      {swapped && (
        <button className="btn btn-sm" type="button" onClick={swap}>
          Swap them
        </button>
      )}
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

function isFieldName(name: string): name is keyof typeof fieldIds {
  return Object.hasOwn(fieldIds, name)
}
