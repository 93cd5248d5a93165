import type { Configuration } from '#contract/configuration.ts'
import { day } from '../ui/times.ts'
import { masked } from './masked.ts'

/** What we hold, without any secret, and what we never ask for. */
export function HubSide({ configuration: { client, key, projectId } }: { configuration: Configuration }) {
  const holdsNothing = client === null && key === null && projectId === null
  return (
    <aside className="side" aria-label="About this setup">
      <section>
        <h2>What we hold</h2>
        {holdsNothing ? (
          <p>Nothing yet. Files that you drop are stored encrypted, and no page can show a secret again.</p>
        ) : (
          <dl className="kv">
            {projectId !== null && (
              <div>
                <dt>Project</dt>
                <dd className="mono" translate="no">
                  {projectId}
                </dd>
              </div>
            )}
            {key && (
              <div>
                <dt>Key</dt>
                <dd>
                  Stored {day(key.key.storedAt)}, ends <span className="mono">{key.key.ending}</span>
                </dd>
              </div>
            )}
            {client && (
              <div>
                <dt>Client</dt>
                <dd className="mono" translate="no">
                  {masked(client.clientId)}
                </dd>
              </div>
            )}
            {client && (
              <div>
                <dt>Secret</dt>
                <dd>
                  Stored {day(client.secret.storedAt)}, ends <span className="mono">{client.secret.ending}</span>
                </dd>
              </div>
            )}
          </dl>
        )}
      </section>
      <section>
        <h2>We never ask for</h2>
        <p>Your password, domain-wide delegation, or a file by e-mail.</p>
      </section>
    </aside>
  )
}
