import { useDeferredValue } from 'react'
import { Link, useOutletContext } from 'react-router'
import type { Configuration } from '#contract/configuration.ts'
import type { Session } from '#contract/session.ts'
import { stepStatusLabels } from '#contract/state-labels.ts'
import { stepBySlug, steps } from '#steps/index.ts'
import { sentencesOf } from '../api.ts'
import { useBeginConfiguration } from '../begin-configuration.ts'
import { Notice } from '../notice.tsx'
import { useConfigurations, useCreateSetupLink } from '../queries.ts'
import { Refused } from '../refused.tsx'
import { EmptyPost } from '../ui/brand.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { StateIcon, StatusTag } from '../ui/state-icon.tsx'
import { HubSide } from './hub-side.tsx'
import { groupRows, progressOf, shapeOf, stepRows, type GroupRow, type StepRow } from './roll-up.ts'
import { Segments } from './segments.tsx'
import { taskLine } from './task-line.ts'
import './wizard.css'

/** The task list: where the admin begins, and comes back to. */
export default function Hub() {
  const configurations = useConfigurations()
  // Drawn in small pieces, so that a slow telephone takes taps meanwhile.
  const listed = useDeferredValue(configurations.data)
  const session = useOutletContext<Session>()
  const heading = usePageTitle('Connect Google')
  if (configurations.error && !configurations.data) {
    return (
      <main id="main" className="page">
        <Refused error={configurations.error} again={() => void configurations.refetch()} />
      </main>
    )
  }
  const shown = listed?.find(({ state }) => state === 'draft') ?? listed?.[0]
  return (
    <main id="main" className="page" data-testid="step-hub" aria-busy={listed === undefined}>
      <div className={shown ? 'cols' : undefined}>
        <div>
          <Notice />
          <h1 tabIndex={-1} ref={heading}>
            Connect Google
          </h1>
          <p className="lead mt-2">
            {session.appName} will read mail and calendars through a Google Cloud project that belongs to you. No other
            company uses it.
          </p>
          {shown && <Tasks configuration={shown} canChange={session.role === 'admin'} />}
          {listed && !shown && <FirstVisit canChange={session.role === 'admin'} />}
        </div>
        {shown && <HubSide configuration={shown} />}
      </div>
    </main>
  )
}

function FirstVisit({ canChange }: { canChange: boolean }) {
  const { begin, isPending, error } = useBeginConfiguration()
  return (
    <section className="sheet empty mt-6 max-w-page">
      <EmptyPost />
      <h2>Nothing is set up yet</h2>
      <p>
        In about 15&nbsp;minutes mail and events from your own Google Cloud project arrive here, proven by real
        messages.
      </p>
      <ul className="plain">
        <li>You need someone who may create Google Cloud projects</li>
        <li>Two files from Google, nothing to type</li>
        <li>Stop at any moment, everything is saved</li>
      </ul>
      {error && (
        <p role="alert" className="text-failed">
          {sentencesOf(error).title}
        </p>
      )}
      {canChange && (
        <div className="row">
          <button className="btn btn-primary" type="button" onClick={begin} aria-disabled={isPending}>
            Start
          </button>
          <CopySetupLink className="btn btn-text" />
        </div>
      )}
    </section>
  )
}

function Tasks({ configuration, canChange }: { configuration: Configuration; canChange: boolean }) {
  const rows = stepRows(steps, configuration.steps)
  const { completed, of, minutesLeft } = progressOf(rows)
  const next = configuration.next === null ? undefined : stepBySlug(configuration.next)
  const begun = rows.some(
    ({ view }) => view.status !== 'not_started' && view.status !== 'blocked' && view.status !== 'not_needed',
  )
  return (
    <>
      <div className="progress">
        <Segments rows={rows} current={configuration.next} />
        <p>
          <b>
            {completed} of {of} {of === 1 ? 'step' : 'steps'} completed.
          </b>{' '}
          {minutesLeft > 0 && `About ${minutesLeft}\u00a0${minutesLeft === 1 ? 'minute' : 'minutes'} left. `}Everything
          so far is saved.
        </p>
      </div>
      <p className="row mb-9">
        {next && (
          <Link className="btn btn-primary btn-wide" to={`/setup/${configuration.id}/${next.slug}`}>
            {begun ? `Continue: ${next.title}` : 'Start'}
          </Link>
        )}
        {canChange && <CopySetupLink className="btn btn-wide" />}
      </p>
      <ol className="route" aria-label="Setup tasks">
        {groupRows(steps, configuration.steps).map((group) => (
          <GroupOfTasks key={group.group} group={group} configuration={configuration} />
        ))}
      </ol>
    </>
  )
}

function CopySetupLink({ className }: { className: string }) {
  const createLink = useCreateSetupLink()
  return (
    <CopyButton label="setup link" className={className} text={async () => (await createLink.mutateAsync()).link} />
  )
}

function GroupOfTasks({ group, configuration }: { group: GroupRow; configuration: Configuration }) {
  const shape = shapeOf(group.status)
  return (
    <li data-state={shape}>
      <StateIcon state={shape} />
      <h2 id={`group-${group.group}`}>{group.title}</h2>
      <ul className="tasks" aria-labelledby={`group-${group.group}`}>
        {group.rows.map((row) => (
          <Task key={row.step.slug} row={row} configuration={configuration} />
        ))}
      </ul>
    </li>
  )
}

function Task({ row, configuration }: { row: StepRow; configuration: Configuration }) {
  const { step, view } = row
  const notNeeded = view.status === 'not_needed'
  const content = (
    <>
      <span>
        <span className="task-name">{step.title}</span>
        <span className="task-sub">{taskLine(row, configuration)}</span>
      </span>
      <span className="task-min">{notNeeded || step.minutes === 0 ? '' : `${step.minutes}\u00a0min`}</span>
      <span className="task-st">
        <StatusTag state={shapeOf(view.status)} word={stepStatusLabels[view.status]} />
      </span>
    </>
  )
  return (
    <li className={view.status === 'failed' ? 'current' : undefined}>
      {notNeeded ? (
        <div className="task">{content}</div>
      ) : (
        <Link className="task" to={`/setup/${configuration.id}/${step.slug}`}>
          {content}
        </Link>
      )}
    </li>
  )
}
