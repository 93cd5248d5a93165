import { type CauseId, causes, isCauseId } from '#contract/causes/catalogue.ts'
import { clientAndRedirectProfiles } from './evidence/client-and-redirect.ts'
import type { Confidence, Cue, Evidence, Judged, Profile, Profiles, Verdict } from './evidence/evidence.ts'
import { factsIn } from './evidence/facts-in.ts'
import { gmailAndCalendarProfiles } from './evidence/gmail-and-calendar.ts'
import { likenessOf } from './evidence/likeness.ts'
import { lookAlikes } from './evidence/look-alikes.ts'
import { permissionProfiles } from './evidence/permissions.ts'
import { piecesOf, searchIn } from './evidence/phrase-search.ts'
import { projectAndApiProfiles } from './evidence/project-and-apis.ts'
import { pubsubAndPushProfiles } from './evidence/pubsub-and-push.ts'
import { ruledOutBy } from './evidence/ruled-out.ts'
import { quotaAndNetworkProfiles } from './evidence/quota-and-network.ts'
import { readEvidence, type Reading } from './evidence/read-evidence.ts'
import { signInAndConsentProfiles } from './evidence/sign-in-and-consent.ts'
import { isOfAnotherProduct, speaksOfUs } from './evidence/subject.ts'
import { tokenAndKeyProfiles } from './evidence/tokens-and-keys.ts'

const profiles: Profiles = {
  ...projectAndApiProfiles,
  ...signInAndConsentProfiles,
  ...clientAndRedirectProfiles,
  ...tokenAndKeyProfiles,
  ...permissionProfiles,
  ...pubsubAndPushProfiles,
  ...gmailAndCalendarProfiles,
  ...quotaAndNetworkProfiles,
}

const decisive = 88
const plausible = 46
/** Within this distance of the best, a cause is shown beside it and takes away its certainty. */
const near = 9
const toldLimit = 26
const stageBonus = 6
/** What a cause gains for each time that words alone make it e times as probable as chance. */
const likenessBonus = 10
/** Beside a decisive cue words alone may tip the scale between equals, and not outweigh it. */
const likenessBonusWhenDecided = 4
/** From this probability on likeness alone names a cause, faintly, of an observation that comes with its situation. */
const alikeEnough = 0.13
/** The same for a text without any situation, which can be of anything. */
const alikeWithoutSituation = 0.15
/** What a cause loses whose condition is known not to be met, and what is left of its probability. */
const ruledOutPenalty = 40
const ruledOutShare = 0.1
/** Less than that names nothing; it may still be told as what it could be. */
const faintlyAlike = 0.02
const causeCount = Object.keys(causes).length
/** A longer text is a log or an answer, and not somebody telling what they see. */
const toldLength = 600

type Phrase = {
  readonly text: string
  readonly pieces: readonly number[]
  readonly where: 'seen' | 'told'
  readonly absent: boolean
}
type CompiledCue = { readonly all: readonly (readonly Phrase[])[]; readonly weight: number }
type Compiled = {
  readonly id: CauseId
  readonly seen: CompiledCue[]
  readonly told: CompiledCue[]
  readonly alone: CompiledCue[]
  readonly needs: CompiledCue | undefined
  readonly ruledOut: CompiledCue | undefined
}
/** `told`: nothing was seen, only described, in anybody's words: never certain. */
type Score = {
  readonly id: CauseId
  readonly score: number
  /** Without what likeness adds: certainty is the cues' alone. */
  readonly byCues: number
  readonly told: boolean
  /** Something that was told besides speaks for it, not only what Google wrote. */
  readonly heard: boolean
  readonly because: readonly string[]
}

const compiled: readonly Compiled[] = Object.entries(profiles).flatMap(([id, profile]) =>
  isCauseId(id) ? [compile(id, profile)] : [],
)

/**
 * Names the causes that fit the evidence, best first, and what it could also be. Pure; never throws; about 10 ms for the
 * longest text. Says `unknown` rather than guess.
 */
export function judge(evidence: Evidence): Verdict {
  const reading = readEvidence(evidence)
  if (isOfAnotherProduct(reading)) return { causes: [], couldAlsoBe: [], unknown: true }
  const matches = matcher(reading)
  const rank = (ofSituation: boolean) =>
    compiled
      .map((cause) => scoreOf(cause, matches, evidence, ofSituation))
      .filter((score) => score.score >= plausible)
      .sort((a, b) => b.score - a.score)
  const bySight = rank(evidence.kind === 'silent')
  const byCues = bySight.length > 0 ? bySight : rank(true)
  const likeness = likenessOf(reading)
  for (const { id, needs, ruledOut } of compiled) {
    if (needs !== undefined && !matches(needs)) likeness.delete(id)
    const probability = likeness.get(id)
    if (probability !== undefined && ruledOut !== undefined && matches(ruledOut))
      likeness.set(id, probability * ruledOutShare)
  }
  const threshold = thresholdFor(evidence, reading)
  const scores = withLikeness(byCues, likeness, threshold)
  const mostAlike = Math.max(0, ...likeness.values())
  const agreed = (id: CauseId) => (likeness.get(id) ?? 0) >= mostAlike
  const reminders = threshold === undefined ? [] : faintly(likeness)
  const best = scores[0]
  if (best === undefined) return { causes: [], couldAlsoBe: reminders, unknown: true }

  const shown = scores.filter(({ score }) => score >= best.score - near).slice(0, 3)
  const facts = factsIn(reading, evidence)
  const judged = shown.map((score, rank): Judged => {
    return {
      id: score.id,
      stage: causes[score.id].stage,
      confidence: rank === 0 ? confidenceOf(score, scores, agreed(score.id), (evidence.known ?? []).length > 0) : 'low',
      because: score.because,
      facts,
    }
  })
  const group = lookAlikes.find((candidate) => candidate.causes.includes(best.id))
  const shownIds = new Set(shown.map(({ id }) => id))
  const sure = judged[0]?.confidence === 'high'
  const others = [...scores.map(({ id }) => id), ...(group?.causes ?? [])].slice(0, 8)
  const beside = new Set([...others, ...(sure ? [] : reminders)].filter((id) => !shownIds.has(id)))
  return {
    causes: judged,
    couldAlsoBe: [...beside].slice(0, 8),
    unknown: false,
    decidingLook: group !== undefined && !sure ? group.look : undefined,
  }
}

/** Whether somebody tells of a situation, and not only shows an answer of Google's. */
function isSituated({ call, known, note }: Evidence): boolean {
  return call !== undefined || known !== undefined || note !== undefined
}

/** How alike a case must be before likeness alone names a cause; `undefined` where it never does. */
function thresholdFor(evidence: Evidence, reading: Reading): number | undefined {
  if (!speaksOfUs(reading)) return undefined
  if (isSituated(evidence)) return alikeEnough
  return typeof evidence.body === 'string' && evidence.body.length <= toldLength ? alikeWithoutSituation : undefined
}

/** What the words alone suggest is added to what the cues found. */
function withLikeness(
  byCues: readonly Score[],
  likeness: ReadonlyMap<CauseId, number>,
  threshold: number | undefined,
): readonly Score[] {
  const isDecided = (byCues[0]?.byCues ?? 0) >= decisive
  const bonus = isDecided ? likenessBonusWhenDecided : likenessBonus
  const gain = (probability = 0) => bonus * Math.max(0, Math.log(probability * causeCount))
  const nearer = byCues.map((score) => ({ ...score, score: score.score + gain(likeness.get(score.id)) }))
  const found = new Set(byCues.map(({ id }) => id))
  const alike =
    threshold === undefined
      ? []
      : [...likeness]
          .filter(([id, value]) => value >= threshold && !found.has(id))
          .map(([id, value]): Score => ({
            id,
            score: plausible - 6 + gain(value),
            byCues: 0,
            told: true,
            heard: false,
            because: ['Told in words like those of reports of this cause'],
          }))
  return [...nearer, ...alike].sort((a, b) => b.score - a.score)
}

/** What the words remind of, faintly, most alike first. */
function faintly(likeness: ReadonlyMap<CauseId, number>): CauseId[] {
  return [...likeness]
    .filter(([, value]) => value >= faintlyAlike)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 5)
    .map(([id]) => id)
}

/**
 * Certain is only what cues and words agree on. Known facts that say nothing for the best cause may speak for another: then
 * nothing is certain either.
 */
function confidenceOf(best: Score, all: readonly Score[], agreed: boolean, factsKnown: boolean): Confidence {
  const rival = Math.max(0, ...all.filter(({ id }) => id !== best.id).map(({ byCues }) => byCues))
  const clear = best.byCues >= decisive && best.byCues - rival >= 8
  if (clear && agreed && !best.told && (best.heard || !factsKnown)) return 'high'
  return best.byCues >= 60 ? 'medium' : 'low'
}

/** `ofSituation`: nothing was seen, or nothing known, so that what is told speaks with its whole weight. */
function scoreOf(
  cause: Compiled,
  matches: (cue: CompiledCue) => boolean,
  evidence: Evidence,
  ofSituation: boolean,
): Score {
  const seen = strongest(cause.seen, matches)
  const alone = strongest(cause.alone, matches)
  const base = ofSituation ? stronger(seen, alone) : (seen ?? weakened(alone))
  if (base === undefined) return { id: cause.id, score: 0, byCues: 0, told: true, heard: false, because: [] }
  const told = cause.told.filter(matches)
  const added = told.reduce((sum, cue) => sum + cue.weight, 0)
  const stage = evidence.stage !== undefined && causes[cause.id].stage === evidence.stage ? stageBonus : 0
  const lost = cause.ruledOut !== undefined && matches(cause.ruledOut) ? ruledOutPenalty : 0
  const score = base.weight + Math.max(-toldLimit, Math.min(toldLimit, added)) + stage - lost
  return {
    id: cause.id,
    score,
    byCues: score,
    told: base !== seen,
    heard: told.length > 0 || base.all.some((any) => any.some(({ where, absent }) => where === 'told' && !absent)),
    because: [base, ...told.filter(({ weight }) => weight > 0)].map(reasonOf),
  }
}

/** Where something was seen and does not speak of the cause, the situation alone is weak. */
function weakened(cue: CompiledCue | undefined): CompiledCue | undefined {
  return cue && { ...cue, weight: cue.weight - 22 }
}

function strongest(cues: readonly CompiledCue[], matches: (cue: CompiledCue) => boolean): CompiledCue | undefined {
  return cues.find(matches)
}

function stronger(a: CompiledCue | undefined, b: CompiledCue | undefined): CompiledCue | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return a.weight >= b.weight ? a : b
}

/** The phrases that were looked for, never what was pasted: a reason can be shown and logged. */
function reasonOf(cue: CompiledCue): string {
  const phrases = cue.all.flatMap((alternatives) =>
    alternatives
      .filter(({ absent }) => !absent)
      .slice(0, 3)
      .map(({ text }) => text),
  )
  return `Fits: ${phrases.slice(0, 4).join(', ')}`
}

/** Each phrase is looked for once per text, however many causes ask for it. */
function matcher(reading: Reading): (cue: CompiledCue) => boolean {
  const found = { seen: new Map<string, boolean>(), told: new Map<string, boolean>() }
  const search = { seen: searchIn(reading.seen), told: searchIn(reading.told) }
  const has = ({ text, pieces, where, absent }: Phrase) => {
    const known = found[where].get(text)
    const present = known ?? search[where](text, pieces)
    if (known === undefined) found[where].set(text, present)
    return present !== absent
  }
  return (cue) => cue.all.every((alternatives) => alternatives.some(has))
}

function compile(id: CauseId, profile: Profile): Compiled {
  return {
    id,
    seen: compileCues(profile.seen, 'seen'),
    told: compileCues(profile.told, 'told'),
    alone: compileCues(profile.alone, 'told'),
    needs: compileCue(profile.needs, 'seen'),
    ruledOut: compileCue(ruledOutBy[id], 'told'),
  }
}

function compileCue(phrases: string | undefined, where: 'seen' | 'told'): CompiledCue | undefined {
  return phrases === undefined ? undefined : compileCues([[phrases, 0]], where)[0]
}

function compileCues(cues: readonly Cue[] = [], where: 'seen' | 'told'): CompiledCue[] {
  return cues
    .map(([phrases, weight]) => ({
      weight,
      all: phrases.split(' & ').map((part) => part.split(' | ').map((phrase) => compilePhrase(phrase, where))),
    }))
    .sort((a, b) => b.weight - a.weight)
}

/** `!` asks for absence and `~` looks into what is told; `!~` does both. */
function compilePhrase(phrase: string, where: 'seen' | 'told'): Phrase {
  const absent = phrase.startsWith('!')
  const rest = absent ? phrase.slice(1) : phrase
  const text = rest.startsWith('~') ? rest.slice(1) : rest
  return { text, pieces: piecesOf(text), where: rest.startsWith('~') ? 'told' : where, absent }
}
