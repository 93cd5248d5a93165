import type { ServiceName } from '#contract/google.ts'

/** Where in the journey a cause strikes. Permanent words, shared with recorded failures. */
export const stages = [
  'project',
  'apis',
  'consent-screen',
  'scopes',
  'oauth-client',
  'redirect-uri',
  'client-secret',
  'sign-in',
  'code-exchange',
  'refresh',
  'service-account-key',
  'iam',
  'org-policy',
  'pubsub-topic',
  'pubsub-subscription',
  'push-endpoint',
  'gmail-watch',
  'gmail-delivery',
  'calendar-sync',
  'calendar-watch',
  'quota',
  'network',
  'workspace-admin',
] as const
export type Stage = (typeof stages)[number]

export function isStage(value: string): value is Stage {
  return stages.some((stage) => stage === value)
}

/** Who must act before the cause can go away. */
export const actors = ['admin', 'workspace-admin', 'policy-admin', 'google', 'operator'] as const
export type Actor = (typeof actors)[number]

/** `error` stops the service, `warning` works now and will break or is weaker. */
export type Severity = 'error' | 'warning'

/** A fact is plain data: it is stored with the check result and rendered in the browser. */
export type Fact = string | number | boolean | readonly string[] | undefined
export type Facts = { readonly [name: string]: Fact }

/** Facts every cause may carry: what ours should be and what Google has, shown side by side. */
export type ExpectedAndActual = { readonly expected?: string | undefined; readonly actual?: string | undefined }

/** The one next action. `href` is a path of ours (`/setup/…`) or an address of Google's on the deep-link allow-list. */
export type CauseLink = { readonly label: string; readonly href: string }

/**
 * Words, or a function of the facts. Written as a method's type so that an entry with narrow facts still fits `Cause`:
 * results read back from storage, and pasted text, bring only some of the facts.
 */
type Words<F, T> = { say(facts: Partial<F>): T }['say']

/**
 * One entry of the catalogue: what is wrong, in words, for one observable truth.
 * `happened` says what was seen and what it means; `toDo` is one instruction in the second person.
 * Both are pure functions of the facts, so that a stored result renders the same tomorrow. A check must give every fact
 * (`FactsOf`); the words manage with fewer, because what people paste seldom holds them all.
 */
export type Cause<F extends Facts = Facts> = {
  readonly stage: Stage
  readonly severity: Severity
  readonly actor: Actor
  readonly title: string
  readonly happened: string | Words<F, string>
  readonly toDo: string | Words<F, string>
  readonly link?: CauseLink | Words<F, CauseLink>
  /** One gcloud line for a colleague without this page. */
  readonly command?: Words<F, string | undefined>
  /** Belongs to another product (CalDAV, IMAP, device flow…): recognised in what people paste, never raised by us. */
  readonly foreign?: true
  /** Only these services stop; unset means both. */
  readonly services?: readonly ServiceName[]
}

/** Keeps the facts' type with the entry. Ids are the keys of the stage's record: kebab-case statements of what is wrong. */
export function defineCause<F extends Facts = Record<never, never>>(cause: Cause<F>): Cause<F> {
  return cause
}
