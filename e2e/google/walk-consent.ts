/** What a person does on Google's pages. `scopes` are ticked; left out, all of them. */
export type Walk = { account: string; scopes?: string[]; decision?: 'continue' | 'cancel' }

/** Where a walk ended: back at the app, or on a page of Google's with its status and text. */
type WalkEnd = { kind: 'returned'; to: URL } | { kind: 'stopped'; status: number; text: string }

/**
 * Walks sign-in and consent without a browser: chooses the account, passes the warning of an unverified app, ticks
 * and continues. `authorizeUrl` is already rewritten to the simulated Google.
 */
export async function walkConsent(authorizeUrl: string, walk: Walk): Promise<WalkEnd> {
  const { origin } = new URL(authorizeUrl)
  let cookie = ''
  let next: { url: URL; form?: URLSearchParams } = { url: new URL(authorizeUrl) }
  for (;;) {
    const response = await fetch(next.url, {
      redirect: 'manual',
      headers: { Cookie: cookie },
      ...(next.form && { method: 'POST', body: next.form }),
    })
    cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie
    const location = response.headers.get('location')
    if (location !== null) {
      const to = new URL(location, next.url)
      if (to.origin !== origin) return { kind: 'returned', to }
      next = { url: to }
      continue
    }
    const form = answerPage(next.url, walk)
    if (response.status !== 200 || !form)
      return { kind: 'stopped', status: response.status, text: await response.text() }
    next = form
  }
}

function answerPage(url: URL, walk: Walk): { url: URL; form?: URLSearchParams } | null {
  if (url.pathname.endsWith('/v3/signin/identifier'))
    return { url, form: new URLSearchParams({ account: walk.account }) }
  if (url.pathname.endsWith('/signin/oauth/warning'))
    return { url: new URL(url.href.replace('/warning?', '/consent?')) }
  if (!url.pathname.endsWith('/signin/oauth/consent')) return null
  const scopes = walk.scopes ?? (url.searchParams.get('scope') ?? '').split(' ')
  const form = new URLSearchParams({ decision: walk.decision ?? 'continue' })
  for (const scope of scopes) form.append('scope', scope)
  return { url, form }
}
