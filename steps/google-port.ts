import type { StoredFacts } from '#contract/check.ts'
import type { googleApis } from '#contract/google-apis.ts'
import type { ServiceName } from '#contract/google.ts'

/**
 * Google's no, reduced to what may be stored and logged (design 5).
 * `kind` says who is to blame at first sight: `refused` is an answer about this tenant's set-up;
 * the others say nothing about it and are never shown as the admin's mistake.
 */
export type Refusal = {
  readonly kind: 'refused' | 'quota' | 'outage' | 'network' | 'unreadable' | 'not-allowed'
  /** Google's host and our name for the call, for example `oauth2.googleapis.com` and `token`. */
  readonly host: string
  readonly call: string
  readonly status: number | null
  /** ErrorInfo.reason, else errors[0].reason, else the OAuth `error`, else `error.status`. */
  readonly reason: string | null
  /** `error.status`, for example PERMISSION_DENIED. */
  readonly googleStatus: string | null
  readonly domain: string | null
  readonly metadata: { readonly [key: string]: string }
  /** Google's own sentence, shortened, secrets removed. A tie-breaker only. */
  readonly message: string
  readonly retryable: boolean
  readonly retryAfterSeconds: number | null
}

/**
 * Whether a quota that was spent is one user's: their other calls wait, nobody else's. Gmail and Calendar say so in the
 * older word, in ErrorInfo's `quota_limit`, or in the sentence alone (google-facts 7.5, 8.5); what does not say it counts
 * as the project's.
 */
export function isLimitOfOneUser({
  kind,
  reason,
  metadata,
  message,
}: Pick<Refusal, 'kind' | 'reason' | 'metadata' | 'message'>): boolean {
  if (kind !== 'quota') return false
  const words = [reason ?? '', metadata['limit'] ?? '', metadata['quota_limit'] ?? '', message]
  return words.some((word) => /userRateLimit|user[- ]rate limit|per ?user/i.test(word))
}

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

/**
 * The only questions a check of a configuration may ask. Each is bound to one tenant and configuration by its maker,
 * so that neither id nor secret passes through a check.
 */
export type GooglePort = ConfigurationQuestions & ConnectionQuestions & OwnAddressQuestions

export type ConfigurationQuestions = {
  /** Token-endpoint probe (google-facts 1.8 A): proves client ID and secret without any user. */
  readonly tryClientSecret: () => Promise<Answer<'accepted'>>
  /** Authorize probe (google-facts 1.8 B): proves that the client exists and the URI is registered. Advisory. */
  readonly tryRedirectUri: (redirectUri: string) => Promise<Answer<'registered'>>
  /** Asks for a token with the stored service account key, anew each time: proves that the key lives. */
  readonly tryServiceAccountKey: () => Promise<Answer<'accepted'>>
  /** The Cloud project; unknown and not allowed to see are the same 403. */
  readonly readProject: () => Promise<Answer<CloudProject>>
  /** Whether an API is on where the key lives; off is a refusal with reason SERVICE_DISABLED or accessNotConfigured. */
  readonly tryApi: (api: ApiName) => Promise<Answer<'on'>>
  /** Which of these permissions the key's account has on the project. */
  readonly grantedOnProject: (permissions: readonly string[]) => Promise<Answer<readonly string[]>>
  /** Which it has on itself: acting as itself may be granted there alone. */
  readonly grantedOnItself: (permissions: readonly string[]) => Promise<Answer<readonly string[]>>
  readonly readTopic: (topicId: string) => Promise<Answer<Topic>>
  readonly gmailMayPublish: (topicId: string) => Promise<Answer<boolean>>
  readonly readSubscription: (subscriptionId: string) => Promise<Answer<PushSubscription>>
  /** Google's clock minus ours in seconds; null before its first answer. Over 30 it is named as the cause (FM-61). */
  readonly clockOffsetSeconds: () => number | null
}

/**
 * Whether what a sign-in began still works at Google today. `named`: Google's no about this account, mailbox or calendar, with
 * its entry of the catalogue. `refused`: an answer about something else, or none. `until` is set where changes are announced.
 */
export type Standing =
  | { readonly kind: 'stands'; readonly until: string | null }
  | { readonly kind: 'named'; readonly cause: { readonly id: string; readonly facts: StoredFacts } }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** Asked in the name of who signed in with this configuration's client. Only where the record has a connection. */
export type ConnectionQuestions = {
  /** A new access token is asked for now: proves that the sign-in lives. One that was lost is tried again. */
  readonly trySignIn: (service: ServiceName) => Promise<Standing>
  /** Boxes, in Google's words, that the newest token does not cover: never ticked, or withdrawn since. Asks nobody. */
  readonly missingBoxes: (service: ServiceName) => Promise<readonly string[]>
  /** The mailbox is read; where the record says that nothing announces its changes, its watch is asked for again. */
  readonly tryMailbox: () => Promise<Standing>
  /** The calendar is read; its channel likewise. */
  readonly tryCalendar: () => Promise<Standing>
}

/** Asked of our own public address, as somebody who comes from outside. */
export type OwnAddressQuestions = {
  /** A refusal: we could not look from here, which says nothing about who comes from elsewhere. */
  readonly visitOurAddress: () => Promise<Answer<Visit>>
}

/** What stands at our own address. Days are words for people, in UTC. */
export type Visit =
  /** The simulated Google delivers on this machine. */
  | { readonly kind: 'practice' }
  | { readonly kind: 'name-unknown' }
  /** Google would not talk to it. `problem`: in a few words, or Node's code. */
  | {
      readonly kind: 'distrusted'
      readonly isExpired: boolean
      readonly problem: string
      readonly endedAt: string | null
    }
  /** What came for robots.txt. */
  | {
      readonly kind: 'answered'
      readonly status: number
      readonly text: string
      readonly certificate: { readonly endsAt: string; readonly isOver: boolean; readonly endsSoon: boolean }
      /** Where the name leads, if that is a private network. */
      readonly privateAddress: string | null
    }

/**
 * What the step push does in the tenant's project with its key. Not for checks: a check only looks.
 * `created` and `granted` tell the ledger what is ours.
 */
export type PushSetup = {
  readonly ensureTopic: (topicId: string) => Promise<Answer<{ readonly topic: Topic; readonly created: boolean }>>
  /** Adds Gmail's publisher to the topic's policy and touches nobody else's binding. */
  readonly grantGmailPublisher: (topicId: string) => Promise<Answer<'granted' | 'was-granted'>>
  /** Makes the subscription if it is missing; one that exists is returned with its differences. */
  readonly ensureSubscription: (
    wanted: WantedPush,
  ) => Promise<Answer<{ readonly subscription: PushSubscription; readonly created: boolean }>>
  /** Sets endpoint, audience, identity and no expiry; topic and filter can only be set by making it anew. */
  readonly repairSubscription: (wanted: WantedPush) => Promise<Answer<PushSubscription>>
  /** Publishes a text to the topic; returns Google's message ID. */
  readonly publish: (topicId: string, text: string) => Promise<Answer<string>>
}

/** `pushUrl` is endpoint and audience in one (design D10). Pushes are signed by the key's own account. */
export type WantedPush = { readonly topicId: string; readonly subscriptionId: string; readonly pushUrl: string }

export type ApiName = keyof typeof googleApis

export type CloudProject = {
  readonly projectId: string
  readonly projectNumber: string
  /** `organizations/N` or `folders/N`; null outside any organisation: no Internal audience, no policies. */
  readonly parent: string | null
  /** Other than ACTIVE: about to be deleted. */
  readonly state: string
}

/** A topic with what can get in Gmail's way (BI-60). */
export type Topic = {
  readonly name: string
  readonly hasSchema: boolean
  /** Set when messages are encrypted with a key of the customer's. */
  readonly kmsKeyName: string | null
}

/** A subscription with everything that decides whether a push reaches us. */
export type PushSubscription = {
  readonly name: string
  /** `_deleted-topic_` when the topic is gone (FM-82). */
  readonly topic: string
  /** Null: pull (BI-61). */
  readonly pushEndpoint: string | null
  /** Null: pushes carry no identity, anyone could post (BI-62). */
  readonly email: string | null
  /** What Google puts into the token: the endpoint when nothing was set. */
  readonly audience: string | null
  readonly isUnwrapped: boolean
  /** Idle seconds until Google deletes it; null: never (google-facts 6.4). */
  readonly expiresAfterSeconds: number | null
  readonly filter: string | null
  readonly deadLetterTopic: string | null
  readonly ackDeadlineSeconds: number
}
