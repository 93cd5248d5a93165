import type { CauseId } from '#contract/causes/catalogue.ts'

/** The text seen (empty where nothing failed visibly), the situation, and what else is known. */
export type Wording = readonly [seen: string, call: string, ...known: string[]]
export type Wordings = { readonly [Id in CauseId]?: readonly Wording[] }
