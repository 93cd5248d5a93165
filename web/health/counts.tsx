import type { Connection } from '#contract/connection.ts'
import { ago, day, moment, timeOfDay, until } from '../ui/times.ts'
import { useNow } from '../ui/use-now.ts'
import { countdownOf } from './countdown.ts'

/** Last message, next renewal, end of the sign-in. Renewed each minute, silently. */
export function Counts({ connection }: { connection: Connection }) {
  const now = useNow(60_000)
  const { service, lastEventAt, lastEventSeconds, connectedAt, expiresAt, renewsAt, signInEndsAt } = connection
  const isMail = service === 'gmail'
  return (
    <dl className="counts">
      <div>
        <dt>{isMail ? 'Last push' : 'Last notice'}</dt>
        <dd>
          {lastEventAt ? (
            <>
              <b>
                <time dateTime={lastEventAt} title={moment(lastEventAt)}>
                  {isToday(lastEventAt, now) ? timeOfDay(lastEventAt) : day(lastEventAt)}
                </time>
              </b>
              <span>
                {lastEventSeconds === null ? ago(lastEventAt, now) : `arrived in ${lastEventSeconds.toFixed(1)}\u00a0s`}
              </span>
            </>
          ) : (
            <b>None yet</b>
          )}
        </dd>
      </div>
      <Countdown
        name={isMail ? 'Watch renews' : 'Channel renews'}
        // Until we know when we renew, Google's own end is the honest date.
        end={renewsAt ?? expiresAt}
        from={connectedAt}
        ifNone="Not active"
        now={now}
      />
      <Countdown name="Sign-in end" end={signInEndsAt} from={connectedAt} ifNone="No end" now={now} isHard />
    </dl>
  )
}

function isToday(instant: string, now: number): boolean {
  return new Date(instant).toDateString() === new Date(now).toDateString()
}

type CountdownProps = {
  readonly name: string
  readonly end: string | null
  readonly from: string
  readonly ifNone: string
  readonly now: number
  /** Nobody renews it: it warns when a quarter is left. */
  readonly isHard?: boolean
}

/** The date first, what remains second, and a bar that says nothing more. */
function Countdown({ name, end, from, ifNone, now, isHard = false }: CountdownProps) {
  if (end === null)
    return (
      <div>
        <dt>{name}</dt>
        <dd>
          <b>{ifNone}</b>
        </dd>
      </div>
    )
  const { share, state } = countdownOf(from, end, now)
  return (
    <div {...(isHard && state !== 'well' && { 'data-state': state })}>
      <dt>{name}</dt>
      <dd>
        <b>
          <time dateTime={end} title={moment(end)}>
            {day(end)}
          </time>
        </b>
        <span>{until(end, now)}</span>
        <progress className="meter" value={share} max={1} aria-hidden="true" />
      </dd>
    </div>
  )
}
