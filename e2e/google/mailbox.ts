import type { gmail_v1 } from 'googleapis/build/src/apis/gmail/v1.js'
import { holdsPermission } from './iam-policy.ts'
import { publish } from './push-delivery.ts'
import type { GmailWatch, Mailbox, Topic } from './resources.ts'
import type { World } from './world.ts'

const DAY = 86_400_000

/** google-facts 7.2: history is kept for a week, typically. */
const HISTORY_KEPT = 7 * DAY
const WATCH_LIFE = 7 * DAY
/** google-facts 7.2: at most one notification a second for each user; the rest is dropped. */
const NOTIFICATION_PAUSE = 1000

const PUBLISHER = 'serviceAccount:gmail-api-push@system.gserviceaccount.com'

export type NewMail = {
  from?: string
  to?: string
  subject?: string
  text?: string
  html?: string
  labelIds?: string[]
  threadId?: string
}

/** Puts a mail into a mailbox, `INBOX` and `UNREAD` unless told otherwise, and notifies. Returns Gmail's message id. */
export function deliverMail(world: World, email: string, mail: NewMail = {}): string {
  const mailbox = mailboxOf(world, email)
  const id = world.ids.hex(16)
  const now = world.clock.now()
  const text = mail.text ?? 'Hello'
  const headers = [
    { name: 'Date', value: new Date(now).toUTCString() },
    { name: 'Message-ID', value: `<${world.ids.lower(20)}@mail.example.com>` },
    { name: 'Subject', value: mail.subject ?? 'Hello' },
    { name: 'From', value: mail.from ?? 'Grace <grace@example.com>' },
    { name: 'To', value: mail.to ?? email },
  ]
  const message: gmail_v1.Schema$Message = {
    id,
    threadId: mail.threadId ?? id,
    labelIds: mail.labelIds ?? ['UNREAD', 'INBOX'],
    snippet: text.slice(0, 100),
    internalDate: String(now),
    sizeEstimate: text.length + 400,
    payload: payloadOf(headers, text, mail.html),
  }
  mailbox.messages.set(id, message)
  remember(world, mailbox, message, { messagesAdded: [{ message: short(message) }] })
  notify(world, mailbox, message.labelIds ?? [])
  return id
}

/** Adds and removes labels, as reading or archiving a mail does. */
export function changeLabels(
  world: World,
  email: string,
  id: string,
  change: { add?: string[]; remove?: string[] },
): void {
  const mailbox = mailboxOf(world, email)
  const message = mailbox.messages.get(id)
  if (!message) return
  const before = message.labelIds ?? []
  const removed = (change.remove ?? []).filter((one) => before.includes(one))
  const added = (change.add ?? []).filter((one) => !before.includes(one))
  message.labelIds = [...before.filter((one) => !removed.includes(one)), ...added]
  if (added.length > 0)
    remember(world, mailbox, message, { labelsAdded: [{ message: short(message), labelIds: added }] })
  if (removed.length > 0) {
    remember(world, mailbox, message, { labelsRemoved: [{ message: short(message), labelIds: removed }] })
  }
  notify(world, mailbox, [...before, ...added])
}

/** Deletes a mail for good. */
export function deleteMail(world: World, email: string, id: string): void {
  const mailbox = mailboxOf(world, email)
  const message = mailbox.messages.get(id)
  if (!message) return
  mailbox.messages.delete(id)
  remember(world, mailbox, message, { messagesDeleted: [{ message: short(message) }] })
  notify(world, mailbox, message.labelIds ?? [])
}

/** Lets all history up to now age away at once: any start before now answers 404. */
export function forgetHistory(world: World, email: string): void {
  const mailbox = mailboxOf(world, email)
  mailbox.history = []
  // One further, so that a cursor that is up to date is too old as well.
  mailbox.historyId += 1n
  mailbox.forgottenBefore = mailbox.historyId
}

/** History after `start`, oldest first; null when it has aged away. */
export function historySince(world: World, mailbox: Mailbox, start: bigint): gmail_v1.Schema$History[] | null {
  const oldest = world.clock.now() - HISTORY_KEPT
  const aged = mailbox.history.filter((one) => one.at < oldest).at(-1)
  if (aged) {
    mailbox.forgottenBefore = BigInt(aged.record.id ?? 0)
    mailbox.history = mailbox.history.filter((one) => one.at >= oldest)
  }
  if (start < mailbox.forgottenBefore) return null
  return mailbox.history.map((one) => one.record).filter((one) => BigInt(one.id ?? 0) > start)
}

export type WatchRequest = Pick<GmailWatch, 'topicName' | 'projectId' | 'clientId' | 'labelIds' | 'behavior'>

/** Starts or renews the watch and publishes the first notification at once. The topic was tried before. */
export function startWatch(world: World, mailbox: Mailbox, wanted: WatchRequest): GmailWatch {
  const watch = { ...wanted, expiresAt: world.clock.now() + WATCH_LIFE, lastNotifiedAt: 0 }
  mailbox.watches.set(wanted.projectId, watch)
  sendNotification(world, mailbox, watch)
  return watch
}

/** The live watch of this developer's project on the mailbox. */
export function liveWatch(world: World, mailbox: Mailbox, projectId: string): GmailWatch | undefined {
  const watch = mailbox.watches.get(projectId)
  if (watch && watch.expiresAt <= world.clock.now()) {
    mailbox.watches.delete(projectId)
    return undefined
  }
  return watch
}

/** What a test publish to the topic meets. */
export function tryTopic(world: World, topicName: string): { topic: Topic } | 'missing' | 'refused' {
  const topic = world.topics.get(topicName)
  if (!topic) return 'missing'
  const project = world.projects.get(topic.projectId)
  const where = { ...(project && { project }), policies: [topic.iam] }
  return holdsPermission(world, PUBLISHER, 'pubsub.topics.publish', where) ? { topic } : 'refused'
}

function notify(world: World, mailbox: Mailbox, labels: string[]): void {
  for (const projectId of [...mailbox.watches.keys()]) {
    const watch = liveWatch(world, mailbox, projectId)
    if (!watch) continue
    const named = watch.labelIds.some((one) => labels.includes(one))
    const passes = watch.labelIds.length === 0 || (watch.behavior === 'include' ? named : !named)
    if (passes && watch.lastNotifiedAt + NOTIFICATION_PAUSE <= world.clock.now())
      sendNotification(world, mailbox, watch)
  }
}

function sendNotification(world: World, mailbox: Mailbox, watch: GmailWatch): void {
  watch.lastNotifiedAt = world.clock.now()
  const found = tryTopic(world, watch.topicName)
  const dropped = Number.parseInt(world.ids.hex(8), 16) / 2 ** 32 < world.settings.delivery.dropPubsubRate
  if (typeof found === 'string' || dropped) return
  // On the wire it is a number as often as a string (google-facts 7.2); here they alternate.
  const asNumber = mailbox.historyId % 2n === 0n
  const historyId = asNumber ? Number(mailbox.historyId) : mailbox.historyId.toString()
  const data = Buffer.from(JSON.stringify({ emailAddress: mailbox.email, historyId })).toString('base64')
  publish(world, found.topic, { data })
}

function remember(
  world: World,
  mailbox: Mailbox,
  message: gmail_v1.Schema$Message,
  change: Omit<gmail_v1.Schema$History, 'id' | 'messages'>,
): void {
  // Ids grow with gaps, so nobody can count on the next one.
  mailbox.historyId += BigInt(world.ids.digits(2))
  message.historyId = mailbox.historyId.toString()
  const { id, threadId } = short(message)
  const record = { id: message.historyId, messages: [{ id, threadId }], ...change }
  mailbox.history.push({ at: world.clock.now(), record })
}

function short(message: gmail_v1.Schema$Message) {
  return { id: message.id ?? '', threadId: message.threadId ?? '', labelIds: [...(message.labelIds ?? [])] }
}

function mailboxOf(world: World, email: string): Mailbox {
  const mailbox = world.mailboxes.get(email.toLowerCase())
  if (!mailbox) throw new Error(`The simulated Google has no mailbox ${email}`)
  return mailbox
}

function payloadOf(
  headers: gmail_v1.Schema$MessagePartHeader[],
  text: string,
  html: string | undefined,
): gmail_v1.Schema$MessagePart {
  const plain = part('0', 'text/plain', text)
  if (html === undefined) return { ...plain, partId: '', headers: [...headers, ...(plain.headers ?? [])] }
  const type = { name: 'Content-Type', value: 'multipart/alternative; boundary="000000000000"' }
  return {
    partId: '',
    mimeType: 'multipart/alternative',
    filename: '',
    headers: [...headers, type],
    body: { size: 0 },
    parts: [plain, part('1', 'text/html', html)],
  }
}

function part(partId: string, mimeType: string, content: string): gmail_v1.Schema$MessagePart {
  const bytes = Buffer.from(content)
  const headers = [{ name: 'Content-Type', value: `${mimeType}; charset="UTF-8"` }]
  return { partId, mimeType, filename: '', headers, body: { size: bytes.length, data: bytes.toString('base64url') } }
}
