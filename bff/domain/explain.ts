import * as z from 'zod/mini'
import { causes, type CauseId, renderCause, type RenderedCause } from '#contract/causes/catalogue.ts'
import type { Stage } from '#contract/causes/define-cause.ts'
import { pasteLimitBytes } from '#contract/explain.ts'
import { redactSecrets, type SecretKind } from '#contract/secret-patterns.ts'
import type { Confidence, Evidence, Records } from './evidence/evidence.ts'
import { judge } from './judge-evidence.ts'

export type ExplainedCause = RenderedCause & { readonly confidence: Confidence; readonly because: readonly string[] }

export type Explanation = {
  readonly causes: readonly ExplainedCause[]
  readonly couldAlsoBe: readonly { readonly id: CauseId; readonly title: string }[]
  readonly unknown: boolean
  readonly decidingLook: string | undefined
  /** Kinds of secrets that were in the paste. They were not kept; their owner must replace them. */
  readonly secrets: readonly SecretKind[]
}

const observationSchema = z.object({
  observable: z.object({
    kind: z.optional(z.string()),
    status: z.optional(z.unknown()),
    body: z.optional(z.unknown()),
    note: z.optional(z.unknown()),
  }),
  context: z.optional(z.looseObject({ call: z.optional(z.unknown()), known: z.optional(z.unknown()) })),
})

const kinds = ['http', 'page', 'local', 'silent'] as const

/** What somebody pasted, in any form, as an answer or as `unknown`. Pure; secrets are taken out before anything reads it. */
export function explainText(pasted: string, stage?: Stage, records?: Records): Explanation {
  const { text, kinds: secrets } = redactSecrets(pasted.slice(0, pasteLimitBytes))
  return explainEvidence({ ...observationIn(text), stage, records }, secrets)
}

/** The same for an observation with its context, as recorded failures have it. Accepts any value. */
export function explainObservation(observation: unknown, stage?: Stage): Explanation {
  return explainText(JSON.stringify(observation) ?? '', stage)
}

function explainEvidence(evidence: Evidence, secrets: readonly SecretKind[]): Explanation {
  const verdict = judge(evidence)
  return {
    causes: verdict.causes.map(({ id, facts, confidence, because }) => ({
      ...renderCause({ id, facts }),
      confidence,
      because,
    })),
    couldAlsoBe: verdict.couldAlsoBe.map((id) => ({ id, title: causes[id].title })),
    unknown: verdict.unknown,
    decidingLook: verdict.decidingLook,
    secrets,
  }
}

function observationIn(text: string): Evidence {
  const parsed = observationSchema.safeParse(readJson(text))
  if (!parsed.success) return { body: text }
  const { observable, context } = parsed.data
  const status = typeof observable.status === 'number' ? observable.status : undefined
  const known = Array.isArray(context?.known) ? context.known : [context?.known]
  return {
    kind: kinds.find((kind) => kind === observable.kind),
    status,
    body: observable.body,
    note: asText(observable.note),
    call: asText(context?.call),
    known: known.flatMap((item) => asText(item) ?? []),
  }
}

function asText(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function readJson(text: string): unknown {
  if (!text.trimStart().startsWith('{')) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
