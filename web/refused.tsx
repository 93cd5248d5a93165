import { sentencesOf } from './api.ts'

/** In the place of a page that could not be loaded. */
export function Refused({ error, again }: { error: unknown; again: () => void }) {
  const { title, detail } = sentencesOf(error)
  return (
    <div className="sheet empty" role="alert">
      <h1 className="text-xl leading-7">{title}</h1>
      {detail !== undefined && <p>{detail}</p>}
      <div className="row">
        <button className="btn" type="button" onClick={again}>
          Try again
        </button>
      </div>
    </div>
  )
}
