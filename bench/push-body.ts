import { projectId } from './tenant.ts'

/** A push's body as Pub/Sub writes it (google-facts 6.6). */
export function bodyOfPush(
  { address, historyId }: { readonly address: string; readonly historyId: string },
  messageId: string,
): string {
  const data = Buffer.from(JSON.stringify({ emailAddress: address, historyId })).toString('base64')
  const publishTime = new Date().toISOString()
  const message = { data, messageId, message_id: messageId, publishTime, publish_time: publishTime }
  return JSON.stringify({ message, subscription: `projects/${projectId}/subscriptions/guidepost-gmail-push` })
}
