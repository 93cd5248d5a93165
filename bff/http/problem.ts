import type { ErrorRequestHandler, Response } from 'express'
import type { CheckResult } from '#contract/check.ts'
import { type ProblemBody, problemTypes, type ProblemType } from '#contract/problem.ts'

/** Our API's no. The one error class of the product: thrown by handlers, answered in `answerProblem`. */
export class Problem extends Error {
  readonly type: ProblemType
  readonly detail: string | undefined
  readonly fields: Readonly<Record<string, string>> | undefined
  readonly because: NonNullable<CheckResult['cause']> | undefined

  constructor(
    type: ProblemType,
    detail?: string,
    fields?: Readonly<Record<string, string>>,
    because?: NonNullable<CheckResult['cause']>,
  ) {
    super(type)
    this.type = type
    this.detail = detail
    this.fields = fields
    this.because = because
  }
}

/** Writes RFC 9457 problem details. Nothing of the request is echoed. */
export function sendProblem(response: Response, problem: Problem, requestId: string): void {
  const { status, title } = problemTypes[problem.type]
  const body: ProblemBody = {
    type: problem.type,
    title,
    status,
    requestId,
    ...(problem.detail === undefined ? {} : { detail: problem.detail }),
    ...(problem.fields === undefined ? {} : { fields: problem.fields }),
    ...(problem.because === undefined ? {} : { cause: problem.because }),
  }
  response.status(status).type('application/problem+json').set('Cache-Control', 'no-store').send(JSON.stringify(body))
}

/** What body-parser says of an input it will not read, in our words. */
function problemOf(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error
  const type = typeof error === 'object' && error !== null && 'type' in error ? error.type : undefined
  if (type === 'entity.too.large') return new Problem('too-large')
  if (type === 'entity.parse.failed' || type === 'encoding.unsupported' || type === 'charset.unsupported')
    return new Problem('input-not-understood')
  if (error instanceof URIError) return new Problem('not-found')
  return undefined
}

/**
 * The last middleware. A `Problem` is an answer; a lost database is `not-ready`; anything else is a bug and is logged with the
 * request's id, reduced to its name, message and stack: error objects of libraries carry request bodies.
 */
export function answerProblem(options: {
  readonly databaseIsDown: (error: unknown) => boolean
  readonly logBug: (requestId: string, error: unknown) => void
}): ErrorRequestHandler {
  return (error, request, response, next) => {
    if (response.headersSent) return next(error)
    const requestId = String(request.id)
    const problem = problemOf(error) ?? (options.databaseIsDown(error) ? new Problem('not-ready') : undefined)
    if (problem) return sendProblem(response, problem, requestId)
    options.logBug(requestId, error)
    sendProblem(response, new Problem('unexpected'), requestId)
  }
}
