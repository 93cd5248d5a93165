// The composition root, long because everything is put together here and nowhere else.

import type { Response } from 'express'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { Logger } from 'pino'
import packageJson from '../package.json' with { type: 'json' }
import { createApp } from './app.ts'
import { makeConfigurations } from './domain/configurations.ts'
import { makeHealth } from './domain/health.ts'
import { makeHostAccess } from './domain/host-access.ts'
import { type Look, makeLook } from './domain/look-at-google.ts'
import { hashOf, newId, newOpaqueValue, newTenantId } from './domain/opaque-values.ts'
import type { Clock, GoogleFor } from './domain/ports.ts'
import { makeSelection } from './domain/selection.ts'
import { makePushChannel } from './domain/push-channel.ts'
import type { Environment } from './env.ts'
import { browserAddress } from './google/address.ts'
import { makePushSetup } from './google/configuration-port.ts'
import { createGoogleKeys } from './google/google-keys.ts'
import type { WayToUs } from './google/own-address.ts'
import { createTransport, type TransportOptions } from './google/transport.ts'
import { causeHandlers } from './http/cause-handlers.ts'
import { configurationHandlers } from './http/configuration-handlers.ts'
import { connectionHandlers } from './http/connection-handlers.ts'
import { explainHandlers } from './http/explain-handlers.ts'
import { healthHandlers } from './http/health-handlers.ts'
import { hostHandlers } from './http/host-handlers.ts'
import { googleCallback } from './http/google-callback.ts'
import { makeMetrics } from './http/metrics.ts'
import { refuseOtherOrigins } from './http/own-origin.ts'
import type { Gate } from './http/route.ts'
import { selectionHandlers } from './http/selection-handlers.ts'
import { sessionHandlers } from './http/session-handlers.ts'
import { identifyWith } from './http/session.ts'
import { createLog, describeError, requestLog } from './log.ts'
import { openHouse } from './open-house.ts'
import { smtpMail } from './mail/smtp.ts'
import { wireConnections } from './wire-connections.ts'
import { wireQuestions } from './wire-questions.ts'
import { wireReceiving } from './wire-receiving.ts'
import { wireUpkeep } from './wire-upkeep.ts'
import { historyStore } from './store/history.ts'
import { noteFirstEntry, noteFirstTenant, notePushAddress } from './store/install.ts'

const sevenDaysMs = 7 * 24 * 3600 * 1000

export type Guidepost = {
  readonly origin: string
  readonly port: number
  /** A setup link for the first tenant, until its first admin has entered; for the terminal, never for a log. */
  readonly firstLink: string | null
  readonly madeMasterKeyIn: string | undefined
  /** Makes a tenant with a setup link for its admin, as the operator's command does. */
  readonly invite: (tenantName: string) => Promise<{ readonly tenantId: string; readonly link: string }>
  /** Lets requests and checks in flight end, closes streams, then the database. */
  readonly close: () => Promise<void>
}

export type StartOptions = {
  readonly env: Environment
  readonly clock?: Clock
  readonly log?: Logger
  /** Where `vite build` put the interface. */
  readonly webRoot?: string
  /** Patience with Google, for tests of what takes long. */
  readonly limits?: TransportOptions['limits']
  /** How our own public address is reached, for tests that have none. */
  readonly wayToUs?: WayToUs
}

/** The folder `vite build` writes to. */
export const builtWeb = fileURLToPath(new URL('../dist/web', import.meta.url))

/** PostgreSQL away, refusing or read-only (SQLSTATE classes 08, 53, 57, 25006), or no connection free in time. */
function databaseIsDown(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return (
    /^(08|53|57)|^25006$|^ECONN|^EPIPE/.test(code) ||
    /timeout exceeded when trying to connect|Connection terminated/.test(error.message)
  )
}

/** The composition root: builds adapters, starts HTTP. Everything is an argument from here on. */
export async function startGuidepost({
  env,
  clock = { now: Date.now },
  log = createLog(),
  webRoot = builtWeb,
  limits,
  wayToUs,
}: StartOptions): Promise<Guidepost> {
  const house = await openHouse(env, { as: 'server', clock })
  const { database, store, secrets } = house
  const metrics = makeMetrics()
  const transport = createTransport({
    googleOrigin: env.googleOrigin,
    clock,
    limits,
    onCall: (record) => {
      log.info(record, 'asked Google')
      metrics.countCall(record)
    },
  })
  const reportBug = (error: unknown) => log.error(describeError(error), 'a bug in the background')
  const { bell } = database
  const origins = env.origins
  const view = { origins, app: env.app, browserAddress: (address: string) => browserAddress(address, env.googleOrigin) }
  const googleFor: GoogleFor = wireQuestions({
    ...{ store, secrets, transport, clock, origins, wayToUs },
    googleOrigin: env.googleOrigin,
    connecting: () => connecting,
  })
  const pushChannel = makePushChannel({
    store,
    setupFor: makePushSetup({ transport, secrets, clock, origins }),
    clock,
    view,
    look: (tenantId, configurationId, checks) => look.soon(tenantId, configurationId, checks),
  })
  const look: Look = makeLook({
    store,
    googleFor,
    bell,
    clock,
    view,
    addressProblem: env.addressProblem,
    tell: (tenantId, drafts) => upkeep.tell(tenantId, drafts),
    afterLook: async (...look) => {
      await pushChannel.afterLook(...look)
      await upkeep.afterLook(...look)
    },
    reportBug,
  })
  const configurations = makeConfigurations({
    store,
    secrets,
    bell,
    clock,
    view,
    newId,
    newPushKey: newOpaqueValue,
    look: look.soon,
  })

  const keys = createGoogleKeys(transport)
  const connecting = wireConnections({
    store,
    secrets,
    transport,
    keys,
    googleOrigin: env.googleOrigin,
    origins,
    clock,
    bell,
    look,
    tell: (tenantId, drafts) => upkeep.tell(tenantId, drafts),
    reportBug,
  })
  // Looks begin with the first request, which comes after this.
  const upkeep = await wireUpkeep({
    database,
    store,
    secrets,
    connecting,
    look,
    pushChannel,
    bell,
    clock,
    eventSink: env.eventSink,
    sendMail: env.mail && smtpMail({ ...env.mail, appName: env.app.name }),
    place: { baseUrl: origins.baseUrl, appName: env.app.name },
    // With the secret store locked every job would fail: what is due waits for the restart with the right key.
    works: env.process !== 'web' && secrets.lockedBecause() === null,
    reportBug,
  })
  const receiving = wireReceiving({
    database,
    transport,
    keys,
    origins,
    previousAddresses: await notePushAddress(database.house, origins.pushBaseUrl, clock.now()),
    clock,
    pushChannel,
    requestSync: upkeep.requestSync,
    reportBug,
  })

  const gate: Gate = {
    identify: identifyWith({ sessions: store.sessions, apiKeys: store.apiKeys, now: clock.now }),
    refuseOrigin: refuseOtherOrigins(origins.baseUrl),
    now: clock.now,
    recordAudit: async (event) => {
      if (event.event === 'session.opened') await noteFirstEntry(database.house, clock.now())
      await store.auditEvents.record(event.tenantId, { ...event, at: clock.now() })
    },
  }
  const openStreams = new Set<Response>()
  const app = createApp({
    handlers: {
      ...sessionHandlers({
        store,
        clock,
        installation: {
          baseUrl: origins.baseUrl,
          appName: env.app.name,
          simulatedGoogle: env.googleOrigin !== undefined,
          publicAddress: env.addressProblem === null,
          version: packageJson.version,
          secretsLockedBecause: secrets.lockedBecause,
        },
      }),
      ...causeHandlers,
      ...explainHandlers(view.browserAddress),
      ...selectionHandlers(
        makeSelection({
          selection: store.selection,
          configurations: store.configurations,
          stepStates: store.stepStates,
          accounts: store.accounts,
          mailboxes: store.mailboxes,
          calendars: store.calendars,
          bell,
          clock,
        }),
      ),
      ...healthHandlers(
        makeHealth({
          store,
          history: historyStore(database),
          connections: connecting.connections,
          look,
          requestSync: upkeep.requestSync,
          clock,
          version: packageJson.version,
        }),
      ),
      ...hostHandlers({
        access: makeHostAccess({ store, secrets, tokens: connecting.tokens }),
        secretsLockedBecause: secrets.lockedBecause,
      }),
      ...connectionHandlers({ ...connecting, secretsLockedBecause: secrets.lockedBecause }),
      ...configurationHandlers({
        configurations,
        look,
        pushChannel,
        secretsLockedBecause: secrets.lockedBecause,
        now: clock.now,
      }),
    },
    gate,
    googleCallback: googleCallback({ signIn: connecting.signIn, identify: gate.identify }),
    requestLog: requestLog(log),
    metrics,
    listen: bell.onRing,
    openStreams,
    sessionStands: ({ tenantId, sessionHash }) => store.sessions.stands(tenantId, sessionHash, clock.now()),
    readiness: async () => ({ database: await database.isReady(), secrets: secrets.lockedBecause() === null }),
    logBug: (requestId, error) => log.error({ requestId, ...describeError(error) }, 'a bug'),
    databaseIsDown,
    trustedProxies: env.trustedProxies,
    baseUrl: origins.baseUrl,
    appName: env.app.name,
    version: packageJson.version,
    webRoot,
  })

  const server = createServer((request, response) => void (receiving.take(request, response) || app(request, response)))
  await listenOn(server, env.port)
  const { port } = server.address() as AddressInfo
  return {
    origin: origins.baseUrl,
    port,
    firstLink: house.install.firstEnteredAt === null ? await makeFirstLink() : null,
    madeMasterKeyIn: house.madeMasterKeyIn,
    invite: async (tenantName) => {
      const { tenantId } = await store.tenants.create(newTenantId(), tenantName, clock.now())
      return { tenantId, link: await makeLink(tenantId) }
    },
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      const letGo = () => {
        for (const stream of openStreams) stream.end()
        server.closeIdleConnections()
      }
      letGo()
      // A stream whose session was being looked up just now opens after the first round.
      const again = setInterval(letGo, 50)
      await closed
      clearInterval(again)
      receiving.close()
      await connecting.settled()
      await look.settled()
      await upkeep.close()
      await look.settled()
      transport.close()
      await house.close()
    },
  }

  async function makeFirstLink(): Promise<string> {
    const known = house.install.firstTenantId
    if (known !== null) return makeLink(known)
    const { tenantId } = await store.tenants.create(newTenantId(), env.app.tenantName, clock.now())
    await noteFirstTenant(database.house, tenantId)
    return makeLink(tenantId)
  }

  async function makeLink(tenantId: string): Promise<string> {
    const link = newOpaqueValue(tenantId)
    const now = clock.now()
    await store.setupLinks.create(tenantId, {
      linkHash: hashOf(link),
      role: 'admin',
      madeFor: 'Admin',
      madeBy: 'operator',
      madeAt: now,
      endsAt: now + sevenDaysMs,
    })
    return `${origins.baseUrl}/enter#${link}`
  }
}

function listenOn(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, () => {
      server.off('error', reject)
      resolve()
    })
  })
}
