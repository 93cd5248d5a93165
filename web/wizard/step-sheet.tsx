import { ChevronLeft } from 'lucide-react'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import type { Configuration } from '#contract/configuration.ts'
import type { StepDefinition } from '#steps/define-step.ts'
import { steps } from '#steps/index.ts'
import { useRecordStepAction } from '../queries.ts'
import { ErrorSummary, type SummaryEntry } from '../ui/error-summary.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { useMedia } from '../ui/use-media.ts'
import { usePageDrop } from '../ui/use-page-drop.ts'
import { BringBack } from './bring-back.tsx'
import { ChoiceFields } from './choices.tsx'
import { CheckList } from './check-list.tsx'
import { DoThis } from './do-this.tsx'
import { useFileReception } from './file-reception.ts'
import { Blocks } from './guide-text.tsx'
import { Helper } from './helper.tsx'
import { useKeepLooking } from './keep-looking.ts'
import { primaryAction } from './primary-action.ts'
import { Rail, RailDisclosure } from './rail.tsx'
import { groupRows, isOpen, isProven, placeOf, stepRows } from './roll-up.ts'
import { standingOf } from './standing.ts'
import type { StepContent } from './step-content.ts'
import { StepFoot } from './step-foot.tsx'
import { Blocked, Help, StrayFile } from './step-parts.tsx'
import { afterStep, summaryOf } from './unfinished.ts'

type StepSheetProps = {
  readonly step: StepDefinition
  readonly configuration: Configuration
  readonly content: StepContent | undefined
  readonly canChange: boolean
}

/** The fixed anatomy of a step (ux.md 3.2), so that people and tests find things. */
export function StepSheet({ step, configuration, content, canChange }: StepSheetProps) {
  const views = stepRows(steps, configuration.steps)
  const groups = groupRows(steps, configuration.steps)
  const standing = standingOf(step, configuration)
  const { view, rows, file: fileField, holdsFile, isBlocked, isDone } = standing
  const place = placeOf(step.slug, views)
  const placeText = place.number === 0 ? 'Not needed' : `Step ${place.number} of ${place.of}`

  const isWide = useMedia('(min-width: 75rem)')
  const heading = usePageTitle(step.title, step.slug)
  const navigate = useNavigate()
  const record = useRecordStepAction(configuration.id, step.slug)
  // Back from Google's sign-in, or with a message on its way, there is news, whatever the rows said before.
  const awaitsNews = useSearchParams()[0].has('sign-in') || content?.ending !== undefined
  const { look, latest, checking } = useKeepLooking(
    configuration.id,
    step.slug,
    // Once Google was opened, what was not seen yet may appear at any moment.
    (awaitsNews && !rows.every(({ state }) => isProven(state))) ||
      rows.some(
        ({ state }) => isOpen(state) || (state === 'not_started' && Boolean(view?.openedAt ?? view?.claimedAt)),
      ),
  )
  const [summary, setSummary] = useState<{ entries: readonly SummaryEntry[]; attempt: number; maySkipAhead: boolean }>()
  const onArrived = () => {
    setSummary(undefined)
    look()
  }
  const { reception, receiveFile, receiveText, received } = useFileReception(configuration.id, step.slug, onArrived)
  const over = usePageDrop({
    onFile: receiveFile,
    onText: receiveText,
    enabled: canChange,
  })
  const pasteForm = useRef<HTMLFormElement>(null)
  const [helpIsOpen, setHelpIsOpen] = useState(false)

  const showsErrors = summary !== undefined && !isDone
  useEffect(() => {
    document.title = `${showsErrors ? 'Error: ' : ''}${step.title} · Guidepost`
  }, [showsErrors, step.title])
  // A page of questions is answered by going on; elsewhere the admin says so with a button of its own.
  const asksQuestions = Object.values(step.fields).some(({ kind }) => kind === 'choice')

  const Checks = content?.Checks ?? CheckList
  const Panel = isBlocked || !canChange ? undefined : content?.Panel
  const mayClaim = step.claimable === true && !asksQuestions && canChange && !view?.claimedAt && !isDone
  const mayLeaveOpen = step.skippable === true && canChange && !isDone && view?.status !== 'skipped'
  const primary = primaryAction({
    isDone,
    isBlocked,
    hasPanel: Panel !== undefined,
    asksForFile: fileField !== undefined && !holdsFile,
    opensGoogle: content !== undefined && !content.isDoneForThem && step.opens.length > 0,
    mayClaim,
    wasOpened: Boolean(view?.openedAt),
    wasClaimed: Boolean(view?.claimedAt) && !rows.some(({ state }) => state === 'failed'),
  })

  // A proof is finished when it is proven, and no button says otherwise before.
  const footPrimary =
    primary === 'claim' ? 'claim' : primary === 'continue' && (isDone || !content?.ending) ? 'continue' : undefined

  const showErrors = (entries: readonly SummaryEntry[], maySkipAhead = false) =>
    setSummary((last) =>
      entries.length === 0 ? undefined : { entries, maySkipAhead, attempt: (last?.attempt ?? 0) + 1 },
    )

  const goOn = (from: Configuration = configuration) => {
    if (content?.ending && standingOf(step, from).isDone)
      return void navigate(`/setup/${configuration.id}/${content.ending.path}`)
    // Proven before its page was reached, as a calendar's first message is: the end is not passed over.
    const next = from.next === null ? 'done' : afterStep(step.slug, from)
    void navigate(next === undefined ? '/setup' : `/setup/${configuration.id}/${next}`)
  }

  const isHere = useRef(true)
  useEffect(() => {
    isHere.current = true
    return () => void (isHere.current = false)
  }, [])

  const onContinue = async () => {
    if (standing.mayGoOn) return goOn()
    if (asksQuestions && canChange && !isBlocked && !rows.some(({ state }) => state === 'failed')) {
      const claimed = await record.mutateAsync('claimed')
      if (isHere.current) goOn(claimed)
      return
    }
    // What was dropped a moment ago, or is being looked at, is not held against anybody.
    await received()
    const today = (await latest()) ?? configuration
    if (!isHere.current) return
    const now = standingOf(step, today)
    if (now.mayGoOn) return goOn(today)
    // An open form beside the file belongs to this page's answer.
    if (pasteForm.current && !now.holdsFile) return pasteForm.current.requestSubmit()
    const entries = await summaryOf(step, now)
    // What is still open waits for another page: that is where Continue leads.
    if (entries.length === 0) return goOn(today)
    showErrors(entries, afterStep(step.slug, today) !== undefined)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void onContinue()
    if (event.key === 'Escape') setHelpIsOpen(false)
  }

  return (
    <div className="shell" onKeyDown={onKeyDown}>
      {isWide && <Rail configurationId={configuration.id} groups={groups} current={step.slug} place={placeText} />}
      <main id="main" data-testid={`step-${step.slug}`}>
        {!isWide && (
          <RailDisclosure
            configurationId={configuration.id}
            groups={groups}
            current={step.slug}
            summary={`${placeText}: ${step.title}`}
          />
        )}
        <div className="sheet">
          <header className="step-head" id="step" tabIndex={-1}>
            <div className="crumb">
              <Link to="/setup">
                <ChevronLeft aria-hidden="true" />
                Back
              </Link>
              <span className="num">
                {placeText} · {step.minutes === 0 ? 'by itself' : `${step.minutes}\u00a0min`}
              </span>
            </div>
            {showsErrors && (
              <ErrorSummary entries={summary.entries} attempt={summary.attempt}>
                <p className="after">
                  Nothing was lost.{' '}
                  {summary.maySkipAhead && (
                    <button className="btn btn-sm btn-text flush" type="button" onClick={() => goOn()}>
                      Continue anyway
                    </button>
                  )}
                </p>
              </ErrorSummary>
            )}
            <h1 tabIndex={-1} ref={heading}>
              {step.title}
            </h1>
            <p className="lead">{step.purpose}</p>
          </header>
          {isBlocked && <Blocked configurationId={configuration.id} blockedBy={view?.blockedBy ?? []} />}
          {content && content.guide.before.length > 0 && (
            <section className="sec" aria-labelledby="before">
              <h2 id="before">Before you open Google</h2>
              <div className="note mt-3">
                <Blocks blocks={content.guide.before} shown={configuration.shown} />
              </div>
            </section>
          )}
          <ChoiceFields step={step} configuration={configuration} canChange={canChange} />
          {Panel && <Panel step={step} configuration={configuration} isDone={isDone} onDone={goOn} />}
          {content && content.guide.actions.length > 0 && (
            <DoThis
              step={step}
              content={content}
              configuration={configuration}
              withDrawing={!isWide}
              primary={primary === 'google'}
              onOpen={() => {
                if (canChange) record.mutate('opened')
              }}
            />
          )}
          {fileField ? (
            <BringBack
              step={step}
              field={fileField}
              configuration={configuration}
              reception={reception}
              over={over}
              primary={primary === 'file'}
              canChange={canChange}
              onFile={receiveFile}
              pasteForm={pasteForm}
              onPasteErrors={showErrors}
              onPasted={onArrived}
            />
          ) : (
            reception.kind !== 'nothing' && <StrayFile reception={reception} />
          )}
          <section className="sec" aria-labelledby="what-we-see" id="checks" tabIndex={-1}>
            <div className="sec-head">
              <h2 id="what-we-see">What we see</h2>
              {!content?.Checks && (
                <span className="meta">
                  {rows.filter(({ state }) => state === 'passed').length} of {rows.length} passed
                </span>
              )}
            </div>
            <Checks step={step} rows={rows} configuration={configuration} checking={checking} canChange={canChange} />
            <p className="row mt-4">
              <button className="btn btn-sm" type="button" onClick={look}>
                Check again now
              </button>
              <span className="sm muted">Not needed: we look by ourselves.</span>
            </p>
          </section>
          {helpIsOpen && content && <Help content={content} configuration={configuration} />}
          <StepFoot
            content={content}
            primary={footPrimary}
            onContinue={() => void onContinue()}
            onClaim={mayClaim ? () => record.mutate('claimed', { onSuccess: look }) : undefined}
            onNotNow={
              mayLeaveOpen ? () => record.mutate('skipped', { onSuccess: (latest) => goOn(latest) }) : undefined
            }
            error={record.error}
            helpIsOpen={helpIsOpen}
            onToggleHelp={() => setHelpIsOpen((open) => !open)}
          />
        </div>
      </main>
      {content && <Helper content={content} configuration={configuration} isWide={isWide} />}
    </div>
  )
}
