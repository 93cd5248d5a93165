import type { Facts } from '#contract/causes/define-cause.ts'
import type { Evidence } from './evidence.ts'
import type { Reading } from './read-evidence.ts'

/** Each fact by the first of its patterns that fits. Lengths are bounded, so every pattern is linear. */
const patterns: readonly (readonly [fact: string, pattern: RegExp])[] = [
  ['topicName', /\b(projects\/[a-z0-9.:-]{4,80}\/topics\/[a-z0-9_.~+%-]{3,255})/],
  ['subscriptionName', /\b(projects\/[a-z0-9.:-]{4,80}\/subscriptions\/[a-z0-9_.~+%-]{3,255})/],
  ['constraint', /\b(constraints\/[a-z0-9.]{3,80})/],
  [
    'permission',
    /\b((?:pubsub|iam|resourcemanager|serviceusage|orgpolicy|servicemanagement)\.[a-z]{2,40}\.[a-z]{2,40})\b/,
  ],
  ['serviceAccountEmail', /\b([a-z][a-z0-9-]{3,40}@[a-z][a-z0-9-]{4,40}\.iam\.gserviceaccount\.com)\b/],
  ['redirectUri', /redirect(?:_| )uri(?: in the request)?[ =:,"']{1,5}((?:https?:\/\/|urn:)[^\s"'<>?#&,]{1,300})/],
  ['retryAt', /retry after (\d{4}-\d\d-\d\dt[\d:.]{5,15}z)/],
  ['service', /\b([a-z-]{3,40}\.googleapis\.com)\b/],
  ['projectId', /\bprojects?(?:\/| number | id |=|_number:| )["'[]?(\d{6,20})\b/],
  ['projectId', /\bprojects\/([a-z][a-z0-9-]{4,28}[a-z0-9])\b/],
  ['projectId', /[?&]project=([a-z0-9-]{6,30})\b/],
  ['clientId', /\b(\d{6,20}(?:-[a-z0-9]{10,60})?\.apps\.googleusercontent\.com)\b/],
]

/** Facts that can be read from the evidence and shown again: names and addresses, never a token or secret. */
export function factsIn(reading: Reading, evidence: Evidence): Facts {
  const facts: { [name: string]: string | number } = {}
  for (const [fact, pattern] of patterns) {
    const value = facts[fact] === undefined ? pattern.exec(reading.seen)?.[1] : undefined
    if (value !== undefined) facts[fact] = value.replace(/[.,]$/, '')
  }
  const { records } = evidence
  if (records?.projectId !== undefined) facts.projectId = records.projectId
  if (records?.accountEmail !== undefined) facts.accountEmail = records.accountEmail
  if (records?.clientId !== undefined) facts.clientId = records.clientId
  if (records?.clockOffsetSeconds !== undefined) facts.seconds = records.clockOffsetSeconds
  if (reading.status !== undefined) facts.status = reading.status
  return facts
}
