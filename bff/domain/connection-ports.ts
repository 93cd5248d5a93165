// The ports of connections, long because each one says what it promises.

import type { CheckResult } from '#contract/check.ts'
import type { ConnectionState } from '#contract/connection.ts'
import type { ServiceName } from '#contract/google.ts'
import type { Answer } from '#steps/google-port.ts'
import type { Secret } from '#steps/secret.server.ts'
import type { SyncGoogle } from './receiving-ports.ts'

// What the domain needs of the store and of Google for accounts, mailboxes and calendars. Tenant first, always.
// Times are epoch milliseconds on the server's clock; history IDs are decimal text, compared as BigInt.

export type Cause = NonNullable<CheckResult['cause']>

/** One Google account of one OAuth client (design D9). `sub` is Google's permanent id of the person. */
export type AccountRow = {
  readonly accountId: string
  readonly configurationId: string
  readonly clientId: string
  readonly sub: string
  readonly email: string
  readonly grantedScopes: readonly string[]
  /** Names in the Secrets Provider; null after the account was let go. */
  readonly refreshTokenSecret: string | null
  readonly accessTokenSecret: string | null
  readonly accessTokenEndsAt: number | null
  readonly state: Extract<ConnectionState, 'connected' | 'needs_reconnect' | 'disconnected'>
  readonly cause: Cause | null
  /** Testing mode: when Google ends the sign-in. */
  readonly signInEndsAt: number | null
  readonly connectedAt: number
  readonly disconnectedAt: number | null
}

/** `attached`: it belongs to its account and we keep it alive. `disconnected` keeps its id, cursor and last account. */
export type Attachment = 'attached' | 'disconnected'

export type MailboxRow = {
  readonly mailboxId: string
  /** Lower case, as Gmail's own profile names it. */
  readonly address: string
  readonly accountId: string | null
  /** Ids of labels; null watches everything. */
  readonly labelFilter: readonly string[] | null
  readonly historyCursor: string | null
  readonly watchTopic: string | null
  readonly watchExpiresAt: number | null
  readonly lastPushAt: number | null
  readonly lastPushHistoryId: string | null
  /** The last push whose sync found new messages: when it arrived, and seconds after Gmail published it. */
  readonly provenAt: number | null
  readonly provenSeconds: number | null
  readonly lastSyncAt: number | null
  /** Since when mail was found that no push told of; null while pushes come. */
  readonly missedAt: number | null
  readonly state: Attachment
  /** Why the last try to watch failed; null when it worked. */
  readonly cause: Cause | null
  readonly connectedAt: number
}

export type CalendarRow = {
  readonly calendarId: string
  readonly googleCalendarId: string
  readonly name: string
  readonly accountId: string | null
  readonly syncToken: string | null
  readonly lastNotificationAt: number | null
  readonly lastSyncAt: number | null
  readonly state: Attachment
  readonly cause: Cause | null
  readonly connectedAt: number
}

/** Several may live at once: notifications of `intended`, `live` and `replaced` ones are accepted, each with its own token. */
export type ChannelRow = {
  readonly channelId: string
  readonly calendarId: string
  /** Only this account can stop it. */
  readonly accountId: string
  readonly state: 'intended' | 'live' | 'replaced' | 'stopped'
  readonly resourceId: string | null
  readonly tokenHash: string
  /** Where Google was told to notify us. */
  readonly address: string
  readonly madeAt: number
  readonly expiresAt: number | null
  /** When Google's first message arrived. */
  readonly syncedAt: number | null
}

export type FlowOutcome = 'begun' | 'exchanging' | 'connected' | 'confirm-account' | 'refused' | 'interrupted'

/** What Google said of a sign-in that waits for the admin's word; its tokens lie in the Secrets Provider. */
export type HeldSignIn = {
  readonly sub: string
  readonly email: string
  readonly grantedScopes: readonly string[]
  readonly accessTokenEndsAt: number
  readonly signInEndsAt: number | null
}

/** A journey to Google's sign-in and back. Verifier and nonce lie in the Secrets Provider. */
export type FlowRow = {
  /** Public: stands in the page's address. The state never does. */
  readonly flowId: string
  /** SHA-256, hex. */
  readonly stateHash: string
  readonly configurationId: string
  readonly service: ServiceName
  /** The session of the browser that began it. */
  readonly sessionHash: string
  readonly redirectUri: string
  readonly scopes: readonly string[]
  /** The account's address that should come back; null when any may. */
  readonly expectedEmail: string | null
  /** Set when a known account is expected: compared by `sub`. */
  readonly accountId: string | null
  /** The connection to bring back; after the end the one that was made. */
  readonly connectionId: string | null
  /** 2: begun by ourselves, because the first round brought no refresh token. */
  readonly round: number
  readonly madeAt: number
  readonly endsAt: number
  readonly consumedAt: number | null
  readonly outcome: FlowOutcome
  readonly cause: Cause | null
  readonly actualEmail: string | null
  readonly held: HeldSignIn | null
}

export type NewFlow = Omit<FlowRow, 'consumedAt' | 'outcome' | 'cause' | 'actualEmail' | 'held'>

export type FlowStore = {
  readonly begin: (tenantId: string, flow: NewFlow) => Promise<void>
  readonly get: (tenantId: string, flowId: string) => Promise<FlowRow | undefined>
  readonly byState: (tenantId: string, stateHash: string) => Promise<FlowRow | undefined>
  /** The newest journey that came back, for one service of a configuration. */
  readonly latest: (tenantId: string, configurationId: string, service: ServiceName) => Promise<FlowRow | undefined>
  /** One statement: a state comes back once. Undefined when unknown, used or ended. */
  readonly consume: (tenantId: string, stateHash: string, now: number) => Promise<FlowRow | undefined>
  readonly end: (
    tenantId: string,
    flowId: string,
    end: { readonly outcome: 'refused' | 'interrupted'; readonly cause: Cause },
  ) => Promise<void>
  /** Keeps what came back until the admin has decided. */
  readonly hold: (tenantId: string, flowId: string, held: HeldSignIn) => Promise<void>
  /** One statement: of two who decide at once, one does. */
  readonly takeHeld: (tenantId: string, flowId: string, now: number) => Promise<FlowRow | undefined>
  /** Removes journeys begun before `madeBefore` and names them, for their secrets. */
  readonly sweep: (tenantId: string, madeBefore: number) => Promise<string[]>
}

/** All that a successful sign-in writes, in one transaction. */
export type KeptSignIn = {
  readonly flowId: string
  readonly now: number
  readonly account: {
    readonly accountId: string
    readonly configurationId: string
    readonly clientId: string
    readonly sub: string
    readonly email: string
    readonly grantedScopes: readonly string[]
    readonly refreshTokenSecret: string
    readonly accessTokenSecret: string
    readonly accessTokenEndsAt: number
    readonly signInEndsAt: number | null
  }
  readonly attach:
    | { readonly service: 'gmail'; readonly mailboxId: string; readonly address: string; readonly historyId: string }
    | {
        readonly service: 'calendar'
        readonly calendarId: string
        readonly googleCalendarId: string
        readonly name: string
      }
}

/** Ids that stand now: a known account, mailbox or calendar keeps its own. */
export type KeptAs = {
  readonly accountId: string
  readonly connectionId: string
  /** The refresh token that was replaced, by its name; to be removed. */
  readonly replacedSecret: string | null
  /** The account the mailbox or calendar belonged to before, when that was another one. */
  readonly formerAccountId: string | null
}

export type AccountStore = {
  readonly get: (tenantId: string, accountId: string) => Promise<AccountRow | undefined>
  readonly find: (tenantId: string, clientId: string, sub: string) => Promise<AccountRow | undefined>
  readonly list: (tenantId: string) => Promise<AccountRow[]>
  readonly keepSignIn: (tenantId: string, signIn: KeptSignIn) => Promise<KeptAs>
  /** False when the account was disconnected or signed in anew meanwhile: the token belongs to nobody then. */
  readonly keepAccessToken: (
    tenantId: string,
    accountId: string,
    refreshTokenSecret: string,
    token: {
      readonly secretName: string
      readonly endsAt: number
      /** What Google says it is good for; none when Google did not say. */
      readonly scopes: readonly string[]
    },
  ) => Promise<boolean>
  /** Only while it is not disconnected, and only while this refresh token is still the stored one. */
  readonly needsReconnect: (
    tenantId: string,
    accountId: string,
    refreshTokenSecret: string,
    cause: Cause,
  ) => Promise<boolean>
  /** Google accepts the stored sign-in again: an account was suspended only for a while. Its upkeep is on the list again. */
  readonly regained: (tenantId: string, accountId: string, refreshTokenSecret: string) => Promise<void>
  /** Forgets its tokens' names and marks it disconnected. */
  readonly letGo: (tenantId: string, accountId: string, now: number) => Promise<void>
}

export type MailboxStore = {
  readonly get: (tenantId: string, mailboxId: string) => Promise<MailboxRow | undefined>
  readonly byAddress: (tenantId: string, address: string) => Promise<MailboxRow | undefined>
  readonly list: (tenantId: string) => Promise<MailboxRow[]>
  /** Sets the cursor only where there is none yet; of two expiries of one topic the later stands (FM-04). */
  readonly keepWatch: (
    tenantId: string,
    mailboxId: string,
    watch: { readonly topic: string; readonly endsAt: number; readonly historyId: string },
  ) => Promise<void>
  readonly watchFailed: (tenantId: string, mailboxId: string, cause: Cause) => Promise<void>
  readonly disconnect: (tenantId: string, mailboxId: string) => Promise<void>
}

export type CalendarStore = {
  readonly get: (tenantId: string, calendarId: string) => Promise<CalendarRow | undefined>
  readonly list: (tenantId: string) => Promise<CalendarRow[]>
  /** Attaches a calendar to an account, new or known. Returns its id, and the account it belonged to when that was another. */
  readonly attach: (
    tenantId: string,
    calendar: {
      readonly calendarId: string
      readonly googleCalendarId: string
      readonly name: string
      readonly accountId: string
      readonly now: number
    },
  ) => Promise<{ readonly calendarId: string; readonly formerAccountId: string | null }>
  /** Null: the last try worked. */
  readonly noteCause: (tenantId: string, calendarId: string, cause: Cause | null) => Promise<void>
  readonly disconnect: (tenantId: string, calendarId: string) => Promise<void>
}

export type ChannelStore = {
  /** By its ID as Google sends it: `<tenantId>-<random>`. */
  readonly find: (tenantId: string, channelId: string) => Promise<ChannelRow | undefined>
  /** All that are not stopped, oldest first. */
  readonly ofCalendar: (tenantId: string, calendarId: string) => Promise<ChannelRow[]>
  /** Before the call to Google (FM-05). */
  readonly intend: (
    tenantId: string,
    channel: Pick<ChannelRow, 'channelId' | 'calendarId' | 'accountId' | 'tokenHash' | 'madeAt' | 'address'>,
  ) => Promise<void>
  /** Google opened it: every other one of its calendar is `replaced` from now on, in the same transaction. */
  readonly opened: (
    tenantId: string,
    channel: {
      readonly channelId: string
      readonly resourceId: string
      readonly expiresAt: number
      readonly now: number
    },
  ) => Promise<void>
  readonly stopped: (tenantId: string, channelId: string, now: number) => Promise<void>
  /** Google's first message: when, and the resource it names (an orphan can be stopped once we know it). */
  readonly noteSync: (
    tenantId: string,
    channelId: string,
    sync: { readonly at: number; readonly resourceId: string },
  ) => Promise<void>
  /** A change was announced. */
  readonly noteNotification: (
    tenantId: string,
    channelId: string,
    notification: { readonly at: number; readonly messageNumber: string },
  ) => Promise<void>
}

/** What Google gives for a code or a refresh token; scopes in the spelling of `normaliseScopes`. */
export type SignInTokens = {
  readonly accessToken: Secret
  readonly accessTokenEndsAt: number
  readonly refreshToken: Secret | null
  readonly refreshTokenEndsAt: number | null
  readonly scopes: readonly string[]
  readonly idToken: Secret | null
}

/** The OAuth client an account belongs to; its secret lies in the Secrets Provider. */
export type ClientRef = { readonly configurationId: string; readonly clientId: string }

/** Google's sign-in. */
export type SignInGoogle = {
  /** Where the browser goes: Google's own address, or the simulated Google's. */
  readonly address: (request: {
    readonly clientId: string
    readonly redirectUri: string
    readonly scopes: readonly string[]
    readonly oauthState: string
    readonly nonce: Secret
    readonly codeVerifier: Secret
    readonly loginHint: string | null
  }) => string
  /** Sent once, never again. */
  readonly exchangeCode: (
    tenantId: string,
    client: ClientRef,
    callback: { readonly code: Secret; readonly codeVerifier: Secret; readonly redirectUri: string },
  ) => Promise<Answer<SignInTokens>>
  readonly readIdToken: (
    idToken: Secret,
    expected: { readonly clientId: string; readonly nonce: Secret },
  ) => Promise<
    { readonly ok: true; readonly sub: string; readonly email: string } | { readonly ok: false; readonly flaw: string }
  >
  readonly refresh: (tenantId: string, client: ClientRef, refreshToken: Secret) => Promise<Answer<SignInTokens>>
  /** Ends everything this person ever granted to the project. */
  readonly revoke: (tenantId: string, token: Secret) => Promise<Answer<'revoked'>>
}

export type GoogleCalendar = { readonly googleCalendarId: string; readonly name: string; readonly isPrimary: boolean }

/** Gmail and Calendar in the name of one account. */
export type AccountGoogle = {
  readonly profile: () => Promise<Answer<{ readonly email: string; readonly historyId: string }>>
  readonly watch: (watch: {
    readonly topicName: string
    readonly labelIds: readonly string[]
  }) => Promise<Answer<{ readonly historyId: string; readonly endsAt: number }>>
  readonly stopWatching: () => Promise<Answer<'stopped'>>
  /** All of them, however many pages. */
  readonly calendars: () => Promise<Answer<readonly GoogleCalendar[]>>
  /** The cheapest look at one calendar: its name. */
  readonly calendarExists: (googleCalendarId: string) => Promise<Answer<unknown>>
  readonly openChannel: (channel: {
    readonly googleCalendarId: string
    readonly channelId: string
    readonly channelToken: Secret
    readonly address: string
    readonly endsAt: number
  }) => Promise<Answer<{ readonly resourceId: string; readonly endsAt: number }>>
  readonly stopChannel: (channel: {
    readonly channelId: string
    readonly resourceId: string
  }) => Promise<Answer<'stopped'>>
} & SyncGoogle

export type AccountGoogleFor = (tenantId: string, accessToken: Secret) => AccountGoogle

/** Names of an account's and a journey's secrets. A refresh token has a name of its own, so that replacing is one write of a row. */
export const accountSecretNames = {
  refreshToken: (accountId: string, version: string) => `account/${accountId}/refresh-token/${version}`,
  accessToken: (accountId: string) => `account/${accountId}/access-token`,
  flow: (flowId: string, part: 'verifier' | 'nonce' | 'refresh-token' | 'access-token') => `sign-in/${flowId}/${part}`,
} as const
