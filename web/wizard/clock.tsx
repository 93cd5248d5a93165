import { clock } from '../ui/times.ts'
import './clock.css'

/** How long a message took. */
export function Measured({ amount, unit, what }: { amount: number; unit: string; what: string }) {
  return (
    <p className="clock">
      <b>
        {amount}
        <small>{unit}</small>
      </b>
      <span>{what}</span>
    </p>
  )
}

/** The time that runs. Silent for screen readers: the row's label says what matters. */
export function Running({ milliseconds, what }: { milliseconds: number; what: string }) {
  return (
    <p className="clock" aria-hidden="true">
      <b>{clock(milliseconds / 1_000)}</b>
      <span>{what}</span>
    </p>
  )
}
