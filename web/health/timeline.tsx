import { useId, useState } from 'react'
import type { Health } from '#contract/connection.ts'
import { StateIcon } from '../ui/state-icon.tsx'
import { moment } from '../ui/times.ts'
import { useNow } from '../ui/use-now.ts'
import { eventTime, filters, isFilter, lastDays, shapeOfEvent, stripSentence, type Filter } from './timeline-words.ts'

const perPage = 20

/** Fourteen days of messages per connection, and what happened, newest first. */
export function Timeline({ health }: { health: Health }) {
  const now = useNow(60_000)
  const filterId = useId()
  const [filter, setFilter] = useState<Filter>('all')
  const [shown, setShown] = useState(perPage)
  const subjects = new Map(health.connections.map(({ id, label }) => [id, label]))
  const events = health.timeline.filter(filters[filter].includes)
  const days = lastDays(now)
  return (
    <section className="sheet mt-7" aria-labelledby="timeline">
      <div className="sec">
        <div className="sec-head">
          <h2 id="timeline">Timeline, last 14&nbsp;days</h2>
          <span className="row sm">
            <label htmlFor={filterId} className="muted">
              Filter
            </label>
            <select
              className="select select-sm"
              id={filterId}
              value={filter}
              onChange={({ target }) => {
                setFilter(isFilter(target.value) ? target.value : 'all')
                setShown(perPage)
              }}
            >
              {Object.entries(filters).map(([value, { label }]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </span>
        </div>
        {health.days.map(({ connectionId, counts }) => {
          const connection = health.connections.find(({ id }) => id === connectionId)
          if (!connection) return null
          return <Strip key={connectionId} label={connection.label} service={connection.service} counts={counts} />
        })}
        <div className="strip-row axis" aria-hidden="true">
          <span />
          <div className="days">
            {days.map((date) => (
              <span key={date.toISOString()}>{date.getDate()}</span>
            ))}
          </div>
          <span className="strip-sum">{days.at(-1)?.toLocaleDateString('en-GB', { month: 'long' })}</span>
        </div>
      </div>
      <div className="sec">
        <h3 className="mb-2">Events</h3>
        {events.length === 0 && <p className="sm muted">Nothing of this kind in the last 14&nbsp;days.</p>}
        <ol className="events" aria-label="Timeline">
          {events.slice(0, shown).map((event) => {
            const shape = shapeOfEvent(event)
            return (
              <li key={event.id} data-state={shape} data-testid={`event-${event.id}`}>
                <time dateTime={event.at} title={moment(event.at)}>
                  {eventTime(event.at, now)}
                </time>
                <StateIcon state={shape} />
                <span>{event.what}</span>
                <span className="who-ev">{event.subject === null ? '' : (subjects.get(event.subject) ?? '')}</span>
              </li>
            )
          })}
        </ol>
        {events.length > shown && (
          <p className="mt-3">
            <button className="btn btn-sm" type="button" onClick={() => setShown(shown + perPage)}>
              Show earlier events
            </button>
          </p>
        )}
      </div>
    </section>
  )
}

type StripProps = { readonly label: string; readonly service: 'gmail' | 'calendar'; readonly counts: readonly number[] }

/** One bar per day; the sentence beside says the same. */
function Strip({ label, service, counts }: StripProps) {
  const most = Math.max(1, ...counts)
  const { total, note, alternative } = stripSentence(label, service, counts)
  return (
    <div className="strip-row">
      <span>
        <b>{label}</b>
      </span>
      <div className="bars" role="img" aria-label={alternative}>
        {counts.map((count, index) => (
          <i
            key={index}
            className={count === 0 ? 'zero' : undefined}
            // A measure, not a look: the height is the day's share of the busiest one.
            style={{ height: `${Math.round((count / most) * 100)}%` }}
          />
        ))}
      </div>
      <span className="strip-sum">
        <b>{total}</b> {note}
      </span>
    </div>
  )
}
