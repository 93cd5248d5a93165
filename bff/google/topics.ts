import { gmailPublisher } from '#contract/google.ts'
import type { Answer, Topic } from '#steps/google-port.ts'
import { pubsub } from 'googleapis/build/src/apis/pubsub/index.js'
import type { OAuth2Client } from 'google-auth-library'
import * as z from 'zod/mini'
import { askGoogle, type Caller } from './ask.ts'

const topics = (auth: OAuth2Client) => pubsub({ version: 'v1', auth, retry: false }).projects.topics
const publisherRole = 'roles/pubsub.publisher'

const topicSchema = z.pipe(
  z.object({
    name: z.string(),
    schemaSettings: z.optional(z.unknown()),
    kmsKeyName: z.optional(z.string()),
  }),
  z.transform(({ name, schemaSettings, kmsKeyName }): Topic => ({
    name,
    hasSchema: schemaSettings !== undefined,
    kmsKeyName: kmsKeyName ?? null,
  })),
)

/** Takes the full name, `projects/PID/topics/T`. */
export function readTopic(caller: Caller, topicName: string): Promise<Answer<Topic>> {
  return askGoogle(caller, { call: 'topic', idempotent: true, reply: topicSchema }, (auth) =>
    topics(auth).get({ topic: topicName }),
  )
}

/** The topic as it is, made if it was missing; `created` goes into the ledger. Two at once make one topic. */
export async function ensureTopic(
  caller: Caller,
  topicName: string,
): Promise<Answer<{ readonly topic: Topic; readonly created: boolean }>> {
  const found = await readTopic(caller, topicName)
  if (found.ok) return { ok: true, value: { topic: found.value, created: false } }
  if (found.refusal.status !== 404) return found
  // A lost answer shows in the repeat as ALREADY_EXISTS: the topic is there, and ours.
  const made = await askGoogle(caller, { call: 'create-topic', idempotent: true, reply: topicSchema }, (auth) =>
    topics(auth).create({ name: topicName, requestBody: {} }),
  )
  if (made.ok) return { ok: true, value: { topic: made.value, created: true } }
  if (made.refusal.status !== 409) return made
  const again = await readTopic(caller, topicName)
  return again.ok ? { ok: true, value: { topic: again.value, created: false } } : again
}

// Loose, since the whole policy is sent back: a field we do not know must survive.
const policySchema = z.looseObject({
  etag: z.exactOptional(z.string()),
  version: z.exactOptional(z.number()),
  bindings: z.exactOptional(
    z.array(
      z.looseObject({
        role: z.string(),
        members: z.exactOptional(z.array(z.string())),
        condition: z.exactOptional(z.looseObject({})),
      }),
    ),
  ),
})
type Policy = z.infer<typeof policySchema>

const gmailMember = `serviceAccount:${gmailPublisher}`

function readPolicy(caller: Caller, topicName: string): Promise<Answer<Policy>> {
  return askGoogle(caller, { call: 'topic-policy', idempotent: true, reply: policySchema }, (auth) =>
    // Version 3, or conditional bindings would come without their conditions and be widened when sent back.
    topics(auth).getIamPolicy({ resource: topicName, 'options.requestedPolicyVersion': 3 }),
  )
}

function letsGmailPublish({ bindings = [] }: Policy): boolean {
  return bindings.some(
    ({ role, members, condition }) => role === publisherRole && !condition && members?.includes(gmailMember),
  )
}

/** Whether Gmail's own account may publish to this very topic. A grant on the whole project does not show here. */
export async function gmailMayPublish(caller: Caller, topicName: string): Promise<Answer<boolean>> {
  const policy = await readPolicy(caller, topicName)
  return policy.ok ? { ok: true, value: letsGmailPublish(policy.value) } : policy
}

const mostRaces = 3

/**
 * Lets Gmail publish: adds one member and touches nothing else. A grant that is there is left alone, since sending the
 * policy back can fail under an organisation policy that came later (google-facts 5.6). Somebody else's change in between
 * is read again, not overwritten.
 */
export async function grantGmailPublisher(
  caller: Caller,
  topicName: string,
): Promise<Answer<'granted' | 'was-granted'>> {
  for (let race = 1; ; race += 1) {
    const policy = await readPolicy(caller, topicName)
    if (!policy.ok) return policy
    if (letsGmailPublish(policy.value)) return { ok: true, value: 'was-granted' }
    const written = await askGoogle(
      caller,
      { call: 'grant-publisher', idempotent: false, reply: policySchema },
      (auth) => topics(auth).setIamPolicy({ resource: topicName, requestBody: { policy: withGmail(policy.value) } }),
    )
    if (written.ok) return { ok: true, value: 'granted' }
    // 409: the etag was stale.
    if (written.refusal.status !== 409 || race === mostRaces) return written
  }
}

function withGmail(policy: Policy): Policy {
  const bindings = policy.bindings ?? []
  const known = bindings.find(({ role, condition }) => role === publisherRole && !condition)
  return {
    ...policy,
    bindings: known
      ? bindings.map((each) => (each === known ? { ...each, members: [...(each.members ?? []), gmailMember] } : each))
      : [...bindings, { role: publisherRole, members: [gmailMember] }],
  }
}

const publishedSchema = z.object({ messageIds: z.tuple([z.string()], z.string()) })

/** Publishes one message of text; returns its ID. A repeat delivers it twice, which a nonce does not mind. */
export async function publish(caller: Caller, topicName: string, text: string): Promise<Answer<string>> {
  const data = Buffer.from(text, 'utf8').toString('base64')
  const answer = await askGoogle(caller, { call: 'publish', idempotent: true, reply: publishedSchema }, (auth) =>
    topics(auth).publish({ topic: topicName, requestBody: { messages: [{ data }] } }),
  )
  return answer.ok ? { ok: true, value: answer.value.messageIds[0] } : answer
}
