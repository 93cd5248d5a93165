import type { CauseId, FactsOf } from '#contract/causes/catalogue.ts'
import type { CheckState, StoredFacts } from '#contract/check.ts'
import type {
  Choices,
  ConfigurationState,
  OAuthClient,
  ServiceAccountKey,
  ShownValues,
} from '#contract/configuration.ts'
import type { Answer, GooglePort, Refusal } from './google-port.ts'

/** The five groups of the rail, in order. */
export const groups = ['prepare', 'google-cloud', 'sign-in', 'connect', 'prove'] as const
export type Group = (typeof groups)[number]
export const groupTitles: { readonly [group in Group]: string } = {
  prepare: 'Prepare',
  'google-cloud': 'Google Cloud',
  'sign-in': 'Sign-in',
  connect: 'Connect',
  prove: 'Prove',
}

/** A value to copy: its label begins in lower case, so that the button reads "Copy redirect URI". */
export type CopyField = {
  readonly kind: 'copy'
  readonly label: string
  readonly values: (shown: ShownValues) => readonly string[]
}
export type FileField = {
  readonly kind: 'file'
  readonly file: 'oauth-client' | 'service-account-key'
  /** What the drop area asks for, for example "Drop client_secret_….json here". */
  readonly prompt: string
  /** The button beside it. */
  readonly button: string
  readonly pasteInstead?: boolean
}
/** What Google will not tell us: the admin's word, shown as `claimed`, never as passed. */
export type ConfirmField = { readonly kind: 'confirm'; readonly label: string }
export type ChoiceField = {
  readonly kind: 'choice'
  readonly name: keyof Choices | 'audienceSetting'
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string; readonly hint?: string }[]
}
export type ConnectField = { readonly kind: 'connect'; readonly service: 'gmail' | 'calendar'; readonly button: string }
export type Field = CopyField | FileField | ConfirmField | ChoiceField | ConnectField

/** How long Google's own delay may explain a negative answer (ux.md 2.2): seconds. */
export type WaitingWindow = { readonly usualSeconds: number; readonly waitSeconds: number; readonly did: string }

export type CheckDefinition = {
  /** Name of the row, for example "ID and secret". */
  readonly name: string
  /** Checks that must have passed (or warned) before this one can be asked. */
  readonly needs: readonly string[]
  /** One line "what we saw" for a passed row. Pure. */
  readonly saw: (facts: StoredFacts) => string
  /** Negative answers inside this window are waiting, not failure, when the verdict says Google may still be propagating. */
  readonly window?: WaitingWindow
  /** Which choices ask this at all; unset means always. */
  readonly neededFor?: (choices: Choices) => boolean
  /** The admin's word is all there is: the row is `claimed` once they said so. */
  readonly claimable?: true
  /** The step without which there is nothing to ask: when it was left out, so is this. */
  readonly leftOutWith?: string
}

/** What a link to Google's console may be pinned to. */
export type LinkFacts = {
  readonly projectId?: string
  readonly clientId?: string
  readonly keyEmail?: string
  readonly topicId: string
}

/** A button that opens one Google page in a new tab. `address` is Google's real one. */
export type GooglePage = { readonly button: string; readonly address: (facts: LinkFacts) => string }

export type StepDefinition = {
  readonly slug: string
  readonly group: Group
  /** The h1, and the hub's row. */
  readonly title: string
  /** The rail's short form. */
  readonly short: string
  readonly purpose: string
  readonly minutes: number
  /** Steps that come first. */
  readonly needs: readonly string[]
  /** Which choices need this step at all. */
  readonly neededFor: (choices: Choices) => boolean
  readonly opens: readonly GooglePage[]
  readonly fields: { readonly [name: string]: Field }
  readonly checks: { readonly [id: string]: CheckDefinition }
  /** Offers "I have done this". */
  readonly claimable?: true
  readonly skippable?: true
}

export function defineStep<const S extends StepDefinition>(step: S): S {
  return step
}

type NamedCause = { readonly id: string; readonly facts: StoredFacts }

/** What the sign-in of one service proved, with this configuration's client. Dates are words for people, in UTC. */
export type ServiceConnection = {
  readonly email: string
  /** Boxes that were not ticked, in Google's words. */
  readonly missing: readonly string[]
  /** When Google ends the sign-in (Testing mode); null: never. */
  readonly signInEnds: string | null
  /** Google refuses the sign-in meanwhile. */
  readonly lost: NamedCause | null
  /** Until when Gmail's watch or Calendar's channel announces changes; null: it does not. */
  readonly announcedUntil: string | null
  /** Why the last try to have changes announced failed. */
  readonly cause: NamedCause | null
  /** Seconds from opening the channel to Google's first message; null: it has not arrived. Calendar only. */
  readonly firstMessageSeconds: number | null
  /** Seconds a push took whose message was really there, since the mailbox was connected; null: none yet. Gmail only. */
  readonly realPushSeconds: number | null
  /** Since when mail comes that no push told of; null while pushes come. Gmail only. */
  readonly missedSince: string | null
  /** Seconds since the channel was opened. */
  readonly openSeconds: number
}

/** Per service: the connection, and the last sign-in that came to nothing after it. */
export type ServiceRecord = { readonly connection: ServiceConnection | null; readonly refused: NamedCause | null }

/** What a check may know besides Google's answer: the record as it stands. No secret, no clock. */
export type StepValues = {
  readonly choices: Choices
  readonly projectId: string | null
  readonly projectNumber: string | null
  readonly client: OAuthClient | null
  readonly key: ServiceAccountKey | null
  readonly shown: ShownValues
  readonly state: ConfigurationState
  /** Set when our address is one that Google cannot reach: the rule it breaks, in words. */
  readonly addressProblem: string | null
  /** What Google refused while we set the push channel up, by check: a look sees only that something is missing. */
  readonly pushRefusals: { readonly [check: string]: { readonly id: string; readonly facts: StoredFacts } }
  /** The last test message through the topic. Epoch milliseconds. */
  readonly pushTest: { readonly publishedAt: number; readonly receivedAt: number | null } | null
  readonly signIns: { readonly gmail: ServiceRecord; readonly calendar: ServiceRecord }
  /** Where Calendar notifies us. */
  readonly notificationUrl: string
  /** Checks that passed before with the very values of today: what worked once and fails now has other causes. */
  readonly provenBefore: readonly string[]
}

/** What a check says. `propagating`: Google's delay may explain it, so that the runner may show a clock instead. */
export type Verdict =
  | { readonly state: 'passed'; readonly facts: StoredFacts }
  | {
      readonly state: 'failed' | 'warning'
      readonly cause: CauseId
      readonly facts: StoredFacts
      readonly propagating: boolean
    }
  | { readonly state: 'unknown'; readonly refusal: Refusal }
  | { readonly state: Extract<CheckState, 'not_started' | 'claimed'>; readonly facts: StoredFacts }
  | { readonly state: 'blocked'; readonly by: readonly string[] }

export type Check = (google: GooglePort, values: StepValues) => Promise<Verdict>

export function passed(facts: StoredFacts = {}): Verdict {
  return { state: 'passed', facts }
}

/** Names the cause; facts are typed by the catalogue. */
export function failed<Id extends CauseId>(cause: Id, facts: FactsOf<Id> & StoredFacts): Verdict {
  return { state: 'failed', cause, facts, propagating: false }
}

/** As `failed`, when Google's documented delay may still explain the answer. */
export function notYet<Id extends CauseId>(cause: Id, facts: FactsOf<Id> & StoredFacts): Verdict {
  return { state: 'failed', cause, facts, propagating: true }
}

export function warning<Id extends CauseId>(cause: Id, facts: FactsOf<Id> & StoredFacts): Verdict {
  return { state: 'warning', cause, facts, propagating: false }
}

/** Nothing to look at yet: the file or value has not arrived. */
export function notStarted(): Verdict {
  return { state: 'not_started', facts: {} }
}

/** The answer hangs on another check: that one names the cause, this one waits. */
export function blockedBy(...checks: readonly string[]): Verdict {
  return { state: 'blocked', by: checks }
}

/** Quota, outage, network and every answer we have no word for: "Could not check". */
export function unforeseen(refusal: Refusal): Verdict {
  return { state: 'unknown', refusal }
}

export type { Answer, GooglePort, Refusal }
