import { describe, expect, it } from 'vitest'
import {
  clientIdSchema,
  emailSchema,
  missingScopes,
  normaliseScopes,
  projectIdSchema,
  projectNumberOf,
  scopesForServices,
  scopesOf,
  subscriptionNameSchema,
  topicNameSchema,
} from '#contract/google.ts'

describe('scopes', () => {
  it('are compared in Google’s long spelling, in any order, each once', () => {
    expect(normaliseScopes('openid  email openid https://www.googleapis.com/auth/userinfo.email')).toEqual([
      'https://www.googleapis.com/auth/userinfo.email',
      'openid',
    ])
  })
  it('that were not ticked are named as we asked for them', () => {
    const granted =
      'openid https://www.googleapis.com/auth/userinfo.email https://www.googleapis.com/auth/calendar.events'
    expect(missingScopes(scopesOf.calendar, granted)).toEqual([scopesOf.calendar[3]])
    expect(missingScopes(scopesOf.calendar, scopesOf.calendar)).toEqual([])
    expect(missingScopes(scopesOf.gmail, '')).toEqual([...scopesOf.gmail])
  })
  it('of both services are asked for once each, whatever the order of the services', () => {
    expect(scopesForServices(['calendar', 'gmail'])).toEqual(scopesForServices(['gmail', 'calendar']))
    expect(scopesForServices(['gmail', 'calendar'])).toHaveLength(5)
  })
})

describe('grammars', () => {
  it('find the project number in a client ID, and in nothing else', () => {
    expect(projectNumberOf('123456789012-abc.apps.googleusercontent.com')).toBe('123456789012')
    expect(projectNumberOf('123456789012')).toBeUndefined()
  })
  it.each([
    [clientIdSchema, '1-a.apps.googleusercontent.com', '1-a.apps.googleusercontent.com.evil.example'],
    [projectIdSchema, 'acme-mail', 'acme-mail-'],
    [projectIdSchema, 'example.com:acme-mail', 'Acme-mail'],
    [topicNameSchema, 'projects/acme-mail/topics/news', 'projects/acme-mail/topics/google-news'],
    [topicNameSchema, 'projects/example.com:acme-mail/topics/n.e_w~s', 'projects/acme-mail/subscriptions/news'],
    [subscriptionNameSchema, 'projects/acme-mail/subscriptions/abc', 'projects/acme-mail/subscriptions/abc/def'],
    [emailSchema, 'first.last+tag@acme.co.uk', 'a@b@acme.com'],
    [emailSchema, 'jörg@büro.example', 'a\u200B@acme.com'],
  ])('%# accept one and refuse its look-alike', (schema, good, bad) => {
    expect(schema.safeParse(good).success).toBe(true)
    expect(schema.safeParse(bad).success).toBe(false)
  })
})
