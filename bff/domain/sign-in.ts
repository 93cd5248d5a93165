import type { SignInOutcome } from '#contract/connection.ts'
import type { ServiceName } from '#contract/google.ts'
import type { Secret } from '#steps/secret.server.ts'
import { beginSignIn, type BeginParts, forgetJourneySecrets, type SignInWish } from './begin-sign-in.ts'
import { nameCause } from './connection-causes.ts'
import type { Cause, FlowRow } from './connection-ports.ts'
import type { FinishSignIn } from './finish-sign-in.ts'
import { minute } from './next-due.ts'
import { hashOf, tenantOf } from './opaque-values.ts'

/** All calls of a journey's end together end by their own limits before this. */
const interruptedAfter = minute

/** What Google's redirect brought, and whose browser brought it. Values as they stand in the address, decoded once. */
export type Callback = {
  /** Which of the two addresses it came to. */
  readonly service: ServiceName
  readonly oauthState: string
  readonly code: Secret | null
  readonly error: string | null
  readonly session: { readonly tenantId: string; readonly sessionHash: string; readonly memberName: string } | null
  readonly requestId: string
}

/** Why a callback is turned away with nothing done: the words are in `google-callback.ts`. */
export type Turned = 'no-state' | 'other-window' | 'other-service'

export type CallbackEnd =
  /** A path of ours, with the journey's public id. */
  | { readonly kind: 'page'; readonly path: string }
  /** Once more to Google: the first round brought no lasting sign-in (FM-17). */
  | { readonly kind: 'google'; readonly address: string }
  | { readonly kind: 'turned'; readonly why: Turned }

export type SignIn = ReturnType<typeof makeSignIn>

/** Sign-in with Google, from the button to the stored account. */
export function makeSignIn(
  parts: BeginParts & { readonly finish: FinishSignIn; readonly reportBug: (error: unknown) => void },
) {
  const { store, secrets, clock } = parts

  const pageOf = ({ configurationId, service, flowId }: FlowRow): CallbackEnd => ({
    kind: 'page',
    path: `/setup/${configurationId}/${service === 'gmail' ? 'mailbox' : 'calendar'}?sign-in=${flowId}`,
  })

  const note = (tenantId: string, callback: Callback, why: Turned, flow?: FlowRow) =>
    store.auditEvents.record(tenantId, {
      event: 'sign-in.turned-away',
      actor: callback.session?.memberName ?? 'nobody',
      subject: { why, service: callback.service, ...(flow && { configuration: flow.configurationId }) },
      requestId: callback.requestId,
      at: clock.now(),
    })

  /** Burns the state: whoever holds it, it opens nothing any more. */
  const burn = async (tenantId: string, flow: FlowRow, cause: Cause) => {
    const burnt = await store.oauthFlows.consume(tenantId, flow.stateHash, clock.now())
    if (!burnt) return
    await store.oauthFlows.end(tenantId, flow.flowId, { outcome: 'refused', cause })
    await forgetJourneySecrets(secrets, tenantId, flow.flowId)
  }

  const turn = async (callback: Callback, why: Turned, tenantId?: string, flow?: FlowRow): Promise<CallbackEnd> => {
    const home = callback.session?.tenantId
    const tenants = [...(flow && tenantId !== undefined ? [tenantId] : []), ...(home === undefined ? [] : [home])]
    for (const each of new Set(tenants)) await note(each, callback, why, each === tenantId ? flow : undefined)
    return { kind: 'turned', why }
  }

  return {
    begin: (tenantId: string, sessionHash: string, wish: SignInWish) => beginSignIn(parts, tenantId, sessionHash, wish),

    /** Google's redirect. Nothing is asked of Google before state, session and service fit; a state counts once. */
    callback: async (callback: Callback): Promise<CallbackEnd> => {
      const tenantId = tenantOf(callback.oauthState)
      if (tenantId === undefined) return turn(callback, 'no-state')
      const flow = await store.oauthFlows.byState(tenantId, hashOf(callback.oauthState))
      if (!flow) return turn(callback, 'no-state')
      if (callback.session?.sessionHash !== flow.sessionHash || callback.session.tenantId !== tenantId) {
        await burn(tenantId, flow, nameCause('state-cookie-not-returned', {}))
        return turn(callback, 'other-window', tenantId, flow)
      }
      if (flow.service !== callback.service) {
        await burn(tenantId, flow, nameCause('sign-in-state-not-ours', {}))
        return turn(callback, 'other-service', tenantId, flow)
      }
      const mine = await store.oauthFlows.consume(tenantId, flow.stateHash, clock.now())
      if (!mine) {
        // A reload of Google's redirect shows what became of it; one that came too late is told so.
        if (flow.consumedAt === null) {
          await store.oauthFlows.end(tenantId, flow.flowId, {
            outcome: 'refused',
            cause: nameCause('sign-in-state-expired', {}),
          })
        }
        return pageOf(flow)
      }
      try {
        const again = await parts.finish.arrive(tenantId, mine, callback)
        return again === null ? pageOf(flow) : { kind: 'google', address: again }
      } catch (error) {
        // What Google gave is dropped and never revoked: that would end this person's other connections (FM-02).
        parts.reportBug(error)
        const cause = nameCause('sign-in-interrupted', {})
        await store.oauthFlows.end(tenantId, flow.flowId, { outcome: 'interrupted', cause }).catch(parts.reportBug)
        return pageOf(flow)
      }
    },

    /** Undefined when there is no such journey. One that was left in the middle counts as interrupted (FM-01). */
    outcome: async (tenantId: string, flowId: string): Promise<SignInOutcome | undefined> => {
      const flow = await store.oauthFlows.get(tenantId, flowId)
      if (!flow) return undefined
      const isLost = flow.outcome === 'exchanging' && (flow.consumedAt ?? 0) + interruptedAfter < clock.now()
      return {
        id: flow.flowId,
        service: flow.service,
        configurationId: flow.configurationId,
        outcome: isLost ? 'interrupted' : flow.outcome,
        cause: isLost ? nameCause('sign-in-interrupted', {}) : flow.cause,
        expected: flow.expectedEmail,
        actual: flow.actualEmail,
        connectionId: flow.outcome === 'connected' ? flow.connectionId : null,
      }
    },

    /** The admin's word on another account than the expected one. False when nothing waits for it. */
    settle: async (tenantId: string, flowId: string, decision: 'keep' | 'discard', actor: string): Promise<boolean> => {
      const flow = await store.oauthFlows.takeHeld(tenantId, flowId, clock.now())
      if (!flow?.held) return false
      try {
        await parts.finish.settle(tenantId, flow, flow.held, decision, actor)
      } catch (error) {
        parts.reportBug(error)
        await store.oauthFlows.end(tenantId, flowId, {
          outcome: 'interrupted',
          cause: nameCause('sign-in-interrupted', {}),
        })
      }
      return true
    },
  }
}
