import { isCauseId, renderCause } from '#contract/causes/catalogue.ts'
import { makeAccessTokens } from './domain/access-tokens.ts'
import { notificationAddress, type Origins } from './domain/addresses.ts'
import { makeChannels } from './domain/channels.ts'
import { gmailTopicId } from './domain/configuration-view.ts'
import type { Cause } from './domain/connection-ports.ts'
import { makeConnections } from './domain/connections.ts'
import { makeFinishSignIn } from './domain/finish-sign-in.ts'
import { makeKeepSignIn } from './domain/keep-sign-in.ts'
import type { Look } from './domain/look-at-google.ts'
import type { OutboxDraft } from './domain/receiving-ports.ts'
import type { Bell, Clock, SecretsProvider, Store } from './domain/ports.ts'
import { oneAtATimeEverywhere } from './domain/one-at-a-time.ts'
import { makeReleaseAccount } from './domain/release-account.ts'
import { makeSignIn } from './domain/sign-in.ts'
import { makeWatches } from './domain/watches.ts'
import { makeAccountGoogle, makeSignInGoogle } from './google/account-port.ts'
import type { GoogleKeys } from './google/google-keys.ts'
import type { Transport } from './google/transport.ts'

/** What a sign-in, or the loss of one, can change about a configuration. */
const provenBySignIn = [
  'oauth-mail',
  'scopes-mail',
  'token-end',
  'watch',
  'oauth-cal',
  'channel',
  'cal-sync',
  'scopes',
  'published',
]

/** A cause for the host application: its permanent id, and the words people read here. */
function inWords({ id, facts }: Cause): object {
  if (!isCauseId(id)) return { id }
  const { title, happened, toDo } = renderCause({ id, facts })
  return { id, title, happened, toDo }
}

/** Sign-in, accounts, watches and channels, built from their parts. */
export function wireConnections(parts: {
  readonly store: Store
  readonly secrets: SecretsProvider
  readonly transport: Transport
  readonly keys: GoogleKeys
  readonly googleOrigin: string | undefined
  readonly origins: Origins
  readonly clock: Clock
  readonly bell: Bell
  readonly look: Pick<Look, 'soon'>
  /** Events for the host application. */
  readonly tell: (tenantId: string, drafts: readonly OutboxDraft[]) => Promise<void>
  readonly reportBug: (error: unknown) => void
}) {
  const { store, clock, bell, secrets, look, origins, reportBug } = parts
  const google = makeSignInGoogle(parts)
  const accountGoogle = makeAccountGoogle(parts.transport)
  const lookAgain = (tenantId: string, configurationId: string) => look.soon(tenantId, configurationId, provenBySignIn)
  const changed = (tenantId: string, configurationId: string) =>
    bell.ring(tenantId, ['connections', `configuration:${configurationId}`])

  /** One event for each connection that hangs on an account. */
  const tellOfAll = async (tenantId: string, accountId: string, type: string, facts: object) => {
    const here = (one: { accountId: string | null; state: string }) =>
      one.accountId === accountId && one.state === 'attached'
    const connectionIds = [
      ...(await store.mailboxes.list(tenantId)).filter(here).map(({ mailboxId }) => mailboxId),
      ...(await store.calendars.list(tenantId)).filter(here).map(({ calendarId }) => calendarId),
    ]
    await parts.tell(
      tenantId,
      connectionIds.map((id) => ({ type, subjectId: id, payload: { connectionId: id, ...facts } })),
    )
  }

  const oneAtATime = oneAtATimeEverywhere(store.leases)
  const tokens = makeAccessTokens({
    store,
    oneAtATime,
    secrets,
    google,
    accountGoogle,
    clock,
    onEnded: async (tenantId, { accountId, email, configurationId }, cause) => {
      await tellOfAll(tenantId, accountId, 'connection.needs_reconnect', { account: email, cause: inWords(cause) })
      await changed(tenantId, configurationId)
      lookAgain(tenantId, configurationId)
    },
    onClientRefused: (tenantId, configurationId) => look.soon(tenantId, configurationId, ['client-secret']),
  })
  const watches = makeWatches({ store, tokens, oneAtATime, topicId: gmailTopicId })
  const channels = makeChannels({ store, tokens, oneAtATime, clock, address: notificationAddress(origins) })
  const release = makeReleaseAccount({ store, secrets, google, tokens, watches, channels, clock })

  const background = new Set<Promise<unknown>>()
  const follow = (work: Promise<unknown>) => {
    const running = work.catch(reportBug).finally(() => background.delete(running))
    background.add(running)
  }
  const keep = makeKeepSignIn({
    store,
    secrets,
    accountGoogle,
    watches,
    channels,
    release,
    clock,
    bell,
    onBack: (tenantId, accountId, email) => tellOfAll(tenantId, accountId, 'connection.recovered', { account: email }),
    look: lookAgain,
    follow,
  })
  const begin = { store, secrets, google, clock, origins }
  const finish = makeFinishSignIn({
    ...begin,
    google,
    keep,
    onRefused: async (tenantId, { configurationId }, { id }) => {
      await changed(tenantId, configurationId)
      lookAgain(tenantId, configurationId)
      if (id.startsWith('client-secret') || id.startsWith('oauth-client'))
        look.soon(tenantId, configurationId, ['client-secret'])
    },
  })
  return {
    signIn: makeSignIn({ ...begin, finish, reportBug }),
    connections: makeConnections({ store, tokens, watches, channels, release, clock, bell, look: lookAgain }),
    tokens,
    watches,
    channels,
    /** Resolves when nothing that a sign-in started runs any more. */
    settled: async () => {
      while (background.size > 0) await Promise.allSettled(background)
    },
  }
}
