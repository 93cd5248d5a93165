import * as z from 'zod/mini'

/** The services a tenant can connect. */
export const services = ['gmail', 'calendar'] as const
export const serviceNameSchema = z.enum(services)
export type ServiceName = z.infer<typeof serviceNameSchema>

const scopePrefix = 'https://www.googleapis.com/auth/'

/** What each service asks of the person who connects (design D9). The only list of scopes in this product. */
export const scopesOf = {
  gmail: ['openid', 'email', `${scopePrefix}gmail.readonly`],
  calendar: ['openid', 'email', `${scopePrefix}calendar.events`, `${scopePrefix}calendar.calendarlist.readonly`],
} as const satisfies Record<ServiceName, readonly string[]>

/** The boxes on Google's consent page, in Google's words. Sign-in scopes have no box. */
const boxNames: Readonly<Record<string, string>> = {
  [`${scopePrefix}gmail.readonly`]: 'View your email messages and settings',
  [`${scopePrefix}calendar.events`]: 'View and edit events on all your calendars',
  [`${scopePrefix}calendar.calendarlist.readonly`]: 'See the list of Google calendars you’re subscribed to',
}

/** The box a person has to tick for a scope; the scope itself where Google shows none. */
export function boxOf(scope: string): string {
  return boxNames[scope] ?? scope
}

/**
 * Scopes in the one spelling we compare: Google answers `email` and `profile` with their long names.
 * Takes Google's space-separated list or single scopes; returns them sorted, each once.
 */
export function normaliseScopes(scopes: string | readonly string[]): string[] {
  const words = typeof scopes === 'string' ? scopes.split(/\s+/) : scopes
  const named = words
    .filter((scope) => scope !== '')
    .map((scope) => (scope === 'email' || scope === 'profile' ? `${scopePrefix}userinfo.${scope}` : scope))
  return [...new Set(named)].sort()
}

/** The scopes among `needed` that `granted` does not cover: unticked boxes. Spelled as in `scopesOf`. */
export function missingScopes(needed: readonly string[], granted: string | readonly string[]): string[] {
  const has = new Set(normaliseScopes(granted))
  return needed.filter((scope) => !normaliseScopes([scope]).every((name) => has.has(name)))
}

/** The union of what the services need, each once, in a stable order. */
export function scopesForServices(names: readonly ServiceName[]): string[] {
  return [...new Set(services.filter((name) => names.includes(name)).flatMap((name) => [...scopesOf[name]]))]
}

/** Google's own account that publishes mailbox changes; every Gmail topic must let it publish. */
export const gmailPublisher = 'gmail-api-push@system.gserviceaccount.com'

export const clientIdEnding = '.apps.googleusercontent.com'

/** Very old client IDs lack the middle part. */
export const clientIdSchema = z
  .string()
  .check(z.regex(/^\d+(?:-[a-z0-9]+)?\.apps\.googleusercontent\.com$/), z.maxLength(200))
export type ClientId = z.infer<typeof clientIdSchema>

/** The number of the Cloud project a client lives in: its leading digits. Undefined for what is no client ID. */
export function projectNumberOf(clientId: string): string | undefined {
  return clientIdSchema.safeParse(clientId).success ? /^\d+/.exec(clientId)?.[0] : undefined
}

/**
 * Length is not checked: since 2021 `GOCSPX-` and 28 characters, before that 24 characters without a prefix, and
 * Google promises neither. `readClientSecret` warns.
 */
export const clientSecretSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{8,200}$/))

/** With an optional domain before a colon, as in projects of the App Engine era (`example.com:mail`). */
export const projectIdSchema = z
  .string()
  .check(z.regex(/^(?:[a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?\.[a-z]{2,20}:)?[a-z][a-z0-9-]{4,28}[a-z0-9]$/))
export type ProjectId = z.infer<typeof projectIdSchema>

/** The last part of a topic's or subscription's name (Pub/Sub "resource names"). */
export const pubsubIdSchema = z.string().check(z.regex(/^(?!goog)[A-Za-z][A-Za-z0-9\-_.~+%]{2,254}$/))

export const topicNameSchema = z.string().check(pubsubName('topics'))
export type TopicName = z.infer<typeof topicNameSchema>

export const subscriptionNameSchema = z.string().check(pubsubName('subscriptions'))
export type SubscriptionName = z.infer<typeof subscriptionNameSchema>

function pubsubName(collection: 'topics' | 'subscriptions') {
  return z.refine<string>((name) => {
    const [projects, projectId, kind, id, ...rest] = name.split('/')
    return (
      projects === 'projects' &&
      kind === collection &&
      rest.length === 0 &&
      projectIdSchema.safeParse(projectId).success &&
      pubsubIdSchema.safeParse(id).success
    )
  })
}

/** One `@`, a dotted domain, nothing invisible. Google's own answer decides whether the mailbox exists. */
export const emailSchema = z
  .string()
  .check(z.maxLength(254), z.regex(/^[^\s@"'<>()[\]\\,;:\p{C}]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.)+[\p{L}\p{N}-]{2,63}$/u))

/** `primary` or the address-like ID that Google gives each calendar. */
export const calendarIdSchema = z.union([
  z.literal('primary'),
  z.string().check(z.regex(/^[^\s@/\\"'<>\p{C}]{1,200}@[a-z0-9.-]{3,100}$/iu)),
])
