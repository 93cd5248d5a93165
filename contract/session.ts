import * as z from 'zod/mini'

/** Roles inside a tenant: support reads only (design D11). */
export const roleSchema = z.enum(['admin', 'support'])
export type Role = z.infer<typeof roleSchema>

/** `<tenantId>-<secret>`: every opaque value from outside begins with the tenant's public id. */
export const opaqueValueSchema = z.string().check(z.regex(/^[0-9abcdefghjkmnpqrstvwxyz]{10}-[A-Za-z0-9_-]{22,64}$/))

export const sessionSchema = z.object({
  tenant: z.object({ id: z.string(), name: z.string() }),
  member: z.object({ id: z.string(), name: z.string() }),
  role: roleSchema,
  /** Until when sensitive acts need no new link. */
  freshUntil: z.string(),
  endsAt: z.string(),
  appName: z.string(),
  /** True while every Google call goes to the simulated Google: the page carries a banner. */
  simulatedGoogle: z.boolean(),
  /** False when Google cannot reach us (localhost, no https): the push steps say so. */
  publicAddress: z.boolean(),
  /** Set when the secret store is locked, with the operator's next action. */
  locked: z.nullable(z.string()),
  version: z.string(),
})
export type Session = z.infer<typeof sessionSchema>
