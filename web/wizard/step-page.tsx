import { Suspense, use, useDeferredValue } from 'react'
import { useOutletContext, useParams } from 'react-router'
import type { Session } from '#contract/session.ts'
import { stepBySlug } from '#steps/index.ts'
import { isProblem } from '../api.ts'
import { LeadTo } from '../notice.tsx'
import { useConfiguration } from '../queries.ts'
import { Refused } from '../refused.tsx'
import { loadStepContent } from './step-content.ts'
import { StepSheet } from './step-sheet.tsx'
import './wizard.css'

/** `/setup/{configuration}/{step}`: every step is drawn from its definition, its guide and the record. */
export default function StepPage() {
  const { configurationId = '', step: slug = '' } = useParams()
  const step = stepBySlug(slug)
  // On its way while the configuration is.
  const content = loadStepContent(slug)
  const configuration = useConfiguration(configurationId)
  // Drawn in small pieces, so that a slow telephone takes taps meanwhile.
  const shown = useDeferredValue(configuration.data)
  const { role } = useOutletContext<Session>()

  if (!step) return <LeadTo page="/setup" notice="This step does not exist. Here is everything there is to do." />
  if (isProblem(configuration.error, 'not-found'))
    return <LeadTo page="/setup" notice="This configuration does not exist." />
  if (configuration.error && !configuration.data) {
    return (
      <main id="main" className="page">
        <Refused error={configuration.error} again={() => void configuration.refetch()} />
      </main>
    )
  }
  const busy = <main id="main" className="page" aria-busy="true" />
  if (!shown) return busy
  return (
    <Suspense fallback={busy}>
      <WithContent content={content} key={`${shown.id}/${slug}`}>
        {(content) => (
          <StepSheet
            step={step}
            configuration={shown}
            content={content}
            canChange={role === 'admin' && shown.state !== 'archived'}
          />
        )}
      </WithContent>
    </Suspense>
  )
}

type Content = Awaited<ReturnType<typeof loadStepContent>>
type WithContentProps = {
  readonly content: ReturnType<typeof loadStepContent>
  readonly children: (content: Content) => React.ReactNode
}

function WithContent({ content, children }: WithContentProps) {
  return children(content instanceof Promise ? use(content) : content)
}
