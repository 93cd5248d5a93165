import * as z from 'zod/mini'
import { type Origins, pushAddress } from './addresses.ts'
import { makeCollector } from './collect.ts'
import { pushSubscriptionId } from './configuration-view.ts'
import { tenantOf } from './opaque-values.ts'
import type { Clock, ConfigurationRow } from './ports.ts'
import type { Filed, PreviousAddress, PushInbox, PushRow } from './receiving-ports.ts'

/** Who may push to one configuration, and through which subscription. */
type Sender = { readonly configurationId: string; readonly email: string; readonly subscription: string }

/** Google's signature on a push, judged by bff/google/verify-push.ts. `flaw` is for our own records only. */
export type VerifyPush = (
  authorization: string | undefined,
  expected: { readonly audiences: readonly string[]; readonly email: string },
) => Promise<{ readonly ok: true } | { readonly ok: false; readonly status: 401 | 503; readonly flaw: string }>

/** What is worth telling the tenant about what reached us; said at most once an hour for one configuration and flaw. */
export type Remark = (
  tenantId: string,
  remark: { readonly event: string; readonly subject: Readonly<Record<string, string>> },
) => void

/** The status to answer with: 204 stored (or garbage that no repeat will mend), 401 refused, 503 come again. */
export type PushStatus = 204 | 401 | 503

// Both key styles appear (google-facts 6.6).
const envelopeSchema = z.object({
  message: z.object({
    data: z.optional(z.string()),
    messageId: z.optional(z.string()),
    message_id: z.optional(z.string()),
    publishTime: z.optional(z.string()),
    publish_time: z.optional(z.string()),
  }),
  subscription: z.string(),
})
const historyIdSchema = z.pipe(
  z.union([z.string(), z.number()]),
  z.pipe(z.transform(String), z.string().check(z.regex(/^\d{1,20}$/))),
)
const noticeSchema = z.object({
  emailAddress: z.string().check(z.minLength(3), z.maxLength(254)),
  historyId: historyIdSchema,
})
const testSchema = z.object({ guidepostTest: z.string().check(z.maxLength(100)) })

/** A sender read from the store is trusted this long; a change rings the bell, which forgets it at once. */
const senderLifeMs = 60_000
const mostSenders = 10_000

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Node reads base64 and base64url alike; Gmail's documents name both. */
const decode = (data: string) => parseJson(Buffer.from(data, 'base64').toString('utf8'))

/**
 * Pub/Sub's pushes (design 8). Nothing of a body is read before the signature holds; what is genuine is durable before it
 * is acknowledged; and what no repeat could mend is acknowledged, so that it does not come back for a week.
 */
export function makeReceivePush(parts: {
  /** Looks the configuration up by its push key; the tenant's own only. */
  readonly configurationOf: (tenantId: string, pushKey: string) => Promise<ConfigurationRow | undefined>
  readonly inbox: Pick<PushInbox, 'file'>
  readonly verify: VerifyPush
  readonly origins: Origins
  readonly previousAddresses: readonly PreviousAddress[]
  readonly receiveTest: (tenantId: string, configurationId: string, nonce: string) => Promise<boolean>
  /** Asks for a sync; what it loses, the list of what is due finds. */
  readonly requestSync: (tenantId: string, mailboxId: string) => void
  readonly changed: (tenantId: string, keys: readonly string[]) => void
  readonly remark: Remark
  readonly clock: Clock
}) {
  const { clock } = parts
  const senders = new Map<string, { readonly sender: Promise<Sender | undefined>; readonly until: number }>()
  const file = makeCollector<PushRow, Filed>((tenantId, rows) => parts.inbox.file(tenantId, rows))

  function senderOf(tenantId: string, pushKey: string): Promise<Sender | undefined> {
    const known = senders.get(pushKey)
    if (known && known.until > clock.now()) return known.sender
    const sender = readSender(tenantId, pushKey)
    // Anyone can send made-up keys: the oldest goes, so that they fill no memory.
    if (senders.size >= mostSenders) senders.delete(senders.keys().next().value ?? '')
    senders.set(pushKey, { sender, until: clock.now() + senderLifeMs })
    sender.catch(() => senders.delete(pushKey))
    return sender
  }

  async function readSender(tenantId: string, pushKey: string): Promise<Sender | undefined> {
    const row = await parts.configurationOf(tenantId, pushKey)
    if (!row?.key) return undefined
    const projectId = row.projectId ?? row.key.projectId
    return {
      configurationId: row.configurationId,
      email: row.key.email,
      subscription: `projects/${projectId}/subscriptions/${pushSubscriptionId}`,
    }
  }

  /** Two while an address changes: what Pub/Sub signed for the old one is still on its way. */
  const audiencesOf = (pushKey: string): string[] => {
    const previous = parts.previousAddresses.filter(({ until }) => until > clock.now())
    return [parts.origins.pushBaseUrl, ...previous.map(({ url }) => url)].map((pushBaseUrl) =>
      pushAddress({ ...parts.origins, pushBaseUrl }, pushKey),
    )
  }

  async function receive(pushKey: string, authorization: string | undefined, body: () => string): Promise<PushStatus> {
    const tenantId = tenantOf(pushKey)
    if (tenantId === undefined || authorization === undefined) return 401
    const sender = await senderOf(tenantId, pushKey)
    if (!sender) return 401
    const { configurationId } = sender
    const audiences = audiencesOf(pushKey)
    const verdict = await parts.verify(authorization, { audiences, email: sender.email })
    if (!verdict.ok) {
      parts.remark(tenantId, { event: 'push.refused', subject: { configurationId, flaw: verdict.flaw } })
      return verdict.status
    }
    const envelope = envelopeSchema.safeParse(parseJson(body()))
    if (!envelope.success) return unreadable(tenantId, configurationId)
    const { message, subscription } = envelope.data
    if (subscription !== sender.subscription) {
      parts.remark(tenantId, {
        event: 'push.other-subscription',
        subject: { configurationId, subscription: subscription.slice(0, 300) },
      })
      return 401
    }
    const content = decode(message.data ?? '')
    const test = testSchema.safeParse(content)
    if (test.success) {
      await parts.receiveTest(tenantId, configurationId, test.data.guidepostTest)
      return 204
    }
    const notice = noticeSchema.safeParse(content)
    const messageId = message.messageId ?? message.message_id
    if (!notice.success || messageId === undefined) return unreadable(tenantId, configurationId)
    const receivedAt = clock.now()
    const publishedAt = Date.parse(message.publishTime ?? message.publish_time ?? '')
    const address = notice.data.emailAddress.toLowerCase()
    const filed = await file(tenantId, {
      configurationId,
      messageId,
      address,
      historyId: notice.data.historyId,
      publishedAt: Number.isNaN(publishedAt) ? receivedAt : publishedAt,
      receivedAt,
    })
    // A mailbox of another tenant is unknown here too, and stays so (FM-40).
    if (filed === 'unknown')
      parts.remark(tenantId, { event: 'push.unknown-mailbox', subject: { configurationId, address } })
    else if (filed !== 'duplicate') {
      parts.requestSync(tenantId, filed.mailboxId)
      parts.changed(tenantId, ['connections', 'health'])
    }
    return 204
  }

  function unreadable(tenantId: string, configurationId: string): PushStatus {
    parts.remark(tenantId, { event: 'push.unreadable', subject: { configurationId } })
    return 204
  }

  return {
    receive,
    /** A configuration of this tenant changed: its key's account may be another one now. `*`: any may have. */
    forget: (tenantId: string) => {
      for (const pushKey of senders.keys())
        if (tenantId === '*' || pushKey.startsWith(`${tenantId}-`)) senders.delete(pushKey)
    },
  }
}

export type ReceivePush = ReturnType<typeof makeReceivePush>
