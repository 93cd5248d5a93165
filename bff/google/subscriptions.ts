import type { Answer, PushSubscription } from '#steps/google-port.ts'
import { pubsub } from 'googleapis/build/src/apis/pubsub/index.js'
import type { OAuth2Client } from 'google-auth-library'
import * as z from 'zod/mini'
import { askGoogle, type Caller } from './ask.ts'

const subscriptions = (auth: OAuth2Client) => pubsub({ version: 'v1', auth, retry: false }).projects.subscriptions

const usualIdleSeconds = 31 * 86_400

const subscriptionSchema = z.pipe(
  z.object({
    name: z.string(),
    topic: z.string(),
    pushConfig: z.optional(
      z.object({
        pushEndpoint: z.optional(z.string()),
        oidcToken: z.optional(
          z.object({ serviceAccountEmail: z.optional(z.string()), audience: z.optional(z.string()) }),
        ),
        noWrapper: z.optional(z.unknown()),
      }),
    ),
    expirationPolicy: z.optional(z.object({ ttl: z.optional(z.string()) })),
    filter: z.optional(z.string()),
    deadLetterPolicy: z.optional(z.object({ deadLetterTopic: z.optional(z.string()) })),
    ackDeadlineSeconds: z.optional(z.number()),
  }),
  z.transform((read): PushSubscription => {
    const pushEndpoint = orNull(read.pushConfig?.pushEndpoint)
    const oidc = read.pushConfig?.oidcToken
    return {
      name: read.name,
      topic: read.topic,
      pushEndpoint,
      email: orNull(oidc?.serviceAccountEmail),
      audience: oidc ? (orNull(oidc.audience) ?? pushEndpoint) : null,
      isUnwrapped: read.pushConfig?.noWrapper !== undefined,
      expiresAfterSeconds: secondsOf(read.expirationPolicy),
      filter: orNull(read.filter),
      deadLetterTopic: orNull(read.deadLetterPolicy?.deadLetterTopic),
      ackDeadlineSeconds: read.ackDeadlineSeconds ?? 10,
    }
  }),
)

function orNull(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text
}

/** An absent policy is Google's 31 days, an empty one is never: the opposite of what it looks like. */
function secondsOf(policy: { ttl?: string | undefined } | undefined): number | null {
  if (!policy) return usualIdleSeconds
  return policy.ttl === undefined ? null : Number.parseFloat(policy.ttl)
}

/** Takes the full name, `projects/PID/subscriptions/S`. */
export function readSubscription(caller: Caller, name: string): Promise<Answer<PushSubscription>> {
  return askGoogle(caller, { call: 'subscription', idempotent: true, reply: subscriptionSchema }, (auth) =>
    subscriptions(auth).get({ subscription: name }),
  )
}

/** Endpoint and audience are one address (design D10); `email` is the account that signs the pushes. */
export type WantedSubscription = {
  readonly name: string
  readonly topic: string
  readonly pushEndpoint: string
  readonly email: string
}

/** The body of google-facts 6.3. `expirationPolicy: {}` is what keeps a quiet mailbox's subscription alive. */
function pushConfigOf(wanted: WantedSubscription) {
  return {
    pushEndpoint: wanted.pushEndpoint,
    oidcToken: { serviceAccountEmail: wanted.email, audience: wanted.pushEndpoint },
  }
}
const steady = {
  ackDeadlineSeconds: 30,
  expirationPolicy: {},
  retryPolicy: { minimumBackoff: '10s', maximumBackoff: '600s' },
} as const

/**
 * The subscription as Google now has it, made if it was missing. One that exists is returned as it is, differences and
 * all: see `repairSubscription`.
 */
export async function ensureSubscription(
  caller: Caller,
  wanted: WantedSubscription,
): Promise<Answer<{ readonly subscription: PushSubscription; readonly created: boolean }>> {
  const found = await readSubscription(caller, wanted.name)
  if (found.ok) return { ok: true, value: { subscription: found.value, created: false } }
  if (found.refusal.status !== 404) return found
  // A lost answer shows in the repeat as ALREADY_EXISTS: it is read back below.
  const made = await askGoogle(
    caller,
    { call: 'create-subscription', idempotent: true, reply: subscriptionSchema },
    (auth) =>
      subscriptions(auth).create({
        name: wanted.name,
        requestBody: {
          ...steady,
          topic: wanted.topic,
          messageRetentionDuration: '604800s',
          pushConfig: pushConfigOf(wanted),
        },
      }),
  )
  if (!made.ok && made.refusal.status !== 409) return made
  const back = await readSubscription(caller, wanted.name)
  return back.ok ? { ok: true, value: { subscription: back.value, created: made.ok } } : back
}

/**
 * Sets where, as whom and for how long; returns what Google then has. Topic and filter cannot be changed on Google's side: then the
 * subscription is made anew, and what waited in it is found by the next look into the mailbox.
 */
export async function repairSubscription(
  caller: Caller,
  wanted: WantedSubscription,
): Promise<Answer<PushSubscription>> {
  const found = await readSubscription(caller, wanted.name)
  if (!found.ok) return found
  return found.value.topic !== wanted.topic || found.value.filter !== null
    ? replaceSubscription(caller, wanted)
    : changeSubscription(caller, wanted)
}

async function changeSubscription(caller: Caller, wanted: WantedSubscription): Promise<Answer<PushSubscription>> {
  const patched = await askGoogle(
    caller,
    { call: 'repair-subscription', idempotent: true, reply: subscriptionSchema },
    (auth) =>
      subscriptions(auth).patch({
        name: wanted.name,
        requestBody: {
          subscription: { ...steady, name: wanted.name, topic: wanted.topic, pushConfig: pushConfigOf(wanted) },
          updateMask: 'pushConfig,expirationPolicy,ackDeadlineSeconds,retryPolicy',
        },
      }),
  )
  return patched.ok ? readSubscription(caller, wanted.name) : patched
}

async function replaceSubscription(caller: Caller, wanted: WantedSubscription): Promise<Answer<PushSubscription>> {
  const deleted = await askGoogle(
    caller,
    { call: 'delete-subscription', idempotent: true, reply: z.looseObject({}) },
    (auth) => subscriptions(auth).delete({ subscription: wanted.name }),
  )
  if (!deleted.ok && deleted.refusal.status !== 404) return deleted
  const made = await ensureSubscription(caller, wanted)
  return made.ok ? { ok: true, value: made.value.subscription } : made
}
