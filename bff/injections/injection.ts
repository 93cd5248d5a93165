import type { CauseId } from '#contract/causes/catalogue.ts'
import type { GreenTenant } from './green-tenant.ts'

/** One thing that goes wrong on a green tenant, and what every check must say of it. */
export type Injection = {
  readonly name: string
  readonly on: (tenant: GreenTenant) => Promise<unknown>
  readonly off: (tenant: GreenTenant) => Promise<unknown>
  /** What the cause tells people to do, carried out, where `off` is something else. It leaves the tenant green. */
  readonly remedy?: (tenant: GreenTenant) => Promise<unknown>
  /** The one cause, and the checks that name it. */
  readonly cause: CauseId
  readonly at: readonly string[]
  /** Exactly these wait for them; every other check stays green. */
  readonly blocked: readonly string[]
}

/** A fault of the simulated Google, until it is cleared. */
export function fault(
  name: string,
  what: Parameters<GreenTenant['google']['setFault']>[0],
  expected: Pick<Injection, 'cause' | 'at' | 'blocked'>,
): Injection {
  return {
    name,
    on: ({ google }) => google.setFault(what),
    off: async ({ google, pass }) => {
      await google.clearFaults({})
      // A host that failed again and again is left alone for ten seconds, longer where Google asked for it.
      await pass(70_000)
    },
    ...expected,
  }
}
