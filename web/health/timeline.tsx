import { useId, useState } from 'react'
import type { Connection, Health } from '#contract/connection.ts'
import { serviceNames } from '../connections/states.ts'
import { StateIcon } from '../ui/state-icon.tsx'
import { moment } from '../ui/times.ts'
import { useNow } from '../ui/use-now.ts'
import {
  dayAndMonth,
  eventTime,
  filters,
  isFilter,
  lastDays,
  shapeOfEvent,
  stripSentence,
  unusualSilence,
  wordOfEvent,
  type Filter,
} from './timeline-words.ts'

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
          return <Strip key={connectionId} connection={connection} counts={counts} days={days} />
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
                <span>
                  <span className="vh">{wordOfEvent(event)}</span>
                  {event.what}
                </span>
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

type StripProps = {
  readonly connection: Connection
  readonly counts: readonly number[]
  readonly days: readonly Date[]
}

/** One bar per day, and a dashed field where an unusual silence is; the sentence beside says the same. */
function Strip({ connection: { label, service, connectedAt }, counts, days }: StripProps) {
  const most = Math.max(1, ...counts)
  const connectedDay = days.findLastIndex((day) => day.getTime() <= Date.parse(connectedAt))
  const gap = unusualSilence(counts, connectedDay)
  const dates = gap && { from: dayAndMonth(days[gap.from]), to: dayAndMonth(days[gap.to]) }
  const { total, note, alternative } = stripSentence(
    `${label}, ${serviceNames[service]}`,
    service,
    counts.slice(Math.max(0, connectedDay)),
    dates,
  )
  const isInGap = (day: number) => gap !== undefined && day >= gap.from && day <= gap.to
  return (
    <div className="strip-row">
      <span>
        <b>{label}</b> <span className="muted">{serviceNames[service]}</span>
      </span>
      <div className="bars" role="img" aria-label={alternative}>
        {counts.map((count, index) => (
          <i
            key={index}
            className={isInGap(index) ? 'gap' : count === 0 ? 'zero' : undefined}
            // A measure, not a look: the height is the day's share of the busiest one.
            style={isInGap(index) ? undefined : { height: `${Math.round((count / most) * 100)}%` }}
          />
        ))}
      </div>
      <span className="strip-sum">
        <b>{total}</b> {note}
      </span>
    </div>
  )
}
