import { boxOf, missingScopes, scopesForServices } from '#contract/google.ts'
import type { Secret } from '#steps/secret.server.ts'
import { type BeginParts, forgetJourneySecrets, sendToGoogle, servicesOf } from './begin-sign-in.ts'
import { callbackCause, exchangeCause, nameCause } from './connection-causes.ts'
import {
  accountSecretNames,
  type Cause,
  type FlowRow,
  type HeldSignIn,
  type SignInGoogle,
  type SignInTokens,
} from './connection-ports.ts'
import type { KeepSignIn, SignedIn } from './keep-sign-in.ts'
import type { ConfigurationRow } from './ports.ts'

/** What Google's redirect brought, after state, session and service were found to fit. */
type Arrival = {
  readonly code: Secret | null
  readonly error: string | null
  readonly session: { readonly memberName: string } | null
  readonly requestId: string
}

export type FinishSignIn = ReturnType<typeof makeFinishSignIn>

/** The second half of a journey: code, identity, scopes, refresh token, account; then, and only then, something is kept. */
export function makeFinishSignIn(
  parts: BeginParts & {
    readonly google: Pick<SignInGoogle, 'address' | 'exchangeCode' | 'readIdToken'>
    readonly keep: KeepSignIn
    /** A sign-in ended without a connection: looks that show it are due. */
    readonly onRefused: (tenantId: string, flow: FlowRow, cause: Cause) => Promise<void>
  },
) {
  const { store, secrets, google } = parts

  const refuse = async (tenantId: string, flow: FlowRow, cause: Cause): Promise<null> => {
    await store.oauthFlows.end(tenantId, flow.flowId, { outcome: 'refused', cause })
    await parts.onRefused(tenantId, flow, cause)
    return null
  }

  /** Opens a journey's secret for the call that needs it; `code` and verifier go to Google, the nonce to the comparison. */
  const open = (tenantId: string, { flowId }: FlowRow, part: Parameters<typeof accountSecretNames.flow>[1]) =>
    secrets.withSecret(tenantId, accountSecretNames.flow(flowId, part), 'finish a sign-in', async (secret) => secret)

  const exchange = async (tenantId: string, flow: FlowRow, row: ConfigurationRow, code: Secret) => {
    const [codeVerifier, nonce] = [await open(tenantId, flow, 'verifier'), await open(tenantId, flow, 'nonce')]
    await forgetJourneySecrets(secrets, tenantId, flow.flowId)
    const clientId = row.client?.clientId
    if (codeVerifier === undefined || nonce === undefined || clientId === undefined) {
      return { ok: false, cause: nameCause('sign-in-state-expired', {}) } as const
    }
    const { redirectUri } = flow
    const client = { configurationId: row.configurationId, clientId }
    const answer = await google.exchangeCode(tenantId, client, { code, codeVerifier, redirectUri })
    if (!answer.ok) return { ok: false, cause: exchangeCause(answer.refusal, row, redirectUri) } as const
    const idToken = answer.value.idToken
    const who =
      idToken === null
        ? ({ ok: false, flaw: 'absent' } as const)
        : await google.readIdToken(idToken, { clientId, nonce })
    if (who.ok) return { ok: true, tokens: answer.value, sub: who.sub, email: who.email, clientId } as const
    const cause =
      who.flaw === 'keys-unavailable'
        ? nameCause('network-unreachable', { host: 'www.googleapis.com' })
        : nameCause('id-token-not-accepted', {})
    return { ok: false, cause } as const
  }

  /** Boxes left unticked: of what was asked for now, and of every service that lives on this account (design D9). */
  const unticked = async (tenantId: string, flow: FlowRow, clientId: string, sub: string, tokens: SignInTokens) => {
    const known = await store.accounts.find(tenantId, clientId, sub)
    const attached = known && known.state !== 'disconnected' ? await servicesOf(store, tenantId, known.accountId) : []
    return missingScopes(scopesForServices([flow.service, ...attached]), tokens.scopes).map(boxOf)
  }

  const isExpected = async (tenantId: string, flow: FlowRow, sub: string, email: string): Promise<boolean> => {
    if (flow.expectedEmail === null) return true
    const account = flow.accountId === null ? undefined : await store.accounts.get(tenantId, flow.accountId)
    return account ? account.sub === sub : flow.expectedEmail.toLowerCase() === email.toLowerCase()
  }

  const hold = async (tenantId: string, flow: FlowRow, held: HeldSignIn, accessToken: Secret, refreshToken: Secret) => {
    await secrets.put(tenantId, accountSecretNames.flow(flow.flowId, 'access-token'), accessToken)
    await secrets.put(tenantId, accountSecretNames.flow(flow.flowId, 'refresh-token'), refreshToken)
    await store.oauthFlows.hold(tenantId, flow.flowId, held)
    await parts.keep.changed(tenantId, flow.configurationId)
    return null
  }

  const keep = async (tenantId: string, flow: FlowRow, row: ConfigurationRow, signedIn: SignedIn): Promise<null> => {
    const kept = await parts.keep.signedIn(tenantId, flow, row, signedIn)
    return kept.ok ? null : refuse(tenantId, flow, kept.cause)
  }

  return {
    /** Null: the journey has ended, well or not, and its row says how. Else Google's address for the second round. */
    arrive: async (tenantId: string, flow: FlowRow, arrival: Arrival): Promise<string | null> => {
      const row = await store.configurations.get(tenantId, flow.configurationId)
      if (!row?.client) return refuse(tenantId, flow, nameCause('sign-in-state-expired', {}))
      if (arrival.error !== null || arrival.code === null) {
        await forgetJourneySecrets(secrets, tenantId, flow.flowId)
        return refuse(tenantId, flow, callbackCause(arrival.error ?? '', row))
      }
      const given = await exchange(tenantId, flow, row, arrival.code)
      if (!given.ok) return refuse(tenantId, flow, given.cause)
      const { tokens, sub, email, clientId } = given
      const missing = await unticked(tenantId, flow, clientId, sub, tokens)
      if (missing.length > 0) {
        return refuse(tenantId, flow, nameCause('granular-consent-scope-unticked', { accountEmail: email, missing }))
      }
      const { refreshToken, accessToken, accessTokenEndsAt, refreshTokenEndsAt: signInEndsAt } = tokens
      if (refreshToken === null) {
        const cause = nameCause('refresh-token-not-returned', { accountEmail: email })
        await refuse(tenantId, flow, cause)
        // Consent is forced in every round; a second one helps where Google took the first for a repetition (FM-17).
        if (flow.round > 1) return null
        const again = await sendToGoogle(parts, tenantId, clientId, {
          ...flow,
          expectedEmail: flow.expectedEmail ?? email,
          round: 2,
        })
        return again.address
      }
      const held = { sub, email, grantedScopes: tokens.scopes, accessTokenEndsAt, signInEndsAt }
      if (!(await isExpected(tenantId, flow, sub, email))) return hold(tenantId, flow, held, accessToken, refreshToken)
      const by = { actor: arrival.session?.memberName ?? '', requestId: arrival.requestId }
      return keep(tenantId, flow, row, { ...held, accessToken, refreshToken, ...by })
    },

    /** Keeps or drops what was held. Dropped tokens are not revoked: that would end this person's other connections. */
    settle: async (
      tenantId: string,
      flow: FlowRow,
      held: HeldSignIn,
      decision: 'keep' | 'discard',
      actor: string,
    ): Promise<void> => {
      const [accessToken, refreshToken] = [
        await open(tenantId, flow, 'access-token'),
        await open(tenantId, flow, 'refresh-token'),
      ]
      await forgetJourneySecrets(secrets, tenantId, flow.flowId)
      const row = await store.configurations.get(tenantId, flow.configurationId)
      if (decision === 'discard') {
        const facts = { expected: flow.expectedEmail ?? '', actual: held.email }
        await refuse(tenantId, flow, nameCause('wrong-account-signed-in', facts))
      } else if (row?.client && accessToken && refreshToken) {
        await keep(tenantId, flow, row, { ...held, accessToken, refreshToken, actor, requestId: '' })
      } else {
        await refuse(tenantId, flow, nameCause('sign-in-state-expired', {}))
      }
    },
  }
}
