import { lazy, Suspense } from 'react'
import { Link } from 'react-router'
import type { Configuration } from '#contract/configuration.ts'
import { stepBySlug } from '#steps/index.ts'
import { StatusTag } from '../ui/state-icon.tsx'
import type { Reception } from './file-reception.ts'
import { Blocks } from './guide-text.tsx'
import type { StepContent } from './step-content.ts'

const Explain = lazy(() => import('./explain.tsx'))

/** Why a step cannot start yet, with the way to what comes first. */
export function Blocked({ configurationId, blockedBy }: { configurationId: string; blockedBy: readonly string[] }) {
  const first = stepBySlug(blockedBy[0] ?? '')
  return (
    <section className="sec" aria-label="Cannot start yet">
      <StatusTag state="blocked" word="Cannot start yet" />
      <p className="mt-2">
        {first ? `“${first.title}” has to be done first.` : 'A step before this one has to be done first.'} You can read
        this page meanwhile.
      </p>
      {first && (
        <p className="mt-3">
          <Link className="btn btn-primary" to={`/setup/${configurationId}/${first.slug}`}>
            Go to {first.title}
          </Link>
        </p>
      )}
    </section>
  )
}

/** A file dropped on a page that asks for none. */
export function StrayFile({ reception }: { reception: Reception }) {
  return (
    <p className="note mx-8 my-4" role="status">
      {reception.kind === 'elsewhere' && `This is ${reception.what}. It is kept for the step “${reception.stepTitle}”.`}
      {reception.kind === 'reading' && `Reading ${reception.name}`}
      {reception.kind === 'needs-fresh-link' &&
        'Replacing a file that is in use needs a fresh sign-in. Drop it on its own step.'}
      {reception.kind === 'refused' && reception.sentences.join(' ')}
    </p>
  )
}

/** The guide's last parts, for when it does not work. */
export function Help({
  content: { guide },
  configuration: { shown, links },
}: {
  content: StepContent
  configuration: Configuration
}) {
  return (
    <section className="sec help" id="help" aria-label="Help">
      <div className="stack">
        <h2>If it does not work</h2>
        <Suspense>
          <Explain links={links} />
        </Suspense>
        <h3>Often on this page</h3>
        <Blocks blocks={guide.trouble} shown={shown} />
        <h3>What we check</h3>
        <Blocks blocks={guide.check} shown={shown} />
        <h3>Why it is needed</h3>
        <Blocks blocks={guide.why} shown={shown} />
      </div>
    </section>
  )
}
