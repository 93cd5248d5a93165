import type { Answer, Refusal } from '#steps/google-port.ts'
import { revealSecret, type Secret } from '#steps/secret.server.ts'
import { OAuth2Client } from 'google-auth-library'
import type * as z from 'zod/mini'
import { readJson } from './refusal.ts'
import type { GoogleCall, Transport } from './transport.ts'
import type { WireReply } from './wire.ts'

/** Who asks: the tenant, and in whose name. */
export type Caller = { readonly transport: Transport; readonly tenantId: string; readonly accessToken: Secret }

/** Our name for the call, and whether a repeat is harmless even if the first attempt was carried out. */
export type Question<T> = { readonly call: string; readonly idempotent: boolean; readonly reply: z.ZodMiniType<T> }

/**
 * One question through Google's own library: it builds address and body, our transport carries them, and the reply is
 * read by our schema. Neither its retries nor its errors are used: they would repeat what must not be repeated and show
 * what must not be shown (google-facts 10.4). Throws only for a mistake of ours in the parameters.
 */
export async function askGoogle<T>(
  caller: Caller,
  question: Question<T>,
  send: (auth: OAuth2Client) => Promise<unknown>,
): Promise<Answer<T>> {
  let outcome: Answer<WireReply> | undefined
  let host = ''
  const carry: typeof fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input)
    host = url.host
    outcome = await caller.transport.request({
      tenantId: caller.tenantId,
      host,
      path: url.pathname,
      query: url.searchParams,
      method: readMethod(init?.method),
      headers: readHeaders(new Headers(init?.headers)),
      body: readBody(init?.body),
      call: question.call,
      idempotent: question.idempotent,
    })
    if (!outcome.ok) throw new Error(`Google refused ${question.call}`)
    const { status, body } = outcome.value
    return new Response(status === 204 ? null : body, { status })
  }
  const auth = new OAuth2Client({ transporterOptions: { fetchImplementation: carry } })
  auth.setCredentials({ access_token: revealSecret(caller.accessToken) })
  try {
    await send(auth)
  } catch (error) {
    const refusal = refusalOf(outcome)
    if (refusal) return { ok: false, refusal }
    throw error
  }
  if (!outcome?.ok) throw new Error(`${question.call} did not go through our transport`)
  return readJson({ host, call: question.call, secrets: [] }, outcome.value, question.reply)
}

/** `outcome` is assigned inside a callback, where TypeScript does not follow. */
function refusalOf(outcome: Answer<WireReply> | undefined): Refusal | undefined {
  return outcome?.ok === false ? outcome.refusal : undefined
}

function readMethod(method = 'GET'): GoogleCall['method'] {
  if (method === 'GET' || method === 'POST' || method === 'PUT' || method === 'PATCH' || method === 'DELETE')
    return method
  throw new Error(`The transport does not send ${method}`)
}

/** The library's own `accept-encoding: gzip` is left out: the transport counts bytes as they come. */
function readHeaders(headers: Headers): Record<string, string> {
  const taken: Record<string, string> = {}
  for (const name of ['authorization', 'content-type', 'user-agent']) {
    const value = headers.get(name)
    if (value !== null) taken[name] = value
  }
  return taken
}

function readBody(body: unknown): GoogleCall['body'] {
  if (body === undefined || body === null) return undefined
  if (typeof body === 'string' || body instanceof URLSearchParams) return body
  throw new Error('The transport sends text and forms only')
}
