import { type CauseId, causes, isCauseId, renderCause } from '#contract/causes/catalogue.ts'
import { describedFailures } from '../bff/domain/evidence/described-failures.ts'
import { weightScale, wordsOf, wordsOfReading } from '../bff/domain/evidence/likeness.ts'
import { readEvidence } from '../bff/domain/evidence/read-evidence.ts'
import { recordedFailures, type RecordedFailure } from '../bff/domain/evidence/recorded-failures.ts'
import { eighthBatch } from '../bff/domain/evidence/reported/eighth-batch.ts'
import { eleventhBatch } from '../bff/domain/evidence/reported/eleventh-batch.ts'
import { fifteenthBatch } from '../bff/domain/evidence/reported/fifteenth-batch.ts'
import { fifthBatch } from '../bff/domain/evidence/reported/fifth-batch.ts'
import { firstBatch } from '../bff/domain/evidence/reported/first-batch.ts'
import { fourteenthBatch } from '../bff/domain/evidence/reported/fourteenth-batch.ts'
import { fourthBatch } from '../bff/domain/evidence/reported/fourth-batch.ts'
import { ninthBatch } from '../bff/domain/evidence/reported/ninth-batch.ts'
import { secondBatch } from '../bff/domain/evidence/reported/second-batch.ts'
import { seventhBatch } from '../bff/domain/evidence/reported/seventh-batch.ts'
import { sixthBatch } from '../bff/domain/evidence/reported/sixth-batch.ts'
import { sixteenthBatch } from '../bff/domain/evidence/reported/sixteenth-batch.ts'
import { seventeenthBatch } from '../bff/domain/evidence/reported/seventeenth-batch.ts'
import { eighteenthBatch } from '../bff/domain/evidence/reported/eighteenth-batch.ts'
import { nineteenthBatch } from '../bff/domain/evidence/reported/nineteenth-batch.ts'
import { twentiethBatch } from '../bff/domain/evidence/reported/twentieth-batch.ts'
import { tenthBatch } from '../bff/domain/evidence/reported/tenth-batch.ts'
import { thirdBatch } from '../bff/domain/evidence/reported/third-batch.ts'
import { thirteenthBatch } from '../bff/domain/evidence/reported/thirteenth-batch.ts'
import { twelfthBatch } from '../bff/domain/evidence/reported/twelfth-batch.ts'
import { toldSymptoms } from '../bff/domain/evidence/symptoms/told-symptoms.ts'
import { seededRandom } from '../bff/domain/evidence/vary.ts'
import { wordedFailures } from '../bff/domain/evidence/wordings/worded-failures.ts'

/** More words than these add size and no hits; smaller weights add noise. */
const wordsPerCause = 200
const smallestWeight = 3
/** Rarer denials are chance. */
const denialsNeeded = 3
const rounds = 8
const stepSize = 2
/** Keeps the weights of words that everybody uses small. */
const shrinking = 1e-4
/** The house's, so that the written file is formatted. */
const printWidth = 120
const allFailures: readonly RecordedFailure[] = [
  ...recordedFailures,
  ...describedFailures,
  ...wordedFailures,
  ...toldSymptoms,
  ...firstBatch,
  ...secondBatch,
  ...thirdBatch,
  ...fourthBatch,
  ...fifthBatch,
  ...sixthBatch,
  ...seventhBatch,
  ...eighthBatch,
  ...ninthBatch,
  ...tenthBatch,
  ...eleventhBatch,
  ...twelfthBatch,
  ...thirteenthBatch,
  ...fourteenthBatch,
  ...fifteenthBatch,
  ...sixteenthBatch,
  ...seventeenthBatch,
  ...eighteenthBatch,
  ...nineteenthBatch,
  ...twentiethBatch,
]

/** Of each cause the words that speak for it and against it, learned from its own words and the failures known of it. */
export function likenessSource(failures: readonly RecordedFailure[] = allFailures): string {
  const rows = weightsOf(samplesOf(failures)).map(([id, weights]) => {
    const strongest = [...weights]
      .map(([word, weight]) => [word, Math.round(weight * weightScale)] as const)
      .filter(([, weight]) => Math.abs(weight) >= smallestWeight)
      .sort(([a, x], [b, y]) => Math.abs(y) - Math.abs(x) || (a < b ? -1 : 1))
      .slice(0, wordsPerCause)
    return rowOf(id, strongest.map(([word, weight]) => `${word}:${weight}`).join(' '))
  })
  return [
    '// Written by scripts/write-likeness.ts from the catalogue and the failures in this folder. Do not edit.',
    '',
    '/** The words by which a cause is told, each with its weight. */',
    'export const likenessWords: { readonly [cause: string]: string } = {',
    ...rows,
    '}',
    '',
  ].join('\n')
}

type Sample = { readonly cause: CauseId; readonly words: readonly string[] }

function samplesOf(failures: readonly RecordedFailure[]): readonly Sample[] {
  const described = Object.keys(causes)
    .filter(isCauseId)
    .map((cause) => {
      const { title, happened, toDo } = renderCause({ id: cause, facts: {} })
      return { cause, words: wordsOf(`${cause.replaceAll('-', ' ')} ${title} ${happened} ${toDo}`) }
    })
  const told = failures.map(({ cause, evidence }) => ({ cause, words: wordsOfReading(readEvidence(evidence)) }))
  const samples = [...told, ...described]
  const uses = new Map<string, number>()
  for (const { words } of samples) for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1)
  const isUsed = (word: string) => !word.startsWith('!') || (uses.get(word) ?? 0) >= denialsNeeded
  return samples.map(({ cause, words }) => ({ cause, words: words.filter(isUsed) }))
}

/**
 * Multinomial logistic regression, learned one sample at a time. A word that nearly all causes weigh alike tells nothing,
 * so each weight is taken relative to the word's median.
 */
function weightsOf(samples: readonly Sample[]): readonly (readonly [CauseId, ReadonlyMap<string, number>])[] {
  const ids = Object.keys(causes).filter(isCauseId)
  const rows = new Map(samples.flatMap(({ words }) => words.map((word) => [word, new Float64Array(ids.length)])))
  const learned = samples.map(({ cause, words }) => ({
    right: ids.indexOf(cause),
    rows: words.flatMap((word) => rows.get(word) ?? []),
  }))
  const random = seededRandom(7)
  for (let round = 0; round < rounds; round += 1)
    for (const sample of shuffled(learned, random)) learn(sample.rows, sample.right, ids.length)
  const medians = new Map([...rows].map(([word, row]) => [word, row.toSorted()[row.length >> 1] ?? 0]))
  return ids.map((id, cause) => [
    id,
    new Map([...rows].map(([word, row]) => [word, (row[cause] ?? 0) - (medians.get(word) ?? 0)])),
  ])
}

/** One step: the right cause's weights rise, and those of the causes taken for it fall. A row holds a word's weights. */
function learn(rows: readonly Float64Array[], right: number, count: number): void {
  const share = 1 / Math.sqrt(Math.max(1, rows.length))
  const odds = new Float64Array(count)
  for (const row of rows)
    for (let cause = 0; cause < count; cause += 1) odds[cause] = (odds[cause] ?? 0) + (row[cause] ?? 0)
  let total = 0
  for (let cause = 0; cause < count; cause += 1) {
    const one = Math.exp(share * (odds[cause] ?? 0))
    odds[cause] = one
    total += one
  }
  for (let cause = 0; cause < count; cause += 1) {
    const error = (odds[cause] ?? 0) / total - (cause === right ? 1 : 0)
    if (Math.abs(error) < 1e-3) continue
    for (const row of rows) row[cause] = (row[cause] ?? 0) * (1 - stepSize * shrinking) - stepSize * error * share
  }
}

function shuffled<T>(items: readonly T[], random: () => number): readonly T[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item)
}

function rowOf(id: CauseId, words: string): string {
  const oneLine = `  '${id}': '${words}',`
  return oneLine.length <= printWidth ? oneLine : `  '${id}':\n    '${words}',`
}
