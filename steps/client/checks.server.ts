import type { OAuthClient } from '#contract/configuration.ts'
import type { Check, GooglePort, Refusal, StepValues, Verdict } from '../define-step.ts'
import { blockedBy, failed, notStarted, notYet, passed, unforeseen } from '../define-step.ts'
import { closestTo } from '#contract/differing-character.ts'
import { projectNumberOf } from '#contract/google.ts'

/** The client arrived, as a file whose shape was read on arrival or pasted. */
export const clientIsReceived: Check = async (_google, { client }) => {
  if (!client) return notStarted()
  return client.redirectUris
    ? passed({ source: 'file', uris: client.redirectUris.length })
    : passed({ source: 'pasted' })
}

/**
 * Gmail refuses a topic outside the OAuth client's own project (google-facts 7.4). The client ID begins with the project's number,
 * which Google tells for the key's project; where it does not, the project named in both files is compared.
 */
export const clientAndKeyShareAProject: Check = async (google, { client, key }) => {
  if (!client || !key) return notStarted()
  const clientNumber = projectNumberOf(client.clientId)
  const project = await google.readProject()
  const facts = { projectId: key.projectId }
  if (project.ok && clientNumber !== undefined) {
    return project.value.projectNumber === clientNumber
      ? passed(facts)
      : failed('client-and-key-in-different-projects', {
          expected: `${key.projectId} (${project.value.projectNumber})`,
          actual: client.projectId ? `${client.projectId} (${clientNumber})` : clientNumber,
        })
  }
  if (client.projectId !== null && client.projectId !== key.projectId) {
    return failed('client-and-key-in-different-projects', { expected: key.projectId, actual: client.projectId })
  }
  if (client.projectId === key.projectId) return passed(facts)
  if (project.ok) return notStarted()
  return project.refusal.kind === 'refused' ? blockedBy('project-id') : unforeseen(project.refusal)
}

/**
 * Google accepts ID and secret together. `invalid_client` is the answer to an unknown client and to a wrong secret alike,
 * so the authorize endpoint, which never sees the secret, is asked which of the two it is.
 */
export const clientSecretIsAccepted: Check = async (google, { client, key, shown, provenBefore }) => {
  if (!client) return notStarted()
  const answer = await google.tryClientSecret()
  if (answer.ok) return passed({ ending: client.secret.ending })
  const { refusal } = answer
  if (refusal.kind !== 'refused') return unforeseen(refusal)
  const facts = { clientId: client.clientId, projectId: projectOf(client) }
  if (refusal.reason === 'deleted_client')
    return (await projectIsGone(google, key)) ?? failed('oauth-client-deleted', facts)
  if (refusal.reason !== 'invalid_client') return unforeseen(refusal)
  const [firstUri] = shown.redirectUris
  const look = firstUri === undefined ? undefined : await google.tryRedirectUri(firstUri)
  const known = look ? clientIsKnown(look) : undefined
  if (known === 'deleted') return failed('oauth-client-deleted', facts)
  if (known === false || (known === undefined && /not found/i.test(refusal.message)))
    return notYet('oauth-client-not-found', facts)
  const secretFacts = { ...facts, ending: client.secret.ending }
  return provenBefore.includes('client-secret')
    ? failed('client-secret-no-longer-accepted', secretFacts)
    : failed('client-secret-wrong', secretFacts)
}

/** A project that is deleted takes its clients along: its own row says so. */
async function projectIsGone(google: GooglePort, key: StepValues['key']): Promise<Verdict | undefined> {
  if (!key) return undefined
  const project = await google.readProject()
  const isGone = project.ok ? project.value.state !== 'ACTIVE' : project.refusal.reason === 'CONSUMER_INVALID'
  return isGone ? blockedBy('project-id') : undefined
}

/** Google's console takes a project's number where its ID is not known. */
function projectOf(client: OAuthClient): string {
  return client.projectId ?? client.projectNumber ?? ''
}

function clientIsKnown(look: { ok: true } | { ok: false; refusal: Refusal }): boolean | 'deleted' | undefined {
  if (look.ok) return true
  if (look.refusal.kind !== 'refused') return undefined
  if (look.refusal.reason === 'deleted_client') return 'deleted'
  if (look.refusal.reason === 'invalid_client') return false
  return look.refusal.reason === 'redirect_uri_mismatch' ? true : undefined
}

/**
 * Every address we sign in at is registered. A missing one that stands in the dropped file is on its way through Google;
 * one that does not was never entered, or was entered differently.
 */
export const redirectUrisAreRegistered: Check = async (google, { client, shown }) => {
  if (!client) return notStarted()
  const answers = await Promise.all(
    shown.redirectUris.map(async (uri) => ({ uri, answer: await google.tryRedirectUri(uri) })),
  )
  const refusals = answers.flatMap(({ uri, answer }) => (answer.ok ? [] : [{ uri, refusal: answer.refusal }]))
  const [first] = refusals
  if (!first) return passed({ uris: answers.length })
  const unusable = refusals.find(({ refusal }) => refusal.kind !== 'refused')
  const mismatch = refusals.filter(({ refusal }) => refusal.reason === 'redirect_uri_mismatch')
  // A URI that the file lacks is certain; one that it has may only be late, so the certain one is told first.
  const absent = mismatch.find(({ uri }) => client.redirectUris && !client.redirectUris.includes(uri))
  if (absent && client.redirectUris) {
    const missing = mismatch.map(({ uri }) => uri).filter((uri) => !client.redirectUris?.includes(uri))
    const facts = { expected: absent.uri, clientId: client.clientId, projectId: projectOf(client), missing }
    const spelledDifferently = closestTo(
      absent.uri,
      client.redirectUris.filter((uri) => !shown.redirectUris.includes(uri)),
    )
    return spelledDifferently
      ? failed('redirect-uri-differs-by-one-character', { ...facts, actual: spelledDifferently })
      : failed('redirect-uri-missing-from-client-file', { ...facts, actual: client.redirectUris.join(', ') })
  }
  const [late] = mismatch
  if (late)
    return notYet('redirect-uri-not-registered', {
      redirectUri: late.uri,
      projectId: projectOf(client),
      missing: mismatch.map(({ uri }) => uri),
    })
  if (unusable) return unforeseen(unusable.refusal)
  if (first.refusal.reason === 'invalid_client' || first.refusal.reason === 'deleted_client')
    return blockedBy('client-secret')
  if (first.refusal.reason === 'invalid_request')
    return failed('redirect-uri-breaks-google-policy', { redirectUri: first.uri })
  return unforeseen(first.refusal)
}

export const clientChecks = {
  'client-file': clientIsReceived,
  'same-project': clientAndKeyShareAProject,
  'client-redirect': redirectUrisAreRegistered,
  'client-secret': clientSecretIsAccepted,
} as const
