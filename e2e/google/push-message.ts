import { deliver } from './push-endpoint.ts'
import { mintPushToken } from './signing.ts'
import type { ServiceAccount } from './credentials.ts'
import type { PendingMessage, Subscription } from './resources.ts'
import type { World } from './world.ts'

const usualHeaders = {
  'content-type': 'application/json',
  'user-agent': 'CloudPubSub-Google',
  accept: 'application/json',
  from: 'noreply@google.com',
}

type Written = { headers: Record<string, string>; body: string }

/**
 * One push as it goes out (google-facts 6.6), with a token when the subscription asks for one. Null when no token can
 * be made, because the account it names is gone or disabled.
 */
export async function writePush(
  world: World,
  subscription: Subscription,
  message: PendingMessage,
): Promise<Written | null> {
  const { pushConfig, deadLetterPolicy } = subscription.resource
  const headers: Record<string, string> = { ...usualHeaders }
  const oidc = pushConfig?.oidcToken
  if (oidc?.serviceAccountEmail) {
    const account = world.serviceAccounts.get(oidc.serviceAccountEmail)
    if (!account || account.disabled) return null
    const audience = oidc.audience ?? pushConfig?.pushEndpoint ?? ''
    headers['authorization'] = `Bearer ${await tokenFor(world, account, audience)}`
  }
  if (pushConfig?.noWrapper) {
    const body = Buffer.from(message.data, 'base64').toString()
    return { headers: { ...headers, 'content-type': 'application/octet-stream' }, body }
  }
  const body = JSON.stringify({
    ...envelope(message, subscription.name),
    ...(deadLetterPolicy && { deliveryAttempt: message.attempts }),
  })
  return { headers, body }
}

/** Both key styles appear, and `attributes` may be absent. */
function envelope(
  {
    messageId,
    data,
    attributes,
    publishedAt,
  }: Pick<PendingMessage, 'messageId' | 'data' | 'attributes' | 'publishedAt'>,
  subscription: string,
) {
  const publishTime = new Date(publishedAt).toISOString()
  const present = Object.keys(attributes).length > 0
  return {
    message: {
      ...(present && { attributes }),
      data,
      messageId,
      message_id: messageId,
      publishTime,
      publish_time: publishTime,
    },
    subscription,
  }
}

function tokenFor(world: World, { email, uniqueId }: ServiceAccount, audience: string): Promise<string> {
  const wrong = world.settings.delivery.mintWrong
  const holder =
    wrong === 'email'
      ? { email: 'someone@another-project.iam.gserviceaccount.com', subject: '1' }
      : { email, subject: uniqueId }
  return mintPushToken(world, holder, wrong === 'audience' ? `${audience}/other` : audience, {
    ...(wrong === 'expired' && { lifetime: -3600 }),
    ...(wrong === 'signature' && { withUnpublishedKey: true }),
  })
}

/** A push nobody's subscription sent. What is left out is as in a genuine one. */
export type ForgedPush = {
  /** The public https address; its host must be forwarded. */
  url: string
  subscription: string
  emailAddress: string
  historyId?: string | number
  messageId?: string
  /** Instead of the whole body that Pub/Sub would send. */
  body?: string
  /** The e-mail in the token. */
  serviceAccount: string
  audience?: string
  /** Seconds the token lives on; negative for one that has ended. */
  lifetime?: number
  signature?: 'genuine' | 'unpublished-key' | 'none'
}

/** Sends a forged push once and answers the endpoint's status, 0 when there was no answer. */
export async function forgePush(world: World, forged: ForgedPush): Promise<{ status: number }> {
  const notice = { emailAddress: forged.emailAddress, historyId: forged.historyId ?? '1' }
  const message = {
    messageId: forged.messageId ?? world.ids.digits(16),
    data: Buffer.from(JSON.stringify(notice)).toString('base64'),
    attributes: {},
    publishedAt: world.clock.now(),
  }
  const subject = world.serviceAccounts.get(forged.serviceAccount)?.uniqueId ?? '0'
  const token = await mintPushToken(world, { email: forged.serviceAccount, subject }, forged.audience ?? forged.url, {
    ...(forged.lifetime !== undefined && { lifetime: forged.lifetime }),
    ...(forged.signature === 'unpublished-key' && { withUnpublishedKey: true }),
  })
  const { status } = await deliver(world, {
    kind: 'pubsub',
    from: 'forged',
    url: forged.url,
    headers: { ...usualHeaders, ...(forged.signature !== 'none' && { authorization: `Bearer ${token}` }) },
    body: forged.body ?? JSON.stringify(envelope(message, forged.subscription)),
    timeoutMs: 10_000,
  })
  return { status }
}
