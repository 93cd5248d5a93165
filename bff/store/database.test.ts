import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from './database.ts'
import { migrate, migrationNames } from './migrate.ts'
import { outboxStore } from './outbox.ts'
import { syncStore } from './syncs.ts'
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from './test-database.ts'

let it: TestDatabase
beforeAll(async () => {
  it = await createTestDatabase()
})
afterAll(() => it.drop())

async function rawly<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

describe('tenants are kept apart by the database itself', () => {
  test('a query without any filter sees only the tenant of its transaction', async () => {
    const [one, two] = [await it.makeTenant('One'), await it.makeTenant('Two')]
    const seen = await it.database.inTenant(one, (tx) => tx.selectFrom('tenant').select('tenant_id').execute())
    expect(seen).toEqual([{ tenant_id: one }])
    expect(seen).not.toContainEqual({ tenant_id: two })
  })

  test('raw SQL as the application role sees and changes nothing of another tenant, in any table', async () => {
    const [one, two] = [await it.makeTenant('One'), await it.makeTenant('Two')]
    await it.database.inTenant(two, (tx) =>
      tx
        .insertInto('audit_event')
        .values({ tenant_id: two, event_id: 'e', at: new Date(), actor: 'a', event: 'x' })
        .execute(),
    )
    await rawly(it.urls.app, async (client) => {
      const tables = await client.query<{ name: string }>(
        `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' where c.relkind = 'r'`,
      )
      expect(tables.rows.length).toBeGreaterThan(20)
      for (const { name } of tables.rows) {
        await client.query(`select set_config('app.tenant', $1, false)`, [one])
        const others = await client.query(`select 1 from ${name} where tenant_id = $1`, [two])
        expect(others.rows, name).toEqual([])
        await client.query(`select set_config('app.tenant', '', false)`)
        const unset = await client.query(`select 1 from ${name}`)
        expect(unset.rows, `${name} without a tenant`).toEqual([])
      }
      await client.query(`select set_config('app.tenant', $1, false)`, [one])
      expect((await client.query(`update tenant set name = 'taken' where tenant_id = $1`, [two])).rowCount).toBe(0)
      expect((await client.query(`delete from tenant where tenant_id = $1`, [two])).rowCount).toBe(0)
      await expect(
        client.query(`insert into member values ($1, 'm', 'Mallory', 'admin', now())`, [two]),
      ).rejects.toThrow(/row-level security/)
    })
  })

  test('every tenant table forces row-level security and keys begin with the tenant', async () => {
    await rawly(it.urls.superuser, async (client) => {
      const { rows } = await client.query<{ name: string; forced: boolean; first: string }>(
        `select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
           (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0] where i.indrelid = c.oid and i.indisprimary) as first
         from pg_class c join pg_attribute t on t.attrelid = c.oid and t.attname = 'tenant_id' where c.relkind = 'r'`,
      )
      for (const row of rows) expect(row).toEqual({ name: row.name, forced: true, first: 'tenant_id' })
    })
  })

  test('the tenant of a transaction does not outlive it', async () => {
    const one = await it.makeTenant()
    await it.database.inTenant(one, async () => undefined)
    const rows = await Promise.all(
      Array.from({ length: 5 }, () => it.database.inTenant('', (tx) => tx.selectFrom('tenant').selectAll().execute())),
    )
    expect(rows.flat()).toEqual([])
  })

  test('the audit trail can be added to, not rewritten', async () => {
    const one = await it.makeTenant()
    await expect(it.database.inTenant(one, (tx) => tx.deleteFrom('audit_event').execute())).rejects.toThrow(
      /permission denied/,
    )
  })

  test('a late write for a deleted tenant is refused (FM-89)', async () => {
    const one = await it.makeTenant()
    await it.database.inTenant(one, (tx) => tx.deleteFrom('tenant').execute())
    const late = it.database.inTenant(one, (tx) =>
      tx
        .insertInto('member')
        .values({ tenant_id: one, member_id: 'm', name: 'n', role: 'admin', made_at: new Date() })
        .execute(),
    )
    await expect(late).rejects.toThrow(/foreign key/)
  })
})

describe('roles', () => {
  test('the planner reads what is due in every tenant and nothing else', async () => {
    const [one, two] = [await it.makeTenant(), await it.makeTenant()]
    for (const tenant_id of [one, two])
      await it.database.inTenant(tenant_id, (tx) =>
        tx.insertInto('due').values({ tenant_id, kind: 'k', subject_id: 's', due_at: new Date() }).execute(),
      )
    const rows = await it.database.planner.selectFrom('due').select('tenant_id').execute()
    expect(rows.map((row) => row.tenant_id)).toEqual(expect.arrayContaining([one, two]))
    await rawly(`${it.urls.app}?options=-c%20role%3Dguidepost_planner`, async (client) => {
      await expect(client.query('select * from tenant')).rejects.toThrow(/permission denied/)
      await expect(client.query('delete from due')).rejects.toThrow(/permission denied/)
    })
  })

  test('the jobs role makes tables in its schema and sees none of ours', async () => {
    const client = new pg.Client(it.database.jobsConnection)
    await client.connect()
    await client.query('create table pgboss.t (a int)')
    await expect(client.query('select * from public.due')).rejects.toThrow(/permission denied/)
    await client.end()
  })

  test('a server that logs in as superuser or owner is refused', async () => {
    await expect(openDatabase({ databaseUrl: it.urls.superuser })).rejects.toThrow(/superuser/)
    await expect(openDatabase({ databaseUrl: it.urls.owner })).rejects.toThrow(/owner of the tables/)
  })

  test('a role with BYPASSRLS is refused', async () => {
    await rawly(it.urls.superuser, async (client) => {
      await client.query(`create role passer login bypassrls password 'x' in role guidepost_server`)
      const url = new URL(it.urls.app)
      url.username = 'passer'
      url.password = 'x'
      await expect(openDatabase({ databaseUrl: url.href })).rejects.toThrow(/BYPASSRLS/)
      await client.query('drop role passer')
    })
  })

  test('a database in which row-level security was switched off is refused', async () => {
    await rawly(it.urls.superuser, async (client) => {
      await client.query('alter table member disable row level security')
      await expect(openDatabase({ databaseUrl: it.urls.app })).rejects.toThrow(/Row-level security is off on member/)
      await client.query('alter table member enable row level security')
    })
  })

  test('an external owner makes the roles of an empty database', async () => {
    const empty = await createEmptyDatabase()
    const owner = new URL(empty.urls.owner)
    const app = new URL(empty.urls.app)
    Object.assign(owner, { username: 'other_owner', password: 'o' })
    Object.assign(app, { username: 'other app', password: "a'b" })
    await rawly(empty.urls.superuser, async (client) => {
      await client.query(`create role other_owner login createrole password 'o'`)
      await client.query(
        `grant guidepost_server, guidepost_planner, guidepost_jobs to other_owner with admin true, inherit false, set false`,
      )
      await client.query(
        `grant all on schema public to other_owner; grant create on database ${empty.urls.app.split('/').at(-1)} to other_owner`,
      )
    })
    const opened = await openDatabase({ databaseUrl: app.href, databaseOwnerUrl: owner.href })
    expect(await opened.isReady()).toBe(true)
    await opened.close()
    const again = await openDatabase({ databaseUrl: app.href })
    await again.close()
    await empty.drop()
  })
})

describe('migrations', () => {
  test('a server without an owner names what an empty database lacks', async () => {
    const empty = await createEmptyDatabase()
    await expect(openDatabase({ databaseUrl: empty.urls.app })).rejects.toThrow(/lacks 0001_house.*DATABASE_OWNER_URL/)
    await empty.drop()
  })

  test('a database of the previous version keeps its rows and reaches this one', async () => {
    const empty = await createEmptyDatabase()
    const previous = migrationNames().at(-2) ?? '0001_house'
    await migrate(empty.urls.owner, previous)
    await rawly(empty.urls.superuser, (client) =>
      client.query(`
        insert into tenant values ('0123456789', 'Kept', 'G-KEPT00', now());
        insert into configuration (tenant_id, configuration_id, name, push_key, state, made_at, updated_at)
          values ('0123456789', 'c', 'Main', '0123456789-key', 'ready', now(), now());
        insert into connected_account (tenant_id, account_id, configuration_id, client_id, sub, email, granted_scopes, state, connected_at)
          values ('0123456789', 'a', 'c', 'client', '1', 'ada@acme.example', '{}', 'connected', now());
        insert into mailbox (tenant_id, mailbox_id, account_id, address, state, history_cursor, made_at, connected_at)
          values ('0123456789', 'm', 'a', 'ada@acme.example', 'attached', 12345678901234567890, now(), now());
        insert into outbox_event (tenant_id, event_id, type, subject_id, payload, made_at, next_try_at)
          values ('0123456789', gen_random_uuid(), 'mailbox.changed', 'm', '{"messageIds":["1"]}', now(), now())`),
    )
    const opened = await openDatabase({
      databaseUrl: empty.urls.app,
      databaseOwnerUrl: empty.urls.owner,
      makeRoles: false,
    })
    const kept = await opened.inTenant('0123456789', (tx) => tx.selectFrom('tenant').select('name').execute())
    expect(kept).toEqual([{ name: 'Kept' }])
    // What was connected goes on: its cursor, its upkeep and what the host has not heard yet.
    expect(await syncStore(opened).mailbox('0123456789', 'm')).toMatchObject({ cursor: '12345678901234567890' })
    expect(await outboxStore(opened).open('0123456789', Date.now() + 60_000, 10)).toMatchObject([{ subjectId: 'm' }])
    const due = await opened.inTenant('0123456789', (tx) =>
      tx.selectFrom('due').select('kind').orderBy('kind').execute(),
    )
    expect(due.map(({ kind }) => kind)).toEqual([
      'check-configuration',
      'probe-push',
      'refresh-token',
      'renew-watch',
      'sweep-mailbox',
    ])
    await opened.close()
    await empty.drop()
  })

  test('two servers that start together migrate once', async () => {
    const empty = await createEmptyDatabase()
    await Promise.all([migrate(empty.urls.owner), migrate(empty.urls.owner)])
    await empty.drop()
  })
})

describe('the bell', () => {
  test('rings in another process', async () => {
    const other = await openDatabase({ databaseUrl: it.urls.app })
    const one = await it.makeTenant()
    const heard: string[] = []
    const rung = new Promise<void>((resolve) => {
      other.bell.onRing(({ tenantId, changed }) => {
        if (tenantId !== one) return
        heard.push(...changed)
        if (changed.includes('second')) resolve()
      })
    })
    await other.bell.listening
    await it.database.bell.ring(one, ['first'])
    await it.database.bell.ring(one, ['second'])
    await rung
    expect(heard).toEqual(['first', 'second'])
    await other.close()
  })
})

describe('load', () => {
  test('webhooks get a connection while pages have used up theirs, and pages hear "busy" within a second (FM-54)', async () => {
    const one = await it.makeTenant()
    let release = () => {}
    const released = new Promise<void>((resolve) => (release = resolve))
    const held = Array.from({ length: 5 }, () => it.database.inTenant(one, () => released))
    const startedAt = Date.now()
    const page = it.database.inTenant(one, async () => 'page').catch((error: Error) => error.message)
    expect(await it.database.webhooks.inTenant(one, async () => 'push')).toBe('push')
    expect(await page).toMatch(/timeout/)
    expect(Date.now() - startedAt).toBeLessThan(10_000)
    release()
    await Promise.all(held)
  })
})
