import { setTimeout as pass } from 'node:timers/promises'
import express, { type Request, type Router } from 'express'
import type { gmail_v1 } from 'googleapis/build/src/apis/gmail/v1.js'
import * as z from 'zod/mini'
import { apiMethod, type Caller } from './api-method.ts'
import { apiError, noContent, ok, type Answer } from './errors.ts'
import { formatMessage, matchesQuery } from './gmail-messages.ts'
import { historySince, liveWatch, startWatch, tryTopic } from './mailbox.ts'
import { onlyFields } from './partial-response.ts'
import { gmailCosts, gmailLimits, makeQuota, type QuotaLimits } from './quotas.ts'
import type { Mailbox } from './resources.ts'
import type { World } from './world.ts'

const AUTH = 'https://www.googleapis.com/auth/gmail.'
const anyMail = ['https://mail.google.com/', `${AUTH}modify`, `${AUTH}readonly`, `${AUTH}metadata`]

type GmailOptions = {
  limits?: QuotaLimits
  /** How long, in real time, the test publish within `watch` takes: two renewals of one mailbox meet in it. */
  testPublishMs?: number
}

type MailCall = { world: World; caller: Caller; mailbox: Mailbox; request: Request; query: URLSearchParams }

/** `https://gmail.googleapis.com` (google-facts 7). */
export function gmailRoutes(world: World, options: GmailOptions = {}): Router {
  const { limits = gmailLimits, testPublishMs = 15 } = options
  const router = express.Router()
  const spend = makeQuota(world, 'gmail', limits)
  const watching = new Set<string>()
  router.use(express.json())

  const method = (
    name: string,
    anyScope: string[],
    cost: number,
    handle: (call: MailCall) => Answer | Promise<Answer>,
  ) =>
    apiMethod(
      world,
      { service: 'gmail.googleapis.com', style: 'gmail', method: `caribou.api.proto.MailboxService.${name}`, anyScope },
      async ({ caller, request }) => {
        const refused = spend(caller, cost) ?? userRefusal(world, caller, String(request.params['user']))
        const mailbox = world.mailboxes.get(caller.email)
        if (refused || !mailbox) return refused ?? mailIsOff()
        const query = new URL(request.url, 'https://gmail.googleapis.com').searchParams
        return onlyFields(await handle({ world, caller, mailbox, request, query }), query.get('fields'))
      },
    )

  const base = '/gmail/v1/users/:user'
  router.get(`${base}/profile`, method('GetProfile', [...anyMail, `${AUTH}compose`], gmailCosts.profile, profile))
  router.get(`${base}/labels`, method('ListLabels', [...anyMail, `${AUTH}labels`], gmailCosts.labels, labels))
  router.get(`${base}/history`, method('ListHistory', anyMail, gmailCosts.history, history))
  router.get(`${base}/messages`, method('ListMessages', anyMail, gmailCosts.list, messages))
  router.get(`${base}/messages/:id`, method('GetMessage', anyMail, gmailCosts.message, message))
  router.post(
    `${base}/watch`,
    method('Watch', anyMail, gmailCosts.watch, (call) => watch(call, watching, testPublishMs)),
  )
  router.post(`${base}/stop`, method('Stop', anyMail, gmailCosts.stop, stop))
  return router
}

function userRefusal(world: World, caller: Caller, named: string): Answer | null {
  // A service account without delegation has no mailbox of its own.
  if (!caller.user) {
    return apiError('gmail', {
      status: 'FAILED_PRECONDITION',
      message: 'Precondition check failed.',
      legacy: { reason: 'failedPrecondition' },
    })
  }
  if (named !== 'me' && named.toLowerCase() !== caller.email) {
    return apiError('gmail', {
      status: 'PERMISSION_DENIED',
      message: `Delegation denied for ${caller.email}`,
      legacy: { reason: 'forbidden' },
    })
  }
  return caller.user.hasGmail ? null : mailIsOff()
}

function mailIsOff(): Answer {
  return apiError('gmail', {
    status: 'FAILED_PRECONDITION',
    message: 'Mail service not enabled',
    legacy: { reason: 'failedPrecondition' },
  })
}

function profile({ mailbox }: MailCall): Answer {
  const threads = new Set([...mailbox.messages.values()].map((one) => one.threadId))
  const body: gmail_v1.Schema$Profile = {
    emailAddress: mailbox.email,
    messagesTotal: mailbox.messages.size,
    threadsTotal: threads.size,
    historyId: mailbox.historyId.toString(),
  }
  return ok(body)
}

function labels({ mailbox }: MailCall): Answer {
  const body: gmail_v1.Schema$ListLabelsResponse = { labels: mailbox.labels }
  return ok(body)
}

const kinds = {
  messageAdded: 'messagesAdded',
  messageDeleted: 'messagesDeleted',
  labelAdded: 'labelsAdded',
  labelRemoved: 'labelsRemoved',
} as const

function history({ world, mailbox, query }: MailCall): Answer {
  const start = query.get('startHistoryId') ?? ''
  if (!/^\d+$/.test(start)) return badArgument("Invalid value at 'start_history_id' (TYPE_UINT64)")
  const types = query.getAll('historyTypes')
  const unknown = types.find((one) => !(one in kinds))
  if (unknown !== undefined) return badArgument(`Invalid value at 'history_types': ${unknown}`)
  const found = historySince(world, mailbox, BigInt(start))
  if (!found) return notFound()
  const label = query.get('labelId')
  const records = found.flatMap((one) => onlyKinds(one, types)).filter((one) => !label || carriesLabel(one, label))
  const { items, nextPageToken } = page(query, records, 100)
  const body: gmail_v1.Schema$ListHistoryResponse = {
    ...(items.length > 0 && { history: items }),
    ...(nextPageToken !== undefined && { nextPageToken }),
    historyId: mailbox.historyId.toString(),
  }
  return ok(body)
}

function onlyKinds(record: gmail_v1.Schema$History, types: string[]): gmail_v1.Schema$History[] {
  if (types.length === 0) return [record]
  const wanted = Object.entries(kinds).some(([type, field]) => types.includes(type) && record[field] !== undefined)
  return wanted ? [record] : []
}

function carriesLabel(record: gmail_v1.Schema$History, label: string): boolean {
  const changes = Object.values(kinds).flatMap((field) => record[field] ?? [])
  return changes.some((one) => one.message?.labelIds?.includes(label))
}

function messages({ mailbox, query, caller }: MailCall): Answer {
  const q = query.get('q')
  if (q && hasOnlyMetadata(caller)) return forbidden("Metadata scope does not support 'q' parameter")
  const wanted = query.getAll('labelIds')
  const hidden =
    query.get('includeSpamTrash') === 'true' ? [] : ['SPAM', 'TRASH'].filter((one) => !wanted.includes(one))
  const found = [...mailbox.messages.values()]
    .filter((one) => wanted.every((label) => one.labelIds?.includes(label)))
    .filter((one) => !hidden.some((label) => one.labelIds?.includes(label)))
    .filter((one) => matchesQuery(one, q ?? ''))
    .reverse()
  const { items, nextPageToken } = page(query, found, 100)
  const body: gmail_v1.Schema$ListMessagesResponse = {
    ...(items.length > 0 && { messages: items.map((one) => ({ id: one.id ?? '', threadId: one.threadId ?? '' })) }),
    ...(nextPageToken !== undefined && { nextPageToken }),
    resultSizeEstimate: found.length,
  }
  return ok(body)
}

function message({ mailbox, request, query, caller }: MailCall): Answer {
  const format = (query.get('format') ?? 'full').toLowerCase()
  if (!['full', 'metadata', 'minimal', 'raw'].includes(format))
    return badArgument(`Invalid value at 'format': ${format}`)
  if (hasOnlyMetadata(caller) && (format === 'full' || format === 'raw')) {
    return forbidden(`Metadata scope doesn't allow format ${format.toUpperCase()}`)
  }
  const found = mailbox.messages.get(String(request.params['id']))
  return found ? ok(formatMessage(found, format, query.getAll('metadataHeaders'))) : notFound()
}

function hasOnlyMetadata(caller: Caller): boolean {
  return !anyMail.slice(0, 3).some((one) => caller.scopes.has(one))
}

const watchSchema = z.object({
  topicName: z.exactOptional(z.string()),
  labelIds: z.exactOptional(z.array(z.string())),
  labelFilterBehavior: z.exactOptional(z.string()),
  labelFilterAction: z.exactOptional(z.string()),
})

async function watch(
  { world, caller, mailbox, request }: MailCall,
  watching: Set<string>,
  testPublishMs: number,
): Promise<Answer> {
  const parsed = watchSchema.safeParse(request.body ?? {})
  if (!parsed.success) return badArgument('Invalid JSON payload received.')
  const { topicName = '', labelIds = [], labelFilterBehavior, labelFilterAction } = parsed.data
  const behavior = (labelFilterBehavior ?? labelFilterAction ?? 'include').toLowerCase()
  if (behavior !== 'include' && behavior !== 'exclude') return badArgument("Invalid value at 'label_filter_behavior'")
  const projectId = caller.token.projectId
  const [, named] = /^projects\/([^/]+)\/topics\/[^/]+$/.exec(topicName) ?? []
  if (named !== projectId) return badArgument(`Invalid topicName does not match projects/${projectId}/topics/*`)
  const unknown = labelIds.find((one) => !mailbox.labels.some((label) => label.id === one))
  if (unknown !== undefined) return badArgument(`Invalid label: ${unknown}`)
  const key = `${mailbox.email} ${projectId}`
  const live = liveWatch(world, mailbox, projectId)
  if (watching.has(key) || (live && live.topicName !== topicName)) {
    return badArgument('Only one user push notification client allowed per developer (call /stop then try again)')
  }
  watching.add(key)
  await pass(testPublishMs)
  watching.delete(key)
  const tried = tryTopic(world, topicName)
  if (tried === 'missing')
    return testMessageFailed('NOT_FOUND', topicName, `Resource not found (resource=${topicName.split('/').at(-1)}).`)
  if (tried === 'refused')
    return testMessageFailed('PERMISSION_DENIED', topicName, 'User not authorized to perform this action.')
  const clientId = caller.clientId ?? ''
  const started = startWatch(world, mailbox, { topicName, projectId, clientId, labelIds, behavior })
  const body: gmail_v1.Schema$WatchResponse = {
    historyId: mailbox.historyId.toString(),
    expiration: String(Math.floor(started.expiresAt)),
  }
  return ok(body)
}

function testMessageFailed(status: 'NOT_FOUND' | 'PERMISSION_DENIED', topicName: string, why: string): Answer {
  return apiError('gmail', {
    status,
    // The space before the colon is Google's.
    message: `Error sending test message to Cloud PubSub ${topicName} : ${why}`,
    legacy: { reason: status === 'NOT_FOUND' ? 'notFound' : 'forbidden' },
  })
}

function stop({ mailbox, caller }: MailCall): Answer {
  mailbox.watches.delete(caller.token.projectId)
  return noContent()
}

function page<T>(query: URLSearchParams, all: T[], usual: number): { items: T[]; nextPageToken?: string } {
  const size = Math.min(Number(query.get('maxResults')) || usual, 500)
  const from = Number(query.get('pageToken')) || 0
  const items = all.slice(from, from + size)
  return from + size < all.length ? { items, nextPageToken: String(from + size) } : { items }
}

const badArgument = (message: string) =>
  apiError('gmail', { status: 'INVALID_ARGUMENT', message, legacy: { reason: 'invalidArgument' } })
const forbidden = (message: string) =>
  apiError('gmail', { status: 'PERMISSION_DENIED', message, legacy: { reason: 'forbidden' } })
const notFound = () =>
  apiError('gmail', { status: 'NOT_FOUND', message: 'Requested entity was not found.', legacy: { reason: 'notFound' } })
