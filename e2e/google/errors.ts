import type { Response } from 'express'

/** What an API answers, good or bad. No body means an empty one. */
export type Answer = { status: number; body?: unknown; headers?: Record<string, string> }

export type RpcStatus =
  | 'INVALID_ARGUMENT'
  | 'FAILED_PRECONDITION'
  | 'UNAUTHENTICATED'
  | 'PERMISSION_DENIED'
  | 'NOT_FOUND'
  | 'ALREADY_EXISTS'
  | 'ABORTED'
  | 'RESOURCE_EXHAUSTED'
  | 'INTERNAL'
  | 'UNAVAILABLE'
  | 'DEADLINE_EXCEEDED'

/** google-facts 9.2 */
const httpOf: Record<RpcStatus, number> = {
  INVALID_ARGUMENT: 400,
  FAILED_PRECONDITION: 400,
  UNAUTHENTICATED: 401,
  PERMISSION_DENIED: 403,
  NOT_FOUND: 404,
  ALREADY_EXISTS: 409,
  ABORTED: 409,
  RESOURCE_EXHAUSTED: 429,
  INTERNAL: 500,
  UNAVAILABLE: 503,
  DEADLINE_EXCEEDED: 504,
}

/**
 * Which parts of the envelope an API fills (google-facts 9.1): Gmail `errors`, `status` and `details`;
 * Calendar only `errors`; Pub/Sub, IAM and the other Cloud APIs `status` and `details`.
 */
export type EnvelopeStyle = 'gmail' | 'calendar' | 'cloud'

type ApiErrorParts = {
  status: RpcStatus
  message: string
  /** Where the number is not the usual one of the status: 403 for a quota, 410 for a sync token, 412. */
  http?: number
  /** Legacy `errors[0]`; without it the API sends none. */
  legacy?: {
    reason: string
    domain?: string
    message?: string
    location?: string
    locationType?: string
    extendedHelp?: string
  }
  details?: unknown[]
  headers?: Record<string, string>
}

export const ok = (body: unknown = {}): Answer => ({ status: 200, body })
export const noContent = (): Answer => ({ status: 204 })

/** The envelope of every API but the OAuth endpoints. */
export function apiError(style: EnvelopeStyle, parts: ApiErrorParts): Answer {
  const code = parts.http ?? httpOf[parts.status]
  const legacy = parts.legacy
  const errors = legacy && style !== 'cloud' ? [{ message: parts.message, domain: 'global', ...legacy }] : undefined
  return {
    status: code,
    ...(parts.headers && { headers: parts.headers }),
    body: {
      error: {
        code,
        message: parts.message,
        ...(errors && { errors }),
        ...(style !== 'calendar' && { status: parts.status }),
        ...(style !== 'calendar' && parts.details && { details: parts.details }),
      },
    },
  }
}

/** The flat form of the OAuth endpoints. */
export function oauthError(
  status: number,
  error: string,
  description?: string,
  more: Record<string, string> = {},
): Answer {
  return { status, body: { error, ...(description !== undefined && { error_description: description }), ...more } }
}

/** `google.rpc.ErrorInfo` */
export function errorInfo(reason: string, domain: string, metadata: Record<string, string> = {}) {
  return { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason, domain, metadata }
}

/** Google indents its JSON; a client that counts bytes or looks at the first character meets that here too. */
export function sendAnswer(response: Response, answer: Answer): void {
  response.status(answer.status)
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value)
  if (answer.body === undefined) {
    response.end()
    return
  }
  if (!response.hasHeader('Cache-Control'))
    response.setHeader('Cache-Control', 'no-cache, no-store, max-age=0, must-revalidate')
  response.type('application/json; charset=UTF-8').send(JSON.stringify(answer.body, null, 2) + '\n')
}
