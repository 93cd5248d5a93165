import { readCalendarId } from '#contract/mail-address.ts'
import { isCauseId, renderCause } from '#contract/causes/catalogue.ts'
import type { Connections } from '../domain/connections.ts'
import type { Cause } from '../domain/connection-ports.ts'
import type { SignIn } from '../domain/sign-in.ts'
import { Problem } from './problem.ts'
import type { Handlers } from './route.ts'

type Names =
  | 'connect'
  | 'signInOutcome'
  | 'settleSignIn'
  | 'connections'
  | 'calendars'
  | 'chooseCalendar'
  | 'disconnect'
  | 'previewReset'
  | 'reset'

const whyNot = {
  'no-such-connection': () => new Problem('not-found'),
  'no-configuration': () =>
    new Problem('conflict', 'There is no Google configuration to connect with. Set one up first.'),
  'no-client': () =>
    new Problem('conflict', 'This configuration has no OAuth client yet. Create the OAuth client first.'),
} as const

/** Google's no, as one sentence: the page that asked has nothing else to show. */
function refusedByGoogle(cause: Cause): Problem {
  if (!isCauseId(cause.id)) return new Problem('conflict')
  const { happened, toDo } = renderCause({ id: cause.id, facts: cause.facts })
  return new Problem('conflict', `${happened} ${toDo}`)
}

export function connectionHandlers(parts: {
  readonly signIn: SignIn
  readonly connections: Connections
  readonly secretsLockedBecause: () => string | null
}): Pick<Handlers, Names> {
  const { signIn, connections } = parts

  const needSecrets = () => {
    const locked = parts.secretsLockedBecause()
    if (locked !== null) throw new Problem('secrets-locked', locked)
  }

  const outcomeOf = async (tenantId: string, flowId: string) => {
    const outcome = await signIn.outcome(tenantId, flowId)
    if (!outcome) throw new Problem('not-found')
    return outcome
  }

  return {
    connect: async ({ tenantId, identity, body, audit }) => {
      if (identity.kind !== 'session') throw new Problem('not-signed-in')
      needSecrets()
      const begun = await signIn.begin(tenantId, identity.sessionHash, body)
      if (!begun.ok) throw whyNot[begun.why]()
      audit({ service: body.service, configuration: begun.configurationId, connection: body.connectionId })
      return { address: begun.address }
    },

    signInOutcome: ({ tenantId, params }) => outcomeOf(tenantId, params.flowId),

    settleSignIn: async ({ tenantId, params, actor, audit }) => {
      needSecrets()
      await outcomeOf(tenantId, params.flowId)
      const settled = await signIn.settle(tenantId, params.flowId, params.decision, actor)
      if (!settled) throw new Problem('conflict', 'This sign-in does not wait for a decision any more.')
      audit({ signIn: params.flowId, decision: params.decision })
      return outcomeOf(tenantId, params.flowId)
    },

    connections: async ({ tenantId }) => ({ connections: await connections.list(tenantId) }),

    calendars: async ({ tenantId, params }) => {
      const asked = await connections.calendars(tenantId, params.accountId)
      if (asked.ok) return { calendars: asked.calendars }
      throw asked.why === 'google' ? refusedByGoogle(asked.cause) : new Problem('not-found')
    },

    chooseCalendar: async ({ tenantId, params, body, audit }) => {
      const read = readCalendarId(body.calendar)
      const sentence = read.ok ? undefined : read.problems[0]?.sentence
      if (!read.ok) throw new Problem('input-not-understood', sentence, { calendar: sentence ?? '' })
      needSecrets()
      const chosen = await connections.chooseCalendar(tenantId, params.accountId, read.value, body.instead)
      if (!chosen.ok && chosen.why === 'google') throw refusedByGoogle(chosen.cause)
      if (!chosen.ok && chosen.why === 'no-such-account') throw new Problem('not-found')
      if (!chosen.ok)
        throw new Problem(
          'conflict',
          'This account does not see that calendar. Choose another one, or share it with the account.',
        )
      audit({ connection: chosen.connection.id, instead: body.instead })
      return chosen.connection
    },

    disconnect: async ({ tenantId, params, audit }) => {
      needSecrets()
      if (!(await connections.disconnect(tenantId, params.connectionId))) throw new Problem('not-found')
      audit({ connection: params.connectionId })
      return { connections: await connections.list(tenantId) }
    },

    previewReset: async ({ tenantId }) => ({ connections: await connections.living(tenantId) }),

    reset: async ({ tenantId, audit }) => {
      needSecrets()
      const living = await connections.living(tenantId)
      await connections.reset(tenantId)
      audit({ connections: String(living.length), ids: living.map(({ id }) => id).join(' ') })
      return { connections: living }
    },
  }
}
