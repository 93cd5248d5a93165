import { expect, test } from 'vitest'
import { robotsRuleAgainst } from './robots.server.ts'

const path = '/api/calendar/webhooks/google'

test.each([
  ['nothing at all', '', undefined],
  ['everybody may come', 'User-agent: *\nAllow: /\n', undefined],
  ['everybody is sent away', 'User-agent: *\nDisallow: /', 'Disallow: /'],
  ['an empty rule forbids nothing', 'User-agent: *\nDisallow:', undefined],
  ['only another path', 'User-agent: *\nDisallow: /admin', undefined],
  ['the api, for everybody', 'User-agent: *\nDisallow: /api/ # machines\n', 'Disallow: /api/'],
  ['the longer rule counts', 'User-agent: *\nDisallow: /\nAllow: /api/calendar/', undefined],
  ['of two as long the kinder one', 'User-agent: *\nDisallow: /api\nAllow: /api', undefined],
  [
    'Google’s own group goes before the one for all',
    'User-agent: *\nDisallow: /\n\nUser-agent: APIs-Google\nAllow: /',
    undefined,
  ],
  ['and may be the stricter one', 'User-agent: *\nAllow: /\nUser-agent: apis-google\nDisallow: /api', 'Disallow: /api'],
  ['several agents share a group', 'User-agent: Other\r\nUser-agent: *\r\nDisallow: /', 'Disallow: /'],
  ['another agent’s group', 'User-agent: Other\nDisallow: /', undefined],
  ['a star within the path', 'User-agent: *\nDisallow: /*/webhooks', 'Disallow: /*/webhooks'],
  ['the end of the path', 'User-agent: *\nDisallow: /*google$', 'Disallow: /*google$'],
  ['another end', 'User-agent: *\nDisallow: /*webhooks$', undefined],
  ['a page of HTML', '<!doctype html><title>Not here</title>', undefined],
])('%s', (_name, text, rule) => {
  expect(robotsRuleAgainst(text, path)).toBe(rule)
})

test('a rule of nothing but stars is read in no time', () => {
  const began = performance.now()
  expect(
    robotsRuleAgainst(`User-agent: *\nDisallow: /${'*a'.repeat(30_000)}`, `/${'a'.repeat(2_000)}b`),
  ).toBeUndefined()
  expect(performance.now() - began).toBeLessThan(100)
})
