import type { CauseId } from '#contract/causes/catalogue.ts'
import type { Facts, Stage } from '#contract/causes/define-cause.ts'

/** What somebody saw, and what is known about it. Everything is optional: people paste what they have. */
export type Evidence = {
  /** Where in the journey it happened, when that is known. Raises causes of that stage; never excludes others. */
  readonly stage?: Stage | undefined
  /** `silent`: nothing failed visibly, so only `call`, `known` and `facts` speak. */
  readonly kind?: 'http' | 'page' | 'local' | 'silent' | undefined
  /** The call or situation, in words or as method and path. */
  readonly call?: string | undefined
  readonly status?: number | undefined
  /** Any of Google's shapes: an object, JSON text, a log line with JSON in it, a page, an address, an e-mail. */
  readonly body?: unknown
  readonly headers?: { readonly [name: string]: string | undefined } | undefined
  readonly note?: string | undefined
  /** Sentences of what is known besides. */
  readonly known?: readonly string[] | undefined
  /** What our own records know, as data. */
  readonly records?: Records | undefined
}

/** What our own records can say about a case, whichever part of it applies. Ages count back from now. */
export type Records = {
  readonly publishing?: 'testing' | 'production' | 'internal' | undefined
  readonly scopesAsked?: readonly string[] | undefined
  readonly scopesGranted?: readonly string[] | undefined
  readonly signInAgeDays?: number | undefined
  readonly apiTurnedOnSecondsAgo?: number | undefined
  readonly roleGrantedSecondsAgo?: number | undefined
  readonly clientMadeSecondsAgo?: number | undefined
  readonly redirectUriSavedSecondsAgo?: number | undefined
  /** Our clock minus Google's. */
  readonly clockOffsetSeconds?: number | undefined
  /** The number of the Cloud project that our OAuth client belongs to. */
  readonly projectNumber?: string | undefined
  readonly projectId?: string | undefined
  readonly accountEmail?: string | undefined
  readonly clientId?: string | undefined
}

export type Confidence = 'high' | 'medium' | 'low'

export type Judged = {
  readonly id: CauseId
  readonly stage: Stage
  readonly confidence: Confidence
  /** Why, in words of the catalogue of evidence; never a piece of what was pasted. */
  readonly because: readonly string[]
  /** What could be read from the evidence; a cause's words manage without. */
  readonly facts: Facts
}

export type Verdict = {
  /** Best first. Empty when nothing known fits. */
  readonly causes: readonly Judged[]
  /** What the same evidence would also look like. */
  readonly couldAlsoBe: readonly CauseId[]
  readonly unknown: boolean
  /** The one look that would decide between the first cause and its look-alikes. */
  readonly decidingLook?: string | undefined
}

/**
 * A cue: phrases and a weight. In the phrases ` & ` joins what must all be there, ` | ` lists alternatives, and a leading
 * `!` asks for absence. Phrases are plain lower-case text, matched as substrings: no regular expression can run away.
 * Structured parts are phrases too, each closed by a semicolon: `status=403;`, `reason=forbidden;`, `error=invalid_grant;`.
 */
export type Cue = readonly [phrases: string, weight: number]

/**
 * How a cause shows. The strongest `seen` cue counts, `told` cues add to it, and `alone` cues count when the situation itself
 * is the finding (silent failures). 88 and more is decisive, 50 fits a family of look-alikes.
 */
export type Profile = {
  readonly seen?: readonly Cue[]
  readonly told?: readonly Cue[]
  readonly alone?: readonly Cue[]
  /** Phrases, one of which must be there before likeness speaks for a cause that only they tell from a plainer one. */
  readonly needs?: string
}
export type Profiles = { readonly [Id in CauseId]?: Profile }
