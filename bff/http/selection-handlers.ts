import type { SelectionOfServices } from '../domain/selection.ts'
import { Problem } from './problem.ts'
import type { Handlers } from './route.ts'

export function selectionHandlers(
  selection: SelectionOfServices,
): Pick<Handlers, 'selection' | 'previewSelection' | 'saveSelection'> {
  return {
    selection: async ({ tenantId }) => ({ selection: await selection.get(tenantId) }),

    previewSelection: async ({ tenantId, body }) => ({ mustReconnect: await selection.mustReconnect(tenantId, body) }),

    saveSelection: async ({ tenantId, body, actor, audit }) => {
      const saved = await selection.save(tenantId, body, actor)
      if (saved === 'not-usable')
        throw new Problem('conflict', 'Choose a configuration that is saved and not archived.')
      audit({ gmail: body.gmail ?? undefined, calendar: body.calendar ?? undefined })
      return { selection: saved }
    },
  }
}
