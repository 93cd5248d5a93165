import * as z from 'zod/mini'
import { causeRefSchema, checkResultSchema, checkStateSchema } from './check.ts'
import { serviceSchema } from './configuration.ts'

/** `connecting`: signed in, first message not yet seen. `needs_reconnect`: Google refuses the sign-in; `cause` says why. */
export const connectionStateSchema = z.enum(['connecting', 'connected', 'needs_reconnect', 'disconnected'])
export type ConnectionState = z.infer<typeof connectionStateSchema>

/** The stations a message passes, in order. Gmail: gmail, topic, subscription, us, mailbox. Calendar: calendar, us. */
export const stationSchema = z.object({
  name: z.enum(['gmail', 'topic', 'subscription', 'us', 'mailbox', 'calendar']),
  state: checkStateSchema,
})
export type Station = z.infer<typeof stationSchema>

/** A mailbox or calendar of the tenant, with all that may be known of its health. Times are ISO 8601 instants. */
export const connectionSchema = z.object({
  id: z.string(),
  service: serviceSchema,
  /** The mailbox's address, or the calendar's name. */
  label: z.string(),
  account: z.nullable(z.object({ id: z.string(), email: z.string() })),
  configuration: z.nullable(z.object({ id: z.string(), name: z.string() })),
  state: connectionStateSchema,
  cause: z.nullable(causeRefSchema),
  /** End of Gmail's watch or Calendar's channel, as Google gave it, and when we renew it. */
  expiresAt: z.nullable(z.string()),
  renewsAt: z.nullable(z.string()),
  /** The last push or notification, and the seconds from Google's publishing to us. */
  lastEventAt: z.nullable(z.string()),
  lastEventSeconds: z.nullable(z.number()),
  lastSyncAt: z.nullable(z.string()),
  /** Testing mode: when Google ends the sign-in. */
  signInEndsAt: z.nullable(z.string()),
  chain: z.array(stationSchema),
  /** What the looks at its configuration found wrong, or could not look at, that this connection hangs on. */
  findings: z.array(checkResultSchema),
  connectedAt: z.string(),
})
export type Connection = z.infer<typeof connectionSchema>

/** What became of a sign-in, read from the server after Google's redirect (design D14). */
export const signInOutcomeSchema = z.object({
  id: z.string(),
  service: serviceSchema,
  configurationId: z.string(),
  /** `confirm-account`: signed in as `actual`, expected `expected`; nothing is stored until the admin decides. */
  outcome: z.enum(['begun', 'exchanging', 'connected', 'confirm-account', 'refused', 'interrupted']),
  cause: z.nullable(causeRefSchema),
  expected: z.nullable(z.string()),
  actual: z.nullable(z.string()),
  connectionId: z.nullable(z.string()),
})
export type SignInOutcome = z.infer<typeof signInOutcomeSchema>

/** `connectionId` brings one back; `another` adds one more account, with nobody in particular expected. */
export const connectRequestSchema = z.object({
  service: serviceSchema,
  configurationId: z.optional(z.string().check(z.regex(/^[0-9a-z-]{1,64}$/))),
  connectionId: z.optional(z.string().check(z.regex(/^[0-9a-z-]{1,64}$/))),
  another: z.optional(z.boolean()),
})

/** What a reset ends, by name. */
export const disconnectedSchema = z.object({ id: z.string(), label: z.string(), service: serviceSchema })

export const calendarChoiceSchema = z.object({
  id: z.string(),
  name: z.string(),
  primary: z.boolean(),
  connected: z.boolean(),
})

export const selectionSchema = z.object({ gmail: z.nullable(z.string()), calendar: z.nullable(z.string()) })
export type Selection = z.infer<typeof selectionSchema>

/** What a change of the selection would mean, shown before it is saved. */
export const selectionPreviewSchema = z.object({
  mustReconnect: z.array(z.object({ id: z.string(), service: serviceSchema, label: z.string() })),
})

/** One line of a connection's or configuration's history. `what` is a sentence for a person; no mail content. */
export const timelineEventSchema = z.object({
  id: z.string(),
  at: z.string(),
  kind: z.enum(['push', 'notification', 'renewal', 'check', 'repair', 'connect', 'disconnect', 'change']),
  /** Whether this is good, needs attention or is a problem; null when it is neither, as with what people changed. */
  state: z.nullable(z.enum(['passed', 'warning', 'failed'])),
  subject: z.nullable(z.string()),
  what: z.string(),
})

export const healthSchema = z.object({
  /** `empty`: nothing is connected yet. */
  verdict: z.object({ state: z.enum(['well', 'warning', 'problem', 'unknown', 'empty']), sentence: z.string() }),
  connections: z.array(connectionSchema),
  /** Services that are wanted and have no usable configuration. */
  withoutConfiguration: z.array(serviceSchema),
  timeline: z.array(timelineEventSchema),
  /** Per connection, events per day of the last 14 days, oldest first. */
  days: z.array(z.object({ connectionId: z.string(), counts: z.array(z.number()) })),
})
export type Health = z.infer<typeof healthSchema>
