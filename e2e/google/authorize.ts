import express, { type Request, type Response, type Router } from 'express'
import {
  blockedByAdmin,
  encodeAuthError,
  notTestUser,
  outsideOrganization,
  tooManyNewUsers,
  type AuthError,
} from './auth-error.ts'
import { readAuthorizeRequest, type AuthorizeRequest } from './authorize-request.ts'
import { accountPage, consentPage, errorPage, unverifiedPage } from './consent.ts'
import { isSignInScope, needsVerification, scopesArePickable } from './scopes.ts'
import { grantKey, issueCode, recordConsent } from './tokens.ts'
import type { User, World } from './world.ts'
import { appIsBlocked } from './workspace.ts'

const NEW_USER_CAP = 100
const ACCOUNT_COOKIE = 'simulated_account'

/** Sign-in and consent at `https://accounts.google.com` (google-facts 1.2 to 1.4, 1.7). */
export function authorizeRoutes(world: World): Router {
  const router = express.Router()
  router.use(express.urlencoded({ extended: false }))

  router.get(['/o/oauth2/v2/auth', '/o/oauth2/auth'], (request, response) => {
    const asked = readAuthorizeRequest(world, queryOf(request))
    if ('problem' in asked) return goToError(request, response, asked.problem)
    if (asked.prompt.has('none')) return answerSilently(world, asked, request, response)
    const hinted = world.users.get((asked.query.get('login_hint') ?? '').toLowerCase())
    const knowsAccount = hinted !== undefined && cookieAccount(request) === hinted.email
    if (knowsAccount && !asked.prompt.has('select_account')) return goOn(world, asked, hinted, request, response)
    go(request, response, '/v3/signin/identifier', asked.query)
  })

  router.get(['/v3/signin/identifier', '/signin/oauth/warning', '/signin/oauth/consent'], (request, response) => {
    const asked = readAuthorizeRequest(world, queryOf(request))
    if ('problem' in asked) return goToError(request, response, asked.problem)
    if (request.path.endsWith('/identifier')) return sendPage(response, accountPage(world, asked, null))
    const user = world.users.get(asked.query.get('account') ?? '')
    if (!user) return go(request, response, '/v3/signin/identifier', asked.query)
    const page = request.path.endsWith('/warning') ? unverifiedPage(asked, user) : consentPage(asked, user)
    sendPage(response, page)
  })

  router.post('/v3/signin/identifier', (request, response) => {
    const asked = readAuthorizeRequest(world, queryOf(request))
    if ('problem' in asked) return goToError(request, response, asked.problem)
    const email = formValues(request, 'account')[0]?.trim().toLowerCase() ?? ''
    const user = world.users.get(email)
    if (!user || user.deleted) return sendPage(response, accountPage(world, asked, 'Couldn’t find your Google Account'))
    if (user.suspended)
      return sendPage(response, accountPage(world, asked, 'This account has been disabled by your administrator'))
    response.cookie(ACCOUNT_COOKIE, user.email, { httpOnly: true, sameSite: 'lax', path: '/accounts.google.com' })
    goOn(world, asked, user, request, response)
  })

  router.post('/signin/oauth/warning', (request, response) => {
    go(request, response, '/signin/oauth/consent', queryOf(request))
  })

  router.post('/signin/oauth/consent', (request, response) => {
    const asked = readAuthorizeRequest(world, queryOf(request))
    if ('problem' in asked) return goToError(request, response, asked.problem)
    const user = world.users.get(asked.query.get('account') ?? '')
    if (!user || formValues(request, 'decision')[0] !== 'continue') return cancel(asked, response)
    const refused = refuseUser(world, asked, user)
    if (refused) return goToError(request, response, refused, asked)
    const ticked = formValues(request, 'scope')
    const granted = scopesArePickable(asked.scopes)
      ? asked.scopes.filter((one) => isSignInScope(one) || ticked.includes(one))
      : asked.scopes
    finish(world, asked, user, granted, true, response)
  })

  router.get('/signin/oauth/error', (request, response) => {
    sendPage(response, errorPage(world, queryOf(request)))
  })

  return router
}

/** Why Google stops this user on its own page, after sign-in (google-facts 1.3); null when they may go on. */
function refuseUser(world: World, asked: AuthorizeRequest, user: User): AuthError | null {
  const { screen, project, client, scopes } = asked
  if (screen.audience === 'internal' && user.organizationId !== project.organizationId)
    return outsideOrganization(screen.appName)
  if (appIsBlocked(world, user, client.clientId, scopes)) return blockedByAdmin(screen.appName)
  if (screen.audience === 'internal') return null
  if (screen.publishing === 'testing' && !screen.testUsers.includes(user.email)) return notTestUser(screen.appName)
  const isCounted = screen.publishing === 'production' && !screen.verified && scopes.some(needsVerification)
  if (isCounted && !screen.newUsers.has(user.sub) && screen.newUsers.size >= NEW_USER_CAP) return tooManyNewUsers
  return null
}

const showsUnverified = ({ screen, scopes }: AuthorizeRequest) =>
  screen.audience === 'external' && !screen.verified && scopes.some(needsVerification)

function allowedBefore(world: World, asked: AuthorizeRequest, user: User): boolean {
  const grant = world.grants.get(grantKey(user.sub, asked.project.projectId))
  return (
    grant !== undefined &&
    grant.clientIds.has(asked.client.clientId) &&
    asked.scopes.every((one) => grant.scopes.has(one))
  )
}

/** After the account is known: stop, warn, ask, or answer at once. */
function goOn(world: World, asked: AuthorizeRequest, user: User, request: Request, response: Response) {
  const refused = refuseUser(world, asked, user)
  if (refused) return goToError(request, response, refused, asked)
  if (!asked.prompt.has('consent') && allowedBefore(world, asked, user))
    return finish(world, asked, user, asked.scopes, false, response)
  const query = new URLSearchParams(asked.query)
  query.set('account', user.email)
  go(request, response, showsUnverified(asked) ? '/signin/oauth/warning' : '/signin/oauth/consent', query)
}

/** `prompt=none`: an answer without a page, or the reason why there is none. */
function answerSilently(world: World, asked: AuthorizeRequest, request: Request, response: Response) {
  const user = world.users.get(cookieAccount(request))
  if (asked.prompt.size > 1) return sendBack(asked, response, { error: 'invalid_request' })
  if (!user) return sendBack(asked, response, { error: 'login_required' })
  if (refuseUser(world, asked, user)) return sendBack(asked, response, { error: 'access_denied' })
  if (!allowedBefore(world, asked, user)) return sendBack(asked, response, { error: 'consent_required' })
  finish(world, asked, user, asked.scopes, false, response)
}

function cancel(asked: AuthorizeRequest, response: Response) {
  sendBack(asked, response, { error: 'access_denied' })
}

function finish(
  world: World,
  asked: AuthorizeRequest,
  user: User,
  scopes: string[],
  asksConsent: boolean,
  response: Response,
) {
  const { client, project, screen, query } = asked
  const grant = recordConsent(world, user.sub, project.projectId, client.clientId, scopes)
  if (!screen.verified && scopes.some(needsVerification)) screen.newUsers.add(user.sub)
  const isOffline = query.get('access_type') === 'offline'
  const all = query.get('include_granted_scopes') === 'true' ? [...new Set([...scopes, ...grant.scopes])] : scopes
  const code = issueCode(world, {
    clientId: client.clientId,
    redirectUri: asked.redirectUri,
    sub: user.sub,
    scopes: all,
    offline: isOffline,
    // Google gives a refresh token only where the user was asked (google-facts 1.2).
    withRefreshToken: isOffline && asksConsent,
    nonce: query.get('nonce'),
    codeChallenge: query.get('code_challenge'),
    codeChallengeMethod: query.get('code_challenge_method') === 'S256' ? 'S256' : 'plain',
  })
  const organization = user.organizationId === null ? undefined : world.organizations.get(user.organizationId)
  sendBack(asked, response, {
    code: code.code,
    scope: all.join(' '),
    authuser: '0',
    ...(organization && { hd: organization.domain }),
    prompt: asksConsent ? 'consent' : 'none',
  })
}

function sendBack(asked: AuthorizeRequest, response: Response, parts: Record<string, string>) {
  const state = asked.query.get('state')
  const query = new URLSearchParams({ ...(state !== null && { state }), ...parts })
  response.redirect(302, `${asked.redirectUri}${asked.redirectUri.includes('?') ? '&' : '?'}${query}`)
}

function goToError(request: Request, response: Response, error: AuthError, asked?: AuthorizeRequest) {
  const clientId = asked?.client.clientId ?? queryOf(request).get('client_id')
  const query = new URLSearchParams({
    authError: encodeAuthError(error),
    ...(clientId !== null && { client_id: clientId }),
    flowName: 'GeneralOAuthFlow',
  })
  go(request, response, '/signin/oauth/error', query)
}

const go = (request: Request, response: Response, path: string, query: URLSearchParams) =>
  response.redirect(302, `${request.protocol}://${request.get('host')}/accounts.google.com${path}?${query}`)

const queryOf = (request: Request) => new URL(request.originalUrl, 'http://simulated').searchParams

const sendPage = (response: Response, page: { status: number; text: string }) => {
  response.status(page.status).type('html').set('Cache-Control', 'no-store').send(page.text)
}

function cookieAccount(request: Request): string {
  const cookies = (request.headers.cookie ?? '').split(/;\s*/).map((one) => one.split('='))
  return decodeURIComponent(cookies.find(([name]) => name === ACCOUNT_COOKIE)?.[1] ?? '')
}

function formValues(request: Request, name: string): string[] {
  const body: unknown = request.body
  const value: unknown =
    typeof body === 'object' && body !== null ? Object.entries(body).find(([key]) => key === name)?.[1] : undefined
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string')
}
