import * as z from 'zod/mini'
import { checkResultSchema } from './check.ts'
import { choicesSchema, configurationSchema } from './configuration.ts'
import { calendarChoiceSchema, connectionSchema, connectRequestSchema, disconnectedSchema, signInOutcomeSchema } from './connection.ts'
import { endpoint } from './endpoint.ts'
import { explainInputSchema, explanationSchema } from './explain.ts'
import { opaqueValueSchema, sessionSchema } from './session.ts'

const none = z.object({})
const idSchema = z.string().check(z.regex(/^[0-9a-z-]{1,64}$/))
const configurationParams = z.object({ configurationId: idSchema })
const stepParams = z.object({ configurationId: idSchema, step: z.string().check(z.regex(/^[a-z-]{1,32}$/)) })

/** Free text of a person: stored and shown as text, without control characters (BI-80). */
const nameSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(80), z.regex(/^[^\p{Cc}]+$/u))

/** What every change by an admin can be answered with. */
const changing = ['not-signed-in', 'role-not-allowed', 'cross-site-request'] as const

/** What a dropped file turned out to be, and what was repaired on the way. No secret is in it. */
export const receivedFileSchema = z.object({
  kind: z.enum(['oauth-client', 'service-account-key']),
  /** The step the file belongs to; it may not be the one it was dropped on. */
  step: z.string(),
  /** True when the file was taken at once; false when it waits for its step. */
  taken: z.boolean(),
  notes: z.array(z.string()),
  configuration: configurationSchema,
})

/** Every endpoint, once. A route without a declaration does not start; a declaration without a route neither. */
export const api = {
  enter: endpoint({
    method: 'POST',
    path: '/api/enter',
    summary: 'Consumes a setup link and opens a session',
    callers: ['anyone'],
    body: z.object({ link: opaqueValueSchema }),
    reply: sessionSchema,
    problems: ['link-not-usable', 'input-not-understood', 'cross-site-request'],
    audit: { event: 'session.opened' },
  }),
  session: endpoint({
    method: 'GET',
    path: '/api/session',
    summary: 'Who is signed in, and what the installation is',
    callers: ['admin', 'support'],
    reply: sessionSchema,
    problems: ['not-signed-in'],
    audit: { none: 'reads only' },
  }),
  leave: endpoint({
    method: 'POST',
    path: '/api/session/end',
    summary: 'Ends the session',
    callers: ['admin', 'support'],
    reply: none,
    problems: ['not-signed-in', 'cross-site-request'],
    audit: { event: 'session.ended' },
  }),
  createSetupLink: endpoint({
    method: 'POST',
    path: '/api/setup-links',
    summary: 'Makes a setup link for a colleague (admin, 24 hours) or a tenant admin (host API key)',
    callers: ['admin', 'links'],
    reply: z.object({ link: z.string(), endsAt: z.string() }),
    problems: ['not-signed-in', 'role-not-allowed', 'cross-site-request'],
    audit: { event: 'setup-link.created' },
  }),
  configurations: endpoint({
    method: 'GET',
    path: '/api/configurations',
    summary: 'All Google configurations of the tenant',
    callers: ['admin', 'support'],
    reply: z.object({ configurations: z.array(configurationSchema) }),
    problems: ['not-signed-in'],
    audit: { none: 'reads only' },
  }),
  createConfiguration: endpoint({
    method: 'POST',
    path: '/api/configurations',
    summary: 'Begins a Google configuration',
    callers: ['admin'],
    reply: configurationSchema,
    problems: ['not-signed-in', 'role-not-allowed', 'cross-site-request'],
    audit: { event: 'configuration.begun' },
  }),
  configuration: endpoint({
    method: 'GET',
    path: '/api/configurations/:configurationId',
    summary: 'One configuration with its steps, values and check results',
    callers: ['admin', 'support'],
    params: configurationParams,
    reply: configurationSchema,
    problems: ['not-signed-in', 'not-found'],
    audit: { none: 'reads only' },
  }),
  choose: endpoint({
    method: 'PUT',
    path: '/api/configurations/:configurationId/choices',
    summary: 'Answers the questions of the first page',
    callers: ['admin'],
    params: configurationParams,
    body: choicesSchema,
    reply: configurationSchema,
    problems: ['not-signed-in', 'role-not-allowed', 'not-found', 'input-not-understood', 'cross-site-request'],
    audit: { event: 'configuration.choices-made' },
  }),
  recordStepAction: endpoint({
    method: 'POST',
    path: '/api/configurations/:configurationId/steps/:step/:action',
    summary: 'Records that Google was opened for a step, that the admin has done it, or skips it',
    callers: ['admin'],
    params: z.extend(stepParams, { action: z.enum(['opened', 'claimed', 'skipped', 'resumed']) }),
    reply: configurationSchema,
    problems: ['not-signed-in', 'role-not-allowed', 'not-found', 'conflict', 'cross-site-request'],
    audit: { event: 'step.recorded' },
  }),
  dropFile: endpoint({
    method: 'POST',
    path: '/api/configurations/:configurationId/files',
    summary: 'Takes a file of Google’s, recognised by its content, to the step it belongs to',
    callers: ['admin'],
    params: configurationParams,
    /** The step whose page the file was dropped on; elsewhere than its own step it waits there. */
    query: z.object({ on: z.optional(z.string().check(z.regex(/^[a-z-]{1,32}$/))) }),
    bytes: 65_536,
    reply: receivedFileSchema,
    problems: [
      'not-signed-in',
      'role-not-allowed',
      'not-found',
      'file-not-usable',
      'too-large',
      'secrets-locked',
      'cross-site-request',
    ],
    audit: { event: 'file.received' },
  }),
  settlePendingFile: endpoint({
    method: 'POST',
    path: '/api/configurations/:configurationId/pending-files/:kind/:decision',
    summary: 'Uses or discards a file that waits for its step',
    callers: ['admin'],
    params: z.extend(configurationParams, {
      kind: z.enum(['oauth-client', 'service-account-key']),
      decision: z.enum(['use', 'discard']),
    }),
    reply: configurationSchema,
    problems: [
      'not-signed-in',
      'role-not-allowed',
      'not-found',
      'file-not-usable',
      'secrets-locked',
      'cross-site-request',
    ],
    audit: { event: 'file.settled' },
  }),
  pasteClient: endpoint({
    method: 'PUT',
    path: '/api/configurations/:configurationId/client',
    summary: 'Takes a pasted client ID and client secret instead of the file',
    callers: ['admin'],
    params: configurationParams,
    body: z.object({
      clientId: z.string().check(z.maxLength(512)),
      clientSecret: z.string().check(z.maxLength(4096)),
    }),
    reply: receivedFileSchema,
    problems: [
      'not-signed-in',
      'role-not-allowed',
      'not-found',
      'input-not-understood',
      'secrets-locked',
      'cross-site-request',
    ],
    audit: { event: 'client.pasted' },
  }),
  saveConfiguration: endpoint({
    method: 'POST',
    path: '/api/configurations/:configurationId/save',
    summary: 'Saves a configuration and says which services use it',
    callers: ['admin'],
    params: configurationParams,
    body: z.object({ name: nameSchema, useFor: z.enum(['both', 'gmail', 'calendar']) }),
    reply: configurationSchema,
    problems: [...changing, 'not-found', 'input-not-understood', 'conflict'],
    audit: { event: 'configuration.saved' },
  }),
  renameConfiguration: endpoint({
    method: 'PATCH',
    path: '/api/configurations/:configurationId',
    summary: 'Gives a configuration another name',
    callers: ['admin'],
    params: configurationParams,
    body: z.object({ name: nameSchema }),
    reply: configurationSchema,
    problems: [...changing, 'not-found', 'input-not-understood'],
    audit: { event: 'configuration.renamed' },
  }),
  archiveConfiguration: endpoint({
    method: 'POST',
    path: '/api/configurations/:configurationId/archive',
    summary: 'Puts a configuration away that no service uses',
    callers: ['admin'],
    params: configurationParams,
    reply: configurationSchema,
    problems: [...changing, 'not-found', 'conflict'],
    audit: { event: 'configuration.archived' },
  }),
  repair: endpoint({
    method: 'POST',
    path: '/api/configurations/:configurationId/repairs/:check',
    summary: 'Sets right what a push check found, with the tenant’s own key, and looks again',
    callers: ['admin'],
    params: z.extend(configurationParams, {
      check: z.enum(['topic', 'publisher', 'sub-url', 'sub-audience', 'sub-identity', 'push-test']),
    }),
    reply: z.object({ checks: z.array(checkResultSchema) }),
    problems: [...changing, 'not-found', 'conflict', 'secrets-locked'],
    audit: { event: 'push-channel.repaired' },
  }),
  explain: endpoint({
    method: 'POST',
    path: '/api/explain',
    summary: 'Names the cause of anything Google showed',
    callers: ['admin', 'support'],
    body: explainInputSchema,
    reply: explanationSchema,
    problems: ['not-signed-in', 'input-not-understood', 'too-large', 'cross-site-request'],
    audit: { none: 'nothing is stored' },
  }),
  runChecks: endpoint({
    method: 'POST',
    path: '/api/configurations/:configurationId/checks',
    summary: 'Looks again: the named step, or everything',
    callers: ['admin', 'support'],
    params: configurationParams,
    body: z.object({ step: z.optional(z.string()) }),
    reply: z.object({ checks: z.array(checkResultSchema) }),
    problems: ['not-signed-in', 'not-found', 'input-not-understood', 'cross-site-request'],
    audit: { none: 'looks at Google, changes nothing' },
  }),
  connect: endpoint({
    method: 'POST',
    path: '/api/connect',
    summary: 'Begins a sign-in with Google; the browser goes to the address in the reply',
    callers: ['admin'],
    body: connectRequestSchema,
    reply: z.object({ address: z.string() }),
    problems: ['not-signed-in', 'role-not-allowed', 'not-found', 'conflict', 'input-not-understood', 'secrets-locked', 'cross-site-request'],
    audit: { event: 'sign-in.begun' },
  }),
  signInOutcome: endpoint({
    method: 'GET',
    path: '/api/connect/:flowId',
    summary: 'What became of a sign-in',
    callers: ['admin', 'support'],
    params: z.object({ flowId: idSchema }),
    reply: signInOutcomeSchema,
    problems: ['not-signed-in', 'not-found'],
    audit: { none: 'reads only' },
  }),
  settleSignIn: endpoint({
    method: 'POST',
    path: '/api/connect/:flowId/:decision',
    summary: 'Keeps or discards a sign-in with another account than the expected one',
    callers: ['admin'],
    params: z.object({ flowId: idSchema, decision: z.enum(['keep', 'discard']) }),
    reply: signInOutcomeSchema,
    problems: ['not-signed-in', 'role-not-allowed', 'not-found', 'conflict', 'secrets-locked', 'cross-site-request'],
    audit: { event: 'sign-in.settled' },
  }),
  connections: endpoint({
    method: 'GET',
    path: '/api/connections',
    summary: 'All mailboxes and calendars of the tenant',
    callers: ['admin', 'support'],
    reply: z.object({ connections: z.array(connectionSchema) }),
    problems: ['not-signed-in'],
    audit: { none: 'reads only' },
  }),
  calendars: endpoint({
    method: 'GET',
    path: '/api/accounts/:accountId/calendars',
    summary: 'The calendars a connected account sees',
    callers: ['admin'],
    params: z.object({ accountId: idSchema }),
    reply: z.object({ calendars: z.array(calendarChoiceSchema) }),
    problems: ['not-signed-in', 'role-not-allowed', 'not-found', 'conflict'],
    audit: { none: 'reads only' },
  }),
  chooseCalendar: endpoint({
    method: 'POST',
    path: '/api/accounts/:accountId/calendars',
    summary: 'Connects a calendar of a connected account',
    callers: ['admin'],
    params: z.object({ accountId: idSchema }),
    /** `calendar`: its ID, or a text that holds it, such as an embed code. `instead`: the connection whose place it takes. */
    body: z.object({ calendar: z.string().check(z.minLength(1), z.maxLength(4096)), instead: z.optional(idSchema) }),
    reply: connectionSchema,
    problems: ['not-signed-in', 'role-not-allowed', 'not-found', 'conflict', 'input-not-understood', 'secrets-locked', 'cross-site-request'],
    audit: { event: 'connection.calendar-chosen' },
  }),
  disconnect: endpoint({
    method: 'POST',
    path: '/api/connections/:connectionId/disconnect',
    summary: 'Stops watch or channel, forgets the sign-in when nothing else needs it',
    callers: ['admin'],
    params: z.object({ connectionId: idSchema }),
    reply: z.object({ connections: z.array(connectionSchema) }),
    problems: ['not-signed-in', 'role-not-allowed', 'not-found', 'secrets-locked', 'cross-site-request'],
    audit: { event: 'connection.disconnected' },
  }),
  previewReset: endpoint({
    method: 'GET',
    path: '/api/reset',
    summary: 'What a reset would disconnect',
    callers: ['admin'],
    reply: z.object({ connections: z.array(disconnectedSchema) }),
    problems: ['not-signed-in', 'role-not-allowed'],
    audit: { none: 'reads only' },
  }),
  reset: endpoint({
    method: 'POST',
    path: '/api/reset',
    summary: 'Disconnects every Google connection of the tenant',
    callers: ['admin'],
    fresh: true,
    reply: z.object({ connections: z.array(disconnectedSchema) }),
    problems: ['not-signed-in', 'role-not-allowed', 'fresh-link-needed', 'secrets-locked', 'cross-site-request'],
    audit: { event: 'connections.reset' },
  }),
} as const

export type Api = typeof api
export type EndpointName = keyof Api

/** What an event of `/api/events` says: which keys changed. The browser fetches them again (design 5). */
export const changeEventSchema = z.object({ changed: z.array(z.string()) })
