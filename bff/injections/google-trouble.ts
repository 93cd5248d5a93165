import type { FaultEffect } from '../../e2e/google/world.ts'
import { fault, type Injection } from './injection.ts'

// Trouble that is nobody's mistake: every row that asked the host says so, and what hangs on it waits.

const apis = ['api-gmail', 'api-calendar', 'api-pubsub', 'api-resource-manager', 'api-iam']
const push = ['topic', 'publisher', 'sub-url', 'sub-audience', 'sub-identity', 'push-test']
const signedIn = ['scopes-mail', 'token-end', 'watch', 'channel', 'cal-sync']

type Asked = Pick<Injection, 'at' | 'blocked'>

/** Which rows ask a host, and which wait for them. */
const hosts: { readonly [host: string]: Asked } = {
  'oauth2.googleapis.com': {
    at: ['client-secret', 'key-token', 'oauth-mail', 'oauth-cal'],
    blocked: ['project-id', 'project-org', ...apis, 'key-role', ...push, ...signedIn],
  },
  'accounts.google.com': { at: ['client-redirect'], blocked: [] },
  'gmail.googleapis.com': { at: ['api-gmail', 'watch'], blocked: [] },
  'www.googleapis.com': { at: ['api-calendar', 'channel'], blocked: ['cal-sync'] },
  'pubsub.googleapis.com': { at: ['api-pubsub'], blocked: ['key-role', ...push] },
  'cloudresourcemanager.googleapis.com': {
    at: ['project-id', 'api-resource-manager', 'key-role'],
    blocked: ['project-org', ...push],
  },
  'iam.googleapis.com': { at: ['api-iam'], blocked: [] },
}

const down: FaultEffect = { kind: 'status', status: 503 }
const eachHostDown = Object.entries(hosts).map(([host, asked]) =>
  fault(`${host} is down`, { match: { host }, effect: down }, { cause: 'google-unavailable', ...asked }),
)

const [gmail, token, pubsub] = ['gmail.googleapis.com', 'oauth2.googleapis.com', 'pubsub.googleapis.com']
const at = (host: string): Asked => hosts[host] ?? { at: [], blocked: [] }
const one = (host: string, what: string, effect: FaultEffect, cause: Injection['cause']) =>
  fault(`${host} ${what}`, { match: { host }, effect }, { cause, ...at(host) })

/** Hosts that are down, answers that are none, and limits. */
export const googleTrouble: readonly Injection[] = [
  ...eachHostDown,
  fault(
    'a service perimeter stands before Pub/Sub',
    {
      match: { host: pubsub },
      effect: { kind: 'status', status: 403, reason: 'SECURITY_POLICY_VIOLATED', message: 'Request is prohibited' },
    },
    { cause: 'vpc-service-controls-block', at: ['topic'], blocked: push.filter((check) => check !== 'topic') },
  ),
  fault(
    'Pub/Sub answers what we have no word for',
    { match: { host: pubsub }, effect: { kind: 'status', status: 418 } },
    { cause: 'google-answer-not-recognised', at: ['topic'], blocked: push.filter((check) => check !== 'topic') },
  ),
  one(gmail, 'answers 500', { kind: 'status', status: 500 }, 'google-unavailable'),
  one(token, 'answers 502 with a page', { kind: 'html', status: 502 }, 'google-unavailable'),
  one(pubsub, 'asks to come back later', { kind: 'status', status: 503, retryAfter: 30 }, 'google-unavailable'),
  one(gmail, 'answers 404 with a page', { kind: 'html', status: 404 }, 'google-answer-unreadable'),
  one(token, 'answers 403 with a page', { kind: 'html', status: 403 }, 'google-answer-unreadable'),
  one(pubsub, 'answers with half a JSON', { kind: 'malformed-json' }, 'google-answer-unreadable'),
  one(gmail, 'ends its answer in the middle', { kind: 'truncated' }, 'google-answer-unreadable'),
  one(token, 'announces more than it sends', { kind: 'wrong-length' }, 'google-answer-unreadable'),
  one(pubsub, 'sends more than we read', { kind: 'huge-json', bytes: 3_000_000 }, 'google-answer-unreadable'),
  one(gmail, 'resets the connection', { kind: 'reset' }, 'network-unreachable'),
  one(token, 'resets the connection', { kind: 'reset' }, 'network-unreachable'),
  one(gmail, 'does its work and loses the answer', { kind: 'reset-after' }, 'network-unreachable'),
  one(gmail, 'never answers', { kind: 'hang' }, 'connection-timed-out'),
  one(token, 'never answers', { kind: 'hang' }, 'connection-timed-out'),
  one(pubsub, 'answers one byte at a time', { kind: 'slow-loris', intervalMs: 100 }, 'connection-timed-out'),
  one(gmail, 'answers after our patience', { kind: 'slow', delayMs: 4_000 }, 'connection-timed-out'),
  one(pubsub, 'is answered for by a portal', { kind: 'redirect', to: 'https://portal.example/' }, 'proxy-refuses'),
  one(gmail, 'has no quota left for the user', { kind: 'status', status: 429 }, 'gmail-per-user-rate'),
  one(
    gmail,
    'refuses with 403 by rate of the user',
    { kind: 'status', status: 403, reason: 'userRateLimitExceeded', message: 'User Rate Limit Exceeded' },
    'gmail-per-user-rate',
  ),
  one(
    'www.googleapis.com',
    'refuses with 403 by rate',
    { kind: 'status', status: 403, reason: 'rateLimitExceeded' },
    'calendar-per-user-rate',
  ),
  one(
    gmail,
    'refuses with 403 by rate of the project',
    { kind: 'status', status: 403, reason: 'rateLimitExceeded' },
    'project-rate-limit',
  ),
  one(
    'www.googleapis.com',
    'refuses with 403 for the day',
    { kind: 'status', status: 403, reason: 'dailyLimitExceeded', message: 'Daily Limit Exceeded' },
    'project-daily-quota',
  ),
  one(pubsub, 'has no quota left', { kind: 'status', status: 429, retryAfter: 20 }, 'pubsub-rate-limit'),
  one(token, 'has no quota left for sign-ins', { kind: 'status', status: 429 }, 'sign-in-rate-limit'),
  one(
    'cloudresourcemanager.googleapis.com',
    'has no quota left',
    { kind: 'status', status: 429 },
    'project-rate-limit',
  ),
]
