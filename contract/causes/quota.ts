import { cloudStatusLink, consoleLink } from './console-link.ts'
import { defineCause } from './define-cause.ts'

type QuotaFacts = { accountEmail: string; retryAt: string; projectId: string }
const base = { stage: 'quota', severity: 'warning', actor: 'google' } as const
const later = ({ retryAt }: Partial<QuotaFacts>) =>
  `Wait${retryAt === undefined ? '' : ` until ${retryAt}`}. We slow down and try again by ourselves.`
const link = ({ projectId }: Partial<QuotaFacts>) =>
  consoleLink('Open quotas in Google', '/iam-admin/quotas', projectId)

export const quotaCauses = {
  'gmail-per-user-rate': defineCause<QuotaFacts>({
    ...base,
    title: 'This mailbox is asked too often',
    happened: 'Google limits calls per mailbox and minute, and the limit is reached for now.',
    toDo: later,
    link,
    services: ['gmail'],
  }),
  'gmail-user-rate-lockout': defineCause<QuotaFacts>({
    ...base,
    title: 'Google locked the mailbox for a while',
    happened: 'The mailbox passed a limit of its own, of calls or of data. Every further call makes the wait longer.',
    toDo: ({ retryAt }) =>
      `Wait${retryAt === undefined ? ' until the time in the message' : ` until ${retryAt}`}. Stop every tool that reads this mailbox meanwhile.`,
    services: ['gmail'],
  }),
  'gmail-concurrent-requests': defineCause<QuotaFacts>({
    ...base,
    title: 'Too many calls at once for one mailbox',
    happened: 'Google limits how many calls run at the same time for one mailbox, all programs together.',
    toDo: later,
    services: ['gmail'],
  }),
  'gmail-bandwidth-limit': defineCause<QuotaFacts>({
    ...base,
    title: 'The mailbox passed its data limit',
    happened: 'Google limits how much mail a day may be read or written for one mailbox.',
    toDo: 'Wait up to 24 hours. Stop every tool that reads this mailbox in full.',
    services: ['gmail'],
  }),
  'gmail-sending-limit': defineCause<QuotaFacts>({
    ...base,
    foreign: true,
    title: 'The account sent too many messages',
    happened: 'Gmail limits how many messages an account may send in a day.',
    toDo: 'Wait up to 24 hours and send less.',
  }),
  'calendar-per-user-rate': defineCause<QuotaFacts>({
    ...base,
    title: 'This calendar user is asked too often',
    happened: 'Google limits Calendar calls per user and minute. A service account counts as one user.',
    toDo: later,
    link,
    services: ['calendar'],
  }),
  'calendar-invitation-limit': defineCause<QuotaFacts>({
    ...base,
    actor: 'admin',
    title: 'Calendar’s limit for invitations is reached',
    happened:
      'Google counts events with guests from outside as invitations, even when no mail is sent, and stops them for a while.',
    toDo: 'Leave guests out of copied events, and wait some hours.',
    services: ['calendar'],
  }),
  'project-rate-limit': defineCause<QuotaFacts>({
    ...base,
    title: 'The project is asking too fast',
    happened: 'Google limits the calls of a project per minute, and the limit is reached for now.',
    toDo: later,
    link,
  }),
  'project-daily-quota': defineCause<QuotaFacts>({
    ...base,
    title: 'The project used up its day',
    happened: 'Google limits the calls of a project per day. The count starts again at midnight Pacific time.',
    toDo: 'Wait for the next day, or ask Google for a higher quota.',
    link,
  }),
  'shared-oauth-client-quota': defineCause<QuotaFacts>({
    ...base,
    actor: 'admin',
    foreign: true,
    title: 'A shared client used up its quota',
    happened:
      'Everyone who uses the product shares one project, and together they reached its limit. The project is not yours.',
    toDo: 'Create a Cloud project and OAuth client of your own and use those, or wait.',
  }),
  'pubsub-rate-limit': defineCause<QuotaFacts>({
    ...base,
    title: 'Pub/Sub is asked too often',
    happened: 'Google limits Pub/Sub calls or data per minute, and the limit is reached for now.',
    toDo: later,
    link,
    services: ['gmail'],
  }),
  'resource-limit-reached': defineCause<QuotaFacts>({
    ...base,
    severity: 'error',
    actor: 'admin',
    title: 'The project holds as many of these as Google allows',
    happened: 'A limit on the number of resources is reached, for example 10 keys for one service account.',
    toDo: 'Delete what is no longer used, then try again.',
    link,
  }),
  'sign-in-rate-limit': defineCause<QuotaFacts>({
    ...base,
    title: 'Google limits new sign-ins for a while',
    happened: 'Too many sign-ins or token requests came in a short time.',
    toDo: 'Wait some minutes and try again.',
    link: cloudStatusLink,
  }),
  'google-rate-limit': defineCause<QuotaFacts>({
    ...base,
    title: 'Google asks us to slow down',
    happened: 'Google answered that too many calls came in a short time. The answer does not say which limit.',
    toDo: later,
    link,
  }),
}
