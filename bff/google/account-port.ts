import type { Answer } from '#steps/google-port.ts'
import { revealSecret, type Secret } from '#steps/secret.server.ts'
import type {
  AccountGoogle,
  AccountGoogleFor,
  ClientRef,
  GoogleCalendar,
  SignInGoogle,
} from '../domain/connection-ports.ts'
import { secretNames, type SecretsProvider } from '../domain/ports.ts'
import { browserAddress } from './address.ts'
import type { Caller } from './ask.ts'
import { listCalendars, listEvents, readCalendar, openChannel, stopChannel } from './calendar.ts'
import { listHistory, listMessages, readProfile, stopWatching, watchMailbox } from './gmail.ts'
import type { GoogleKeys } from './google-keys.ts'
import { readIdToken } from './id-token.ts'
import { exchangeCode, refreshAccessToken, revokeGrant, signInAddress } from './oauth.ts'
import { secretMissingRefusal } from './refusal.ts'
import type { Transport } from './transport.ts'

/** A person follows some hundred calendars at most; a page holds 250. */
const mostPages = 20

/** Google's sign-in. The client secret is opened only around the call that sends it. */
export function makeSignInGoogle(parts: {
  readonly transport: Transport
  readonly secrets: Pick<SecretsProvider, 'withSecret'>
  readonly keys: GoogleKeys
  readonly googleOrigin: string | undefined
}): SignInGoogle {
  const { transport, secrets } = parts

  const asClient = async <T>(
    tenantId: string,
    { configurationId }: ClientRef,
    call: 'exchange-code' | 'refresh',
    ask: (clientSecret: Secret) => Promise<Answer<T>>,
  ): Promise<Answer<T>> => {
    const answer = await secrets.withSecret(tenantId, secretNames.file(configurationId, 'oauth-client'), call, ask)
    return answer ?? { ok: false, refusal: secretMissingRefusal({ host: 'oauth2.googleapis.com', call, secrets: [] }) }
  }

  return {
    address: ({ nonce, codeVerifier, loginHint, ...request }) =>
      browserAddress(
        signInAddress({
          ...request,
          nonce: revealSecret(nonce),
          codeVerifier: revealSecret(codeVerifier),
          ...(loginHint !== null && { loginHint }),
        }),
        parts.googleOrigin,
      ),

    exchangeCode: (tenantId, client, callback) =>
      asClient(tenantId, client, 'exchange-code', (clientSecret) =>
        exchangeCode(transport, tenantId, { clientId: client.clientId, clientSecret }, callback),
      ),

    readIdToken: async (idToken, { clientId, nonce }) => {
      const read = await readIdToken(parts.keys, transport.clock, idToken, { clientId, nonce: revealSecret(nonce) })
      return read.ok ? { ok: true, sub: read.account.subject, email: read.account.email } : read
    },

    refresh: (tenantId, client, refreshToken) =>
      asClient(tenantId, client, 'refresh', (clientSecret) =>
        refreshAccessToken(transport, tenantId, { clientId: client.clientId, clientSecret }, refreshToken),
      ),

    revoke: (tenantId, token) => revokeGrant(transport, tenantId, token),
  }
}

/** Gmail and Calendar in the name of one account. */
export function makeAccountGoogle(transport: Transport): AccountGoogleFor {
  return (tenantId, accessToken): AccountGoogle => {
    const caller: Caller = { transport, tenantId, accessToken }
    return {
      profile: () => readProfile(caller),
      watch: (watch) => watchMailbox(caller, watch),
      stopWatching: () => stopWatching(caller),
      calendars: () => allCalendars(caller),
      calendarExists: (googleCalendarId) => readCalendar(caller, googleCalendarId),
      openChannel: ({ googleCalendarId, ...channel }) =>
        openChannel(caller, { ...channel, calendarId: googleCalendarId }),
      stopChannel: (channel) => stopChannel(caller, channel),
      history: ({ startHistoryId, pageToken }) =>
        listHistory(caller, { startHistoryId, pageToken: pageToken ?? undefined }),
      messages: ({ after, labelIds, pageToken }) =>
        listMessages(caller, { after, labelIds, pageToken: pageToken ?? undefined }),
      events: ({ googleCalendarId, syncToken, pageToken }) =>
        listEvents(caller, {
          calendarId: googleCalendarId,
          syncToken: syncToken ?? undefined,
          pageToken: pageToken ?? undefined,
        }),
    }
  }
}

async function allCalendars(caller: Caller): Promise<Answer<readonly GoogleCalendar[]>> {
  const found: GoogleCalendar[] = []
  let pageToken: string | undefined
  for (let page = 0; page < mostPages; page += 1) {
    const answer = await listCalendars(caller, pageToken)
    if (!answer.ok) return answer
    for (const { calendarId, name, isPrimary } of answer.value.calendars)
      found.push({ googleCalendarId: calendarId, name, isPrimary })
    if (answer.value.nextPageToken === null) break
    pageToken = answer.value.nextPageToken
  }
  return { ok: true, value: found }
}
