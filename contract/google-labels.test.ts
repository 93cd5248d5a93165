import { expect, test } from 'vitest'
import { googleLabels, type GoogleLabel } from './google-labels.ts'

const entries: [string, GoogleLabel][] = Object.entries(googleLabels)
const day = 86_400_000
const ageInDays = (label: GoogleLabel) => (Date.now() - Date.parse(label.verifiedOn)) / day

test.each(entries)('%s is named after its page, has words and a source', (key, label) => {
  expect(key.startsWith(`${label.page}.`)).toBe(true)
  for (const text of Object.values(label.text)) expect(text.trim()).toBe(text)
  expect(label.text.en).not.toBe('')
  expect(new URL(label.source).hostname).toMatch(/(^|\.)google\.com$/)
  expect(label.verifiedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
})

test('no label goes longer than 210 days without being compared with Google again', () => {
  const old = entries.filter(([, label]) => ageInDays(label) > 120).map(([key]) => key)
  if (old.length > 0) process.stderr.write(`Compare with Google soon: ${old.join(', ')}\n`)
  expect(entries.filter(([, label]) => ageInDays(label) > 210).map(([key]) => key)).toEqual([])
})
