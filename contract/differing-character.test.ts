import { describe, expect, it } from 'vitest'
import { closestTo, differenceBetween } from '#contract/differing-character.ts'

const ours = 'https://desk.example.com/api/auth/google/callback'

describe('the entry that is ours with a slip in it', () => {
  it.each<[string, string[], string | undefined]>([
    [
      'one letter off',
      ['https://desk.example.com/api/auth/google/calback'],
      'https://desk.example.com/api/auth/google/calback',
    ],
    ['the nearer of two', ['http://desk.example.com/api/auth/google/callbak/', `${ours}/`], `${ours}/`],
    ['only capital letters differ', [ours.toUpperCase()], ours.toUpperCase()],
    ['www. in front', [ours.replace('desk', 'www.desk')], ours.replace('desk', 'www.desk')],
    ['another host is another address', ['https://other.example.org/api/auth/google/callback'], undefined],
    ['another path is another address', ['https://desk.example.com/api/auth/google/calendar/callback'], undefined],
    ['nothing is there', [], undefined],
    ['something very long', [ours + 'x'.repeat(100_000)], undefined],
  ])('%s', (_title, candidates, expected) => {
    expect(closestTo(ours, candidates)).toBe(expected)
  })
})

describe('the difference', () => {
  it.each<[string, string, string]>([
    ['a slash too much', `${ours}/`, 'Google’s entry has a slash at the end; ours has none.'],
    ['http', ours.replace('https', 'http'), 'Google’s entry begins with http; ours with https.'],
    ['a space', `${ours} `, 'Google’s entry has a space or an invisible character.'],
    ['letter case', ours.replace('desk', 'Desk'), 'Capital and small letters differ, first at character 9.'],
    ['a letter lost', ours.replace('desk', 'dsk'), 'Google’s entry lacks “e” at character 10.'],
    ['another letter', ours.replace('desk', 'disk'), 'From character 10, Google’s entry has “i”; ours has “e”.'],
  ])('is said in words: %s', (_title, actual, words) => {
    expect(differenceBetween(ours, actual)?.inWords).toBe(words)
  })

  it('is marked so that the parts put together give both addresses again', () => {
    const actual = ours.replace('desk', 'dé𝒟k')
    const difference = differenceBetween(ours, actual)
    expect(difference && difference.same + difference.expectedPart + difference.end).toBe(ours)
    expect(difference && difference.same + difference.actualPart + difference.end).toBe(actual)
  })

  it('is absent between the same', () => {
    expect(differenceBetween(ours, ours)).toBeUndefined()
  })
})
