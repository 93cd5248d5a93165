import type { Station } from '#contract/connection.ts'
import { stateLabels } from '#contract/state-labels.ts'
import './chain.css'
import { StateIcon } from './state-icon.tsx'

const stationNames: { readonly [name in Station['name']]: string } = {
  gmail: 'Gmail',
  topic: 'Topic',
  subscription: 'Subscription',
  us: 'Us',
  mailbox: 'Mailbox',
  calendar: 'Calendar',
}

/** The way of a message, station by station. What lies behind the first broken one is dotted: nobody can see it. */
export function Chain({ stations, label }: { stations: readonly Station[]; label: string }) {
  const broken = stations.findIndex(({ state }) => state === 'failed')
  return (
    <ol className="chain" aria-label={label}>
      {stations.map(({ name, state }, index) => (
        <li
          key={name}
          data-state={state}
          className={index === broken ? 'cut' : broken >= 0 && index > broken ? 'idle' : undefined}
        >
          <StateIcon state={state} />
          <span className="n">{stationNames[name]}</span>
          <span className={state === 'failed' || state === 'warning' ? 'w' : 'vh'}>{stateLabels[state]}</span>
        </li>
      ))}
    </ol>
  )
}
