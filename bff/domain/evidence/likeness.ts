import { type CauseId, isCauseId } from '#contract/causes/catalogue.ts'
import { likenessWords } from './likeness-words.ts'
import type { Reading } from './read-evidence.ts'

/** Google's text repeats itself after its beginning; the limit also bounds the time for long pastes. */
const seenLimit = 1_500
const fillers = new Set(
  'the and that this with for not are has have had its was were one which does from but can all any his our their kind http local page silent'.split(
    ' ',
  ),
)

/** The words of a text that can bear meaning, each once and without its ending. */
export function wordsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[a-z][a-z_]{2,24}/g) ?? []
  return [...new Set(words.filter((word) => !fillers.has(word)).map((word) => word.replace(/(?:ing|ed|es|s)$/, '')))]
}

/** Words, structured parts (`status=403;`, `reason=forbidden;`) and signs of concepts (`#WEEK`). */
export function wordsOfReading({ told, seen }: Reading): readonly string[] {
  const parts = seen.match(/\b(?:status|error|reason|error_description|error_subtype|code)=[^; ]{1,60};/g) ?? []
  const signs = told.match(/#[A-Z-]{3,}/g) ?? []
  return [...wordsOf(`${told} ${seen.slice(0, seenLimit)}`), ...new Set([...parts, ...signs])]
}

type Index = { readonly causesOf: ReadonlyMap<string, readonly (readonly [CauseId, number])[]>; readonly count: number }
let made: Index | undefined

/** Made at the first question: most starts ask none. */
function index(): Index {
  if (made !== undefined) return made
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
  made = { causesOf, count: rows.length }
  return made
}

/**
 * How alike a case is, in its words alone, to the cases known of each cause: the cosine of two lists of words, 0 to 1.
 * For cases that are told in words no cue foresees. Pure.
 */
export function likenessOf(reading: Reading): Map<CauseId, number> {
  const { causesOf, count } = index()
  const likeness = new Map<CauseId, number>()
  let square = 0
  for (const word of wordsOfReading(reading)) {
    const causes = causesOf.get(word)
    if (causes === undefined) continue
    const rarity = Math.log(count / causes.length)
    square += rarity * rarity
    for (const [id, weight] of causes) likeness.set(id, (likeness.get(id) ?? 0) + rarity * weight)
  }
  const length = Math.sqrt(square)
  return new Map([...likeness].map(([id, sum]) => [id, sum / length]))
}
