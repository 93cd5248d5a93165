import { describe, expect, it } from 'vitest'
import { readSubscriptionName, readTopicName } from '#contract/pubsub-name.ts'
import { seen, type Row } from './seen-reading.ts'

const full = 'projects/acme-mail/topics/gmail-news'

describe('a topic', () => {
  it.each<Row>([
    ['its full name', full, full, []],
    ['BI-57 its short name', 'gmail-news', full, ['BI-57']],
    [
      'BI-57 an address of the console',
      'https://console.cloud.google.com/cloudpubsub/topic/detail/gmail-news?project=acme-mail',
      full,
      ['BI-57'],
    ],
    [
      'BI-57 an address of the API',
      'https://pubsub.googleapis.com/v1/projects/acme-mail/topics/gmail-news:publish',
      full,
      ['BI-57'],
    ],
    ['BI-57 the name with its service', `//pubsub.googleapis.com/${full}`, full, ['BI-57']],
    ['BI-57 a subscription', 'projects/acme-mail/subscriptions/s-1', ['BI-57 subscription-as-topic'], []],
    [
      'BI-57 the console page of a subscription',
      'https://console.cloud.google.com/cloudpubsub/subscription/detail/s-1?project=acme-mail',
      ['BI-57 subscription-as-topic'],
      [],
    ],
    ['BI-57 some path', 'topics/gmail-news', ['BI-57 not-a-topic'], []],
    ['BI-58 begins with goog', 'google-news', ['BI-58 topic-name-against-rules'], []],
    ['BI-58 too short', 'ab', ['BI-58 topic-name-against-rules'], []],
    ['BI-58 too long', 'a'.repeat(256), ['BI-58 topic-name-against-rules'], []],
    ['BI-58 other letters', 'gmail!news', ['BI-58 topic-name-against-rules'], []],
    ['BI-58 begins with a digit', '1-news', ['BI-58 topic-name-against-rules'], []],
  ])('%s', (_title, input, value, notes) => {
    expect(seen(readTopicName(input, 'acme-mail'))).toEqual({ value, notes })
  })

  it('BI-58 comes with the rule and a name that would do', () => {
    expect(readTopicName('google-news', 'acme-mail').problems[0]?.sentence).toBe(
      'Google does not accept this topic name: it must not begin with goog. Use news, for example.',
    )
  })

  it('BI-57 is not a subscription, and a short name needs a project', () => {
    expect(seen(readSubscriptionName(full)).value).toEqual(['BI-57 topic-as-subscription'])
    expect(seen(readTopicName('gmail-news')).value).toEqual(['BI-57 topic-without-project'])
  })
})
