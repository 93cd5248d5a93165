import { describe, expect, it } from 'vitest'
import { type CauseId, causes, isCauseId, renderCause } from './catalogue.ts'
import { deepLinkAllowed } from '../google-links.ts'
import { type Facts, stages } from './define-cause.ts'

const ids = Object.keys(causes).filter((id): id is CauseId => isCauseId(id))

/** A plausible value for any fact a cause can have. */
const everyFact: Facts = {
  projectId: 'acme-mail',
  expected: 'https://app.example/one',
  actual: 'https://app.example/two',
  accountEmail: 'help@acme.example',
  clientId: '1-a.apps.googleusercontent.com',
  serviceAccountEmail: 'guidepost@acme-mail.iam.gserviceaccount.com',
  topicName: 'projects/acme-mail/topics/gmail',
  subscriptionName: 'projects/acme-mail/subscriptions/push',
  endpoint: 'https://app.example/push',
  audience: 'guidepost-audience',
  missing: ['gmail.readonly'],
  permission: 'pubsub.topics.create',
  seconds: -90,
  status: 404,
}

const sentencesOf = (text: string) => text.split(/(?<=[.:])\s+/)

describe.each(ids)('%s', (id) => {
  const rendered = [renderCause({ id, facts: {} }), renderCause({ id, facts: everyFact })]

  it('is a statement in kebab-case at a known stage', () => {
    expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)+$/)
    expect(stages).toContain(causes[id].stage)
  })

  it.each(rendered)('says what happened and what to do, with or without its facts', ({ title, happened, toDo }) => {
    expect(title).toMatch(/^[A-Z].*[^.]$/)
    for (const text of [happened, toDo]) {
      expect(text).toMatch(/^\S.*[.?]$/s)
      expect(text).not.toMatch(/undefined|null|NaN|\[object| {2}| \.(?:\s|$)/)
    }
  })

  it.each(rendered)('follows the wording rules', ({ title, happened, toDo }) => {
    const words = `${title} ${happened} ${toDo}`
    expect(words).not.toMatch(/\b(please|sorry|oops|invalid|simply|just|your fault|you failed)\b|!/i)
    for (const sentence of [...sentencesOf(happened), ...sentencesOf(toDo)]) {
      expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(30)
    }
  })

  it('links to us or to an allowed page of Google’s, pinned to the project where it is known', () => {
    const href = (facts: Facts) => renderCause({ id, facts }).link?.href ?? '/setup/'
    const plain = href({})
    const full = href({ ...everyFact, expected: 'acme-mail', actual: 'acme-other' })
    expect(plain.startsWith('/setup/') || deepLinkAllowed(plain, 'unknown'), plain).toBe(true)
    expect(full.startsWith('/setup/') || deepLinkAllowed(full), full).toBe(true)
  })

  it('gives one line to copy once its values are known, and none before', () => {
    const [bare, full] = rendered
    expect(bare?.command).toBeUndefined()
    if ('command' in causes[id]) expect(full?.command).toMatch(/^gcloud [a-z -]+ \S+( --[a-z-]+=\S+)*$/)
  })
})
