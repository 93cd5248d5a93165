import { describe, expect, test } from 'vitest'
import type { Refusal } from '#steps/google-port.ts'
import { readRefusal } from './refusal.ts'

const asked = { host: 'gmail.googleapis.com', call: 'watch', secrets: ['old24characterclientkey0'] }
const now = Date.parse('2026-11-22T12:00:00Z')

function read(status: number, body: unknown, headers: Record<string, string> = {}): Refusal {
  return readRefusal(asked, { status, headers, body: typeof body === 'string' ? body : JSON.stringify(body) }, now)
}

const info = (reason: string, metadata = {}) => ({
  '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
  reason,
  domain: 'googleapis.com',
  metadata,
})

const table: readonly [name: string, status: number, body: unknown, expected: Partial<Refusal>][] = [
  [
    'an API that is off',
    403,
    {
      error: {
        code: 403,
        status: 'PERMISSION_DENIED',
        message: 'Gmail API has not been used',
        errors: [{ domain: 'usageLimits', reason: 'accessNotConfigured' }],
        details: [info('SERVICE_DISABLED', { service: 'gmail.googleapis.com', consumer: 'projects/1' })],
      },
    },
    {
      kind: 'refused',
      reason: 'SERVICE_DISABLED',
      googleStatus: 'PERMISSION_DENIED',
      domain: 'googleapis.com',
      metadata: { service: 'gmail.googleapis.com', consumer: 'projects/1' },
      retryable: false,
    },
  ],
  [
    'Calendar without status and details',
    401,
    {
      error: {
        code: 401,
        message: 'Unauthorized WebHook callback channel',
        errors: [{ domain: 'global', reason: 'push.webhookUrlUnauthorized' }],
      },
    },
    { kind: 'refused', reason: 'push.webhookUrlUnauthorized', googleStatus: null, domain: 'global' },
  ],
  [
    'Pub/Sub without errors',
    404,
    { error: { code: 404, status: 'NOT_FOUND', message: 'Resource not found (resource=T).' } },
    { kind: 'refused', reason: 'NOT_FOUND' },
  ],
  [
    'an organisation policy’s violation',
    400,
    {
      error: {
        status: 'FAILED_PRECONDITION',
        message: 'Key creation is not allowed',
        details: [
          {
            '@type': 'type.googleapis.com/google.rpc.PreconditionFailure',
            violations: [{ type: 'constraints/iam.disableServiceAccountKeyCreation', subject: 'projects/p' }],
          },
        ],
      },
    },
    {
      reason: 'FAILED_PRECONDITION',
      metadata: { violation: 'constraints/iam.disableServiceAccountKeyCreation', subject: 'projects/p' },
    },
  ],
  [
    'FM-18 the token endpoint’s flat form',
    401,
    { error: 'invalid_client', error_description: 'The OAuth client was not found.' },
    { kind: 'refused', reason: 'invalid_client', message: 'The OAuth client was not found.', retryable: false },
  ],
  [
    'session control',
    400,
    { error: 'invalid_grant', error_description: 'reauth related error (invalid_rapt)', error_subtype: 'invalid_rapt' },
    { kind: 'refused', reason: 'invalid_grant', metadata: { error_subtype: 'invalid_rapt' } },
  ],
  [
    'FM-20 an HTML 502',
    502,
    '<html><head><title>502. That’s an error.</title></head></html>',
    { kind: 'outage', reason: null, message: '502. That’s an error.', retryable: true },
  ],
  [
    'an HTML 404 of the front end',
    404,
    '<!DOCTYPE html><title>Error 404 (Not Found)!!1</title>',
    { kind: 'unreadable', reason: null, retryable: false },
  ],
  ['an empty 401', 401, '', { kind: 'unreadable', reason: null }],
  ['JSON that is no envelope', 400, '["error"]', { kind: 'unreadable' }],
  ['half an envelope', 403, '{"error":{"code":403,"status":"PERM', { kind: 'unreadable' }],
  [
    'odd types beside a good reason',
    403,
    { error: { message: 7, status: ['x'], errors: [{ reason: 'domainPolicy', domain: null }], details: 'none' } },
    { kind: 'refused', reason: 'domainPolicy', domain: null },
  ],
  [
    'FM-21 a 429',
    429,
    { error: { status: 'RESOURCE_EXHAUSTED', message: 'slow down' } },
    { kind: 'quota', retryable: true },
  ],
  [
    'FM-22 rateLimitExceeded on a 403',
    403,
    { error: { message: 'Rate Limit Exceeded', errors: [{ domain: 'usageLimits', reason: 'rateLimitExceeded' }] } },
    { kind: 'quota', reason: 'rateLimitExceeded', retryable: true },
  ],
  [
    'FM-22 userRateLimitExceeded on a 403',
    403,
    { error: { message: 'x', errors: [{ domain: 'usageLimits', reason: 'userRateLimitExceeded' }] } },
    { kind: 'quota', retryable: true },
  ],
  [
    'FM-22 the newer RATE_LIMIT_EXCEEDED',
    403,
    { error: { message: 'x', status: 'PERMISSION_DENIED', details: [info('RATE_LIMIT_EXCEEDED')] } },
    { kind: 'quota', retryable: true },
  ],
  [
    'a missing permission',
    403,
    { error: { status: 'PERMISSION_DENIED', message: 'User not authorized to perform this action.' } },
    { kind: 'refused', retryable: false },
  ],
]

test.each(table)('%s', (_name, status, body, expected) => {
  expect(read(status, body)).toMatchObject({ host: 'gmail.googleapis.com', call: 'watch', status, ...expected })
})

describe('Retry-After', () => {
  test.each([
    ['120', 120],
    ['Sun, 22 Nov 2026 12:01:30 GMT', 90],
    ['Sun, 22 Nov 2026 11:00:00 GMT', 0],
    ['999999999', 86_400],
    ['soon', null],
  ])('%s is %s seconds', (header, seconds) => {
    expect(read(429, '{}', { 'retry-after': header }).retryAfterSeconds).toBe(seconds)
  })
})

describe('secrets', () => {
  test('a secret that was sent is hidden even without a known shape, in message and metadata', () => {
    const refusal = read(400, {
      error: { message: 'bad old24characterclientkey0', details: [info('X', { echo: 'old24characterclientkey0' })] },
    })
    expect(JSON.stringify(refusal)).not.toContain('old24characterclientkey0')
  })

  test('what looks like a secret is hidden although we did not send it', () => {
    const refusal = read(400, {
      error: 'invalid_grant',
      error_description: `token ya29.${'a'.repeat(400)} and 1//0eAbCdEfGhIjKl`,
    })
    expect(refusal.message).not.toMatch(/ya29\.a|1\/\/0e/)
  })

  test('a long message is shortened to one line', () => {
    const { message } = read(400, { error: { message: `first\r\nsecond ${'word '.repeat(200)}` } })
    expect(message.length).toBeLessThanOrEqual(300)
    expect(message).toMatch(/^first second/)
  })
})
