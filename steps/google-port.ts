/**
 * Google's no, reduced to what may be stored and logged (design 5).
 * `kind` says who is to blame at first sight: `refused` is an answer about this tenant's set-up;
 * the others say nothing about it and are never shown as the admin's mistake.
 */
export type Refusal = {
  readonly kind: 'refused' | 'quota' | 'outage' | 'network' | 'unreadable' | 'not-allowed'
  /** Google's host and our name for the call, for example `oauth2.googleapis.com` and `token`. */
  readonly host: string
  readonly call: string
  readonly status: number | null
  /** ErrorInfo.reason, else errors[0].reason, else the OAuth `error`, else `error.status`. */
  readonly reason: string | null
  /** `error.status`, for example PERMISSION_DENIED. */
  readonly googleStatus: string | null
  readonly domain: string | null
  readonly metadata: { readonly [key: string]: string }
  /** Google's own sentence, shortened, secrets removed. A tie-breaker only. */
  readonly message: string
  readonly retryable: boolean
  readonly retryAfterSeconds: number | null
}

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

/**
 * The only questions a check of a configuration may ask. Each is bound to one tenant and configuration by its maker,
 * so that neither id nor secret passes through a check.
 */
export type GooglePort = {
  /** Token-endpoint probe (google-facts 1.8 A): proves client ID and secret without any user. */
  readonly tryClientSecret: () => Promise<Answer<'accepted'>>
  /** Authorize probe (google-facts 1.8 B): proves that the client exists and the URI is registered. Advisory. */
  readonly tryRedirectUri: (redirectUri: string) => Promise<Answer<'registered'>>
}
