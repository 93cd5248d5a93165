import * as z from 'zod/mini'

/**
 * The one vocabulary of states for interface, server, tests and diagnostics (ux.md 2.2).
 * `unknown` means that Google or the network gave no usable answer: never the admin's mistake, never passed.
 */
export const checkStates = [
  'not_started',
  'claimed',
  'checking',
  'waiting_google',
  'passed',
  'warning',
  'failed',
  'blocked',
  'unknown',
] as const
export const checkStateSchema = z.enum(checkStates)
export type CheckState = z.infer<typeof checkStateSchema>

/** The roll-up of a step: what rail and hub show. `skipped` stays visible, `not_needed` belongs to another path. */
export const stepStatuses = [
  'not_started',
  'in_progress',
  'completed',
  'failed',
  'blocked',
  'skipped',
  'not_needed',
] as const
export const stepStatusSchema = z.enum(stepStatuses)
export type StepStatus = z.infer<typeof stepStatusSchema>

const factSchema = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])
export const factsSchema = z.record(z.string(), factSchema)
export type StoredFacts = z.infer<typeof factsSchema>

/** An id of the catalogue with its facts, as stored and sent. The catalogue (`contract/causes/`) turns it into words. */
export const causeRefSchema = z.object({ id: z.string(), facts: factsSchema })

/**
 * One row of "What we see". Times are ISO 8601 instants in UTC.
 * `subject` is the id of the configuration or connection that was looked at.
 */
export const checkResultSchema = z.object({
  subject: z.string(),
  check: z.string(),
  state: checkStateSchema,
  /** Set with failed, warning, unknown and waiting_google: what is wrong, or what Google still answers. */
  cause: z.nullable(causeRefSchema),
  /** What was seen, also when passed. */
  facts: factsSchema,
  /** When this state began. */
  since: z.nullable(z.string()),
  /** When it last passed with today's values: what worked once fails for other reasons. */
  provenAt: z.nullable(z.string()),
  /** When we last looked. */
  checkedAt: z.nullable(z.string()),
  /** With waiting_google: since when the clock runs, Google's usual time, and when waiting becomes a diagnosis. */
  waiting: z.nullable(z.object({ since: z.string(), usualSeconds: z.number(), until: z.string() })),
  /** With blocked: the checks or steps this one waits for. */
  blockedBy: z.array(z.string()),
})
export type CheckResult = z.infer<typeof checkResultSchema>
