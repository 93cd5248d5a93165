import type { Kysely, RawBuilder } from 'kysely'
import type pg from 'pg'
import type { Schema } from './schema.ts'

/**
 * One statement in a transaction of its own that sees and writes rows of `tenantId` only. Resolves with its rows when they
 * are durable. `name` is the statement's own: the text under it never changes.
 */
export type StatementInTenant = <Row>(
  tenantId: string,
  name: string,
  statement: RawBuilder<Row>,
) => Promise<readonly Row[]>

/**
 * The four commands of the transaction go out together and are answered in one round trip, and the statement is planned once
 * a connection: the way of every push. `pool` has pipelines (node-postgres `pipeline`). Should a command fail, those behind
 * it do nothing, and the last one rolls back.
 */
export function statementInTenant(pool: pg.Pool, db: Kysely<Schema>): StatementInTenant {
  return async <Row>(tenantId: string, name: string, statement: RawBuilder<Row>) => {
    const { sql: text, parameters } = statement.compile(db)
    const client = await pool.connect()
    try {
      const begun = client.query('begin')
      const entered = client.query({
        name: 'enter-tenant',
        text: "select set_config('app.tenant', $1, true)",
        values: [tenantId],
      })
      const answered = client.query<Row & pg.QueryResultRow>({ name, text, values: [...parameters] })
      const committed = client.query('commit')
      // All of them, so that nobody else gets a connection that still waits for an answer.
      await Promise.allSettled([begun, entered, answered, committed])
      await Promise.all([begun, entered, committed])
      return (await answered).rows
    } finally {
      client.release()
    }
  }
}
