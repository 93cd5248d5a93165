import { useState } from 'react'
import { Link } from 'react-router'
import type { Configuration } from '#contract/configuration.ts'
import { usualChoices } from '#steps/usual-choices.ts'
import { sentencesOf } from '../api.ts'
import { mustReconnectSentence } from '../configurations/must-reconnect.ts'
import { useSelection, useSelectionPreview } from '../configurations/queries.ts'
import { useSaveConfiguration } from '../queries.ts'
import { TextField } from '../ui/field.tsx'
import { day } from '../ui/times.ts'
import { masked } from './masked.ts'
import type { PanelProps } from './step-content.ts'

type UseFor = 'both' | 'gmail' | 'calendar'

const uses: readonly { readonly value: UseFor; readonly label: string }[] = [
  { value: 'both', label: 'Gmail and Calendar' },
  { value: 'gmail', label: 'Gmail only' },
  { value: 'calendar', label: 'Calendar only' },
]

/** Everything we hold, in one place, before people connect with it. No secret is among it. */
export function Review({ configuration, isDone, onDone }: PanelProps) {
  const [name, setName] = useState(configuration.name)
  const [useFor, setUseFor] = useState<UseFor>(usualUse(configuration))
  const save = useSaveConfiguration(configuration.id)
  const preview = useMustReconnect(configuration, useFor)
  const trouble = save.error ?? preview.error
  const error = name.trim() === '' ? 'Enter a name for this configuration.' : undefined

  /** Pressed before it is known who must reconnect, it waits for that; and whom it names now is read before it is saved. */
  const submit = async () => {
    if (error !== undefined || save.isPending) return
    const wasShown = preview.isSuccess && !preview.isFetching
    const { data } = wasShown ? preview : await preview.refetch({ cancelRefetch: false })
    if (data === undefined || (!wasShown && data.length > 0)) return
    save.mutate({ name: name.trim(), useFor }, { onSuccess: onDone })
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <section className="sec" aria-labelledby="summary">
        <div className="sec-head">
          <h2 id="summary">Summary</h2>
        </div>
        <dl className="kv">
          {summaryOf(configuration).map(({ term, value, step }) => (
            <div key={term} className="review-row">
              <dt>{term}</dt>
              <dd translate="no">{value}</dd>
              <dd>
                <Link to={`/setup/${configuration.id}/${step}`}>
                  Change <span className="vh">{term}</span>
                </Link>
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="sec stack" aria-label="Save">
        <TextField
          id="configuration-name"
          label="Configuration name"
          hint="For you and your colleagues"
          className="input"
          error={error}
          value={name}
          maxLength={80}
          onChange={(event) => setName(event.target.value)}
        />
        <fieldset role="radiogroup" aria-labelledby="use-for">
          <legend id="use-for" className="font-semibold mb-2">
            Use this configuration for
          </legend>
          <div className="stack-sm">
            {usesOf(configuration).map(({ value, label }) => (
              <label className="radio" key={value}>
                <input type="radio" name="use-for" checked={useFor === value} onChange={() => setUseFor(value)} />
                <span>{label}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <MustReconnect connections={preview.data ?? []} />
        {trouble && (
          <p role="alert" className="text-failed">
            {sentencesOf(trouble).detail ?? sentencesOf(trouble).title}
          </p>
        )}
        <button
          className={isDone ? 'btn btn-wide' : 'btn btn-primary btn-wide'}
          type="submit"
          aria-disabled={save.isPending}
        >
          Save and use this configuration
        </button>
      </section>
    </form>
  )
}

/** Saving also chooses: whom it asks to sign in once more, because they are connected through another configuration. */
function useMustReconnect({ id, choices }: Configuration, useFor: UseFor) {
  const selection = useSelection().data
  const uses = useFor === 'both' ? (choices ?? usualChoices).services : [useFor]
  const wanted = {
    gmail: uses.includes('gmail') ? id : (selection?.gmail ?? null),
    calendar: uses.includes('calendar') ? id : (selection?.calendar ?? null),
  }
  return useSelectionPreview(wanted, selection !== undefined)
}

function MustReconnect({ connections }: { readonly connections: Parameters<typeof mustReconnectSentence>[0] }) {
  // Always there, so that what appears in it is announced.
  return (
    <div aria-live="polite">
      {connections.length > 0 && (
        <p className="note" data-state="warning">
          <b>{mustReconnectSentence(connections)}</b> What is connected now keeps working until its new sign-in is
          proven.
        </p>
      )}
    </div>
  )
}

/** What was chosen on the first page, and its parts. */
function usesOf({ choices }: Configuration) {
  const services = (choices ?? usualChoices).services
  return uses.filter(({ value }) => (value === 'both' ? services.length === 2 : services.includes(value)))
}

function usualUse({ choices }: Configuration): UseFor {
  const services = (choices ?? usualChoices).services
  return services.length === 2 ? 'both' : (services[0] ?? 'both')
}

/** What a configuration holds, without any secret; `step` is where it is changed. */
export function summaryOf({ choices, client, key, projectId, shown }: Configuration) {
  const rows: { term: string; value: string; step: string }[] = [
    { term: 'Project', value: projectId ?? 'not known yet', step: 'project' },
    { term: 'Audience', value: choices?.audience === 'external' ? 'External' : 'Internal', step: 'start' },
  ]
  if (client)
    rows.push(
      { term: 'OAuth client', value: masked(client.clientId), step: 'client' },
      {
        term: 'Client secret',
        value: `stored ${day(client.secret.storedAt)}, ends ${client.secret.ending}`,
        step: 'client',
      },
    )
  rows.push({ term: 'Redirect URIs', value: shown.redirectUris.join(' '), step: 'client' })
  if (key)
    rows.push(
      { term: 'Key account', value: key.email, step: 'key' },
      { term: 'Key', value: `stored ${day(key.key.storedAt)}, ends ${key.key.ending}`, step: 'key' },
      { term: 'Topic', value: shown.topicId, step: 'push' },
      { term: 'Push subscription', value: shown.subscriptionId, step: 'push' },
    )
  rows.push({
    term: 'Data access',
    value: shown.scopes.join(' '),
    step: choices?.audience === 'external' ? 'scopes' : 'start',
  })
  return rows
}
