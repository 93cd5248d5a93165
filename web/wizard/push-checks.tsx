import type { Configuration } from '#contract/configuration.ts'
import { timeOfDay } from '../ui/times.ts'
import { CheckList, type CheckListProps } from './check-list.tsx'
import { Measured } from './clock.tsx'
import './push-checks.css'
import type { CheckRow } from './roll-up.ts'

/** The rows of the push channel, between what the test message measured and what now stands in the tenant's project. */
export function PushChecks(props: CheckListProps) {
  const { rows, configuration } = props
  return (
    <>
      <ThereAndBack row={rows.find(({ id }) => id === 'push-test')} />
      <CheckList {...props} />
      {rows.some(({ id, state }) => id === 'sub-url' && state === 'passed') && (
        <InYourProject configuration={configuration} />
      )}
    </>
  )
}

function ThereAndBack({ row }: { row: CheckRow | undefined }) {
  const milliseconds = row?.result?.facts['milliseconds']
  if (row?.state !== 'passed' || typeof milliseconds !== 'number') return null
  const at = row.result?.provenAt
  return (
    <div className="there-and-back">
      <div>
        <h3>One message, there and back</h3>
        <p className="sm muted mt-1">
          We published a random word to your topic and waited for Google to bring it to our address, signed. It was here
          {at ? ` at ${timeOfDay(at)}` : ''}.
        </p>
      </div>
      <Measured amount={milliseconds} unit="ms" what="published to received" />
    </div>
  )
}

function InYourProject({ configuration: { projectId, shown } }: { configuration: Configuration }) {
  return (
    <section className="mt-6" aria-labelledby="in-your-project">
      <h3 id="in-your-project">In your Google project</h3>
      <dl className="kv mt-3">
        <div>
          <dt>Topic</dt>
          <dd className="mono" translate="no">
            projects/{projectId}/topics/{shown.topicId}
          </dd>
        </div>
        <div>
          <dt>Subscription</dt>
          <dd className="mono" translate="no">
            {shown.subscriptionId}
          </dd>
        </div>
        <div>
          <dt>Permission</dt>
          <dd>Pub/Sub Publisher on this topic, for Gmail’s own sender only</dd>
        </div>
      </dl>
    </section>
  )
}
