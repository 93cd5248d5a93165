import pg from 'pg'
import { refuseToStart } from './start-refusal.ts'

/**
 * The roles of the database and who may become whom. The server logs in as one role, the application role, which may
 * - always use the tables, under row-level security (`guidepost_server`);
 * - become `guidepost_planner`, which reads ids and times of `due` across tenants and nothing else;
 * - become `guidepost_jobs`, which owns what pg-boss makes in its own schema.
 */
export const groupRoles = ['guidepost_server', 'guidepost_planner', 'guidepost_jobs'] as const

/**
 * `inherit false`: without the step "set role" the application role has none of the planner's rights, and the planner's
 * row-level security policy does not apply to it.
 */
export function roleGrants(appRole: string): string[] {
  const app = pg.escapeIdentifier(appRole)
  return [
    `grant guidepost_server to ${app} with inherit true, set false`,
    `grant guidepost_planner to ${app} with inherit false, set true`,
    `grant guidepost_jobs to ${app} with inherit false, set true`,
  ]
}

/**
 * External PostgreSQL: makes what is missing, so that an empty database and an owner are enough. An owner without
 * CREATEROLE is told the statements for whoever has it.
 */
export async function ensureRoles(ownerUrl: string, appUrl: string): Promise<void> {
  const app = new URL(appUrl)
  const appRole = decodeURIComponent(app.username)
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    const { rows } = await owner.query<{ rolname: string }>('select rolname from pg_roles where rolname = any($1)', [
      [...groupRoles, appRole],
    ])
    const missing = (role: string) => !rows.some((row) => row.rolname === role)
    const secretless = [
      ...groupRoles.filter(missing).map((role) => `create role ${role} nologin`),
      ...(missing(appRole) ? [`create role ${pg.escapeIdentifier(appRole)} login`] : []),
      ...((await isMemberOfAll(owner, appRole, missing)) ? [] : roleGrants(appRole)),
    ]
    try {
      await owner.query('begin')
      for (const statement of secretless) await owner.query(statement)
      if (missing(appRole) && app.password !== '') {
        const password = pg.escapeLiteral(decodeURIComponent(app.password))
        await owner.query(`alter role ${pg.escapeIdentifier(appRole)} password ${password}`)
      }
      await owner.query('commit')
    } catch (error) {
      await owner.query('rollback')
      const reason = error instanceof Error ? error.message : String(error)
      refuseToStart(
        `DATABASE_OWNER_URL may not make the roles (${reason}). Have somebody who may create roles run: ${secretless.join('; ')};` +
          (missing(appRole) ? ' and give the last role a password.' : ''),
      )
    }
  } finally {
    await owner.end()
  }
}

async function isMemberOfAll(owner: pg.Client, appRole: string, missing: (role: string) => boolean): Promise<boolean> {
  if ([...groupRoles, appRole].some(missing)) return false
  const { rows } = await owner.query<{ all: boolean }>(
    `select bool_and(pg_has_role($1::name, role::name, 'MEMBER')) as all from unnest($2::text[]) role`,
    [appRole, [...groupRoles]],
  )
  return rows[0]?.all === true
}

/** Refuses a login that row-level security would not hold back: superuser, BYPASSRLS, or owner of our tables. */
export async function checkAppRole(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string; breach: string | null; server: boolean }>(
    `select r.rolname as name,
       case when r.rolsuper then 'a superuser'
            when r.rolbypassrls then 'a role with BYPASSRLS'
            when exists (select 1 from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                         and pg_has_role(current_user, c.relowner, 'MEMBER')) then 'the owner of the tables, or a member of it'
       end as breach,
       exists (select 1 from pg_roles g where g.rolname = 'guidepost_server' and pg_has_role(current_user, g.oid, 'USAGE')) as server
     from pg_roles r where r.rolname = current_user`,
  )
  const role = rows[0]
  if (role === undefined || role.breach !== null) {
    refuseToStart(
      `DATABASE_URL logs in as ${role?.breach ?? 'an unknown role'} (${role?.name ?? '?'}). Tenants would not be kept apart. ` +
        'Use a role that is neither superuser nor owner of the tables and has no BYPASSRLS.',
    )
  }
  if (!role.server)
    refuseToStart(
      `The role ${role.name} of DATABASE_URL lacks rights. Set DATABASE_OWNER_URL, or run: ${roleGrants(role.name).join('; ')};`,
    )
}

/** Refuses a database in which somebody switched off what keeps tenants apart. */
export async function checkRowSecurity(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
     where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
       and not (c.relrowsecurity and c.relforcerowsecurity)`,
  )
  if (rows.length > 0) {
    refuseToStart(
      `Row-level security is off on ${rows.map((row) => row.name).join(', ')}. Switch it on again: alter table … enable row level security, force row level security.`,
    )
  }
}
