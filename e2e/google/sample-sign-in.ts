import { REDIRECT_URI, type Tenant } from './sample-tenant.ts'
import { walkConsent, type Walk } from './walk-consent.ts'

// For tests: what a person does on Google's pages, and what an application does with what comes back.

export const ADA = 'ada@acme.example'

/** Sign-ins at the tenant of the moment: a test may start another one. */
export function signInsAt(tenant: () => Tenant) {
  async function signIn(walk: Partial<Walk> = {}, change: Record<string, string | null> = {}): Promise<URL> {
    const end = await walkConsent(tenant().authorizeUrl(change), { account: ADA, ...walk })
    if (end.kind === 'stopped') throw new Error(end.text)
    return end.to
  }

  async function stoppedAt(walk: Walk, change: Record<string, string> = {}) {
    const end = await walkConsent(tenant().authorizeUrl(change), walk)
    if (end.kind === 'returned') throw new Error(`went back to ${end.to.href}`)
    return end
  }

  async function exchange(returned: URL, change: Record<string, string> = {}) {
    const code = returned.searchParams.get('code') ?? ''
    return tenant().token({ grant_type: 'authorization_code', code, redirect_uri: REDIRECT_URI, ...change })
  }

  const connect = async (walk: Partial<Walk> = {}, change: Record<string, string | null> = {}) =>
    (await exchange(await signIn(walk, change))).body

  const refresh = (refreshToken: string) => tenant().token({ grant_type: 'refresh_token', refresh_token: refreshToken })

  return { signIn, stoppedAt, exchange, connect, refresh }
}
