import { parseCookie, stringifySetCookie } from 'cookie'
import type { Request, Response } from 'express'
import { hashOf, tenantOf } from '../domain/opaque-values.ts'
import type { ApiKeyStore, SessionStore } from '../domain/ports.ts'
import type { Identity } from './route.ts'

/** The prefix makes the browser refuse the cookie from sibling hosts, other paths and plain http (localhost excepted). */
const cookieName = '__Host-guidepost'
const thirtyDaysSeconds = 30 * 24 * 3600

/** Lax, not Strict: Strict is not sent on the way back from Google (design D11). */
export function setSessionCookie(response: Response, value: string): void {
  response.append(
    'Set-Cookie',
    stringifySetCookie({
      name: cookieName,
      value,
      httpOnly: true,
      secure: true,
      sameSite: 'lax',
      path: '/',
      maxAge: thirtyDaysSeconds,
    }),
  )
}

export function clearSessionCookie(response: Response): void {
  response.append(
    'Set-Cookie',
    stringifySetCookie({
      name: cookieName,
      value: '',
      httpOnly: true,
      secure: true,
      sameSite: 'lax',
      path: '/',
      maxAge: 0,
    }),
  )
}

/** Proves who calls: a host API key in `Authorization`, else the session cookie, else `anyone`. Unknown is `anyone`. */
export function identifyWith(parts: {
  readonly sessions: SessionStore
  readonly apiKeys: ApiKeyStore
  readonly now: () => number
}): (request: Request) => Promise<Identity> {
  return async (request) => {
    const bearer = /^Bearer ([\w-]+)$/.exec(request.get('authorization') ?? '')?.[1]
    if (bearer !== undefined) {
      const tenantId = tenantOf(bearer)
      const key = tenantId === undefined ? undefined : await parts.apiKeys.find(tenantId, hashOf(bearer))
      return tenantId !== undefined && key
        ? { kind: 'key', tenantId, keyId: key.keyId, scopes: key.scopes }
        : { kind: 'anyone' }
    }
    const cookie = parseCookie(request.get('cookie') ?? '')[cookieName]
    const tenantId = cookie === undefined ? undefined : tenantOf(cookie)
    if (cookie === undefined || tenantId === undefined) return { kind: 'anyone' }
    const session = await parts.sessions.use(tenantId, hashOf(cookie), parts.now())
    return session ? { kind: 'session', tenantId, ...session } : { kind: 'anyone' }
  }
}
