import type { Choices, Configuration } from '#contract/configuration.ts'
import type { ServiceName } from '#contract/google.ts'
import { stepBySlug } from '#steps/index.ts'
import { usualChoices } from '#steps/usual-choices.ts'
import { configurationView, stepOfFile, stepOfService, type ViewContext } from './configuration-view.ts'
import {
  type Bell,
  type Clock,
  type ConfigurationRow,
  type PendingFileRow,
  type SecretsProvider,
  secretNames,
  type Store,
} from './ports.ts'
import { enterRecord, receiveFile, receivePastedClient } from './receive-files.ts'

export type StepAction = 'opened' | 'claimed' | 'skipped' | 'resumed'

/** `undefined` means that there is no such configuration in this tenant. */
export type Configurations = ReturnType<typeof makeConfigurations>

/**
 * Everything an admin does to a configuration. Each change ends with a ring of the bell and a new look at what it touched;
 * looking happens in the background, so that no reply waits for Google.
 */
export function makeConfigurations(parts: {
  readonly store: Store
  readonly secrets: SecretsProvider
  readonly bell: Bell
  readonly clock: Clock
  readonly view: ViewContext
  readonly newId: () => string
  readonly newPushKey: (tenantId: string) => string
  /** Begins a look at the named checks and all that hang on them; `all` for everything. */
  readonly look: (tenantId: string, configurationId: string, checks: readonly string[] | 'all') => void
}) {
  const { store, clock } = parts

  const viewOf = async (tenantId: string, row: ConfigurationRow): Promise<Configuration> => {
    const [tenant, records, checks, pending] = await Promise.all([
      store.tenants.get(tenantId),
      store.stepStates.list(tenantId, row.configurationId),
      store.checkResults.list(tenantId, row.configurationId),
      store.pendingFiles.list(tenantId, row.configurationId),
    ])
    if (!tenant) throw new Error('A configuration without a tenant')
    return configurationView(parts.view, tenant, row, records, checks, pending)
  }

  const changed = (tenantId: string, configurationId: string) =>
    parts.bell.ring(tenantId, [`configuration:${configurationId}`])

  /** After a value of a step came in: the admin has done it, earlier results are about other values, so look again. */
  const valueArrived = async (tenantId: string, row: ConfigurationRow, step: string, now: number) => {
    const checks = Object.keys(stepBySlug(step)?.checks ?? {})
    await store.stepStates.record(tenantId, row.configurationId, step, { claimedAt: now, skippedAt: null })
    await store.checkResults.forget(tenantId, row.configurationId, checks)
    await changed(tenantId, row.configurationId)
    parts.look(tenantId, row.configurationId, checks)
  }

  const found = async (tenantId: string, configurationId: string): Promise<Configuration> => {
    const row = await store.configurations.get(tenantId, configurationId)
    if (!row) throw new Error('The configuration vanished while it was changed')
    return viewOf(tenantId, row)
  }

  return {
    list: async (tenantId: string): Promise<Configuration[]> => {
      const rows = await store.configurations.list(tenantId)
      return Promise.all(rows.map((row) => viewOf(tenantId, row)))
    },

    get: async (tenantId: string, configurationId: string): Promise<Configuration | undefined> => {
      const row = await store.configurations.get(tenantId, configurationId)
      return row && viewOf(tenantId, row)
    },

    row: (tenantId: string, configurationId: string) => store.configurations.get(tenantId, configurationId),

    begin: async (tenantId: string): Promise<Configuration> => {
      const others = await store.configurations.list(tenantId)
      const row = await store.configurations.create(tenantId, {
        configurationId: parts.newId(),
        name: others.length === 0 ? 'Google' : `Google ${others.length + 1}`,
        pushKey: parts.newPushKey(tenantId),
        now: clock.now(),
      })
      await parts.bell.ring(tenantId, ['configurations'])
      return viewOf(tenantId, row)
    },

    choose: async (tenantId: string, row: ConfigurationRow, choices: Choices): Promise<Configuration> => {
      await store.configurations.change(tenantId, row.configurationId, { choices, now: clock.now() })
      await changed(tenantId, row.configurationId)
      parts.look(tenantId, row.configurationId, 'all')
      return found(tenantId, row.configurationId)
    },

    /** `not-now` when the step cannot be skipped. Opening Google and claiming start the waiting windows. */
    act: async (
      tenantId: string,
      row: ConfigurationRow,
      slug: string,
      action: StepAction,
    ): Promise<Configuration | 'no-such-step' | 'not-now'> => {
      const step = stepBySlug(slug)
      if (!step || !step.neededFor(row.choices ?? usualChoices)) return 'no-such-step'
      if (action === 'skipped' && !step.skippable) return 'not-now'
      if (action === 'claimed' && !step.claimable) return 'not-now'
      const now = clock.now()
      const change = {
        opened: { openedAt: now },
        claimed: { claimedAt: now, skippedAt: null },
        skipped: { skippedAt: now },
        resumed: { skippedAt: null },
      }
      await store.stepStates.record(tenantId, row.configurationId, slug, change[action])
      await changed(tenantId, row.configurationId)
      if (action === 'claimed') parts.look(tenantId, row.configurationId, Object.keys(step.checks))
      return found(tenantId, row.configurationId)
    },

    dropFile: async (
      tenantId: string,
      row: ConfigurationRow,
      bytes: Uint8Array,
      on: string | undefined,
      actor: string,
    ) => {
      const now = clock.now()
      const received = await receiveFile(parts, tenantId, row, bytes, on, actor, now)
      if (!received.ok) return received
      if (received.taken) await valueArrived(tenantId, row, received.step, now)
      else await changed(tenantId, row.configurationId)
      return { ...received, configuration: await found(tenantId, row.configurationId) }
    },

    pasteClient: async (
      tenantId: string,
      row: ConfigurationRow,
      pasted: { clientId: string; clientSecret: string },
      actor: string,
    ) => {
      const now = clock.now()
      const received = await receivePastedClient(parts, tenantId, row, pasted, actor, now)
      if (!received.ok) return received
      await valueArrived(tenantId, row, stepOfFile['oauth-client'], now)
      return { ...received, configuration: await found(tenantId, row.configurationId) }
    },

    /** `not-proven` while a check of a step before still stands open or failed. */
    save: async (
      tenantId: string,
      row: ConfigurationRow,
      wanted: { readonly name: string; readonly useFor: 'both' | ServiceName },
      actor: string,
    ): Promise<Configuration | 'not-proven'> => {
      const view = await viewOf(tenantId, row)
      const before = view.steps.slice(
        0,
        view.steps.findIndex(({ slug }) => slug === 'review'),
      )
      // "Could not check" proves nothing and accuses nobody: it does not hold the configuration back (google-facts 1.8).
      const onlyUnknown = (slug: string) =>
        Object.keys(stepBySlug(slug)?.checks ?? {}).every((check) => {
          const state = view.checks.find((result) => result.check === check)?.state
          return state === undefined || ['passed', 'warning', 'claimed', 'unknown', 'blocked'].includes(state)
        })
      const holdsBack = before.some(
        ({ slug, status }) =>
          !['completed', 'skipped', 'not_needed'].includes(status) && !(status === 'in_progress' && onlyUnknown(slug)),
      )
      if (holdsBack) return 'not-proven'
      const now = clock.now()
      await store.configurations.change(tenantId, row.configurationId, { name: wanted.name, state: 'ready', now })
      const { services } = row.choices ?? usualChoices
      const uses = wanted.useFor === 'both' ? services : [wanted.useFor]
      const inUse = await store.selection.get(tenantId)
      // What it is not used for is nothing to connect or to prove here, until it is chosen for that too.
      for (const service of services) {
        const isUsed =
          uses.includes(service) ||
          inUse.some((one) => one.service === service && one.configurationId === row.configurationId)
        const step = stepOfService[service]
        await store.stepStates.record(tenantId, row.configurationId, step, { skippedAt: isUsed ? null : now })
      }
      const choice = Object.fromEntries(uses.map((service) => [service, row.configurationId]))
      await store.selection.choose(tenantId, choice, { chosenBy: actor, now })
      await parts.bell.ring(tenantId, [`configuration:${row.configurationId}`, 'configurations', 'selection'])
      parts.look(tenantId, row.configurationId, ['saved'])
      return found(tenantId, row.configurationId)
    },

    rename: async (tenantId: string, row: ConfigurationRow, name: string): Promise<Configuration> => {
      await store.configurations.change(tenantId, row.configurationId, { name, now: clock.now() })
      await parts.bell.ring(tenantId, [`configuration:${row.configurationId}`, 'configurations'])
      return found(tenantId, row.configurationId)
    },

    /** `in-use` while a service uses it. */
    archive: async (tenantId: string, row: ConfigurationRow): Promise<Configuration | 'in-use'> => {
      const selection = await store.selection.get(tenantId)
      if (selection.some(({ configurationId }) => configurationId === row.configurationId)) return 'in-use'
      await store.configurations.change(tenantId, row.configurationId, { state: 'archived', now: clock.now() })
      await parts.bell.ring(tenantId, [`configuration:${row.configurationId}`, 'configurations'])
      return found(tenantId, row.configurationId)
    },

    /** Undefined when no such file waits. */
    settlePendingFile: async (
      tenantId: string,
      row: ConfigurationRow,
      kind: PendingFileRow['kind'],
      decision: 'use' | 'discard',
    ): Promise<Configuration | undefined> => {
      const { configurationId } = row
      const file = (await store.pendingFiles.list(tenantId, configurationId)).find((one) => one.kind === kind)
      if (!file) return undefined
      const now = clock.now()
      const waiting = secretNames.pendingFile(configurationId, kind)
      if (decision === 'discard') await parts.secrets.remove(tenantId, waiting)
      else if (await parts.secrets.move(tenantId, waiting, secretNames.file(configurationId, kind))) {
        await enterRecord(store, tenantId, row, file, now)
      }
      await store.pendingFiles.remove(tenantId, row.configurationId, kind)
      if (decision === 'use') await valueArrived(tenantId, row, stepOfFile[kind], now)
      else await changed(tenantId, row.configurationId)
      return found(tenantId, row.configurationId)
    },
  }
}
