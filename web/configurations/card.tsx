import { useState } from 'react'
import { Link } from 'react-router'
import type { Configuration } from '#contract/configuration.ts'
import type { Connection, Selection } from '#contract/connection.ts'
import { StateIcon } from '../ui/state-icon.tsx'
import { ago, day } from '../ui/times.ts'
import { useNow } from '../ui/use-now.ts'
import { masked } from '../wizard/masked.ts'
import { Acts } from './acts.tsx'
import { rollUpOf, usedFor } from './roll-up.ts'

type CardProps = {
  readonly configuration: Configuration
  readonly selection: Selection
  readonly connections: readonly Connection[]
  readonly canChange: boolean
}

/** One configuration: what it holds, what uses it, and how its checks stand. */
export function Card({ configuration, selection, connections, canChange }: CardProps) {
  const [showsMore, setShowsMore] = useState(false)
  const now = useNow(60_000)
  const { id, name, state, choices, client, key, projectId } = configuration
  const { shape, word, sentence } = rollUpOf(configuration)
  const lastEventAt = connections
    .filter((connection) => connection.configuration?.id === id)
    .flatMap((connection) => connection.lastEventAt ?? [])
    .toSorted()
    .at(-1)
  const used = usedFor(id, selection, connections)
  return (
    <article className="sheet cfg" aria-labelledby={`configuration-${id}`}>
      <div className="cfg-head">
        <h3 id={`configuration-${id}`}>
          <Link to={`/configurations/${id}`}>{name}</Link>
        </h3>
        <p className="used">
          {state === 'archived' ? 'Archived' : used === null ? 'Used for nothing' : 'Used for '}
          {used !== null && state !== 'archived' && <b>{used}</b>}
        </p>
      </div>
      <dl className="cfg-facts">
        <div>
          <dt>Project</dt>
          <dd className="mono" translate="no">
            {projectId ?? 'not known yet'}
          </dd>
        </div>
        <div>
          <dt>Client</dt>
          <dd className="mono" translate="no">
            {client ? masked(client.clientId) : 'none yet'}
          </dd>
        </div>
        <div>
          <dt>Audience</dt>
          <dd>{choices?.audience === 'external' ? 'External' : 'Internal'}</dd>
        </div>
        <div>
          <dt>Key</dt>
          <dd>{key ? `Stored ${day(key.key.storedAt)}, ends ${key.key.ending}` : 'none'}</dd>
        </div>
      </dl>
      <div className="cfg-foot">
        <p className="st" data-state={shape}>
          <StateIcon state={shape} />
          <span>
            <span className="st-word">{word}.</span> {sentence}
            {lastEventAt && ` Last message ${ago(lastEventAt, now)}.`}
          </span>
        </p>
        <p className="row">
          <Link
            className="btn btn-sm"
            to={state === 'draft' ? `/setup/${id}/${configuration.next ?? 'start'}` : `/configurations/${id}`}
          >
            {state === 'draft' ? 'Continue setup' : 'Open'}
            <span className="vh"> {name}</span>
          </Link>
          {canChange && state !== 'archived' && (
            <button
              className="btn btn-sm"
              type="button"
              aria-expanded={showsMore}
              onClick={() => setShowsMore((shows) => !shows)}
            >
              More<span className="vh"> for {name}</span>
            </button>
          )}
        </p>
      </div>
      {showsMore && <Acts configuration={configuration} used={used} />}
    </article>
  )
}
