import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import type { Connection } from '#contract/connection.ts'
import type { ServiceName } from '#contract/google.ts'
import { call } from '../api.ts'
import { keys } from '../queries.ts'

export const connectionKeys = {
  connections: ['connections'],
  signIn: (flowId: string) => ['connections', 'sign-in', flowId],
  calendars: (accountId: string) => ['connections', 'calendars', accountId],
  reset: ['connections', 'reset'],
} as const

export function useConnections() {
  return useQuery({
    queryKey: connectionKeys.connections,
    queryFn: async ({ signal }) => (await call('connections', { signal })).connections,
  })
}

export type ConnectRequest = {
  readonly service: ServiceName
  readonly configurationId?: string
  /** Brings this one back. */
  readonly connectionId?: string
  /** One more account, nobody in particular. */
  readonly another?: boolean
}

/** Begins a sign-in and leaves for Google. */
export function useConnect() {
  return useMutation({
    gcTime: 0,
    mutationFn: async (request: ConnectRequest) => {
      const { address } = await call('connect', { body: request })
      location.assign(address)
    },
  })
}

/** What became of a sign-in; asked again each second while our server still talks with Google. */
export function useSignInOutcome(flowId: string | null) {
  return useQuery({
    queryKey: connectionKeys.signIn(flowId ?? ''),
    queryFn: ({ signal }) => call('signInOutcome', { params: { flowId: flowId ?? '' }, signal }),
    enabled: flowId !== null,
    refetchInterval: ({ state }) => (state.data?.outcome === 'exchanging' ? 1_000 : false),
  })
}

export function useSettleSignIn(flowId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (decision: 'keep' | 'discard') => call('settleSignIn', { params: { flowId, decision } }),
    onSuccess: async (outcome) => {
      client.setQueryData(connectionKeys.signIn(flowId), outcome)
      await askAgain(client)
    },
  })
}

export function useCalendars(accountId: string) {
  return useQuery({
    queryKey: connectionKeys.calendars(accountId),
    queryFn: async ({ signal }) => (await call('calendars', { params: { accountId }, signal })).calendars,
    staleTime: 60_000,
  })
}

export function useChooseCalendar(accountId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { calendar: string; instead?: string }) =>
      call('chooseCalendar', { params: { accountId }, body }),
    onSuccess: () => askAgain(client),
  })
}

export function useDisconnect() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (connectionId: string) => call('disconnect', { params: { connectionId } }),
    onSuccess: ({ connections }) => {
      client.setQueryData<Connection[]>(connectionKeys.connections, connections)
      return askAgain(client)
    },
  })
}

export function useResetPreview(enabled: boolean) {
  return useQuery({
    queryKey: connectionKeys.reset,
    queryFn: async ({ signal }) => (await call('previewReset', { signal })).connections,
    enabled,
    staleTime: 0,
  })
}

export function useReset() {
  const client = useQueryClient()
  return useMutation({ mutationFn: () => call('reset'), onSuccess: () => askAgain(client) })
}

/** A connection that comes or goes moves its configuration's checks too. */
async function askAgain(client: QueryClient): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: connectionKeys.connections }),
    client.invalidateQueries({ queryKey: keys.configurations }),
    client.invalidateQueries({ queryKey: ['health'] }),
  ])
}
