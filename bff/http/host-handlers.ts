import { isCauseId, renderCause } from '#contract/causes/catalogue.ts'
import { type GoogleSecrets, googleSecretsSchema } from '#contract/host.ts'
import { revealSecret, Secret } from '#steps/secret.server.ts'
import type { Cause } from '../domain/connection-ports.ts'
import type { HostAccess } from '../domain/host-access.ts'
import { Problem } from './problem.ts'
import type { Handlers } from './route.ts'

/** The cause in words for whoever reads the host's log, and as it is for its code. */
function refusal(type: 'needs-reconnect' | 'google-gave-no-token', cause: Cause): Problem {
  if (!isCauseId(cause.id)) return new Problem(type)
  const { happened, toDo } = renderCause({ id: cause.id, facts: cause.facts })
  return new Problem(type, `${happened} ${toDo}`, undefined, cause)
}

/** What a host API key is given. The only file of `bff/http` that opens a secret: these replies are declared to carry them. */
export function hostHandlers(parts: {
  readonly access: HostAccess
  readonly secretsLockedBecause: () => string | null
}): Pick<Handlers, 'accessToken' | 'googleSecrets'> {
  const needSecrets = () => {
    const locked = parts.secretsLockedBecause()
    if (locked !== null) throw new Problem('secrets-locked', locked)
  }

  return {
    accessToken: async ({ tenantId, params, identity, audit }) => {
      if (identity.kind !== 'key') throw new Problem('role-not-allowed')
      needSecrets()
      const token = await parts.access.accessToken(tenantId, params.connectionId)
      if (!token.ok) {
        if ('cause' in token)
          throw refusal(token.why === 'google' ? 'google-gave-no-token' : 'needs-reconnect', token.cause)
        throw token.why === 'disconnected'
          ? new Problem('conflict', 'This connection is disconnected.')
          : new Problem('not-found')
      }
      audit({ connection: params.connectionId, account: token.accountId })
      return {
        accessToken: revealSecret(token.accessToken),
        expiresAt: new Date(token.expiresAt).toISOString(),
        accountEmail: token.accountEmail,
        scopes: [...token.scopes],
      }
    },

    googleSecrets: async ({ tenantId, identity, audit }) => {
      if (identity.kind !== 'key') throw new Problem('role-not-allowed')
      needSecrets()
      const handed = await parts.access.googleSecrets(tenantId)
      const entries = Object.entries(handed).map(([name, value]) => [
        name,
        value instanceof Secret ? revealSecret(value) : value,
      ])
      audit({
        names: Object.entries(handed)
          .filter(([, value]) => value !== null)
          .map(([name]) => name)
          .join(' '),
      })
      const values: GoogleSecrets = googleSecretsSchema.parse(Object.fromEntries(entries))
      return values
    },
  }
}
