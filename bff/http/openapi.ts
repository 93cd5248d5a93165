import * as z from 'zod/mini'
import { api } from '#contract/api.ts'
import type { Endpoint } from '#contract/endpoint.ts'
import { problemSchema, problemTypes } from '#contract/problem.ts'

const always = ['unexpected', 'not-ready', 'too-many-requests'] as const

function schemaOf(schema: z.ZodMiniType): unknown {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return rest
}

function parametersOf(schema: z.ZodMiniType | undefined, place: 'path' | 'query'): unknown[] {
  if (!schema) return []
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return Object.entries(json.properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || (json.required ?? []).includes(name),
    schema: property,
  }))
}

function operationOf(name: string, declaration: Endpoint): unknown {
  const problems = Map.groupBy([...declaration.problems, ...always], (type) => problemTypes[type].status)
  const sessions = declaration.callers.some((caller) => caller === 'admin' || caller === 'support')
  const scopes = declaration.callers.filter((caller) => !['anyone', 'admin', 'support'].includes(caller))
  return {
    operationId: name,
    summary: declaration.summary,
    parameters: [...parametersOf(declaration.params, 'path'), ...parametersOf(declaration.query, 'query')],
    ...(declaration.body
      ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(declaration.body) } } } }
      : {}),
    ...(declaration.bytes === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            description: `At most ${declaration.bytes} bytes.`,
            content: { 'application/octet-stream': {} },
          },
        }),
    responses: {
      200: { description: 'The reply', content: { 'application/json': { schema: schemaOf(declaration.reply) } } },
      ...Object.fromEntries(
        [...problems].map(([status, types]) => [
          status,
          {
            description: types.map((type) => `${type}: ${problemTypes[type].title}`).join('\n'),
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
        ]),
      ),
    },
    security: [
      ...(sessions ? [{ session: [] }] : []),
      ...(scopes.length > 0 ? [{ hostKey: scopes }] : []),
      ...(declaration.callers.includes('anyone') ? [{}] : []),
    ],
    'x-callers': declaration.callers,
    'x-audit': 'event' in declaration.audit ? declaration.audit.event : null,
  }
}

/** OpenAPI 3.1, written from the declarations in `contract/api.ts`. */
export function openApiDocument(version: string): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const [name, declaration] of Object.entries<Endpoint>(api)) {
    const path = declaration.path.replace(/:([A-Za-z]+)/g, '{$1}')
    paths[path] = { ...paths[path], [declaration.method.toLowerCase()]: operationOf(name, declaration) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Guidepost', version },
    paths,
    components: {
      schemas: { Problem: schemaOf(problemSchema) },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-guidepost' },
        hostKey: { type: 'http', scheme: 'bearer', description: 'A host API key with the named scope' },
      },
    },
  }
}
