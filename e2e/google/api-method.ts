import type { Request, RequestHandler, Response } from 'express'
import { apiError, errorInfo, sendAnswer, type Answer, type EnvelopeStyle } from './errors.ts'
import { holdsPermission } from './iam-policy.ts'
import { serviceAnswers, serviceTitles } from './services.ts'
import type { AccessToken } from './credentials.ts'
import { findProject, findUser, type Project, type User, type World } from './world.ts'
import { appIsBlocked } from './workspace.ts'

/** Who calls, by a good access token. */
export type Caller = {
  kind: 'user' | 'serviceAccount'
  email: string
  /** A user's `sub` or a service account's unique id. */
  sub: string
  /** As IAM writes it: `user:…` or `serviceAccount:…`. */
  member: string
  user: User | null
  clientId: string | null
  /** The consumer project: of the OAuth client, or of the service account. */
  project: Project
  scopes: Set<string>
  token: AccessToken
}

export type ApiCall = { world: World; caller: Caller; request: Request }

export type ApiMethod = {
  service: string
  style: EnvelopeStyle
  /** Google's internal method name, as it appears in scope errors. */
  method: string
  /** Any one of these is enough. */
  anyScope: string[]
}

const AUTH = 'https://www.googleapis.com/auth/'
export const CLOUD_SCOPES = [`${AUTH}cloud-platform`]

/** One API method: checks token, scope and that the API is on, then asks `handle`, then answers. */
export function apiMethod(
  world: World,
  spec: ApiMethod,
  handle: (call: ApiCall) => Answer | Promise<Answer>,
): RequestHandler {
  return async (request, response) => {
    const admitted = admit(world, spec, request)
    if ('refused' in admitted) return sendAnswer(response, admitted.refused)
    noteCaller(response, admitted.caller)
    sendAnswer(response, await handle({ world, caller: admitted.caller, request }))
  }
}

/** The call log names who called. */
const noteCaller = (response: Response, caller: Caller) => {
  response.locals['caller'] = caller.clientId ?? caller.email
}

// Scope before activation: a probe with too narrow a token learns nothing about the API being on.
// Google's own order is not documented; this is the one that flatters nobody.
function admit(world: World, spec: ApiMethod, request: Request): { caller: Caller } | { refused: Answer } {
  const caller = findCaller(world, request)
  if (!caller) return { refused: unauthenticated(spec) }
  if (!spec.anyScope.some((one) => caller.scopes.has(one))) return { refused: insufficientScope(spec) }
  const consumer = consumerProject(world, caller, request)
  if (!consumer) return { refused: quotaProjectDenied(spec, request) }
  const inactive = refuseInactive(world, spec, consumer)
  if (inactive) return { refused: inactive }
  const service = spec.style === 'gmail' ? 'gmail' : spec.style === 'calendar' ? 'calendar' : null
  if (
    service &&
    caller.user &&
    caller.clientId &&
    appIsBlocked(world, caller.user, caller.clientId, [...caller.scopes])
  ) {
    const message = `The domain administrators have disabled ${service === 'gmail' ? 'Gmail' : 'Calendar'} apps.`
    return {
      refused: apiError(spec.style, { status: 'PERMISSION_DENIED', message, legacy: { reason: 'domainPolicy' } }),
    }
  }
  return { caller: { ...caller, project: consumer } }
}

/** The holder of the request's Bearer token, or null when the token is absent, unknown, ended or revoked. */
export function findCaller(world: World, request: Request): Caller | null {
  const presented = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1]
  const token = presented === undefined ? undefined : world.accessTokens.get(presented)
  return token ? callerOf(world, token) : null
}

/** What an access token stands for now; null when it is dead. */
export function callerOf(world: World, token: AccessToken): Caller | null {
  const now = world.clock.now()
  if (token.expiresAt <= now || (token.revokedAt !== null && token.revokedAt <= now)) return null
  const project = findProject(world, token.projectId)
  if (!project) return null
  const shared = { clientId: token.clientId, project, scopes: new Set(token.scopes), token }
  if (token.kind === 'serviceAccount') {
    const account = world.serviceAccounts.get(token.holder)
    if (!account || account.disabled) return null
    return {
      ...shared,
      kind: token.kind,
      email: account.email,
      sub: account.uniqueId,
      member: `serviceAccount:${account.email}`,
      user: null,
    }
  }
  const user = findUser(world, token.holder)
  if (!user || user.deleted || user.suspended) return null
  return { ...shared, kind: token.kind, email: user.email, sub: user.sub, member: `user:${user.email}`, user }
}

function consumerProject(world: World, caller: Caller, request: Request): Project | null {
  const named = request.get('X-Goog-User-Project')
  if (named === undefined) return caller.project
  const project = findProject(world, named)
  if (!project) return null
  return holdsPermission(world, caller.member, 'serviceusage.services.use', { project }) ? project : null
}

function unauthenticated(spec: ApiMethod): Answer {
  if (spec.style === 'cloud')
    return apiError('cloud', {
      status: 'UNAUTHENTICATED',
      message:
        'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.',
      details: [
        errorInfo('ACCESS_TOKEN_TYPE_UNSUPPORTED', 'googleapis.com', { service: spec.service, method: spec.method }),
      ],
    })
  return apiError(spec.style, {
    status: 'UNAUTHENTICATED',
    message: spec.style === 'calendar' ? 'Invalid Credentials' : 'Request had invalid authentication credentials.',
    legacy: { message: 'Invalid Credentials', reason: 'authError', location: 'Authorization', locationType: 'header' },
  })
}

/** google-facts 9.3 */
function insufficientScope(spec: ApiMethod): Answer {
  return apiError(spec.style === 'calendar' ? 'gmail' : spec.style, {
    status: 'PERMISSION_DENIED',
    message: 'Request had insufficient authentication scopes.',
    legacy: { message: 'Insufficient Permission', reason: 'insufficientPermissions' },
    details: [
      errorInfo('ACCESS_TOKEN_SCOPE_INSUFFICIENT', 'googleapis.com', { service: spec.service, method: spec.method }),
    ],
    headers: {
      'WWW-Authenticate': `Bearer realm="https://accounts.google.com/", error="insufficient_scope", scope="${spec.anyScope.join(' ')}"`,
    },
  })
}

function quotaProjectDenied(spec: ApiMethod, request: Request): Answer {
  const named = request.get('X-Goog-User-Project') ?? ''
  return apiError(spec.style, {
    status: 'PERMISSION_DENIED',
    message: `Caller does not have required permission to use project ${named}. Grant the caller the roles/serviceusage.serviceUsageConsumer role, or a custom role with the serviceusage.services.use permission, by visiting https://console.developers.google.com/iam-admin/iam/project?project=${named} and then retry. Propagation of the new permission may take a few minutes.`,
    legacy: { reason: 'forbidden' },
    details: [
      errorInfo('USER_PROJECT_DENIED', 'googleapis.com', { service: spec.service, consumer: `projects/${named}` }),
    ],
  })
}

/** SERVICE_DISABLED and its siblings (google-facts 5.2); null when the API answers for this project. */
function refuseInactive(world: World, spec: Pick<ApiMethod, 'service' | 'style'>, project: Project): Answer | null {
  const consumer = `projects/${project.projectNumber}`
  const metadata = { service: spec.service, consumer }
  // The scope and activation layer speaks one language: Calendar's answer carries status and details here as well.
  const style = spec.style === 'calendar' ? 'gmail' : spec.style
  if (project.state !== 'ACTIVE')
    return apiError(style, {
      status: 'PERMISSION_DENIED',
      message: `Project #${project.projectNumber} has been deleted.`,
      legacy: { reason: 'forbidden' },
      details: [errorInfo('CONSUMER_INVALID', 'googleapis.com', metadata)],
    })
  if (project.suspended)
    return apiError(style, {
      status: 'PERMISSION_DENIED',
      message: `Permission denied: Consumer '${consumer}' has been suspended.`,
      legacy: { reason: 'forbidden' },
      details: [errorInfo('CONSUMER_SUSPENDED', 'googleapis.com', { ...metadata, containerInfo: consumer })],
    })
  if (!serviceAnswers(world, project, spec.service)) return serviceDisabled(style, spec.service, project.projectNumber)
  if (project.billingDisabled && spec.service === 'pubsub.googleapis.com')
    return apiError(style, {
      status: 'PERMISSION_DENIED',
      message: `This API method requires billing to be enabled. Please enable billing on project #${project.projectNumber} by visiting https://console.developers.google.com/billing/enable?project=${project.projectNumber} then retry. If you enabled billing for this project recently, wait a few minutes for the action to propagate to our systems and retry.`,
      details: [errorInfo('BILLING_DISABLED', 'googleapis.com', metadata)],
    })
  return null
}

function serviceDisabled(style: EnvelopeStyle, service: string, number: string): Answer {
  const title = serviceTitles[service] ?? service
  const activationUrl = `https://console.developers.google.com/apis/api/${service}/overview?project=${number}`
  const message = `${title} has not been used in project ${number} before or it is disabled. Enable it by visiting ${activationUrl} then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.`
  return apiError(style, {
    status: 'PERMISSION_DENIED',
    message,
    legacy: {
      domain: 'usageLimits',
      reason: 'accessNotConfigured',
      extendedHelp: 'https://console.developers.google.com',
    },
    details: [
      errorInfo('SERVICE_DISABLED', 'googleapis.com', {
        service,
        serviceTitle: title,
        consumer: `projects/${number}`,
        containerInfo: number,
        activationUrl,
      }),
      { '@type': 'type.googleapis.com/google.rpc.LocalizedMessage', locale: 'en-US', message },
      {
        '@type': 'type.googleapis.com/google.rpc.Help',
        links: [{ description: 'Google developers console API activation', url: activationUrl }],
      },
    ],
  })
}

/** What Cloud APIs answer to a lack of rights; each has its own sentence. */
export const permissionDenied = (message = 'The caller does not have permission'): Answer =>
  apiError('cloud', { status: 'PERMISSION_DENIED', message })
