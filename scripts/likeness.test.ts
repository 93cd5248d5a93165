import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { likenessSource } from './likeness.ts'

it('the words of likeness are current: run node scripts/write-likeness.ts', { timeout: 30_000 }, () => {
  const written = readFileSync(new URL('../bff/domain/evidence/likeness-words.ts', import.meta.url), 'utf8')
  expect(written).toBe(likenessSource())
})
