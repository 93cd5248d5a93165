import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Selection } from '#contract/connection.ts'
import { call } from '../api.ts'
import { keys } from '../queries.ts'

export const selectionKeys = {
  selection: ['selection'],
  preview: (selection: Selection) => ['selection', 'preview', selection.gmail, selection.calendar],
} as const

export function useSelection() {
  return useQuery({
    queryKey: selectionKeys.selection,
    queryFn: async ({ signal }) => (await call('selection', { signal })).selection,
  })
}

/** Which connections would have to reconnect; asked with each change, and nothing is changed by it. */
export function useSelectionPreview(selection: Selection, enabled: boolean) {
  return useQuery({
    queryKey: selectionKeys.preview(selection),
    queryFn: async ({ signal }) => (await call('previewSelection', { body: selection, signal })).mustReconnect,
    placeholderData: keepPreviousData,
    enabled,
  })
}

export function useSaveSelection() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (selection: Selection) => call('saveSelection', { body: selection }),
    onSuccess: async ({ selection }) => {
      client.setQueryData<Selection>(selectionKeys.selection, selection)
      await client.invalidateQueries()
    },
  })
}

export function useRenameConfiguration(configurationId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (name: string) => call('renameConfiguration', { params: { configurationId }, body: { name } }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.configurations }),
  })
}

export function useArchiveConfiguration(configurationId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call('archiveConfiguration', { params: { configurationId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.configurations }),
  })
}
