import { sentencesOf } from './api.ts'

/** Our API's no to something that was pressed, beside it. */
export function Trouble({ error }: { error: unknown }) {
  if (error === null || error === undefined) return null
  const { title, detail } = sentencesOf(error)
  return (
    <p role="alert" className="text-failed mt-3">
      {detail ?? title}
    </p>
  )
}
