import { readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { databaseName, roleNames } from '../bff/store/cluster.ts'

/** Asks the database of a running test server itself, past row level security. */
export async function queryStore<Row extends pg.QueryResultRow>(
  { dataDir }: { readonly dataDir: string },
  question: string,
  values: readonly string[] = [],
): Promise<Row[]> {
  const data = path.join(dataDir, 'data')
  const { superuser }: { superuser: string } = JSON.parse(
    readFileSync(path.join(data, 'database-passwords.json'), 'utf8'),
  )
  const port = readFileSync(path.join(data, 'pg', 'postmaster.pid'), 'utf8').split('\n')[3]
  const client = new pg.Client(`postgres://${roleNames.superuser}:${superuser}@127.0.0.1:${port}/${databaseName}`)
  await client.connect()
  try {
    return (await client.query<Row>(question, [...values])).rows
  } finally {
    await client.end()
  }
}

/** What the tenant's host was to be told of: ids of new mails or of changed events, oldest first. */
export async function announcedIds(
  server: { readonly dataDir: string },
  tenantId: string,
  service: 'gmail' | 'calendar',
): Promise<string[]> {
  type Payload = { readonly messageIds?: string[]; readonly events?: { readonly id: string }[] }
  const rows = await queryStore<{ payload: Payload }>(
    server,
    'select payload from outbox_event where tenant_id = $1 and type = $2 order by sequence',
    [tenantId, service === 'gmail' ? 'mailbox.changed' : 'calendar.changed'],
  )
  return rows.flatMap(({ payload }) => payload.messageIds ?? payload.events?.map(({ id }) => id) ?? [])
}
