import { safeParse, type output, type ZodMiniType } from 'zod/mini'

/** All that parses, loaded once and apart: the first page is drawn without it. */
export { api, changeEventSchema } from '#contract/api.ts'
export { problemSchema } from '#contract/problem.ts'

/** The value in the agreed form, boxed since it may itself be nothing; undefined for any other form. */
export function parsed<S extends ZodMiniType>(schema: S, value: unknown): { readonly value: output<S> } | undefined {
  const result = safeParse(schema, value)
  return result.success ? { value: result.data } : undefined
}
