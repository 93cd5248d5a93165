import express, { type Request, type Response, type Router } from 'express'
import { api, type Api, type EndpointName } from '#contract/api.ts'
import type { BodyOf, Caller, Endpoint, ParamsOf, QueryOf, ReplyOf } from '#contract/endpoint.ts'
import { Problem } from './problem.ts'

/** Who is calling, proven. `anyone` has no tenant. Sessions carry a member, host API keys a scope. */
export type Identity =
  | { readonly kind: 'anyone' }
  | {
      readonly kind: 'session'
      readonly tenantId: string
      readonly memberId: string
      readonly memberName: string
      readonly role: 'admin' | 'support'
      readonly sessionHash: string
      readonly freshUntil: number
      readonly endsAt: number
    }
  | { readonly kind: 'key'; readonly tenantId: string; readonly keyId: string; readonly scopes: readonly string[] }

/** What a handler gets: parsed input and a proven caller. `response` only for cookies. */
export type Call<E extends Endpoint> = {
  readonly params: ParamsOf<E>
  readonly query: QueryOf<E>
  readonly body: BodyOf<E>
  readonly bytes: E extends { readonly bytes: number } ? Uint8Array : undefined
  readonly identity: Identity
  /** Empty for `anyone`. */
  readonly tenantId: string
  /** Who acts, for audit events and "stored by": a member's name or the API key's id. */
  readonly actor: string
  readonly requestId: string
  readonly response: Response
  /** Says what the audit event is about. `tenantId` where the caller had none before (a setup link just used). */
  readonly audit: (subject: {
    readonly tenantId?: string
    readonly actor?: string
    readonly [detail: string]: string | undefined
  }) => void
}

export type Handler<E extends Endpoint> = (call: Call<E>) => Promise<ReplyOf<E>>

/** One handler for every declared endpoint: leaving one out, or adding one that is not declared, does not compile. */
export type Handlers = { readonly [Name in EndpointName]: Handler<Api[Name]> }

export type Gate = {
  readonly identify: (request: Request) => Promise<Identity>
  /** Null for a change that comes from our own pages, else the refusal. */
  readonly refuseOrigin: (request: Request) => Problem | null
  readonly now: () => number
  readonly recordAudit: (event: {
    readonly tenantId: string
    readonly event: string
    readonly actor: string
    readonly subject: Readonly<Record<string, string>>
    readonly requestId: string
  }) => Promise<void>
}

/** Roles and scopes an identity speaks for. */
function callersOf(identity: Identity): readonly Caller[] {
  if (identity.kind === 'anyone') return ['anyone']
  if (identity.kind === 'session') return ['anyone', identity.role]
  return [
    'anyone',
    ...identity.scopes.filter((scope): scope is Caller => ['links', 'tokens', 'metrics', 'secrets'].includes(scope)),
  ]
}

function allow(declaration: Endpoint, identity: Identity, now: number): void {
  const callers = callersOf(identity)
  if (!declaration.callers.some((caller) => callers.includes(caller))) {
    throw new Problem(identity.kind === 'anyone' ? 'not-signed-in' : 'role-not-allowed')
  }
  if (declaration.fresh && identity.kind === 'session' && identity.freshUntil < now)
    throw new Problem('fresh-link-needed')
}

type Schema = {
  safeParse: (
    input: unknown,
  ) => { success: true; data: unknown } | { success: false; error: { issues: readonly Issue[] } }
}
type Issue = {
  readonly path: readonly PropertyKey[]
  readonly code?: string | undefined
  readonly keys?: readonly string[]
}

/** Names the fields that do not fit, never their values. */
function parse(schema: Schema | undefined, input: unknown, status: 'not-found' | 'input-not-understood'): unknown {
  if (!schema) return undefined
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  if (status === 'not-found') throw new Problem('not-found')
  const fields = Object.fromEntries(
    parsed.error.issues.map((issue) => [
      issue.path.map(String).join('.') || 'body',
      'This does not have the expected form.',
    ]),
  )
  throw new Problem('input-not-understood', undefined, fields)
}

function bind<E extends Endpoint>(name: string, declaration: E, handler: Handler<E>, gate: Gate) {
  return async (request: Request, response: Response): Promise<void> => {
    const identity = await gate.identify(request)
    const foreign = declaration.method === 'GET' || identity.kind === 'key' ? null : gate.refuseOrigin(request)
    if (foreign) throw foreign
    allow(declaration, identity, gate.now())
    const tenantId = identity.kind === 'anyone' ? '' : identity.tenantId
    const subject: Record<string, string> = {}
    let auditTenant = tenantId
    let actor = identity.kind === 'session' ? identity.memberName : identity.kind === 'key' ? identity.keyId : 'nobody'
    const bytes: unknown =
      declaration.bytes === undefined
        ? undefined
        : Buffer.isBuffer(request.body)
          ? new Uint8Array(request.body)
          : new Uint8Array()
    const call = {
      params: parse(declaration.params, request.params, 'not-found'),
      query: parse(declaration.query, request.query, 'input-not-understood'),
      body: parse(declaration.body, request.body, 'input-not-understood'),
      bytes,
      identity,
      tenantId,
      actor,
      requestId: String(request.id),
      response,
      audit: (details: Record<string, string | undefined>) => {
        for (const [key, value] of Object.entries(details)) {
          if (value === undefined) continue
          if (key === 'tenantId') auditTenant = value
          else if (key === 'actor') actor = value
          else subject[key] = value
        }
      },
      // The schemas just produced these values; TypeScript cannot follow them through a generic declaration.
    } as Call<E>
    const reply = await handler(call)
    if ('event' in declaration.audit && auditTenant !== '') {
      await gate.recordAudit({
        tenantId: auditTenant,
        event: declaration.audit.event,
        actor,
        subject,
        requestId: call.requestId,
      })
    }
    // Parsed by the contract on the way out: what it does not know cannot leave.
    const parsed = declaration.reply.safeParse(reply)
    if (!parsed.success)
      throw new Error(
        `The reply of ${name} does not fit its declaration: ${parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')}`,
      )
    response.set('Cache-Control', 'no-store').json(parsed.data)
  }
}

/** Mounts every declared endpoint. The only place where `/api` routes of the contract come from. */
export function mountApi(handlers: Handlers, gate: Gate): Router {
  const router = express.Router({ strict: true, caseSensitive: true })
  const json = express.json({ limit: '256kb', strict: true })
  for (const name of Object.keys(api) as EndpointName[]) {
    const declaration: Endpoint = api[name]
    const method = declaration.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete'
    const reader =
      declaration.bytes !== undefined
        ? [express.raw({ type: () => true, limit: declaration.bytes })]
        : declaration.body
          ? [json]
          : []
    router[method](declaration.path, ...reader, bind(name, declaration, handlers[name] as Handler<Endpoint>, gate))
  }
  return router
}
