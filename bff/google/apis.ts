import { googleApis } from '#contract/google-apis.ts'
import type { Answer, ApiName, Refusal } from '#steps/google-port.ts'
import { calendar } from 'googleapis/build/src/apis/calendar/index.js'
import { cloudresourcemanager } from 'googleapis/build/src/apis/cloudresourcemanager/index.js'
import { gmail } from 'googleapis/build/src/apis/gmail/index.js'
import { iam } from 'googleapis/build/src/apis/iam/index.js'
import { pubsub } from 'googleapis/build/src/apis/pubsub/index.js'
import type { OAuth2Client } from 'google-auth-library'
import * as z from 'zod/mini'
import { askGoogle, type Caller } from './ask.ts'

/** The cheapest harmless call of each API (ux.md, step apis). */
const calls: {
  readonly [api in ApiName]: (auth: OAuth2Client, account: { projectId: string; email: string }) => Promise<unknown>
} = {
  gmail: (auth) => gmail({ version: 'v1', auth, retry: false }).users.getProfile({ userId: 'me' }),
  calendar: (auth) => calendar({ version: 'v3', auth, retry: false }).calendarList.list({ maxResults: 1 }),
  pubsub: (auth, { projectId }) =>
    pubsub({ version: 'v1', auth, retry: false }).projects.topics.list({
      project: `projects/${projectId}`,
      pageSize: 1,
    }),
  resourceManager: (auth, { projectId }) =>
    cloudresourcemanager({ version: 'v3', auth, retry: false }).projects.get({ name: `projects/${projectId}` }),
  iam: (auth, { projectId, email }) =>
    iam({ version: 'v1', auth, retry: false }).projects.serviceAccounts.get({
      name: `projects/${projectId}/serviceAccounts/${email}`,
    }),
}

/**
 * Whether an API is on in the project of a service account, by calling it (no role needed, google-facts 5.2): any answer
 * of the API itself means on, even a no; an API that is off answers SERVICE_DISABLED in its stead.
 */
export async function tryApi(
  caller: Caller,
  api: ApiName,
  account: { readonly projectId: string; readonly email: string },
): Promise<Answer<'on'>> {
  const question = { call: `api-${googleApis[api].split('.')[0] ?? api}`, idempotent: true, reply: z.looseObject({}) }
  const answer = await askGoogle(caller, question, (auth) => calls[api](auth, account))
  return answer.ok || cameFromTheApi(answer.refusal) ? { ok: true, value: 'on' } : answer
}

/** Answers given before the API was reached: about the project, the token or its scopes. */
const gateReasons: ReadonlySet<string> = new Set([
  'SERVICE_DISABLED',
  'accessNotConfigured',
  'BILLING_DISABLED',
  'CONSUMER_INVALID',
  'CONSUMER_SUSPENDED',
  'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
])

function cameFromTheApi({ kind, status, reason }: Refusal): boolean {
  return kind === 'refused' && status !== 401 && (reason === null || !gateReasons.has(reason))
}
