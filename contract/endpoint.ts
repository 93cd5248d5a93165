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
export type Endpoint = {
  readonly method: Method
  readonly path: `/${string}`
  readonly summary: string
  readonly callers: readonly [Caller, ...Caller[]]
  readonly params?: z.ZodMiniType
  readonly query?: z.ZodMiniType
  readonly body?: z.ZodMiniType
  /** Raw bytes instead of JSON, with the most that is read. */
  readonly bytes?: number
  readonly reply: z.ZodMiniType
  /** What this endpoint can answer besides its reply; every endpoint can also answer `unexpected`, `not-ready` and `too-many-requests`. */
  readonly problems: readonly ProblemType[]
  /** Needs a link or sign-in used in the last 15 minutes (design D11). */
  readonly fresh?: true
  readonly audit: Audit
}

/** Keeps the declaration's own types, so that both sides know exactly what it takes and gives. */
export function endpoint<const E extends Endpoint>(declaration: E): E {
  return declaration
}

export type ParamsOf<E> = E extends { readonly params: infer S extends z.ZodMiniType } ? z.output<S> : undefined
export type QueryOf<E> = E extends { readonly query: infer S extends z.ZodMiniType } ? z.output<S> : undefined
export type BodyOf<E> = E extends { readonly body: infer S extends z.ZodMiniType } ? z.output<S> : undefined
export type ReplyOf<E> = E extends { readonly reply: infer S extends z.ZodMiniType } ? z.output<S> : never
