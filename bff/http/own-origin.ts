import type { Request } from 'express'
import { renderCause } from '#contract/causes/catalogue.ts'
import { Problem } from './problem.ts'

/**
 * Lets a change through only from our own pages (design D11: SameSite alone is not enough beside sibling hosts). Returns null
 * for those, else the refusal. Pages that we served ourselves, opened at another address than BASE_URL, are told so.
 */
export const refuseOtherOrigins =
  (baseUrl: string) =>
  (request: Request): Problem | null => {
    const origin = request.get('origin')
    const isOurs = origin === undefined ? request.get('sec-fetch-site') === 'same-origin' : origin === baseUrl
    if (isOurs) return null
    if (origin === undefined || hostOf(origin) !== request.get('host')) return new Problem('cross-site-request')
    const cause = { id: 'base-url-differs-from-request', facts: { expected: baseUrl, actual: origin } } as const
    const { happened, toDo } = renderCause(cause)
    return new Problem('cross-site-request', `${happened} ${toDo}`, undefined, cause)
  }

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
