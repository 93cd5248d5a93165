import { useMutation, useQuery } from '@tanstack/react-query'
import { call } from '../api.ts'

export function useHealth() {
  return useQuery({
    queryKey: ['health'],
    queryFn: ({ signal }) => call('health', { signal }),
    // The bell tells of changes; the countdowns and the verdict age by themselves.
    refetchInterval: 60_000,
  })
}

export function useRunAllChecks() {
  return useMutation({ mutationFn: () => call('runAllChecks') })
}

/** Made when it is looked at, and not kept. */
export function useDiagnostics() {
  return useQuery({
    queryKey: ['diagnostics'],
    queryFn: async ({ signal }) => (await call('diagnostics', { signal })).markdown,
    gcTime: 0,
    staleTime: 0,
  })
}
