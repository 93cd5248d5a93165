import * as z from 'zod/mini'

/** The services a tenant can connect. */
export const services = ['gmail', 'calendar'] as const
export const serviceNameSchema = z.enum(services)
export type ServiceName = z.infer<typeof serviceNameSchema>

/** What each service asks of the person who connects (design D9). The only list of scopes in this product. */
export const scopesOf = {
  gmail: ['openid', 'email', 'https://www.googleapis.com/auth/gmail.readonly'],
  calendar: [
    'openid',
    'email',
    'https://www.googleapis.com/auth/calendar.events',
    'https://www.googleapis.com/auth/calendar.calendarlist.readonly',
  ],
} as const satisfies Record<ServiceName, readonly string[]>
