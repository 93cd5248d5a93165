import * as z from 'zod/mini'
import { actors, stages } from './causes/define-cause.ts'

/** At most this many bytes are read of what is pasted. */
export const pasteLimitBytes = 256 * 1024

/** Anything Google showed, as it was copied. */
export const explainInputSchema = z.object({
  text: z.string().check(z.minLength(1), z.maxLength(pasteLimitBytes)),
  stage: z.optional(z.enum(stages)),
})

export const explanationSchema = z.object({
  /** Best first; `confidence` says how sure the evidence makes us. */
  causes: z.array(
    z.object({
      id: z.string(),
      stage: z.enum(stages),
      title: z.string(),
      happened: z.string(),
      toDo: z.string(),
      actor: z.enum(actors),
      confidence: z.enum(['high', 'medium', 'low']),
      link: z.optional(z.object({ label: z.string(), href: z.string() })),
      /** Belongs to another product. */
      foreign: z.boolean(),
    }),
  ),
  couldAlsoBe: z.array(z.object({ id: z.string(), title: z.string() })),
  unknown: z.boolean(),
  /** The one look that would decide between causes that look alike. */
  decidingLook: z.optional(z.string()),
  /** Kinds of secrets that were in the paste; they were neither stored nor logged, and their owner must replace them. */
  secrets: z.array(z.string()),
})
export type ExplanationReply = z.infer<typeof explanationSchema>
