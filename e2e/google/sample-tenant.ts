import { startGoogle } from './server.ts'
import { steer } from './steer.ts'

// For tests: a Workspace, its project and a web client, with no waits; everything made through the control plane.

export const REDIRECT_URI = 'https://app.example.com/callback'
export const GMAIL = 'https://www.googleapis.com/auth/gmail.readonly'
export const CALENDAR = 'https://www.googleapis.com/auth/calendar.readonly'

const noWaits = { api: 0, iam: 0, orgPolicy: 0, oauthClient: 0, serviceAccountKey: 0, revoke: 0 }

/** A running simulated Google with one tenant; `audience` external starts in Testing with Ada as test user. */
export async function startTenant(options: { audience?: 'internal' | 'external' } = {}) {
  const google = await startGoogle({ propagation: noWaits })
  const steering = steer(google.origin)
  await steering.createWorkspace({
    domain: 'acme.example',
    users: [{ email: 'ada@acme.example', isWorkspaceAdmin: true }, 'bob@acme.example'],
    createdAt: Date.UTC(2020, 0, 1),
  })
  await steering.createUser({ email: 'eve@gmail.com' })
  const { projectId, projectNumber } = await steering.createProject({
    projectId: 'acme-mail-3f9c',
    domain: 'acme.example',
    createdBy: 'ada@acme.example',
    enable: ['gmail.googleapis.com', 'calendar-json.googleapis.com', 'pubsub.googleapis.com'],
  })
  await steering.createConsentScreen({
    projectId,
    appName: 'Acme Help Desk',
    audience: options.audience ?? 'internal',
    testUsers: ['ada@acme.example'],
  })
  const client = await steering.createClient({ projectId, redirectUris: [REDIRECT_URI] })
  const at = (host: string, path: string) => `${google.origin}/${host}${path}`

  return {
    ...google,
    steering,
    projectId,
    projectNumber,
    ...client,
    at,
    /** The authorize address for Gmail with offline access, or with what is changed. Null leaves a parameter out. */
    authorizeUrl(change: Record<string, string | null> = {}) {
      const parameters = {
        client_id: client.clientId,
        redirect_uri: REDIRECT_URI,
        response_type: 'code',
        scope: `openid email ${GMAIL}`,
        access_type: 'offline',
        prompt: 'consent',
        state: 'st4te',
        ...change,
      }
      const query = new URLSearchParams(
        Object.entries(parameters).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
      )
      return `${at('accounts.google.com', '/o/oauth2/v2/auth')}?${query}`
    },
    /** Posts to the token endpoint with the client's own id and secret, or with what is changed. */
    async token(parameters: Record<string, string>) {
      const response = await fetch(at('oauth2.googleapis.com', '/token'), {
        method: 'POST',
        body: new URLSearchParams({ client_id: client.clientId, client_secret: client.clientSecret, ...parameters }),
      })
      return { status: response.status, body: await response.json() }
    },
  }
}

export type Tenant = Awaited<ReturnType<typeof startTenant>>
