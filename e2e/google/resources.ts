import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3.js'
import type { gmail_v1 } from 'googleapis/build/src/apis/gmail/v1.js'
import type { pubsub_v1 } from 'googleapis/build/src/apis/pubsub/v1.js'
import type { IamPolicy } from './credentials.ts'

// What the APIs keep: topics, subscriptions, mailboxes, calendars, channels. Times as in `world.ts`.

export type Topic = {
  /** `projects/PID/topics/T` */
  name: string
  projectId: string
  createdAt: number
  iam: IamPolicy
  resource: pubsub_v1.Schema$Topic
}

export type PendingMessage = {
  messageId: string
  data: string
  attributes: Record<string, string>
  publishedAt: number
  attempts: number
  nextAttemptAt: number
  ackId: string | null
  outstandingUntil: number
}

export type Subscription = {
  /** `projects/PID/subscriptions/S` */
  name: string
  projectId: string
  createdAt: number
  iam: IamPolicy
  /** What was sent, with defaults filled in; `topic` becomes `_deleted-topic_`. */
  resource: pubsub_v1.Schema$Subscription
  /** Null: never expires (`expirationPolicy: {}`). */
  idleTtl: number | null
  lastActivityAt: number
  backlog: PendingMessage[]
  pushWindow: number
  pushBackoff: number
  pushPausedUntil: number
}

export type GmailWatch = {
  topicName: string
  projectId: string
  clientId: string
  labelIds: string[]
  behavior: 'include' | 'exclude'
  expiresAt: number
  lastNotifiedAt: number
}

type HistoryRecord = { at: number; record: gmail_v1.Schema$History }

export type Mailbox = {
  email: string
  historyId: bigint
  /** History up to this id has aged away: an older start answers 404. */
  forgottenBefore: bigint
  messages: Map<string, gmail_v1.Schema$Message>
  labels: gmail_v1.Schema$Label[]
  history: HistoryRecord[]
  /** By project id: one watch per user and developer project. */
  watches: Map<string, GmailWatch>
}

export type CalendarEvent = { sequence: number; event: calendar_v3.Schema$Event }

export type Calendar = {
  id: string
  summary: string
  timeZone: string
  /** By e-mail. */
  roles: Map<string, 'owner' | 'writer' | 'reader' | 'freeBusyReader'>
  primaryOf: string | null
  /** False for holidays, birthdays and other generated calendars. */
  supportsPush: boolean
  /** Grows with every change; sync tokens name one. */
  sequence: number
  /** Sync tokens below this answer 410. */
  forgottenBefore: number
  events: Map<string, CalendarEvent>
}

export type Channel = {
  id: string
  resourceId: string
  resourceUri: string
  kind: 'events' | 'calendarList' | 'settings' | 'acl'
  calendarId: string | null
  address: string
  token: string | null
  expiresAt: number
  messageNumber: number
  sub: string
  clientId: string | null
  projectId: string
  stopped: boolean
}
