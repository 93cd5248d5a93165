import { randomUUID } from 'node:crypto'
import type { Request, RequestHandler } from 'express'
import { pino, type DestinationStream, type Logger } from 'pino'
import { pinoHttp } from 'pino-http'
import { redactSecrets } from '#contract/secret-patterns.ts'

/** Everything a log line may carry. A field that is not listed is dropped: a forgotten object cannot leak. */
const allowedFields = new Set([
  'requestId',
  'method',
  'route',
  'status',
  'milliseconds',
  'tenantId',
  'host',
  'call',
  'outcome',
  'attempts',
  'reason',
  'event',
  'job',
  'port',
  'error',
  'stack',
  'msg',
])

const plain = (value: unknown): unknown => (typeof value === 'string' ? redactSecrets(value).text : value)

/** JSON lines with a request id and nothing but the allowed fields; texts lose anything that looks like a secret. */
export function createLog(destination?: DestinationStream): Logger {
  const options = {
    base: null,
    formatters: {
      level: (label: string) => ({ level: label }),
      log: (fields: Record<string, unknown>) =>
        Object.fromEntries(
          Object.entries(fields).flatMap(([key, value]) => (allowedFields.has(key) ? [[key, plain(value)]] : [])),
        ),
    },
    hooks: {
      logMethod(this: Logger, args: Parameters<Logger['info']>, method: Logger['info']) {
        method.apply(this, args.map(plain) as Parameters<Logger['info']>)
      },
    },
  }
  return destination ? pino(options, destination) : pino(options)
}

/** One line per request, with the route's pattern instead of the address: an address can hold a state or a code. */
export function requestLog(log: Logger): RequestHandler {
  return pinoHttp<Request>({
    logger: log,
    genReqId: () => randomUUID(),
    autoLogging: { ignore: (request) => request.url.startsWith('/assets/') },
    wrapSerializers: false,
    serializers: { req: () => undefined, res: () => undefined, err: () => undefined },
    customSuccessObject: (request, response, value: { responseTime?: number }) =>
      describe(request, response.statusCode, value.responseTime),
    customErrorObject: (request, response, _error, value: { responseTime?: number }) =>
      describe(request, response.statusCode, value.responseTime),
    customSuccessMessage: () => 'answered',
    customErrorMessage: () => 'answered with an error',
  })
}

function describe(request: Request, status: number, milliseconds: number | undefined): Record<string, unknown> {
  const route: unknown = request.route?.path
  return {
    requestId: String(request.id),
    method: request.method,
    route: typeof route === 'string' ? route : 'other',
    status,
    milliseconds: milliseconds === undefined ? undefined : Math.round(milliseconds),
  }
}

/** A bug reduced to what helps: name, message, stack. Library errors carry request bodies, so they are never logged whole. */
export function describeError(error: unknown): { error: string; stack?: string } {
  if (!(error instanceof Error)) return { error: typeof error }
  return { error: `${error.name}: ${error.message}`, ...(error.stack === undefined ? {} : { stack: error.stack }) }
}
