import type { Answer, ConfigurationQuestions, PushSetup, WantedPush } from '#steps/google-port.ts'
import { secretNames, type Clock, type ConfigurationRow, type SecretsProvider } from '../domain/ports.ts'
import { tryApi } from './apis.ts'
import type { Caller } from './ask.ts'
import { tryClientSecret, tryRedirectUri } from './probes.ts'
import { grantedOnProject, grantedOnServiceAccount, readProject } from './projects.ts'
import { secretMissingRefusal } from './refusal.ts'
import {
  askServiceAccountToken,
  createServiceAccountTokens,
  type ServiceAccountToken,
  type ServiceAccountTokens,
} from './service-account.ts'
import { ensureSubscription, readSubscription, repairSubscription } from './subscriptions.ts'
import { ensureTopic, gmailMayPublish, grantGmailPublisher, publish, readTopic } from './topics.ts'
import type { Transport } from './transport.ts'

type Parts = {
  readonly transport: Transport
  readonly secrets: Pick<SecretsProvider, 'withSecret'>
  readonly clock: Clock
  readonly origins: { readonly baseUrl: string }
}

/** Makes the questions a check may ask, bound to one tenant and configuration. Made once, in the composition root. */
export function makeConfigurationPort(
  parts: Parts,
): (tenantId: string, row: ConfigurationRow) => ConfigurationQuestions {
  const tokens = createServiceAccountTokens(parts.clock)
  return (tenantId, row) => {
    const { transport, secrets, origins } = parts
    const named = namesOf(row)
    const keyholder = makeKeyholder(parts, tokens, tenantId, row)
    const ask = keyholder.ask
    return {
      tryClientSecret: async () => {
        const { clientId, redirectUris } = clientOf(row)
        const redirectUri = redirectUris?.[0] ?? `${origins.baseUrl}/`
        const name = secretNames.file(row.configurationId, 'oauth-client')
        const answer = await secrets.withSecret(tenantId, name, 'prove the client secret', (clientSecret) =>
          tryClientSecret(transport, tenantId, { clientId, clientSecret, redirectUri }),
        )
        return answer ?? missing('oauth2.googleapis.com', 'probe-client-secret')
      },
      tryRedirectUri: (redirectUri) =>
        tryRedirectUri(transport, tenantId, { clientId: clientOf(row).clientId, redirectUri }),
      tryServiceAccountKey: async () => {
        const answer = await keyholder.askToken('prove the service account key')
        return answer.ok ? { ok: true, value: 'accepted' } : answer
      },
      readProject: () => ask((caller) => readProject(caller, named.projectId())),
      tryApi: (api) => ask((caller) => tryApi(caller, api, keyOf(row))),
      grantedOnProject: (permissions) => ask((caller) => grantedOnProject(caller, named.projectId(), permissions)),
      grantedOnItself: (permissions) => ask((caller) => grantedOnServiceAccount(caller, keyOf(row), permissions)),
      readTopic: (topicId) => ask((caller) => readTopic(caller, named.topic(topicId))),
      gmailMayPublish: (topicId) => ask((caller) => gmailMayPublish(caller, named.topic(topicId))),
      readSubscription: (id) => ask((caller) => readSubscription(caller, named.subscription(id))),
      clockOffsetSeconds: transport.clockOffsetSeconds,
    }
  }
}

/** Makes what the step push does, bound likewise. Its tokens are its own: provisioning is rare. */
export function makePushSetup(parts: Parts): (tenantId: string, row: ConfigurationRow) => PushSetup {
  const tokens = createServiceAccountTokens(parts.clock)
  return (tenantId, row) => {
    const named = namesOf(row)
    const { ask } = makeKeyholder(parts, tokens, tenantId, row)
    const wantedOf = ({ topicId, subscriptionId, pushUrl }: WantedPush) => ({
      name: named.subscription(subscriptionId),
      topic: named.topic(topicId),
      pushEndpoint: pushUrl,
      email: keyOf(row).email,
    })
    return {
      ensureTopic: (topicId) => ask((caller) => ensureTopic(caller, named.topic(topicId))),
      grantGmailPublisher: (topicId) => ask((caller) => grantGmailPublisher(caller, named.topic(topicId))),
      ensureSubscription: (wanted) => ask((caller) => ensureSubscription(caller, wantedOf(wanted))),
      repairSubscription: (wanted) => ask((caller) => repairSubscription(caller, wantedOf(wanted))),
      publish: (topicId, text) => ask((caller) => publish(caller, named.topic(topicId), text)),
    }
  }
}

/** Asks in the name of the configuration's service account. The key is opened only when no token is at hand. */
function makeKeyholder(parts: Parts, tokens: ServiceAccountTokens, tenantId: string, row: ConfigurationRow) {
  const askToken = async (purpose: string): Promise<Answer<ServiceAccountToken>> => {
    const name = secretNames.file(row.configurationId, 'service-account-key')
    const answer = await parts.secrets.withSecret(tenantId, name, purpose, (key) =>
      askServiceAccountToken(parts.transport, tenantId, key),
    )
    return answer ?? missing('oauth2.googleapis.com', 'service-account-token')
  }

  const ask = async <T>(question: (caller: Caller) => Promise<Answer<T>>): Promise<Answer<T>> => {
    const { storedAt, ending } = keyOf(row).key
    const version = { configurationId: row.configurationId, storedAt, ending }
    const token = await tokens.tokenFor(tenantId, version, () => askToken('call Google as the service account'))
    return token.ok ? question({ transport: parts.transport, tenantId, accessToken: token.value.accessToken }) : token
  }

  return { askToken, ask }
}

function missing(host: string, call: string): Answer<never> {
  return { ok: false, refusal: secretMissingRefusal({ host, call, secrets: [] }) }
}

// Checks look at the record first, so that these are bugs when they are missing.
function clientOf(row: ConfigurationRow) {
  if (!row.client) throw new Error('Asked about the OAuth client of a configuration without one')
  return row.client
}

function keyOf(row: ConfigurationRow) {
  if (!row.key) throw new Error('Asked with the service account key of a configuration without one')
  return row.key
}

function namesOf(row: ConfigurationRow) {
  const projectId = () => row.projectId ?? keyOf(row).projectId
  return {
    projectId,
    topic: (topicId: string) => `projects/${projectId()}/topics/${topicId}`,
    subscription: (subscriptionId: string) => `projects/${projectId()}/subscriptions/${subscriptionId}`,
  }
}
