import { Webhook } from 'standardwebhooks'
import type { EventSink } from '../domain/deliver-events.ts'

const limitMs = 15_000

/**
 * The host application's event sink (EVENT_SINK_URL), signed by the Standard Webhooks scheme. `secret`: as the scheme writes
 * it (`whsec_` and base64), or any other text, whose bytes are the key. Redirects are not followed: the signature is for
 * this address.
 */
export function hostApplication(url: string, secret: string): EventSink {
  const webhook = new Webhook(secret.startsWith('whsec_') ? secret : Buffer.from(secret, 'utf8').toString('base64'))
  return async ({ eventId, type, madeAt, tenantId, payload }) => {
    const body = JSON.stringify({ type, timestamp: new Date(madeAt).toISOString(), data: { tenantId, ...payload } })
    // Receivers refuse timestamps that are off by minutes: the time of this try, on the machine's own clock.
    const sentAt = new Date()
    try {
      const answer = await fetch(url, {
        method: 'POST',
        redirect: 'manual',
        signal: AbortSignal.timeout(limitMs),
        headers: {
          'Content-Type': 'application/json',
          'webhook-id': eventId,
          'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1_000)),
          'webhook-signature': webhook.sign(eventId, sentAt, body),
        },
        body,
      })
      await answer.body?.cancel()
      if (answer.ok) return { ok: true }
      const seconds = /^\d{1,6}$/.exec(answer.headers.get('retry-after') ?? '')?.[0]
      return { ok: false, retryAfterMs: seconds === undefined ? null : Number(seconds) * 1_000 }
    } catch {
      // Away, slow or reset: tried again, whatever it was.
      return { ok: false, retryAfterMs: null }
    }
  }
}
