import type { Caller } from './api-method.ts'
import { apiError, errorInfo, type Answer } from './errors.ts'
import type { World } from './world.ts'

const MINUTE = 60_000

export type QuotaLimits = { perUser: number; perProject: number }

/** google-facts 7.5: a project created on or after 2026-05-01, in quota units a minute. */
export const gmailLimits: QuotaLimits = { perUser: 6_000, perProject: 1_200_000 }

/** google-facts 8.5: requests a minute. */
export const calendarLimits: QuotaLimits = { perUser: 600, perProject: 10_000 }

/** google-facts 7.5 */
export const gmailCosts = { profile: 1, labels: 1, history: 2, list: 5, message: 20, watch: 100, stop: 50 }

type Spent = { at: number; units: number }

/**
 * Counts units over the last minute of the world's clock, per project and per user in it. What is refused costs
 * nothing. Answers null while the call may go on.
 */
export function makeQuota(world: World, style: 'gmail' | 'calendar', limits: QuotaLimits) {
  const spent = new Map<string, Spent[]>()
  let refusals = 0

  function room(key: string, units: number, limit: number): boolean {
    const recent = (spent.get(key) ?? []).filter((one) => one.at > world.clock.now() - MINUTE)
    spent.set(key, recent)
    return recent.reduce((sum, one) => sum + one.units, 0) + units <= limit
  }

  return function spend(caller: Caller, units: number): Answer | null {
    const keys = [caller.project.projectId, `${caller.project.projectId} ${caller.sub}`] as const
    const scope = !room(keys[1], units, limits.perUser)
      ? 'user'
      : !room(keys[0], units, limits.perProject)
        ? 'project'
        : null
    if (scope) {
      refusals += 1
      // Google uses 403 and 429 for the same thing; clients meet both here, in turn.
      return refusal(style, caller, scope, refusals % 2 === 1 ? 403 : 429)
    }
    for (const key of keys) spent.get(key)?.push({ at: world.clock.now(), units })
    return null
  }
}

function refusal(style: 'gmail' | 'calendar', caller: Caller, scope: 'user' | 'project', http: 403 | 429): Answer {
  const reason = scope === 'user' ? 'userRateLimitExceeded' : 'rateLimitExceeded'
  const message =
    style === 'calendar'
      ? scope === 'user'
        ? 'User Rate Limit Exceeded'
        : 'Rate Limit Exceeded'
      : `Quota exceeded for quota metric 'Total Query Cost' and limit 'Units per minute${scope === 'user' ? ' per user' : ''}' of service 'gmail.googleapis.com' for consumer 'project_number:${caller.project.projectNumber}'.`
  const consumer = `projects/${caller.project.projectNumber}`
  return apiError(style, {
    status: 'RESOURCE_EXHAUSTED',
    http,
    message,
    legacy: { domain: 'usageLimits', reason },
    details: [errorInfo('RATE_LIMIT_EXCEEDED', 'googleapis.com', { consumer, service: 'gmail.googleapis.com' })],
  })
}
