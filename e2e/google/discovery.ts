import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** One answer of the simulated Google, as a client saw it: the address as Google would have it, and the parsed body. */
export type Answer = { method: string; url: string; status: number; body: unknown }

type Schema = {
  $ref?: string
  type?: string
  format?: string
  enum?: string[]
  items?: Schema
  properties?: Record<string, Schema>
  additionalProperties?: Schema
}

type Method = { id: string; httpMethod: string; path: string; flatPath?: string; response?: { $ref: string } }

type Resource = { methods?: Record<string, Method>; resources?: Record<string, Resource> }

type Document = Resource & { rootUrl: string; servicePath: string; schemas: Record<string, Schema> }

/** Google's own discovery documents: which host and path each method has and the shape of its answer. */
export type Discovery = { documents: Document[] }

const files = [
  'calendar-v3',
  'cloudresourcemanager-v1',
  'cloudresourcemanager-v3',
  'gmail-v1',
  'iam-v1',
  'iamcredentials-v1',
  'oauth2-v2',
  'pubsub-v1',
  'serviceusage-v1',
]

/** Reads the documents from `folder`; undefined when the folder is absent, as on a machine that has only the repository. */
export function readDiscovery(folder: string): Discovery | undefined {
  if (!existsSync(folder)) return undefined
  // The documents are Google's, unchanged; their shape is fixed by the discovery format itself.
  const documents = files.map((file) => JSON.parse(readFileSync(path.join(folder, `${file}.json`), 'utf8')) as Document)
  return { documents }
}

/** Where the documents lie beside a checkout of this repository. */
export const discoveryFolder = path.resolve(import.meta.dirname, '../../../shared/google-discovery')

/**
 * What is wrong with one successful answer, as sentences; empty when its shape is Google's own.
 * Addresses without a discovery document (the token endpoint, OIDC) and refusals are not judged.
 */
export function faultsOf(answer: Answer, discovery: Discovery): string[] {
  if (answer.status < 200 || answer.status > 299) return []
  const found = methodOf(answer, discovery)
  if (!found) return []
  const { method, document } = found
  const where = `${method.id}`
  if (!method.response) return answer.body === undefined ? [] : [`${where}: a body where Google sends none`]
  return compare(answer.body, { $ref: method.response.$ref }, document, where)
}

/** The id of the discovery method that an answer belongs to, such as `gmail.users.watch`. */
export function methodIdOf(answer: Answer, discovery: Discovery): string | undefined {
  return methodOf(answer, discovery)?.method.id
}

function methodOf(answer: Answer, discovery: Discovery): { method: Method; document: Document } | undefined {
  const url = new URL(answer.url)
  const candidates = discovery.documents
    .filter((document) => new URL(document.rootUrl).host === url.host)
    .flatMap((document) =>
      methodsIn(document).map((method) => ({ method, document, pattern: patternOf(document, method) })),
    )
    .filter(({ method, pattern }) => method.httpMethod === answer.method && pattern.test(url.pathname))
  // `{+name}` also matches deeper paths, so the pattern with most literal characters is the right one.
  return candidates.sort((a, b) => literal(b) - literal(a))[0]
}

function literal({ method }: { method: Method }): number {
  return (method.flatPath ?? method.path).replace(/\{[^}]*\}/g, '').length
}

function methodsIn(resource: Resource): Method[] {
  return [
    ...Object.values(resource.methods ?? {}),
    ...Object.values(resource.resources ?? {}).flatMap((inner) => methodsIn(inner)),
  ]
}

function patternOf(document: Document, method: Method): RegExp {
  const template = `/${document.servicePath}${method.flatPath ?? method.path}`
  const pattern = template
    .split(/(\{[^}]*\})/)
    .map((part) => {
      if (part.startsWith('{+')) return '[^:]+'
      if (part.startsWith('{')) return '[^/:]+'
      return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    })
    .join('')
  return new RegExp(`^${pattern}$`)
}

function compare(value: unknown, schema: Schema, document: Document, where: string): string[] {
  if (schema.$ref) {
    const target = document.schemas[schema.$ref]
    return target ? compare(value, target, document, where) : [`${where}: no schema ${schema.$ref}`]
  }
  if (schema.type === 'array') {
    if (!Array.isArray(value)) return [`${where}: not a list`]
    return value.flatMap((item, index) => compare(item, schema.items ?? {}, document, `${where}[${index}]`))
  }
  if (schema.type === 'object') return compareObject(value, schema, document, where)
  return compareScalar(value, schema, where)
}

function compareObject(value: unknown, schema: Schema, document: Document, where: string): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${where}: not an object`]
  return Object.entries(value).flatMap(([name, inner]) => {
    const property = schema.properties?.[name] ?? schema.additionalProperties
    // `@type` marks the message type of an Any; the discovery documents leave it out.
    if (!property) return name === '@type' ? [] : [`${where}: Google has no field ${name}`]
    return compare(inner, property, document, `${where}.${name}`)
  })
}

function compareScalar(value: unknown, schema: Schema, where: string): string[] {
  if (schema.type === undefined || schema.type === 'any') return []
  if (schema.type === 'integer' && Number.isInteger(value)) return []
  if (schema.type === 'number' && typeof value === 'number') return []
  if (schema.type === 'boolean' && typeof value === 'boolean') return []
  if (schema.type !== 'string' || typeof value !== 'string') return [`${where}: not ${schema.type}`]
  const digits = schema.format === 'int64' || schema.format === 'uint64'
  if (digits && !/^-?\d+$/.test(value)) return [`${where}: not digits in a string`]
  if (schema.format === 'date-time' && Number.isNaN(Date.parse(value))) return [`${where}: not a time`]
  if (schema.enum && !schema.enum.includes(value)) return [`${where}: ${value} is none of Google's words`]
  return []
}
