import type { HealthReport } from '../domain/health.ts'
import type { Handlers } from './route.ts'

export function healthHandlers(health: HealthReport): Pick<Handlers, 'health' | 'runAllChecks' | 'diagnostics'> {
  return {
    health: ({ tenantId }) => health.report(tenantId),

    runAllChecks: async ({ tenantId }) => {
      await health.runAllChecks(tenantId)
      return {}
    },

    diagnostics: async ({ tenantId }) => ({ markdown: await health.diagnostics(tenantId) }),
  }
}
