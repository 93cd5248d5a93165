import type { Session } from '#contract/session.ts'
import { hashOf, newOpaqueValue, tenantOf } from '../domain/opaque-values.ts'
import type { Clock, Store } from '../domain/ports.ts'
import { Problem } from './problem.ts'
import type { Handlers, Identity } from './route.ts'
import { clearSessionCookie, setSessionCookie } from './session.ts'

const dayMs = 24 * 3600 * 1000

/** What every page shows about the installation. */
export type InstallationFacts = {
  readonly baseUrl: string
  readonly appName: string
  readonly simulatedGoogle: boolean
  readonly publicAddress: boolean
  readonly version: string
  readonly secretsLockedBecause: () => string | null
}

export function sessionHandlers(parts: {
  readonly store: Store
  readonly clock: Clock
  readonly installation: InstallationFacts
}): Pick<Handlers, 'enter' | 'session' | 'leave' | 'createSetupLink'> {
  const { store, clock, installation } = parts

  const sessionOf = async (identity: Extract<Identity, { kind: 'session' }>): Promise<Session> => {
    const tenant = await store.tenants.get(identity.tenantId)
    if (!tenant) throw new Problem('not-signed-in')
    return {
      tenant: { id: tenant.tenantId, name: tenant.name },
      member: { id: identity.memberId, name: identity.memberName },
      role: identity.role,
      freshUntil: new Date(identity.freshUntil).toISOString(),
      endsAt: new Date(identity.endsAt).toISOString(),
      appName: installation.appName,
      simulatedGoogle: installation.simulatedGoogle,
      publicAddress: installation.publicAddress,
      locked: installation.secretsLockedBecause(),
      version: installation.version,
    }
  }

  const requireSession = (identity: Identity) => {
    if (identity.kind !== 'session') throw new Problem('not-signed-in')
    return identity
  }

  return {
    enter: async ({ body, response, audit }) => {
      const tenantId = tenantOf(body.link)
      const now = clock.now()
      const link = tenantId === undefined ? undefined : await store.setupLinks.consume(tenantId, hashOf(body.link), now)
      if (tenantId === undefined || !link) throw new Problem('link-not-usable')
      const cookie = newOpaqueValue(tenantId)
      const session = await store.sessions.open(tenantId, { sessionHash: hashOf(cookie), link, now })
      setSessionCookie(response, cookie)
      audit({ tenantId, actor: session.memberName, linkMadeBy: link.madeBy })
      return sessionOf({ kind: 'session', tenantId, ...session })
    },

    session: async ({ identity }) => sessionOf(requireSession(identity)),

    leave: async ({ identity, response }) => {
      const session = requireSession(identity)
      await store.sessions.end(session.tenantId, session.sessionHash, clock.now())
      clearSessionCookie(response)
      return {}
    },

    createSetupLink: async ({ tenantId, actor, audit }) => {
      const link = newOpaqueValue(tenantId)
      const now = clock.now()
      const endsAt = now + dayMs
      await store.setupLinks.create(tenantId, {
        linkHash: hashOf(link),
        role: 'admin',
        madeFor: 'Colleague',
        madeBy: actor,
        madeAt: now,
        endsAt,
      })
      audit({ endsAt: new Date(endsAt).toISOString() })
      // In the fragment: it reaches no server, log or referrer, and a scanner that opens the address burns nothing.
      return { link: `${installation.baseUrl}/enter#${link}`, endsAt: new Date(endsAt).toISOString() }
    },
  }
}
