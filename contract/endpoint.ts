import type * as z from 'zod/mini'
import type { ProblemType } from './problem.ts'

/**
 * Who may call. `anyone` needs no session; `admin` and `support` are sessions of a tenant;
 * the rest are scopes of a host API key.
 */
export type Caller = 'anyone' | 'admin' | 'support' | 'links' | 'tokens' | 'metrics' | 'secrets'

/** The audit event of a change, or the reason why there is none. Leaving both out does not compile. */
export type Audit = { readonly event: string } | { readonly none: string }

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/**
 * One endpoint, declared once. Both sides parse with these schemas and OpenAPI is written from them.
 * `params` are the `:names` of the path, `query` strings after it, `body` JSON (or `bytes`: at most that many raw bytes).
 */
export type Endpoint<
  Params extends z.ZodMiniType = z.ZodMiniType,
  Query extends z.ZodMiniType = z.ZodMiniType,
  Body extends z.ZodMiniType = z.ZodMiniType,
  Reply extends z.ZodMiniType = z.ZodMiniType,
> = {
  readonly method: Method
  readonly path: `/${string}`
  readonly summary: string
  readonly callers: readonly [Caller, ...Caller[]]
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  /** Raw bytes instead of JSON, with the most that is read. */
  readonly bytes?: number
  readonly reply: Reply
  /** What this endpoint can answer besides its reply; every endpoint can also answer `unexpected`, `not-ready` and `too-many-requests`. */
  readonly problems: readonly ProblemType[]
  /** Needs a link or sign-in used in the last 15 minutes (design D11). */
  readonly fresh?: true
  readonly audit: Audit
}

export function endpoint<
  Params extends z.ZodMiniType,
  Query extends z.ZodMiniType,
  Body extends z.ZodMiniType,
  Reply extends z.ZodMiniType,
>(declaration: Endpoint<Params, Query, Body, Reply>): Endpoint<Params, Query, Body, Reply> {
  return declaration
}

type Parsed<S> = S extends z.ZodMiniType ? z.output<S> : undefined

export type ParamsOf<E extends Endpoint> = Parsed<E['params']>
export type QueryOf<E extends Endpoint> = Parsed<E['query']>
export type BodyOf<E extends Endpoint> = Parsed<E['body']>
export type ReplyOf<E extends Endpoint> = z.output<E['reply']>
