import { type CauseId, causes, isCauseId } from '#contract/causes/catalogue.ts'
import type { Stage } from '#contract/causes/define-cause.ts'
import { likenessSentences } from './likeness-sentences.ts'
import { likenessWords } from './likeness-words.ts'
import type { Reading } from './read-evidence.ts'

/** Google's text repeats itself after its beginning; the limit also bounds the time for long pastes. */
const seenLimit = 1_500
const fillers = new Set(
  `the and that this with for not are has have had its was were one which does from but can all any his our their kind http
  local page silent is in of to it on at by as be or so we us my me you your he she they them no if then than there here
  when while also still only too very been being will would could should may might must do did done get gets got after
  before again once same other another some every each who what how why up out off into over under`.split(/\s+/),
)
const signsOfConcepts = /#[A-Z-]{3,}/g
const endings = /(?:ations?|ments?|ings?|edly|ed|ies|es|s|ly|ers?|ions?)$/

/** The words of a text that can bear meaning, each once and without its ending. */
export function wordsOf(text: string): readonly string[] {
  const plain = text
    .toLowerCase()
    .replaceAll('e-mail', 'email')
    .replace(/\b(?:sign(?:ed|ing|s)?|log(?:ged|ging|s)?)[- ]?in\b/g, 'signin')
  const words = plain.match(/[a-z][a-z_]{2,24}/g) ?? []
  return [...new Set(words.filter((word) => !fillers.has(word)).map(stemOf))]
}

/** Roughly: words of one root become one, whatever it looks like. */
function stemOf(word: string): string {
  const stem = word.replace(endings, '')
  if (stem.length < 3) return word
  const single = /([^sl])\1$/.test(stem) ? stem.slice(0, -1) : stem
  if (single.length <= 3) return single
  return single.endsWith('e') ? single.slice(0, -1) : single.replace(/y$/, 'i')
}

/** Words, structured parts (`status=403;`, `reason=forbidden;`) and signs of concepts (`#WEEK`). */
export function wordsOfReading({ told, seen }: Reading): readonly string[] {
  const parts = seen.match(/\b(?:status|error|reason|error_description|error_subtype|code)=[^; ]{1,60};/g) ?? []
  const signs = told.match(signsOfConcepts) ?? []
  return [
    ...wordsOf(`${told.replace(signsOfConcepts, ' ')} ${seen.slice(0, seenLimit)}`),
    ...new Set([...parts, ...signs]),
  ]
}

type Index = {
  /** Each cause by its own words and all that is known of it, as one weighted list. */
  readonly causesOf: ReadonlyMap<string, readonly (readonly [CauseId, number])[]>
  readonly causeCount: number
  /** Each single sentence, by its place in `sentences`. */
  readonly sentencesOf: ReadonlyMap<string, readonly number[]>
  readonly sentences: readonly { readonly id: CauseId; readonly length: number }[]
  /** How often each stage uses each word, and how many words it has. */
  readonly stages: ReadonlyMap<Stage, { readonly uses: ReadonlyMap<string, number>; readonly total: number }>
}
let made: Index | undefined

/** Made at the first question: most starts ask none. */
function index(): Index {
  made ??= { ...indexOfCauses(), ...indexOfSentences() }
  return made
}

function indexOfCauses(): Pick<Index, 'causesOf' | 'causeCount'> {
  const causesOf = new Map<string, [CauseId, number][]>()
  const rows = Object.entries(likenessWords)
  for (const [id, row] of rows) {
    if (!isCauseId(id)) continue
    const weighted = row.split(' ').map((entry) => {
      const at = entry.lastIndexOf(':')
      return [entry.slice(0, at), entry.slice(at + 1)] as const
    })
    const length = Math.hypot(...weighted.map(([, weight]) => Number(weight)))
    for (const [word, weight] of weighted) {
      const known = causesOf.get(word) ?? []
      known.push([id, Number(weight) / length])
      causesOf.set(word, known)
    }
  }
  return { causesOf, causeCount: rows.length }
}

function indexOfSentences(): Pick<Index, 'sentencesOf' | 'sentences' | 'stages'> {
  const told = Object.entries(likenessSentences).flatMap(([id, row]) =>
    isCauseId(id) ? row.split('|').map((sentence) => ({ id, words: sentence.split(' ') })) : [],
  )
  const sentencesOf = new Map<string, number[]>()
  told.forEach(({ words }, place) => {
    for (const word of words) {
      const known = sentencesOf.get(word) ?? []
      known.push(place)
      sentencesOf.set(word, known)
    }
  })
  const sentences = told.map(({ id, words }) => {
    const rarities = words.map((word) => rarityOf(sentencesOf.get(word)?.length ?? 0, told.length))
    return { id, length: Math.max(shortSentence, Math.hypot(...rarities)) }
  })
  const stages = new Map<Stage, { uses: Map<string, number>; total: number }>()
  for (const { id, words } of told) {
    const { stage } = causes[id]
    const known = stages.get(stage) ?? { uses: new Map<string, number>(), total: 0 }
    for (const word of words) known.uses.set(word, (known.uses.get(word) ?? 0) + 1)
    known.total += words.length
    stages.set(stage, known)
  }
  return { sentencesOf, sentences, stages }
}

/** What is known of a cause altogether weighs more than one sentence; the shares make 1 of a perfect likeness. */
const shareOfAll = 0.5
const shareOfSentence = (1 - shareOfAll) / 1.5
/** Two words in common with a sentence of three say less than this division would. */
const shortSentence = 12

function rarityOf(found: number, count: number): number {
  return Math.log(1 + count / Math.max(1, found))
}

/**
 * How alike a case is, in its words alone, to what is known of each cause, about 0 to 1: to everything known of it together,
 * to the two single sentences that are nearest, and more so at the stage that the words speak of. For cases that are told
 * in words no cue foresees. Pure.
 */
export function likenessOf(reading: Reading): Map<CauseId, number> {
  const words = wordsOfReading(reading)
  const likeness = new Map<CauseId, number>()
  for (const [id, value] of likenessToCauses(words)) likeness.set(id, value * shareOfAll)
  for (const [id, [best, second]] of likenessToSentences(words))
    likeness.set(id, (likeness.get(id) ?? 0) + (best + second / 2) * shareOfSentence)
  const stages = likelyStages(words)
  return new Map([...likeness].map(([id, value]) => [id, value * (0.6 + 0.6 * (stages.get(causes[id].stage) ?? 0))]))
}

/** How likely the words are of each stage, as naive Bayes has it, softened by the number of words. */
function likelyStages(words: readonly string[]): Map<Stage, number> {
  const { stages, sentencesOf } = index()
  const known = words.filter((word) => sentencesOf.has(word))
  const unseen = 0.5
  const logs = [...stages].map(([stage, { uses, total }]) => {
    const size = total + unseen * sentencesOf.size
    const sum = known.reduce((log, word) => log + Math.log(((uses.get(word) ?? 0) + unseen) / size), 0)
    return [stage, sum / Math.sqrt(Math.max(1, known.length))] as const
  })
  const most = Math.max(...logs.map(([, log]) => log))
  const shares = logs.map(([stage, log]) => [stage, Math.exp(log - most)] as const)
  const sum = shares.reduce((total, [, share]) => total + share, 0)
  return new Map(shares.map(([stage, share]) => [stage, share / sum]))
}

/** The cosine of two lists of words. */
function likenessToCauses(words: readonly string[]): Map<CauseId, number> {
  const { causesOf, causeCount } = index()
  const likeness = new Map<CauseId, number>()
  let square = 0
  for (const word of words) {
    const causes = causesOf.get(word)
    if (causes === undefined) continue
    const rarity = Math.log(causeCount / causes.length)
    square += rarity * rarity
    for (const [id, weight] of causes) likeness.set(id, (likeness.get(id) ?? 0) + rarity * weight)
  }
  const length = Math.sqrt(square)
  return new Map([...likeness].map(([id, sum]) => [id, sum / length]))
}

/** Of each cause the two sentences that are most alike. */
function likenessToSentences(words: readonly string[]): Map<CauseId, readonly [best: number, second: number]> {
  const { sentencesOf, sentences } = index()
  const common = new Map<number, number>()
  let square = 0
  for (const word of words) {
    const places = sentencesOf.get(word)
    if (places === undefined) continue
    const rarity = rarityOf(places.length, sentences.length) ** 2
    square += rarity
    for (const place of places) common.set(place, (common.get(place) ?? 0) + rarity)
  }
  const nearest = new Map<CauseId, readonly [number, number]>()
  for (const [place, sum] of common) {
    const sentence = sentences[place]
    if (sentence === undefined) continue
    const alike = sum / (sentence.length * Math.sqrt(square))
    const [best, second] = nearest.get(sentence.id) ?? [0, 0]
    if (alike > best) nearest.set(sentence.id, [alike, best])
    else if (alike > second) nearest.set(sentence.id, [best, alike])
  }
  return nearest
}
