import type { ConfigurationRow } from '../domain/ports.ts'
import type { Configurations } from '../domain/configurations.ts'
import type { Look } from '../domain/look-at-google.ts'
import { type PushChannel, pushCheckIds } from '../domain/push-channel.ts'
import { stepBySlug } from '#steps/index.ts'
import { Problem } from './problem.ts'
import type { Handlers, Identity } from './route.ts'

type Names =
  | 'configurations'
  | 'createConfiguration'
  | 'configuration'
  | 'choose'
  | 'recordStepAction'
  | 'dropFile'
  | 'settlePendingFile'
  | 'pasteClient'
  | 'runChecks'
  | 'saveConfiguration'
  | 'renameConfiguration'
  | 'archiveConfiguration'
  | 'repair'

/** Replacing a secret that is in use is a sensitive act (design D11); during set-up it is just the next file. */
function needFreshForReady(row: ConfigurationRow, identity: Identity, now: number): void {
  if (row.state !== 'draft' && identity.kind === 'session' && identity.freshUntil < now)
    throw new Problem('fresh-link-needed')
}

export function configurationHandlers(parts: {
  readonly configurations: Configurations
  readonly look: Look
  readonly pushChannel: PushChannel
  readonly secretsLockedBecause: () => string | null
  readonly now: () => number
}): Pick<Handlers, Names> {
  const { configurations } = parts

  const rowOf = async (tenantId: string, configurationId: string): Promise<ConfigurationRow> => {
    const row = await configurations.row(tenantId, configurationId)
    if (!row) throw new Problem('not-found')
    return row
  }

  /** A row that may take values. */
  const writable = async (tenantId: string, configurationId: string, identity: Identity): Promise<ConfigurationRow> => {
    const row = await rowOf(tenantId, configurationId)
    if (row.state === 'archived') throw new Problem('conflict', 'This configuration is archived and read only.')
    needFreshForReady(row, identity, parts.now())
    const locked = parts.secretsLockedBecause()
    if (locked !== null) throw new Problem('secrets-locked', locked)
    return row
  }

  return {
    configurations: async ({ tenantId }) => ({ configurations: await configurations.list(tenantId) }),

    createConfiguration: async ({ tenantId, audit }) => {
      const configuration = await configurations.begin(tenantId)
      audit({ configuration: configuration.id })
      return configuration
    },

    configuration: async ({ tenantId, params }) => {
      const configuration = await configurations.get(tenantId, params.configurationId)
      if (!configuration) throw new Problem('not-found')
      return configuration
    },

    choose: async ({ tenantId, params, body, audit }) => {
      const row = await rowOf(tenantId, params.configurationId)
      audit({ configuration: row.configurationId, services: body.services.join(' '), audience: body.audience })
      return configurations.choose(tenantId, row, body)
    },

    recordStepAction: async ({ tenantId, params, audit }) => {
      const row = await rowOf(tenantId, params.configurationId)
      const configuration = await configurations.act(tenantId, row, params.step, params.action)
      if (configuration === 'no-such-step') throw new Problem('not-found')
      if (configuration === 'not-now')
        throw new Problem('conflict', 'This step cannot be left out or confirmed by hand.')
      audit({ configuration: row.configurationId, step: params.step, action: params.action })
      return configuration
    },

    dropFile: async ({ tenantId, params, query, bytes, actor, identity, audit }) => {
      const row = await writable(tenantId, params.configurationId, identity)
      const received = await configurations.dropFile(tenantId, row, bytes, query.on, actor)
      if (!received.ok)
        throw new Problem('file-not-usable', received.problems.map(({ sentence }) => sentence).join(' '))
      audit({ configuration: row.configurationId, kind: received.kind, taken: String(received.taken) })
      return {
        kind: received.kind,
        step: received.step,
        taken: received.taken,
        notes: received.notes,
        configuration: received.configuration,
      }
    },

    settlePendingFile: async ({ tenantId, params, identity, audit }) => {
      const row = await writable(tenantId, params.configurationId, identity)
      const configuration = await configurations.settlePendingFile(tenantId, row, params.kind, params.decision)
      if (!configuration) throw new Problem('not-found')
      audit({ configuration: row.configurationId, kind: params.kind, decision: params.decision })
      return configuration
    },

    pasteClient: async ({ tenantId, params, body, actor, identity, audit }) => {
      const row = await writable(tenantId, params.configurationId, identity)
      const received = await configurations.pasteClient(tenantId, row, body, actor)
      if (!received.ok) throw new Problem('input-not-understood', undefined, received.fields)
      audit({ configuration: row.configurationId })
      return {
        kind: 'oauth-client',
        step: 'client',
        taken: true,
        notes: received.notes,
        configuration: received.configuration,
      }
    },

    saveConfiguration: async ({ tenantId, params, body, actor, audit }) => {
      const row = await rowOf(tenantId, params.configurationId)
      if (row.state === 'archived') throw new Problem('conflict', 'This configuration is archived and read only.')
      const configuration = await configurations.save(tenantId, row, body, actor)
      if (configuration === 'not-proven')
        throw new Problem('conflict', 'A step before this one is not done yet. Open it from the list of steps.')
      audit({ configuration: row.configurationId, useFor: body.useFor })
      return configuration
    },

    renameConfiguration: async ({ tenantId, params, body, audit }) => {
      const row = await rowOf(tenantId, params.configurationId)
      audit({ configuration: row.configurationId })
      return configurations.rename(tenantId, row, body.name)
    },

    archiveConfiguration: async ({ tenantId, params, audit }) => {
      const row = await rowOf(tenantId, params.configurationId)
      const configuration = await configurations.archive(tenantId, row)
      if (configuration === 'in-use')
        throw new Problem('conflict', 'Gmail or Calendar uses this configuration. Choose another one for it first.')
      audit({ configuration: row.configurationId })
      return configuration
    },

    repair: async ({ tenantId, params, identity, audit }) => {
      const row = await rowOf(tenantId, params.configurationId)
      if (row.state === 'archived' || row.key === null)
        throw new Problem('conflict', 'Repair needs the service account key of this configuration.')
      const locked = parts.secretsLockedBecause()
      if (locked !== null) throw new Problem('secrets-locked', locked)
      audit({ configuration: row.configurationId, check: params.check, by: identity.kind })
      await parts.pushChannel.repair(tenantId, row, params.check)
      return { checks: await parts.look.now(tenantId, row.configurationId, pushCheckIds) }
    },

    runChecks: async ({ tenantId, params, body }) => {
      const row = await rowOf(tenantId, params.configurationId)
      const step = body.step === undefined ? undefined : stepBySlug(body.step)
      if (body.step !== undefined && !step) throw new Problem('not-found')
      return { checks: await parts.look.now(tenantId, row.configurationId, step ? Object.keys(step.checks) : 'all') }
    },
  }
}
