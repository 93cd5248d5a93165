/**
 * The roles of the database and who may become whom. The server logs in as one role, the application role, which may
 * - always use the tables, under row-level security (`guidepost_server`);
 * - become `guidepost_planner`, which reads ids and times of `due` across tenants and nothing else;
 * - become `guidepost_jobs`, which owns what pg-boss makes in its own schema.
 * `inherit false`: without the step "set role" the application role has none of the planner's rights, and the planner's
 * row-level security policy does not apply to it.
 */
export const groupRoles = ['guidepost_server', 'guidepost_planner', 'guidepost_jobs'] as const

/** Statements for a database cluster that has none of the roles yet, one per line. Names and passwords are ours. */
export function roleGrants(appRole: string): string[] {
  const app = quoteIdentifier(appRole)
  return [
    `grant guidepost_server to ${app} with inherit true, set false`,
    `grant guidepost_planner to ${app} with inherit false, set true`,
    `grant guidepost_jobs to ${app} with inherit false, set true`,
  ]
}

export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

export function quoteLiteral(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
