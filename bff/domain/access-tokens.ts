import { projectNumberOf } from '#contract/google.ts'
import type { Answer, Refusal } from '#steps/google-port.ts'
import type { Secret } from '#steps/secret.server.ts'
import { nameCause } from './connection-causes.ts'
import {
  type AccountGoogle,
  type AccountGoogleFor,
  type AccountRow,
  accountSecretNames,
  type Cause,
  type SignInGoogle,
} from './connection-ports.ts'
import { nameRefusal } from './name-refusal.ts'
import type { OneAtATimeEverywhere } from './one-at-a-time.ts'
import type { Clock, SecretsProvider, Store } from './ports.ts'

/** Renewed this long before its end, so that a call begun with it is not cut off. */
const spareMs = 5 * 60_000

/**
 * `ended`: the sign-in is over and the account is marked; only the person can bring it back, so nobody tries again.
 * `refused`: Google's no about something else, or no usable answer; `refusal.kind` says which.
 */
export type AccessToken =
  | { readonly ok: true; readonly accessToken: Secret; readonly account: AccountRow }
  | { readonly ok: false; readonly why: 'ended'; readonly cause: Cause }
  | { readonly ok: false; readonly why: 'refused'; readonly refusal: Refusal; readonly cause: Cause }

/** An answer asked in an account's name; without one the account's own loss. */
export type Asked<T> =
  | { readonly ok: true; readonly value: T; readonly account: AccountRow }
  | { readonly ok: false; readonly why: 'ended'; readonly cause: Cause }
  /** `account` is unset when it was the token that Google refused, and `cause` names that. */
  | {
      readonly ok: false
      readonly why: 'refused'
      readonly refusal: Refusal
      readonly account?: AccountRow
      readonly cause: Cause
    }

/** `also-lost`: even for an account that needs its person, since Google may accept it again. */
type Anew = boolean | 'also-lost'

export type AccessTokens = ReturnType<typeof makeAccessTokens>

/** Access tokens for connected accounts: the stored one while it is good, else one refresh at a time per account. */
export function makeAccessTokens(parts: {
  readonly store: Pick<Store, 'accounts' | 'configurations'>
  readonly secrets: SecretsProvider
  readonly google: Pick<SignInGoogle, 'refresh'>
  readonly accountGoogle: AccountGoogleFor
  readonly clock: Clock
  readonly oneAtATime: OneAtATimeEverywhere
  /** An account needs its person; called once per loss. */
  readonly onEnded: (tenantId: string, account: AccountRow, cause: Cause) => Promise<void>
  /** Google refuses the OAuth client itself: one alarm for the tenant, not one per mailbox. */
  readonly onClientRefused: (tenantId: string, configurationId: string) => void
}) {
  const { store, secrets, clock } = parts
  const running = new Map<string, Promise<AccessToken>>()

  const stored = async (tenantId: string, account: AccountRow): Promise<Secret | undefined> => {
    const { accessTokenSecret, accessTokenEndsAt } = account
    if (accessTokenSecret === null || accessTokenEndsAt === null || accessTokenEndsAt - spareMs <= clock.now())
      return undefined
    return secrets.withSecret(
      tenantId,
      accessTokenSecret,
      'call Google for a connected account',
      async (token) => token,
    )
  }

  const refresh = async (tenantId: string, account: AccountRow): Promise<AccessToken> => {
    const name = account.refreshTokenSecret
    const row = await store.configurations.get(tenantId, account.configurationId)
    // The secret we hold is the present client's: with a former client's ID it would read as wrong, and alarm the tenant.
    if (row?.client && row.client.clientId !== account.clientId) {
      return ended(tenantId, account, nameCause('refresh-token-of-another-client', { clientId: account.clientId }))
    }
    const answer =
      name === null
        ? undefined
        : await secrets.withSecret(tenantId, name, 'refresh an access token', (refreshToken) =>
            parts.google.refresh(tenantId, account, refreshToken),
          )
    if (name === null || answer === undefined) {
      return ended(tenantId, account, nameCause('refresh-token-missing', { accountEmail: account.email }))
    }
    if (!answer.ok) return judge(tenantId, account, answer.refusal)
    const { accessToken, accessTokenEndsAt, refreshToken, scopes } = answer.value
    // Google does not rotate (google-facts 1.5); should it begin to, the new one takes the old one's place.
    if (refreshToken !== null) await secrets.put(tenantId, name, refreshToken)
    const secretName = accountSecretNames.accessToken(account.accountId)
    await secrets.put(tenantId, secretName, accessToken)
    // What a person withdrew since the sign-in shows here, and nowhere else before a call is refused.
    const isKept = await store.accounts.keepAccessToken(tenantId, account.accountId, name, {
      ...{ secretName, endsAt: accessTokenEndsAt, scopes },
    })
    // Disconnected while Google answered: its secrets are gone, and this one must not outlive them.
    if (!isKept) await secrets.remove(tenantId, secretName)
    return { ok: true, accessToken, account }
  }

  const judge = async (tenantId: string, account: AccountRow, refusal: Refusal): Promise<AccessToken> => {
    const cause = refreshCause(account, refusal, clock.now())
    if (cause) return ended(tenantId, account, cause)
    if (refusal.reason === 'invalid_client' || refusal.reason === 'deleted_client') {
      parts.onClientRefused(tenantId, account.configurationId)
    }
    return { ok: false, why: 'refused', refusal, cause: nameRefusal(refusal) }
  }

  const ended = async (tenantId: string, account: AccountRow, cause: Cause): Promise<AccessToken> => {
    const marked = await store.accounts.needsReconnect(
      tenantId,
      account.accountId,
      account.refreshTokenSecret ?? '',
      cause,
    )
    if (marked) await parts.onEnded(tenantId, account, cause)
    return { ok: false, why: 'ended', cause }
  }

  /** What was lost may be back: an administrator suspended the account for a while, or restored it. */
  const regain = async (tenantId: string, account: AccountRow): Promise<AccessToken> => {
    const token = await refresh(tenantId, account)
    if (token.ok) await store.accounts.regained(tenantId, account.accountId, account.refreshTokenSecret ?? '')
    return token
  }

  /** `before`: when the stored token ended as the caller knew it; another one is as good as a refresh of our own. */
  const renew = async (
    tenantId: string,
    accountId: string,
    anew: Anew,
    before: number | null,
  ): Promise<AccessToken> => {
    const account = await store.accounts.get(tenantId, accountId)
    const gone = nameCause('refresh-token-missing', { accountEmail: account?.email ?? '' })
    if (!account || account.state === 'disconnected') return { ok: false, why: 'ended', cause: gone }
    if (account.state === 'needs_reconnect') {
      return anew === 'also-lost' && account.refreshTokenSecret !== null
        ? regain(tenantId, account)
        : { ok: false, why: 'ended', cause: account.cause ?? gone }
    }
    const isNew = account.accessTokenEndsAt !== before
    const good = anew && !isNew ? undefined : await stored(tenantId, account)
    return good ? { ok: true, accessToken: good, account } : refresh(tenantId, account)
  }

  /** The stored token while it is good; else one refresh of an account at a time, in all processes. */
  const make = async (tenantId: string, accountId: string, anew: Anew): Promise<AccessToken> => {
    const account = await store.accounts.get(tenantId, accountId)
    if (!account) return renew(tenantId, accountId, anew, null)
    if (account.state === 'connected' && !anew) {
      const good = await stored(tenantId, account)
      if (good) return { ok: true, accessToken: good, account }
    }
    const before = account.accessTokenEndsAt
    return parts.oneAtATime(tenantId, `token ${accountId}`, () => renew(tenantId, accountId, anew, before))
  }

  /** `anew`: the stored one was refused with 401, or is renewed ahead of its end. */
  const tokenFor = (tenantId: string, accountId: string, anew: Anew = false): Promise<AccessToken> => {
    const key = `${tenantId} ${accountId}${anew === 'also-lost' ? ' proof' : ''}`
    const already = running.get(key)
    if (already) return already
    const making = make(tenantId, accountId, anew).finally(() => running.delete(key))
    running.set(key, making)
    return making
  }

  return {
    tokenFor,

    /** Asks Google for a new token now, also where the sign-in was lost before: what Google says today counts. */
    prove: (tenantId: string, accountId: string): Promise<AccessToken> => tokenFor(tenantId, accountId, 'also-lost'),

    /** Asks Google in the account's name. A 401 is met with a new token, once (google-facts 9.4). */
    as: async <T>(
      tenantId: string,
      accountId: string,
      ask: (google: AccountGoogle, account: AccountRow) => Promise<Answer<T>>,
    ): Promise<Asked<T>> => {
      for (const anew of [false, true]) {
        const token = await tokenFor(tenantId, accountId, anew)
        if (!token.ok) return token
        const { account } = token
        const answer = await ask(parts.accountGoogle(tenantId, token.accessToken), account)
        if (answer.ok) return { ok: true, value: answer.value, account }
        const { refusal } = answer
        if (refusal.status !== 401 || anew)
          return { ok: false, why: 'refused', refusal, account, cause: nameRefusal(refusal) }
      }
      throw new Error('Asked with a new token, and neither answered nor refused')
    },
  }
}

/** Why Google ended a sign-in, as far as it says (google-facts 1.5); undefined when the answer is about something else. */
function refreshCause(
  account: AccountRow,
  { kind, reason, metadata, message }: Refusal,
  now: number,
): Cause | undefined {
  if (kind !== 'refused') return undefined
  const facts = { accountEmail: account.email, clientId: account.clientId }
  if (reason === 'admin_policy_enforced') return nameCause('workspace-api-controls-app-not-trusted', facts)
  if (reason === 'unauthorized_client') return nameCause('refresh-token-of-another-client', facts)
  if (reason !== 'invalid_grant') return undefined
  if (metadata['error_subtype'] === 'invalid_rapt') return nameCause('workspace-google-cloud-session-control', facts)
  if (/has been deleted/i.test(message)) return nameCause('google-account-deleted', facts)
  if (account.signInEndsAt !== null && account.signInEndsAt <= now) {
    return nameCause('consent-screen-testing-7-day-expiry-bad-request', {
      ...facts,
      projectId: projectNumberOf(account.clientId) ?? '',
    })
  }
  return nameCause('refresh-token-expired-or-revoked', facts)
}
