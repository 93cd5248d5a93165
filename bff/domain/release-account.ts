import { projectNumberOf, type ServiceName } from '#contract/google.ts'
import type { AccessTokens } from './access-tokens.ts'
import { servicesOf } from './begin-sign-in.ts'
import type { Channels } from './channels.ts'
import type { AccountRow, SignInGoogle } from './connection-ports.ts'
import type { Clock, SecretsProvider, Store } from './ports.ts'
import type { Watches } from './watches.ts'

/** `revoked`: Google ended the whole grant. `kept`: somebody of this person and project still needs it. */
export type Released = 'still-used' | 'kept' | 'revoked' | 'not-revoked'

export type ReleaseAccount = ReturnType<typeof makeReleaseAccount>

/** Lets go of accounts that nothing lives on any more. */
export function makeReleaseAccount(parts: {
  readonly store: Store
  readonly secrets: SecretsProvider
  readonly google: Pick<SignInGoogle, 'revoke'>
  readonly tokens: AccessTokens
  readonly watches: Watches
  readonly channels: Channels
  readonly clock: Clock
}) {
  const { store, secrets, clock } = parts

  /**
   * Revoking is project-wide for the person (google-facts 1.6), so it happens only when no other account of the same person
   * and project remains, and before the token is forgotten.
   */
  const isLastOfGrant = async (tenantId: string, account: AccountRow): Promise<boolean> => {
    const others = await store.accounts.list(tenantId)
    return !others.some(
      (other) =>
        other.accountId !== account.accountId &&
        other.state !== 'disconnected' &&
        other.sub === account.sub &&
        projectNumberOf(other.clientId) === projectNumberOf(account.clientId),
    )
  }

  /** Nothing happens while a mailbox or calendar lives on it. Safe to repeat after a kill at any point. */
  const ifUnused = async (tenantId: string, accountId: string): Promise<Released> => {
    const account = await store.accounts.get(tenantId, accountId)
    if (!account || account.state === 'disconnected') return 'kept'
    if ((await servicesOf(store, tenantId, accountId)).length > 0) return 'still-used'
    const { refreshTokenSecret, accessTokenSecret } = account
    let released: Released = 'kept'
    if (refreshTokenSecret !== null && (await isLastOfGrant(tenantId, account))) {
      const answer = await secrets.withSecret(tenantId, refreshTokenSecret, 'revoke a grant', (token) =>
        parts.google.revoke(tenantId, token),
      )
      released = answer?.ok ? 'revoked' : 'not-revoked'
    }
    await store.accounts.letGo(tenantId, accountId, clock.now())
    for (const name of [refreshTokenSecret, accessTokenSecret]) if (name !== null) await secrets.remove(tenantId, name)
    return released
  }

  return {
    ifUnused,

    /**
     * A mailbox or calendar now lives on another account: what the former one still holds ends, after the new works. In the
     * same project Gmail knows one watch for both, which must stay.
     */
    leave: async (tenantId: string, formerId: string, service: ServiceName, connectionId: string, newId: string) => {
      const [former, now] = [await store.accounts.get(tenantId, formerId), await store.accounts.get(tenantId, newId)]
      if (!former || !now || former.state === 'disconnected') return
      const sameProject = projectNumberOf(former.clientId) === projectNumberOf(now.clientId)
      if (service === 'gmail' && !sameProject) await parts.watches.stop(tenantId, connectionId, formerId)
      if (service === 'calendar') await parts.channels.tidy(tenantId, connectionId)
      await ifUnused(tenantId, formerId)
    },
  }
}
