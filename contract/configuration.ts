import * as z from 'zod/mini'
import { checkResultSchema, stepStatusSchema } from './check.ts'

export const serviceSchema = z.enum(['gmail', 'calendar'])

/** Which of the paths of ux.md 2.1 the admin walks. `internal`: path B; `external`: path C. */
export const audienceSchema = z.enum(['internal', 'external'])
export type Audience = z.infer<typeof audienceSchema>

export const choicesSchema = z.object({
  services: z.array(serviceSchema).check(z.minLength(1)),
  audience: audienceSchema,
})
export type Choices = z.infer<typeof choicesSchema>

/** `draft`: being set up. `ready`: saved on the review page. `archived`: kept for the record, read only. */
export const configurationStateSchema = z.enum(['draft', 'ready', 'archived'])
export type ConfigurationState = z.infer<typeof configurationStateSchema>

/** All that may be known of a stored client secret: Google's console shows its last four characters too. */
export const storedSecretSchema = z.object({ storedAt: z.string(), storedBy: z.string(), ending: z.string() })
export type StoredSecret = z.infer<typeof storedSecretSchema>

export const oauthClientSchema = z.object({
  clientId: z.string(),
  projectId: z.nullable(z.string()),
  projectNumber: z.nullable(z.string()),
  /** The redirect URIs in the dropped file; null when ID and secret were pasted. */
  redirectUris: z.nullable(z.array(z.string())),
  secret: storedSecretSchema,
})
export type OAuthClient = z.infer<typeof oauthClientSchema>

export const serviceAccountKeySchema = z.object({
  projectId: z.string(),
  email: z.string(),
  /** The end of the key ID, as Google's console shows it in full. */
  key: storedSecretSchema,
})
export type ServiceAccountKey = z.infer<typeof serviceAccountKeySchema>

/** Every value a guide or a copy field may show. Made by the server, never by the interface. */
export const shownValuesSchema = z.object({
  appName: z.string(),
  projectName: z.string(),
  projectId: z.nullable(z.string()),
  clientName: z.string(),
  serviceAccountName: z.string(),
  contactAddress: z.string(),
  homePage: z.string(),
  privacyPage: z.string(),
  termsPage: z.string(),
  /** The registrable domains of the three pages: Google wants each under Authorized domains. Empty on localhost. */
  authorizedDomains: z.array(z.string()),
  redirectUris: z.array(z.string()),
  scopes: z.array(z.string()),
  pushUrl: z.string(),
  audience: z.string(),
  topicId: z.string(),
  subscriptionId: z.string(),
})
export type ShownValues = z.infer<typeof shownValuesSchema>

export const stepViewSchema = z.object({
  slug: z.string(),
  status: stepStatusSchema,
  /** The step or person this one waits for. */
  blockedBy: z.array(z.string()),
  openedAt: z.nullable(z.string()),
  claimedAt: z.nullable(z.string()),
})
export type StepView = z.infer<typeof stepViewSchema>

/** A Google configuration as a browser may see it. */
export const configurationSchema = z.object({
  id: z.string(),
  name: z.string(),
  state: configurationStateSchema,
  choices: z.nullable(choicesSchema),
  projectId: z.nullable(z.string()),
  projectNumber: z.nullable(z.string()),
  client: z.nullable(oauthClientSchema),
  key: z.nullable(serviceAccountKeySchema),
  /** Files dropped before their step was reached: kept encrypted, shown there as "Received, not yet checked". */
  pendingFiles: z.array(
    z.object({ kind: z.enum(['oauth-client', 'service-account-key']), step: z.string(), receivedAt: z.string() }),
  ),
  shown: shownValuesSchema,
  /** Addresses of Google's pages for each step, in the order of its `opens`, pinned to the project where we know it. */
  links: z.record(z.string(), z.array(z.string())),
  steps: z.array(stepViewSchema),
  /** The step "Continue" leads to; null when everything is completed. */
  next: z.nullable(z.string()),
  checks: z.array(checkResultSchema),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type Configuration = z.infer<typeof configurationSchema>
