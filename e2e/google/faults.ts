import type { Request, RequestHandler, Response } from 'express'
import { errorInfo } from './errors.ts'
import type { Fault, World } from './world.ts'

/**
 * Applies the first matching fault before any API is asked. `reset-after` lets the API do its work and loses the
 * answer, `held` keeps the answer until the fault is cleared; every other kind keeps the request from the API.
 */
export function faultGate(world: World): RequestHandler {
  return async (request, response, next) => {
    const fault = takeFault(world, request)
    if (!fault) return next()
    response.locals['fault'] = fault.effect.kind
    await applyFault(world, fault, request, response, next)
  }
}

/** `/HOST/PATH` as it arrives, taken apart. */
export function googleAddress(request: Request): { host: string; path: string } {
  const [, host = '', rest = ''] = /^\/([^/]*)(.*)$/.exec(request.path) ?? []
  return { host, path: rest || '/' }
}

/** The fault for this request; counts it down. */
function takeFault(world: World, request: Request): Fault | undefined {
  const fault = world.faults.find((one) => matches(world, one, request))
  if (!fault) return undefined
  if (fault.after > 0) {
    fault.after -= 1
    return undefined
  }
  if (fault.times === null) return fault
  fault.times -= 1
  if (fault.times <= 0) world.faults = world.faults.filter((one) => one !== fault)
  return fault
}

function matches(world: World, { match }: Fault, request: Request): boolean {
  const { host, path } = googleAddress(request)
  return (
    (match.host === undefined || match.host === host) &&
    (match.method === undefined || match.method === request.method) &&
    (match.path === undefined || path.startsWith(match.path)) &&
    (match.projectId === undefined || match.projectId === projectOf(world, request, path)) &&
    (match.grantType === undefined || match.grantType === formField(request, 'grant_type'))
  )
}

function formField(request: Request, name: string): string | undefined {
  const body: unknown = request.body
  if (typeof body !== 'object' || body === null) return undefined
  const value: unknown = Object.entries(body).find(([key]) => key === name)?.[1]
  return typeof value === 'string' ? value : undefined
}

/** Whose call this is: by its token, its client, or the project in the path. */
function projectOf(world: World, request: Request, path: string): string | undefined {
  const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1]
  const byToken = bearer === undefined ? undefined : world.accessTokens.get(bearer)?.projectId
  if (byToken !== undefined) return byToken
  const query = new URL(request.url, 'http://simulated').searchParams
  const clientId = formField(request, 'client_id') ?? query.get('client_id')
  const byClient = clientId ? world.clients.get(clientId)?.projectId : undefined
  const byAssertion = projectOfAssertion(world, formField(request, 'assertion'))
  return byClient ?? byAssertion ?? /\/projects\/([^/:]+)/.exec(path)?.[1]
}

// A service account's token request names its account only inside the assertion.
function projectOfAssertion(world: World, assertion: string | undefined): string | undefined {
  const payload = Buffer.from(assertion?.split('.')[1] ?? '', 'base64url').toString()
  const issuer = /"iss":"([^"]+)"/.exec(payload)?.[1]
  return issuer === undefined ? undefined : world.serviceAccounts.get(issuer)?.projectId
}

async function applyFault(world: World, fault: Fault, request: Request, response: Response, next: () => void) {
  const { effect } = fault
  switch (effect.kind) {
    case 'status':
      if (effect.retryAfter !== undefined) response.setHeader('Retry-After', String(effect.retryAfter))
      response.status(effect.status).json(statusBody(effect))
      return
    case 'oauth-error':
      response.status(effect.status).json({
        error: effect.error,
        ...(effect.description !== undefined && { error_description: effect.description }),
        ...(effect.subtype !== undefined && { error_subtype: effect.subtype }),
      })
      return
    case 'html':
      response.status(effect.status).type('html').send(robotPage(effect.status, request.path))
      return
    case 'slow':
      await realDelay(effect.delayMs)
      next()
      return
    case 'slow-loris':
      return dripForever(response, effect.intervalMs)
    case 'truncated':
      response.writeHead(200, { 'Content-Type': 'application/json; charset=UTF-8', 'Transfer-Encoding': 'chunked' })
      response.write('{\n  "name": "projects/1')
      // Destroying before the last chunk is what a cut connection looks like.
      setImmediate(() => response.destroy())
      return
    case 'wrong-length':
      response.writeHead(200, { 'Content-Type': 'application/json; charset=UTF-8', 'Content-Length': '4096' })
      response.write('{}')
      setImmediate(() => response.destroy())
      return
    case 'malformed-json':
      response.status(200).type('application/json; charset=UTF-8').send('{"access_token": "ya29.cut, "expires_in": }')
      return
    case 'huge-json':
      return sendHuge(response, effect.bytes)
    case 'redirect':
      response.redirect(302, effect.to)
      return
    case 'reset':
      request.socket.resetAndDestroy()
      return
    case 'reset-after':
      loseAnswer(request, response)
      next()
      return
    case 'hang':
      return
    case 'held':
      holdAnswer(fault, response)
      next()
      return
  }
}

const statusOf: Record<number, string> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  409: 'ABORTED',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  503: 'UNAVAILABLE',
  504: 'DEADLINE_EXCEEDED',
}

const reasonOf: Record<number, string> = { 429: 'rateLimitExceeded', 500: 'backendError', 503: 'backendError' }

function statusBody(effect: { status: number; reason?: string; message?: string }) {
  const reason = effect.reason ?? reasonOf[effect.status] ?? 'forbidden'
  const message = effect.message ?? (effect.status >= 500 ? 'Backend Error' : 'Rate Limit Exceeded')
  const isQuota = /rate|quota|limit/i.test(reason)
  return {
    error: {
      code: effect.status,
      message,
      errors: [{ message, domain: isQuota ? 'usageLimits' : 'global', reason }],
      status: statusOf[effect.status] ?? 'UNKNOWN',
      ...(isQuota && { details: [errorInfo('RATE_LIMIT_EXCEEDED', 'googleapis.com')] }),
    },
  }
}

const robotPage = (status: number, path: string) =>
  `<!DOCTYPE html>\n<html lang=en>\n  <meta charset=utf-8>\n  <title>Error ${status}</title>\n  <p><b>${status}.</b> <ins>That’s an error.</ins>\n  <p>The requested URL <code>${encodeURI(path)}</code> was not served. <ins>That’s all we know.</ins>\n`

// Faults of the wire run in real time: the clients they test have real deadlines.
const realDelay = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds).unref()
  })

function dripForever(response: Response, intervalMs: number) {
  response.writeHead(200, { 'Content-Type': 'application/json; charset=UTF-8' })
  const timer = setInterval(() => response.write(' '), intervalMs)
  response.on('close', () => clearInterval(timer))
}

async function sendHuge(response: Response, bytes: number) {
  response.writeHead(200, { 'Content-Type': 'application/json; charset=UTF-8' })
  const piece = `"${'x'.repeat(65_533)}",`
  response.write('{"items":[')
  for (let sent = 0; sent < bytes && !response.destroyed; sent += piece.length) {
    if (!response.write(piece)) await drained(response)
  }
  response.end('""]}')
}

const drained = (response: Response) =>
  new Promise<void>((resolve) => {
    const done = () => {
      response.off('drain', done).off('close', done)
      resolve()
    }
    response.on('drain', done).on('close', done)
  })

// The work is done at Google, and the caller never hears of it.
function loseAnswer(request: Request, response: Response) {
  response.end = () => {
    request.socket.resetAndDestroy()
    return response
  }
  response.write = () => true
}

/** Google has answered, as things stood then; the answer arrives once the fault is cleared. */
function holdAnswer(fault: Fault, response: Response) {
  const send = response.send.bind(response)
  response.send = (body) => {
    fault.onClear.push(() => {
      response.send = send
      send(body)
    })
    return response
  }
}
