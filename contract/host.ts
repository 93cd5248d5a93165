import * as z from 'zod/mini'

// What only the host application is given, with a host API key. The two places of the contract where a secret may leave.

/** An access token for one connection's account. `expiresAt`: an ISO 8601 instant, at least five minutes away. */
export const accessTokenSchema = z.object({
  accessToken: z.string(),
  expiresAt: z.string(),
  accountEmail: z.string(),
  /** What the person granted, as Google's full scope names. */
  scopes: z.array(z.string()),
})
export type AccessTokenReply = z.infer<typeof accessTokenSchema>

/** The selected configurations' values under the names of design 4; null where there is none. */
export const googleSecretsSchema = z.object({
  google_client_id: z.nullable(z.string()),
  google_client_secret: z.nullable(z.string()),
  google_calendar_client_id: z.nullable(z.string()),
  google_calendar_client_secret: z.nullable(z.string()),
  google_project_id: z.nullable(z.string()),
  /** The key file as JSON text, in Google's shape. */
  google_service_account_key: z.nullable(z.string()),
})
export type GoogleSecrets = z.infer<typeof googleSecretsSchema>
