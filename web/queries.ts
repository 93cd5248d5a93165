import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import type { CheckResult } from '#contract/check.ts'
import type { Choices, Configuration } from '#contract/configuration.ts'
import { call } from './api.ts'

export const keys = {
  session: ['session'],
  configurations: ['configurations'],
  configuration: (id: string) => ['configurations', id],
} as const

/** A key as the event stream names it (`configurations`, `configuration:<id>`, `session`) -> the queries to ask again. */
export function queryKeyOf(changed: string): readonly string[] {
  // The list shows what each configuration shows, so both are asked again.
  return changed.startsWith('configuration:') ? keys.configurations : [changed]
}

export function useSession() {
  return useQuery({ queryKey: keys.session, queryFn: ({ signal }) => call('session', { signal }), staleTime: 60_000 })
}

export function useConfigurations() {
  return useQuery({
    queryKey: keys.configurations,
    queryFn: async ({ signal }) => (await call('configurations', { signal })).configurations,
  })
}

export function useConfiguration(configurationId: string, enabled = true) {
  const client = useQueryClient()
  return useQuery<Configuration>({
    queryKey: keys.configuration(configurationId),
    enabled,
    queryFn: ({ signal }) => call('configuration', { params: { configurationId }, signal }),
    placeholderData: () =>
      client
        .getQueryData<Configuration[]>(keys.configurations)
        ?.find((configuration) => configuration.id === configurationId),
  })
}

/**
 * Puts a configuration that a reply carried where the pages read it, and asks again: a look that the act began may have ended, and
 * rung, before this reply came, which would stand there as the older truth for good.
 */
function remember(client: QueryClient, configuration: Configuration): void {
  client.setQueryData(keys.configuration(configuration.id), configuration)
  client.setQueryData<Configuration[]>(keys.configurations, (known) =>
    known?.map((one) => (one.id === configuration.id ? configuration : one)),
  )
  void client.invalidateQueries({ queryKey: keys.configurations })
}

export function useCreateConfiguration() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call('createConfiguration'),
    onSuccess: (configuration) => remember(client, configuration),
  })
}

/** What an admin does on one configuration reaches the server in the order of the presses: an answer before the claim after it. */
const inOrder = (configurationId: string) => ({ id: `acts on ${configurationId}` })

export function useChoose(configurationId: string) {
  const client = useQueryClient()
  return useMutation({
    scope: inOrder(configurationId),
    mutationFn: (body: Choices) => call('choose', { params: { configurationId }, body }),
    onSuccess: (configuration) => remember(client, configuration),
  })
}

export type StepAction = 'opened' | 'claimed' | 'skipped' | 'resumed'

export function useRecordStepAction(configurationId: string, step: string) {
  const client = useQueryClient()
  return useMutation({
    scope: inOrder(configurationId),
    mutationFn: (action: StepAction) => call('recordStepAction', { params: { configurationId, step, action } }),
    onSuccess: (configuration) => remember(client, configuration),
  })
}

/** Carries a secret: nothing of it is kept once it was sent (`gcTime: 0`, and callers `reset()` it). */
export function useDropFile(configurationId: string) {
  const client = useQueryClient()
  return useMutation({
    gcTime: 0,
    mutationFn: ({ bytes, on }: { bytes: Uint8Array<ArrayBuffer>; on: string }) =>
      call('dropFile', { params: { configurationId }, query: { on }, bytes }),
    onSuccess: (received) => remember(client, received.configuration),
  })
}

/** Carries a secret: as `useDropFile`. */
export function usePasteClient(configurationId: string) {
  const client = useQueryClient()
  return useMutation({
    gcTime: 0,
    mutationFn: (body: { clientId: string; clientSecret: string }) =>
      call('pasteClient', { params: { configurationId }, body }),
    onSuccess: (received) => remember(client, received.configuration),
  })
}

export type PendingDecision = { kind: 'oauth-client' | 'service-account-key'; decision: 'use' | 'discard' }

export function useSettlePendingFile(configurationId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (decision: PendingDecision) => call('settlePendingFile', { params: { configurationId, ...decision } }),
    onSuccess: (configuration) => remember(client, configuration),
  })
}

export function useSaveConfiguration(configurationId: string) {
  const client = useQueryClient()
  return useMutation({
    scope: inOrder(configurationId),
    mutationFn: (body: { name: string; useFor: 'both' | 'gmail' | 'calendar' }) =>
      call('saveConfiguration', { params: { configurationId }, body }),
    onSuccess: (configuration) => remember(client, configuration),
  })
}

/** Checks of the push channel that we can set right with the tenant's key. */
export const repairable = ['topic', 'publisher', 'sub-url', 'sub-audience', 'sub-identity', 'push-test'] as const
export type Repairable = (typeof repairable)[number]

export function useRepair(configurationId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (check: Repairable) => call('repair', { params: { configurationId, check } }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: keys.configurations }),
        client.invalidateQueries({ queryKey: ['health'] }),
      ]),
  })
}

export function useRunChecks(configurationId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (step: string) => call('runChecks', { params: { configurationId }, body: { step } }),
    onSuccess: ({ checks }) => {
      client.setQueryData<Configuration>(
        keys.configuration(configurationId),
        (known) => known && { ...known, checks: mergeChecks(known.checks, checks) },
      )
      // The roll-ups of the steps are the server's to make.
      return client.invalidateQueries({ queryKey: keys.configurations })
    },
  })
}

/** The newer results in the place of the older ones; rows never jump. */
export function mergeChecks(known: readonly CheckResult[], newer: readonly CheckResult[]): CheckResult[] {
  const isSame = (a: CheckResult) => (b: CheckResult) => a.subject === b.subject && a.check === b.check
  return [
    ...known.map((result) => newer.find(isSame(result)) ?? result),
    ...newer.filter((result) => !known.some(isSame(result))),
  ]
}

/** The link is a secret: it goes to the clipboard and is not kept. */
export function useCreateSetupLink() {
  return useMutation({ gcTime: 0, mutationFn: () => call('createSetupLink') })
}

export function useLeave() {
  const client = useQueryClient()
  return useMutation({ mutationFn: () => call('leave'), onSuccess: () => client.clear() })
}
