import { type CauseId, isCauseId } from '#contract/causes/catalogue.ts'
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
/** Weights are written as whole numbers of tenths. */
export const weightScale = 10
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

/** What is denied bears meaning too: `not renewed` and `renewed` are told of different causes. */
const denials = /\b(?:not|no|never|without|cannot|none|nobody|nothing|[a-z]{2,6}n't) ([a-z_]+)(?: ([a-z_]+))?/g

/** The words that follow a denial, each as `!word`. */
function deniedIn(text: string): readonly string[] {
  const denied = [...text.matchAll(denials)].flatMap(([, first = '', second = '']) => wordsOf(`${first} ${second}`))
  return [...new Set(denied)].map((word) => `!${word}`)
}

/** Words, denied words (`!renew`), structured parts (`status=403;`, `reason=forbidden;`) and signs of concepts (`#WEEK`). */
export function wordsOfReading({ told, seen }: Reading): readonly string[] {
  const parts = seen.match(/\b(?:status|error|reason|error_description|error_subtype|code)=[^; ]{1,60};/g) ?? []
  const signs = told.match(signsOfConcepts) ?? []
  const text = `${told.replace(signsOfConcepts, ' ')} ${seen.slice(0, seenLimit)}`
  return [...wordsOf(text), ...new Set([...parts, ...signs, ...deniedIn(text)])]
}

/** For and against which causes a word speaks, and how much. */
type Weights = ReadonlyMap<string, readonly (readonly [CauseId, number])[]>
const weights: Weights = weightsOfWords()

function weightsOfWords(): Weights {
  const made = new Map<string, [CauseId, number][]>()
  for (const [id, row] of Object.entries(likenessWords)) {
    if (!isCauseId(id)) continue
    for (const entry of row.split(' ')) {
      const at = entry.lastIndexOf(':')
      const word = entry.slice(0, at)
      const weight: [CauseId, number] = [id, Number(entry.slice(at + 1)) / weightScale]
      const known = made.get(word)
      if (known === undefined) made.set(word, [weight])
      else known.push(weight)
    }
  }
  return made
}

/**
 * How probable each cause is by the words of a case alone, as the words of all known failures have it. For cases that are
 * told in words no cue foresees. Empty where no word is known. Pure.
 */
export function likenessOf(reading: Reading): Map<CauseId, number> {
  const known = wordsOfReading(reading).flatMap((word) => {
    const causes = weights.get(word)
    return causes === undefined ? [] : [causes]
  })
  const sums = new Map<CauseId, number>()
  for (const causes of known) for (const [id, weight] of causes) sums.set(id, (sums.get(id) ?? 0) + weight)
  const length = Math.sqrt(known.length)
  const odds = [...sums].map(([id, sum]) => [id, Math.exp(sum / length)] as const)
  // A cause that no word speaks of has even odds.
  const rest = Object.keys(likenessWords).length - odds.length
  const total = odds.reduce((all, [, one]) => all + one, rest)
  return new Map(odds.map(([id, one]) => [id, one / total]))
}
