import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express'
import { createServer, type Server } from 'node:http'
import { authorizeRoutes } from './authorize.ts'
import { calendarRoutes } from './calendar.ts'
import { consoleRoutes } from './console/pages.ts'
import { controlRoutes } from './control.ts'
import { apiError, ok, sendAnswer } from './errors.ts'
import { faultGate, googleAddress } from './faults.ts'
import { gmailRoutes } from './gmail.ts'
import { iamCredentialsRoutes, iamRoutes } from './iam.ts'
import { certRoutes, discoveryDocument, tokenRoutes } from './oauth.ts'
import { pubsubRoutes } from './pubsub.ts'
import { resourceManagerRoutes } from './resource-manager.ts'
import { serviceUsageRoutes } from './service-usage.ts'
import { userinfoRoutes } from './userinfo.ts'
import { makeWorld, type Propagation, type World } from './world.ts'
import type { Clock } from './clock.ts'

export type SimulatedGoogle = {
  /** `http://127.0.0.1:PORT`; `https://HOST/PATH` of the real one is at `ORIGIN/HOST/PATH`. */
  origin: string
  /** For tests in the same process; everybody else uses the control plane. */
  world: World
  close(): Promise<void>
}

// Older ones are forgotten, so that a soak does not fill the memory.
const CALLS_KEPT = 200_000

/** Starts a simulated Google with an empty world, on a free port unless one is given. */
export async function startGoogle(
  options: { port?: number; clock?: Clock; seed?: number; propagation?: Partial<Propagation> } = {},
): Promise<SimulatedGoogle> {
  const world = makeWorld(options)
  const server = createServer(makeApp(world))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The simulated Google has no port')
  return { origin: `http://127.0.0.1:${address.port}`, world, close: () => closeServer(server, world) }
}

function closeServer(server: Server, world: World): Promise<void> {
  world.clock.stop()
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

/** The whole of it, without a port. */
function makeApp(world: World): Express {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.use('/control', controlRoutes(world))
  app.use(dateOfWorld(world))
  app.use(callLog(world))
  // Read before the faults, which may ask for the grant type or client.
  app.use('/oauth2.googleapis.com', express.urlencoded({ extended: false }))
  app.use(faultGate(world))

  app.get('/accounts.google.com/.well-known/openid-configuration', (_request, response) =>
    sendAnswer(response, { ...ok(discoveryDocument), headers: { 'Cache-Control': 'public, max-age=3600' } }),
  )
  app.use('/accounts.google.com', authorizeRoutes(world))
  app.use('/oauth2.googleapis.com', tokenRoutes(world))
  app.use('/openidconnect.googleapis.com', userinfoRoutes(world))
  app.use('/serviceusage.googleapis.com', serviceUsageRoutes(world))
  app.use('/cloudresourcemanager.googleapis.com', resourceManagerRoutes(world))
  app.use('/iam.googleapis.com', iamRoutes(world))
  app.use('/iamcredentials.googleapis.com', iamCredentialsRoutes(world))
  app.use('/www.googleapis.com', certRoutes(world))
  app.use('/www.googleapis.com', calendarRoutes(world))
  app.use('/pubsub.googleapis.com', pubsubRoutes(world))
  app.use('/gmail.googleapis.com', gmailRoutes(world))
  app.use(consoleRoutes(world))
  app.use(notFound)
  app.use(badBody)
  return app
}

/** Google's `Date` is how a client learns that its own clock is off. */
function dateOfWorld(world: World): RequestHandler {
  return (_request, response, next) => {
    response.setHeader('Date', new Date(world.clock.now()).toUTCString())
    next()
  }
}

function callLog(world: World): RequestHandler {
  return (request, response, next) => {
    const { host, path } = googleAddress(request)
    const started = performance.now()
    response.once('close', () => {
      const caller: unknown = response.locals['caller']
      const fault: unknown = response.locals['fault']
      if (world.calls.length >= CALLS_KEPT) world.calls.splice(0, CALLS_KEPT / 2)
      world.calls.push({
        at: world.clock.now(),
        host,
        method: request.method,
        path,
        query: new URL(request.originalUrl, 'http://simulated').search.slice(1),
        status: response.writableFinished ? response.statusCode : 0,
        caller: typeof caller === 'string' ? caller : null,
        durationMs: performance.now() - started,
        fault: typeof fault === 'string' ? fault : null,
      })
    })
    next()
  }
}

/** The robot page: some of Google's failures are HTML (google-facts 9.1). */
const notFound: RequestHandler = (request, response) => {
  const { path } = googleAddress(request)
  response
    .status(404)
    .type('html')
    .send(
      `<!DOCTYPE html>\n<html lang=en>\n  <meta charset=utf-8>\n  <title>Error 404 (Not Found)!!1</title>\n  <p><b>404.</b> <ins>That’s an error.</ins>\n  <p>The requested URL <code>${encodeURI(path)}</code> was not found on this server. <ins>That’s all we know.</ins>\n`,
    )
}

// Four parameters are how Express tells an error handler.
const badBody: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (error instanceof SyntaxError && !response.headersSent)
    return sendAnswer(
      response,
      apiError('gmail', {
        status: 'INVALID_ARGUMENT',
        message: 'Invalid JSON payload received.',
        legacy: { reason: 'parseError' },
      }),
    )
  next(error)
}
