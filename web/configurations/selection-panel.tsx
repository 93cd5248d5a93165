import { useId, useState } from 'react'
import type { Configuration } from '#contract/configuration.ts'
import type { Selection } from '#contract/connection.ts'
import { Trouble } from '../trouble.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useAnnounce } from '../ui/live-region.tsx'
import { useSaveSelection, useSelectionPreview } from './queries.ts'
import { mustReconnectSentence } from './must-reconnect.ts'

type Mode = 'same' | 'different'

type SelectionPanelProps = {
  readonly saved: Selection
  /** Configurations that may be chosen; at least one. */
  readonly ready: readonly Configuration[]
  readonly canChange: boolean
}

/** Which configuration Gmail and Calendar use, and what a change would mean before it is saved. */
export function SelectionPanel({ saved, ready, canChange }: SelectionPanelProps) {
  const [mode, setMode] = useState<Mode>(saved.gmail === saved.calendar ? 'same' : 'different')
  const [same, setSame] = useState(saved.gmail ?? saved.calendar ?? ready[0]?.id ?? '')
  const [different, setDifferent] = useState<Selection>(saved)
  const [asks, setAsks] = useState(false)
  const save = useSaveSelection()
  const announce = useAnnounce()
  const wanted: Selection = mode === 'same' ? { gmail: same, calendar: same } : different
  const isChanged = wanted.gmail !== saved.gmail || wanted.calendar !== saved.calendar
  const preview = useSelectionPreview(wanted, isChanged && canChange)
  const mustReconnect = isChanged && preview.data ? preview.data : []

  // By the promise: what was saved makes this panel anew, and takes the callbacks of `mutate` with it.
  const store = () =>
    save.mutateAsync(wanted).then(
      () => announce('Selection saved.'),
      () => undefined,
    )
  const press = async () => {
    if (save.isPending) return
    if (!isChanged) return announce('Nothing to save: this is the selection in use.')
    // Pressed before the preview is here: waits for it, so that nothing is saved that was not shown.
    const shown = await preview.refetch({ cancelRefetch: false })
    if (!shown.isSuccess) return
    if (shown.data.length > 0) return setAsks(true)
    await store()
  }

  return (
    <section className="sheet select-panel" aria-label="Selection">
      <fieldset role="radiogroup" aria-labelledby="selection" disabled={!canChange}>
        <legend>
          <h2 id="selection">Which configuration do Gmail and Calendar use?</h2>
        </legend>
        <div className="opt">
          <label className="radio">
            <input type="radio" name="mode" checked={mode === 'same'} onChange={() => setMode('same')} />
            <span>
              <b>The same for both</b> (recommended)
              <br />
              <span className="sm muted">One project, one sign-in for people who connect both.</span>
            </span>
          </label>
          <div className="opt-sel">
            <Choice
              label="Configuration"
              ready={ready}
              value={same}
              disabled={mode !== 'same'}
              onChange={(id) => setSame(id ?? '')}
            />
          </div>
        </div>
        <div className="opt">
          <label className="radio">
            <input type="radio" name="mode" checked={mode === 'different'} onChange={() => setMode('different')} />
            <span>
              <b>Different ones</b>
              <br />
              <span className="sm muted">For companies that keep mail and calendars apart.</span>
            </span>
          </label>
          <div className="opt-sel pair">
            <Choice
              label="Gmail configuration"
              ready={ready}
              value={different.gmail}
              disabled={mode !== 'different'}
              mayBeNone
              onChange={(gmail) => setDifferent({ ...different, gmail })}
            />
            <Choice
              label="Calendar configuration"
              ready={ready}
              value={different.calendar}
              disabled={mode !== 'different'}
              mayBeNone
              onChange={(calendar) => setDifferent({ ...different, calendar })}
            />
          </div>
        </div>
      </fieldset>
      <div className="select-foot">
        {/* Always there, so that what appears in it is announced. */}
        <div aria-live="polite">
          {mustReconnect.length > 0 && (
            <p className="note" data-state="warning">
              <b>{mustReconnectSentence(mustReconnect)}</b> What is connected now keeps working until its new sign-in is
              proven.
            </p>
          )}
          {isChanged && preview.data?.length === 0 && !preview.isFetching && (
            <p className="note">Nobody has to reconnect.</p>
          )}
        </div>
        {canChange && (
          <button
            className={isChanged ? 'btn btn-primary btn-wide' : 'btn btn-wide'}
            type="button"
            aria-disabled={save.isPending}
            onClick={() => void press()}
          >
            Save selection
          </button>
        )}
      </div>
      <Trouble error={preview.error ?? (asks ? null : save.error)} />
      {asks && (
        <Dialog title="Change what Gmail and Calendar use?" onClose={() => setAsks(false)}>
          <p>{mustReconnectSentence(mustReconnect)} Each signs in at Google once more, with the new configuration:</p>
          <ul className="plain">
            {mustReconnect.map(({ id, label }) => (
              <li key={id}>{label}</li>
            ))}
          </ul>
          <p className="sm muted">What is connected now keeps working until its new sign-in is proven.</p>
          <Trouble error={save.error} />
          <div className="dialog-foot">
            <button
              className="btn btn-primary"
              type="button"
              aria-disabled={save.isPending}
              onClick={() => !save.isPending && void store()}
            >
              Save selection
            </button>
            <button className="btn" type="button" onClick={() => setAsks(false)}>
              Cancel
            </button>
          </div>
        </Dialog>
      )}
    </section>
  )
}

type ChoiceProps = {
  readonly label: string
  readonly ready: readonly Configuration[]
  readonly value: string | null
  readonly disabled: boolean
  readonly mayBeNone?: boolean
  readonly onChange: (id: string | null) => void
}

function Choice({ label, ready, value, disabled, mayBeNone = false, onChange }: ChoiceProps) {
  const id = useId()
  return (
    <div>
      <label className="mini" htmlFor={id}>
        {label}
      </label>
      <select
        className="select"
        id={id}
        value={value ?? ''}
        disabled={disabled}
        onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
      >
        {(mayBeNone || value === null) && <option value="">Not used</option>}
        {ready.map((configuration) => (
          <option key={configuration.id} value={configuration.id}>
            {configuration.name}
          </option>
        ))}
      </select>
    </div>
  )
}
