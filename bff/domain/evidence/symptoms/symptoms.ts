import type { CauseId } from '#contract/causes/catalogue.ts'

/** How people tell of a cause when they have no error to quote: one short sentence each, in their own words. */
export type Symptoms = { readonly [Id in CauseId]?: readonly string[] }
