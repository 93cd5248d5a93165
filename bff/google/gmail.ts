import type { Answer } from '#steps/google-port.ts'
import { gmail } from 'googleapis/build/src/apis/gmail/index.js'
import type { OAuth2Client } from 'google-auth-library'
import * as z from 'zod/mini'
import { askGoogle, type Caller } from './ask.ts'

const users = (auth: OAuth2Client) => gmail({ version: 'v1', auth, retry: false }).users

/** Digits, compared as BigInt: history IDs outgrow what a number holds exactly. A number on the wire is accepted. */
const historyIdSchema = z.pipe(z.union([z.string(), z.number()]), z.transform(String))

/** `email` is the primary address, by which mailboxes are known, whatever was typed. */
export type MailboxProfile = { readonly email: string; readonly historyId: string }

const profileSchema = z.pipe(
  z.object({ emailAddress: z.string(), historyId: historyIdSchema }),
  z.transform(({ emailAddress, historyId }): MailboxProfile => ({ email: emailAddress, historyId })),
)

export function readProfile(caller: Caller): Promise<Answer<MailboxProfile>> {
  return askGoogle(caller, { call: 'profile', idempotent: true, reply: profileSchema }, (auth) =>
    users(auth).getProfile({ userId: 'me' }),
  )
}

/** `endsAt`: epoch milliseconds, at most seven days ahead. `historyId` is where the watch begins. */
export type Watch = { readonly historyId: string; readonly endsAt: number }

const watchSchema = z.pipe(
  z.object({ historyId: historyIdSchema, expiration: z.pipe(z.union([z.string(), z.number()]), z.transform(Number)) }),
  z.transform(({ historyId, expiration }): Watch => ({ historyId, endsAt: expiration })),
)

/**
 * Starts or renews Gmail's watch (google-facts 7.2). Google publishes a test message during the call, so that success
 * proves topic and grant. Never repeated by the transport: overlapping watches of one mailbox collide.
 */
export function watchMailbox(
  caller: Caller,
  watch: { readonly topicName: string; readonly labelIds: readonly string[] },
): Promise<Answer<Watch>> {
  return askGoogle(caller, { call: 'watch', idempotent: false, reply: watchSchema }, (auth) =>
    users(auth).watch({
      userId: 'me',
      requestBody: {
        topicName: watch.topicName,
        ...(watch.labelIds.length > 0 && { labelIds: [...watch.labelIds], labelFilterBehavior: 'include' }),
      },
    }),
  )
}

/** Ends the watch of this mailbox for this client's project; succeeds when there was none. */
export async function stopWatching(caller: Caller): Promise<Answer<'stopped'>> {
  const answer = await askGoogle(caller, { call: 'stop-watch', idempotent: true, reply: z.unknown() }, (auth) =>
    users(auth).stop({ userId: 'me' }),
  )
  return answer.ok ? { ok: true, value: 'stopped' } : answer
}

/** One page of what was added since a cursor: IDs only. Only the last page's `historyId` may become the cursor. */
export type HistoryPage = {
  readonly added: readonly {
    readonly messageId: string
    readonly threadId: string
    readonly labelIds: readonly string[]
  }[]
  readonly historyId: string
  readonly nextPageToken: string | null
}

const historySchema = z.pipe(
  z.object({
    history: z.optional(
      z.array(
        z.object({
          messagesAdded: z.optional(
            z.array(
              z.object({
                message: z.object({ id: z.string(), threadId: z.string(), labelIds: z.optional(z.array(z.string())) }),
              }),
            ),
          ),
        }),
      ),
    ),
    historyId: historyIdSchema,
    nextPageToken: z.optional(z.string()),
  }),
  z.transform(({ history, historyId, nextPageToken }): HistoryPage => ({
    added: (history ?? [])
      .flatMap(({ messagesAdded }) => messagesAdded ?? [])
      .map(({ message }) => ({ messageId: message.id, threadId: message.threadId, labelIds: message.labelIds ?? [] })),
    historyId,
    nextPageToken: nextPageToken ?? null,
  })),
)

/** Messages added after `startHistoryId`. A 404 means that the cursor is too old: full sync (FM-34). */
export function listHistory(
  caller: Caller,
  from: {
    readonly startHistoryId: string
    readonly labelId?: string | undefined
    readonly pageToken?: string | undefined
  },
): Promise<Answer<HistoryPage>> {
  return askGoogle(caller, { call: 'history', idempotent: true, reply: historySchema }, (auth) =>
    users(auth).history.list({
      userId: 'me',
      startHistoryId: from.startHistoryId,
      historyTypes: ['messageAdded'],
      maxResults: 500,
      ...(from.labelId !== undefined && { labelId: from.labelId }),
      ...(from.pageToken !== undefined && { pageToken: from.pageToken }),
    }),
  )
}

/** One page of a mailbox's messages, newest first: IDs only. */
export type MessagePage = {
  readonly messages: readonly { readonly messageId: string; readonly threadId: string }[]
  readonly nextPageToken: string | null
}

const messagesSchema = z.pipe(
  z.object({
    messages: z.optional(z.array(z.object({ id: z.string(), threadId: z.string() }))),
    nextPageToken: z.optional(z.string()),
  }),
  z.transform(({ messages, nextPageToken }): MessagePage => ({
    messages: (messages ?? []).map(({ id, threadId }) => ({ messageId: id, threadId })),
    nextPageToken: nextPageToken ?? null,
  })),
)

/** Messages that arrived after an instant (epoch milliseconds) and carry all of these labels: what a full sync reads. */
export function listMessages(
  caller: Caller,
  from: {
    readonly after: number
    readonly labelIds: readonly string[]
    readonly pageToken?: string | undefined
  },
): Promise<Answer<MessagePage>> {
  return askGoogle(caller, { call: 'messages', idempotent: true, reply: messagesSchema }, (auth) =>
    users(auth).messages.list({
      userId: 'me',
      maxResults: 500,
      // Gmail's search takes seconds.
      q: `after:${Math.floor(from.after / 1_000)}`,
      labelIds: [...from.labelIds],
      ...(from.pageToken !== undefined && { pageToken: from.pageToken }),
    }),
  )
}

export type Label = { readonly labelId: string; readonly name: string; readonly isOwn: boolean }

const labelsSchema = z.pipe(
  z.object({
    labels: z.optional(z.array(z.object({ id: z.string(), name: z.string(), type: z.optional(z.string()) }))),
  }),
  z.transform(({ labels }): readonly Label[] =>
    (labels ?? []).map(({ id, name, type }) => ({ labelId: id, name, isOwn: type === 'user' })),
  ),
)

/** All labels of the mailbox, Gmail's and the person's own. */
export function listLabels(caller: Caller): Promise<Answer<readonly Label[]>> {
  return askGoogle(caller, { call: 'labels', idempotent: true, reply: labelsSchema }, (auth) =>
    users(auth).labels.list({ userId: 'me' }),
  )
}
