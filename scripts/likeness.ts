import { type CauseId, causes, isCauseId, renderCause } from '#contract/causes/catalogue.ts'
import { describedFailures } from '../bff/domain/evidence/described-failures.ts'
import { wordsOf, wordsOfReading } from '../bff/domain/evidence/likeness.ts'
import { readEvidence } from '../bff/domain/evidence/read-evidence.ts'
import { recordedFailures, type RecordedFailure } from '../bff/domain/evidence/recorded-failures.ts'
import { eighthBatch } from '../bff/domain/evidence/reported/eighth-batch.ts'
import { eleventhBatch } from '../bff/domain/evidence/reported/eleventh-batch.ts'
import { fifthBatch } from '../bff/domain/evidence/reported/fifth-batch.ts'
import { firstBatch } from '../bff/domain/evidence/reported/first-batch.ts'
import { fourthBatch } from '../bff/domain/evidence/reported/fourth-batch.ts'
import { ninthBatch } from '../bff/domain/evidence/reported/ninth-batch.ts'
import { secondBatch } from '../bff/domain/evidence/reported/second-batch.ts'
import { seventhBatch } from '../bff/domain/evidence/reported/seventh-batch.ts'
import { sixthBatch } from '../bff/domain/evidence/reported/sixth-batch.ts'
import { tenthBatch } from '../bff/domain/evidence/reported/tenth-batch.ts'
import { thirdBatch } from '../bff/domain/evidence/reported/third-batch.ts'
import { thirteenthBatch } from '../bff/domain/evidence/reported/thirteenth-batch.ts'
import { twelfthBatch } from '../bff/domain/evidence/reported/twelfth-batch.ts'
import { toldSymptoms } from '../bff/domain/evidence/symptoms/told-symptoms.ts'
import { wordedFailures } from '../bff/domain/evidence/wordings/worded-failures.ts'

/** More words than these add size and no hits. */
const wordsPerCause = 120
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
]

/** The words by which each cause is told, the rare ones first, from its own words and the failures known of it. */
export function likenessSource(failures: readonly RecordedFailure[] = allFailures): string {
  const counts = new Map<CauseId, Map<string, number>>()
  const causesOf = new Map<string, Set<CauseId>>()
  const add = (id: CauseId, words: readonly string[], weight: number) => {
    const count = counts.get(id) ?? new Map<string, number>()
    counts.set(id, count)
    for (const word of words) {
      count.set(word, (count.get(word) ?? 0) + weight)
      causesOf.set(word, (causesOf.get(word) ?? new Set()).add(id))
    }
  }
  for (const id of Object.keys(causes).filter(isCauseId)) {
    const { title, happened, toDo } = renderCause({ id, facts: {} })
    add(id, wordsOf(`${id.replaceAll('-', ' ')} ${title} ${happened}`), 3)
    add(id, wordsOf(toDo), 1)
  }
  for (const { cause, evidence } of failures) add(cause, wordsOfReading(readEvidence(evidence)), 1)
  const rows = [...counts].map(([id, count]) => {
    const weighted = [...count]
      .map(([word, n]) => {
        const rarity = Math.log(counts.size / (causesOf.get(word)?.size ?? counts.size))
        return [word, Math.round(10 * (1 + Math.log2(n + 0.5)) * rarity)] as const
      })
      .filter(([, weight]) => weight > 0)
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, wordsPerCause)
    return rowOf(id, weighted.map(([word, weight]) => `${word}:${weight}`).join(' '))
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

/** Each sentence that was written to be learned from, by its words alone. */
export function likenessSentencesSource(): string {
  const sentences = new Map<CauseId, string[]>()
  for (const { cause, evidence } of [...wordedFailures, ...toldSymptoms]) {
    const words = wordsOfReading(readEvidence(evidence)).map((word) => word.replace(/['|\\]/g, ''))
    sentences.set(cause, [...(sentences.get(cause) ?? []), words.join(' ')])
  }
  return [
    '// Written by scripts/write-likeness.ts from the wordings and symptoms in this folder. Do not edit.',
    '',
    '/** What people say of a cause: sentences divided by bars, each as its words. */',
    'export const likenessSentences: { readonly [cause: string]: string } = {',
    ...[...sentences].map(([id, told]) => rowOf(id, told.join('|'))),
    '}',
    '',
  ].join('\n')
}

function rowOf(id: CauseId, words: string): string {
  const oneLine = `  '${id}': '${words}',`
  return oneLine.length <= printWidth ? oneLine : `  '${id}':\n    '${words}',`
}
