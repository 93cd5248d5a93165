import express, { type Express, type Request, type RequestHandler, type Response, type Router } from 'express'
import { rateLimit } from 'express-rate-limit'
import helmet from 'helmet'
import { existsSync } from 'node:fs'
import { aboutPages } from './http/about-pages.ts'
import { eventStream, type Listen } from './http/events.ts'
import type { Metrics } from './http/metrics.ts'
import { openApiDocument } from './http/openapi.ts'
import { answerProblem, Problem, sendProblem } from './http/problem.ts'
import { type Gate, type Handlers, mountApi } from './http/route.ts'
import { webFiles } from './http/web-files.ts'

export type AppParts = {
  readonly handlers: Handlers
  readonly gate: Gate
  /** Where Google sends the browser back to. */
  readonly googleCallback: Router
  readonly requestLog: RequestHandler
  readonly metrics: Metrics
  readonly listen: Listen
  readonly openStreams: Set<Response>
  /** Whether the session of an open stream still stands. */
  readonly sessionStands: (identity: { tenantId: string; sessionHash: string }) => Promise<boolean>
  readonly readiness: () => Promise<Readonly<Record<string, boolean>>>
  readonly logBug: (requestId: string, error: unknown) => void
  readonly databaseIsDown: (error: unknown) => boolean
  readonly trustedProxies: readonly string[]
  readonly baseUrl: string
  readonly appName: string
  readonly version: string
  /** The built interface; absent in tests that need none. */
  readonly webRoot: string | undefined
}

/** Styles and scripts come from us alone; nothing may frame us; forms post to us (Google is reached by `location`, design D14). */
function securityHeaders(baseUrl: string): RequestHandler {
  const https = baseUrl.startsWith('https:')
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'no-referrer' },
  })
}

/** Express: middleware and routers in order. Webhooks are answered before it, in their own small handler (design 8). */
export function createApp(parts: AppParts): Express {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('trust proxy', parts.trustedProxies.length > 0 ? [...parts.trustedProxies] : false)
  app.set('query parser', 'simple')

  app.get('/healthz', (_request, response) => void response.json({ alive: true }))
  app.get('/readyz', async (_request, response) => {
    const ready = await parts.readiness()
    response.status(Object.values(ready).every(Boolean) ? 200 : 503).json(ready)
  })
  // Calendar's sender respects robots.txt (google-facts 8.4): nothing may be disallowed here.
  app.get('/robots.txt', (_request, response) => void response.type('text/plain').send('User-agent: *\nAllow: /\n'))

  app.use(parts.requestLog)
  app.get('/metrics', parts.metrics.serve(parts.gate.identify))
  app.use(securityHeaders(parts.baseUrl))
  app.use((_request, response, next) => {
    response.set('X-Guidepost-Version', parts.version)
    next()
  })
  app.use(aboutPages(parts.appName))

  const limited = (request: Request, response: Response) =>
    sendProblem(response, new Problem('too-many-requests'), String(request.id))
  app.use(
    '/api/enter',
    rateLimit({ windowMs: 60_000, limit: 120, standardHeaders: 'draft-8', legacyHeaders: false, handler: limited }),
  )
  app.use(
    '/api',
    rateLimit({ windowMs: 60_000, limit: 1200, standardHeaders: 'draft-8', legacyHeaders: false, handler: limited }),
  )

  const document = openApiDocument(parts.version)
  app.get('/api/openapi.json', (_request, response) => void response.json(document))
  app.get(
    '/api/events',
    eventStream({
      identify: parts.gate.identify,
      stillValid: parts.sessionStands,
      listen: parts.listen,
      openStreams: parts.openStreams,
    }),
  )
  app.use(parts.googleCallback)
  app.use(mountApi(parts.handlers, parts.gate))
  app.use('/api', () => {
    throw new Problem('not-found')
  })

  if (parts.webRoot !== undefined && existsSync(parts.webRoot)) app.use(webFiles(parts.webRoot))
  app.use(answerProblem({ databaseIsDown: parts.databaseIsDown, logBug: parts.logBug }))
  return app
}
