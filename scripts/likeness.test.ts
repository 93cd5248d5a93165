import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { likenessSentencesSource, likenessSource } from './likeness.ts'

const written = (name: string) => readFileSync(new URL(`../bff/domain/evidence/${name}`, import.meta.url), 'utf8')

it('the words and sentences of likeness are current: run node scripts/write-likeness.ts', () => {
  expect(written('likeness-words.ts')).toBe(likenessSource())
  expect(written('likeness-sentences.ts')).toBe(likenessSentencesSource())
})
