import { useState } from 'react'
import type { Connection } from '#contract/connection.ts'
import { useCalendars, useChooseCalendar } from '../connections/queries.ts'
import { Trouble } from '../trouble.tsx'
import { useAnnounce } from '../ui/live-region.tsx'

/** Which calendar of the signed-in account is followed: the account's own one, until another is chosen. */
export function ChooseCalendar({ connection, accountId }: { connection: Connection; accountId: string }) {
  const calendars = useCalendars(accountId)
  const choose = useChooseCalendar(accountId)
  const announce = useAnnounce()
  const [picked, setPicked] = useState<string>()
  if (calendars.error) return <Trouble error={calendars.error} />
  if (!calendars.data) return <p className="sm muted mt-3">Asking Google for the calendars of this account</p>
  const current = calendars.data.find(({ name, connected }) => connected && name === connection.label)
  const chosen = calendars.data.find(({ id }) => id === picked) ?? current
  return (
    <div className="field mt-4">
      <label className="label" htmlFor="calendar">
        Calendar
      </label>
      <div className="row">
        <select
          className="select w-auto min-w-64 max-w-full"
          id="calendar"
          value={chosen?.id ?? ''}
          onChange={({ target }) => setPicked(target.value)}
        >
          {!chosen && <option value="">Choose a calendar</option>}
          {calendars.data.map(({ id, name, primary }) => (
            <option key={id} value={id}>
              {primary ? `${name} (the account’s own)` : name}
            </option>
          ))}
        </select>
        {chosen && !chosen.connected && (
          <button
            className="btn"
            type="button"
            aria-disabled={choose.isPending}
            onClick={() =>
              !choose.isPending &&
              choose.mutate(
                { calendar: chosen.id, instead: connection.id },
                { onSuccess: ({ label }) => announce(`${label} is followed now.`) },
              )
            }
          >
            Use this calendar
          </button>
        )}
      </div>
      <Trouble error={choose.error} />
    </div>
  )
}
