import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http'
import { grantRole } from './iam-policy.ts'
import { createProject } from './projects.ts'
import { createServiceAccount } from './service-accounts.ts'
import { enableService } from './services.ts'
import { createUser } from './workspace.ts'
import { makeWorld, type World } from './world.ts'

// For the tests of the data side: a world in which all is set up and nothing waits.

const noWaits = { api: 0, iam: 0, orgPolicy: 0, oauthClient: 0, serviceAccountKey: 0, revoke: 0 }
const services = ['gmail.googleapis.com', 'calendar-json.googleapis.com', 'pubsub.googleapis.com']

/** A consumer's project with its APIs on, an account that may provision, and a mailbox user's token. */
export function makeSample(options: { scopes?: string[] } = {}) {
  const world = makeWorld({ propagation: noWaits })
  const user = createUser(world, { email: 'ada@gmail.com' })
  const project = createProject(world, {
    displayName: 'Sample',
    projectId: 'sample-123456',
    organizationId: null,
    createdBy: user.email,
  })
  for (const service of services) enableService(world, project, service, 'now')
  const account = createServiceAccount(world, project, { accountId: 'guidepost' })
  const member = `serviceAccount:${account.email}`
  grantRole(world, project.iam, 'roles/pubsub.admin', member, 'now')
  grantRole(world, account.iam, 'roles/iam.serviceAccountUser', member, 'now')
  const clientId = `${project.projectNumber}-sample.apps.googleusercontent.com`
  const grant = { projectId: project.projectId, offline: true, revokedAt: null, expiresAt: Number.MAX_SAFE_INTEGER }
  world.accessTokens.set('account-token', {
    ...grant,
    token: 'account-token',
    kind: 'serviceAccount',
    holder: account.email,
    clientId: null,
    scopes: ['https://www.googleapis.com/auth/pubsub'],
  })
  const scopes = options.scopes ?? ['gmail.readonly', 'calendar.readonly']
  world.accessTokens.set('user-token', {
    ...grant,
    token: 'user-token',
    kind: 'user',
    holder: user.sub,
    clientId,
    scopes: scopes.map((one) => `https://www.googleapis.com/auth/${one}`),
  })
  return { world, user, project, account, clientId }
}

/** Serves `listener` on a free port of this machine. */
export async function serve(listener: RequestListener) {
  const server = createServer(listener)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    origin: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** A JSON client for one API with one token. */
export function apiClient(origin: string, token: string) {
  return async (method: string, path: string, body?: unknown) => {
    const response = await fetch(origin + path, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) }
  }
}

type Arrival = { url: string; headers: IncomingHttpHeaders; body: string }

/**
 * An endpoint at `https://hook.example`, as behind a tunnel. Answers `statuses` in order, then 204; `robots` is what
 * it says to crawlers. `arrived(n)` resolves when n requests have come.
 */
export async function startHook(world: World, options: { statuses?: number[]; robots?: string } = {}) {
  const statuses = [...(options.statuses ?? [])]
  const arrivals: Arrival[] = []
  let wake = () => {}
  const server = await serve((request, response) => {
    if (request.url === '/robots.txt') {
      response.statusCode = options.robots === undefined ? 404 : 200
      response.end(options.robots)
      return
    }
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      arrivals.push({ url: request.url ?? '', headers: request.headers, body })
      response.statusCode = statuses.shift() ?? 204
      response.end()
      wake()
    })
  })
  world.settings.forwardedHosts.set('hook.example', server.origin)
  async function arrived(count: number): Promise<Arrival[]> {
    while (arrivals.length < count) await new Promise<void>((resolve) => (wake = resolve))
    return arrivals
  }
  return { arrivals, arrived, close: server.close }
}
