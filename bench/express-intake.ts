import express from 'express'
import helmet from 'helmet'
import { pino } from 'pino'
import * as z from 'zod/mini'
import { pushAddress } from '../bff/domain/addresses.ts'
import { tenantOf } from '../bff/domain/opaque-values.ts'
import { readEnvironment } from '../bff/env.ts'
import { createGoogleKeys } from '../bff/google/google-keys.ts'
import { createTransport } from '../bff/google/transport.ts'
import { makeVerifyPush } from '../bff/google/verify-push.ts'
import { requestLog } from '../bff/log.ts'
import { openHouse } from '../bff/open-house.ts'
import { pushInbox } from '../bff/store/push-inbox.ts'
import { makeStore } from '../bff/store/store.ts'
import { wireReceiving } from '../bff/wire-receiving.ts'

// The baselines of bench/intake.ts, as a process of its own on the same database. `/plain` is the route as one would write it
// in Express: the same checks and the same statement, a transaction for each push. `/collected` is our own receiving, reached
// through Express. Neither asks for syncs, which is in its favour.

const env = readEnvironment(process.env)
const clock = { now: Date.now }
const { database, close } = await openHouse(env, { as: 'beside', clock })
const transport = createTransport({ googleOrigin: env.googleOrigin, clock })
const keys = createGoogleKeys(transport)
const store = makeStore(database)
const inbox = pushInbox(database)
const rows = new Map<string, ReturnType<typeof store.configurations.byPushKey>>()
const { take } = wireReceiving({
  ...{ database, transport, keys, clock },
  origins: env.origins,
  previousAddresses: [],
  pushChannel: { receiveTest: async () => false },
  requestSync: () => undefined,
  reportBug: console.error,
})

const envelopeSchema = z.object({ message: z.object({ data: z.string(), messageId: z.string() }) })
const noticeSchema = z.object({ emailAddress: z.string(), historyId: z.string() })

const verify = makeVerifyPush(keys, transport)
const app = express()
app.disable('x-powered-by')
app.disable('etag')
app.get('/readyz', (_request, response) => void response.json({}))
app.use(requestLog(pino({ level: 'info' }, { write: () => undefined })))
app.use(helmet())
app.use('/collected', (request, response) => void take(request, response))
app.post('/plain/api/email/webhooks/google/:pushKey', express.json(), async (request, response) => {
  const { pushKey } = request.params
  const tenantId = tenantOf(pushKey) ?? ''
  const reading = rows.get(pushKey) ?? store.configurations.byPushKey(tenantId, pushKey)
  rows.set(pushKey, reading)
  const row = await reading
  const expected = { audiences: [pushAddress(env.origins, pushKey)], email: row?.key?.email ?? '' }
  const verdict = await verify(request.headers.authorization, expected)
  if (!row || !verdict.ok) return void response.status(401).end()
  const { data, messageId } = envelopeSchema.parse(request.body).message
  const notice = noticeSchema.parse(JSON.parse(Buffer.from(data, 'base64').toString('utf8')))
  const { configurationId } = row
  const now = clock.now()
  const { emailAddress: address, historyId } = notice
  await inbox.file(tenantId, [{ configurationId, messageId, address, historyId, publishedAt: now, receivedAt: now }])
  response.status(204).end()
})
const server = app.listen(env.port)
process.once('SIGTERM', () => {
  server.closeAllConnections()
  server.close(() => void close().then(() => process.exit(0)))
})
