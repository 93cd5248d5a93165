import type { Request } from 'express'
import type { Caller } from './api-method.ts'
import { apiError, type Answer, type RpcStatus } from './errors.ts'
import type { World } from './world.ts'

export type CalendarCall = { world: World; caller: Caller; request: Request; query: URLSearchParams }

const statusOf: Record<number, RpcStatus> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  409: 'ALREADY_EXISTS',
  410: 'FAILED_PRECONDITION',
}

/** A refusal in Calendar's envelope, which has `errors` and no `status` (google-facts 8.5, 9.1). */
export function calendarRefusal(http: number, reason: string, message: string, domain = 'global'): Answer {
  const status = statusOf[http] ?? 'INVALID_ARGUMENT'
  return apiError('calendar', { status, http, message, legacy: { reason, domain } })
}

/** A calendar or event that is gone, and one the caller may not see. */
export const notFound = (): Answer => calendarRefusal(404, 'notFound', 'Not Found')
