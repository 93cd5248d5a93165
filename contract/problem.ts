import * as z from 'zod/mini'
import { causeRefSchema } from './check.ts'

/**
 * Our API's no, as RFC 9457 problem details: `type` is a permanent word, `title` a sentence for a person,
 * `fields` names what to mend in the request (path -> sentence), never echoing a value.
 */
export const problemTypes = {
  'not-signed-in': { status: 401, title: 'Your session has ended. Ask for a new setup link.' },
  'role-not-allowed': { status: 403, title: 'Your role may look at this, and not change it.' },
  'link-not-usable': { status: 410, title: 'This setup link was used or has ended. Ask for a new one.' },
  'fresh-link-needed': { status: 403, title: 'Sign in again with a fresh setup link before this change.' },
  'not-found': { status: 404, title: 'There is nothing at this address.' },
  'input-not-understood': { status: 400, title: 'The request does not have the expected form.' },
  'file-not-usable': { status: 422, title: 'This file cannot be used here.' },
  'too-large': { status: 413, title: 'What was sent is too large.' },
  'too-many-requests': { status: 429, title: 'Too many requests in a short time. Wait a moment.' },
  conflict: { status: 409, title: 'Somebody changed this in the meantime. Look at it again.' },
  'needs-reconnect': { status: 409, title: 'Google refuses this connection until somebody connects it again.' },
  'google-gave-no-token': { status: 502, title: 'Google gave no access token this time. Try again in a moment.' },
  'cross-site-request': { status: 403, title: 'This request did not come from our own pages.' },
  'secrets-locked': {
    status: 503,
    title: 'The secret store is locked. The operator has to supply the right master key.',
  },
  'not-ready': { status: 503, title: 'The database is not reachable. Nothing is lost; try again in a moment.' },
  unexpected: { status: 500, title: 'Something went wrong on our side. The reference leads to our log.' },
} as const
export type ProblemType = keyof typeof problemTypes

const problemTypeSchema = z.enum([
  'not-signed-in',
  'role-not-allowed',
  'link-not-usable',
  'fresh-link-needed',
  'not-found',
  'input-not-understood',
  'file-not-usable',
  'too-large',
  'too-many-requests',
  'conflict',
  'needs-reconnect',
  'google-gave-no-token',
  'cross-site-request',
  'secrets-locked',
  'not-ready',
  'unexpected',
])

export const problemSchema = z.object({
  type: problemTypeSchema,
  title: z.string(),
  status: z.number(),
  /** One more sentence about this case: what to do next. */
  detail: z.optional(z.string()),
  /** Field path -> sentence. */
  fields: z.optional(z.record(z.string(), z.string())),
  /** Why Google refuses, as the catalogue names it: for the host's code. */
  cause: z.optional(causeRefSchema),
  /** The request id, as in the log. */
  requestId: z.optional(z.string()),
})
export type ProblemBody = z.infer<typeof problemSchema>
