import { Link } from 'react-router'
import type { Connection } from '#contract/connection.ts'
import { StatusTag } from '../ui/state-icon.tsx'
import { ago, moment, until, weekday } from '../ui/times.ts'
import { useNow } from '../ui/use-now.ts'
import { serviceNames, shownStateOf } from './states.ts'

type ConnectionTableProps = {
  readonly connections: readonly Connection[]
  readonly canChange: boolean
  readonly onReconnect?: (connection: Connection) => void
  readonly onDisconnect?: (connection: Connection) => void
}

/** One row per mailbox and calendar. Below 768 px each row becomes a small sheet, its cells named. */
export function ConnectionTable({ connections, canChange, onReconnect, onDisconnect }: ConnectionTableProps) {
  const now = useNow(30_000)
  return (
    <div className="sheet conn-table">
      <table aria-label="Connections">
        <thead>
          <tr>
            <th scope="col">Account</th>
            <th scope="col">Product</th>
            <th scope="col">Configuration</th>
            <th scope="col">State</th>
            <th scope="col">Last event</th>
            <th scope="col">Sign-in end</th>
            <th scope="col">{canChange ? 'Action' : <span className="vh">Action</span>}</th>
          </tr>
        </thead>
        <tbody>
          {connections.map((connection) => (
            <Row
              key={connection.id}
              connection={connection}
              now={now}
              {...(canChange && onReconnect && { onReconnect })}
              {...(canChange && onDisconnect && { onDisconnect })}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = {
  readonly connection: Connection
  readonly now: number
  readonly onReconnect?: (connection: Connection) => void
  readonly onDisconnect?: (connection: Connection) => void
}

function Row({ connection, now, onReconnect, onDisconnect }: RowProps) {
  const { id, label, account, service, configuration, state, lastEventAt, signInEndsAt } = connection
  const { shape, word } = shownStateOf(connection)
  // A mailbox and its calendar often bear one address: the service tells the buttons apart.
  const who = `${label}, ${serviceNames[service]}`
  return (
    <tr data-testid={`conn-${id}`} data-state={state}>
      <th scope="row">
        {label}
        {account && account.email !== label && <span className="sub">{account.email}</span>}
      </th>
      <td data-name="Product">{serviceNames[service]}</td>
      <td data-name="Configuration">
        {configuration ? <Link to={`/configurations/${configuration.id}`}>{configuration.name}</Link> : 'None'}
      </td>
      <td data-name="State">
        <StatusTag state={shape} word={word} />
      </td>
      <td data-name="Last event">
        {lastEventAt ? (
          <time dateTime={lastEventAt} title={moment(lastEventAt)}>
            {ago(lastEventAt, now)}
          </time>
        ) : (
          'None yet'
        )}
      </td>
      <td data-name="Sign-in end">
        {state === 'disconnected' ? (
          'Ended'
        ) : signInEndsAt ? (
          <time dateTime={signInEndsAt} title={moment(signInEndsAt)}>
            {weekday(signInEndsAt)}, {until(signInEndsAt, now)}
          </time>
        ) : (
          'No end'
        )}
      </td>
      <td className="acts">
        {onReconnect && (
          <button
            className={state === 'needs_reconnect' ? 'btn btn-sm btn-primary' : 'btn btn-sm'}
            type="button"
            onClick={() => onReconnect(connection)}
          >
            Reconnect <span className="vh">{who}</span>
          </button>
        )}
        {onDisconnect && state !== 'disconnected' && (
          <button className="btn btn-sm" type="button" onClick={() => onDisconnect(connection)}>
            Disconnect <span className="vh">{who}</span>
          </button>
        )}
      </td>
    </tr>
  )
}
