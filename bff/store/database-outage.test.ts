import net from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import pg from 'pg'
import { type Database, openDatabase } from './database.ts'
import { createTestDatabase, type TestDatabase } from './test-database.ts'

let db: TestDatabase
let proxy: Awaited<ReturnType<typeof startProxy>>
let database: Database
let tenant: string

beforeAll(async () => {
  db = await createTestDatabase()
  tenant = await db.makeTenant()
  const real = new URL(db.urls.app)
  proxy = await startProxy(Number(real.port))
  real.port = String(proxy.port)
  database = await openDatabase({ databaseUrl: real.href, poolSize: 2 })
})
afterAll(async () => {
  await database.close()
  await proxy.close()
  await db.drop()
})

async function startProxy(target: number) {
  const sockets = new Set<net.Socket>()
  let down = false
  const server = net.createServer((client) => {
    if (down) return client.destroy()
    const upstream = net.connect(target, '127.0.0.1')
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => sockets.delete(socket))
    }
    client.pipe(upstream).pipe(client)
    return client
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    cut() {
      down = true
      for (const socket of sockets) socket.destroy()
    },
    mend() {
      down = false
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

const write = () => database.inTenant(tenant, (tx) => tx.updateTable('tenant').set({ name: 'Written' }).execute())

test('an outage is reported, writes fail, and everything comes back without a restart (FM-52)', async () => {
  expect(await database.isReady()).toBe(true)
  const back = new Promise<void>((resolve) => {
    database.bell.onRing(({ tenantId }) => {
      if (tenantId === '*') resolve()
    })
  })
  await database.bell.listening
  proxy.cut()
  expect(await database.isReady()).toBe(false)
  await expect(write()).rejects.toThrow()
  await expect(database.webhooks.inTenant(tenant, async () => 'push')).rejects.toThrow()
  proxy.mend()
  await expect.poll(() => database.isReady()).toBe(true)
  await write()
  // Changes in between are unknown, so every page is told to look again.
  await back
})

test('a read-only replica is not ready and takes no write (FM-53)', async () => {
  const name = db.urls.app.split('/').at(-1)
  const superuser = new pg.Client({ connectionString: db.urls.superuser })
  await superuser.connect()
  await superuser.query(`alter database ${name} set default_transaction_read_only = on`)
  proxy.cut()
  proxy.mend()
  await expect
    .poll(() =>
      write().then(
        () => 'written',
        (error: Error) => error.message,
      ),
    )
    .toMatch(/read-only transaction/)
  expect(await database.isReady()).toBe(false)
  await superuser.query('set default_transaction_read_only = off')
  await superuser.query(`alter database ${name} reset default_transaction_read_only`)
  await superuser.end()
  proxy.cut()
  proxy.mend()
  await expect.poll(() => database.isReady()).toBe(true)
  await expect
    .poll(() =>
      write().then(
        () => 'written',
        () => 'refused',
      ),
    )
    .toBe('written')
})
