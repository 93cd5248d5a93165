import { expect, test } from 'vitest'
import { findingsIn } from './guards.ts'

const reasons = (file: string, text: string) => findingsIn(file, text).map(({ reason }) => reason)

test('a bidirectional control character is found with its line', () => {
  expect(findingsIn('a.ts', `const a = 1\nconst b = 'x${String.fromCodePoint(0x202e)}y'`)).toMatchObject([{ line: 2 }])
})

test('a focused or skipped test is found unless a reason stands above it', () => {
  const call = ['it', 'skip'].join('.')
  expect(reasons('a.test.ts', `${call}('later')`)).toHaveLength(1)
  expect(reasons('a.test.ts', `// reason: needs Windows\n${call}('later')`)).toHaveLength(0)
})

test('what looks like a real secret is found, what says it is made up is not', () => {
  const secret = `GOCSPX-${'Zk3qWvN8rT'.repeat(3).slice(0, 28)}`
  expect(reasons('a.ts', `const s = '${secret}'`)).toHaveLength(1)
  expect(reasons('a.ts', `const canary = '${secret}'`)).toHaveLength(0)
})

test('a room that holds everything is found by its name', () => {
  expect(reasons('bff/utils/thing.ts', '')).toHaveLength(1)
  expect(reasons('bff/library-card.ts', '')).toHaveLength(0)
})
