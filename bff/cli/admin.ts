import path from 'node:path'
import { parseArgs } from 'node:util'
import * as z from 'zod/mini'
import { roleSchema } from '#contract/session.ts'
import { hashOf, newId, newOpaqueValue, newTenantId } from '../domain/opaque-values.ts'
import type { Clock, Store } from '../domain/ports.ts'
import type { OutboxStore } from '../domain/receiving-ports.ts'
import { EnvironmentRefusal, readEnvironment } from '../env.ts'
import { askForDelivery } from '../jobs/ask-for-delivery.ts'
import type { ApiKeys } from '../store/api-keys.ts'
import { defaultDataDir } from '../store/database-user.ts'
import { noteFirstTenant } from '../store/install.ts'
import { openStore } from '../store/open-store.ts'
import { outboxStore } from '../store/outbox.ts'
import { StartRefusal } from '../store/start-refusal.ts'
import { makeStore } from '../store/store.ts'
import { listTenants, type ListedTenant } from '../store/tenants.ts'

const usage = `Usage: npm run admin -- tenant create --name NAME
       npm run admin -- tenant list
       npm run admin -- link create --tenant TENANT [--role admin|support] [--for NAME]
       npm run admin -- key create --tenant TENANT --scopes links,tokens [--name NAME]
       npm run admin -- key list --tenant TENANT
       npm run admin -- key revoke --tenant TENANT --key KEY
       npm run admin -- events replay --tenant TENANT --since 2026-11-22T00:00:00Z
Add --json for machines.`

const scopeSchema = z.enum(['links', 'tokens', 'metrics', 'secrets'])
const sevenDaysMs = 7 * 24 * 3600 * 1000
const operator = 'operator'

export type AdminParts = {
  readonly store: Pick<Store, 'tenants' | 'setupLinks' | 'auditEvents'> & { readonly apiKeys: ApiKeys }
  readonly listTenants: () => Promise<ListedTenant[]>
  /** The tenant whose link `npm start` prints, when there is none yet. */
  readonly noteFirstTenant: (tenantId: string) => Promise<void>
  readonly outbox: Pick<OutboxStore, 'replay'>
  /** Asks the running server to hand over what the outbox holds. Undefined without EVENT_SINK_URL: nobody is told. */
  readonly requestDelivery: ((tenantId: string) => Promise<void>) | undefined
  readonly baseUrl: string
  readonly clock: Clock
}

/** What a command answers: one sentence or table for people, one value for `--json`. A secret in it is shown this once. */
type Reply = { readonly words: string; readonly json: unknown }

/** The operator asked for something that cannot be; the sentence says what to change. */
class UsageRefusal extends Error {}

function refuse(sentence: string): never {
  throw new UsageRefusal(sentence)
}

/** Runs one operator's command. Returns what to print and the exit status: 0 done, 1 not done. */
export async function runAdmin(args: readonly string[], parts: AdminParts): Promise<{ output: string; status: 0 | 1 }> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        name: { type: 'string' },
        tenant: { type: 'string' },
        role: { type: 'string' },
        for: { type: 'string' },
        scopes: { type: 'string' },
        key: { type: 'string' },
        since: { type: 'string' },
        json: { type: 'boolean' },
      },
      allowPositionals: true,
    })
    const command = commands[positionals.join(' ')]
    if (command === undefined) return { output: usage, status: 1 }
    const reply = await command(parts, values)
    return { output: values.json === true ? JSON.stringify(reply.json) : reply.words, status: 0 }
  } catch (error) {
    if (error instanceof UsageRefusal) return { output: error.message, status: 1 }
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
      return { output: `${error.message}\n${usage}`, status: 1 }
    }
    throw error
  }
}

type Values = {
  readonly [option in 'name' | 'tenant' | 'role' | 'for' | 'scopes' | 'key' | 'since']?: string | undefined
}
const commands: { readonly [words: string]: (parts: AdminParts, values: Values) => Promise<Reply> } = {
  'tenant create': createTenant,
  'tenant list': printTenants,
  'link create': createLink,
  'key create': createKey,
  'key list': printKeys,
  'key revoke': revokeKey,
  'events replay': replayEvents,
}

async function createTenant(parts: AdminParts, { name }: Values): Promise<Reply> {
  const said = name?.trim() ?? ''
  if (said === '' || said.length > 100) refuse('Enter the name of the tenant, up to 100 characters: --name "Acme"')
  const now = parts.clock.now()
  const tenant = await parts.store.tenants.create(newTenantId(), said, now)
  await parts.noteFirstTenant(tenant.tenantId)
  await note(parts, tenant.tenantId, 'tenant.created', {})
  return {
    words: `Tenant ${tenant.tenantId} (${tenant.name}) is made. Next: npm run admin -- link create --tenant ${tenant.tenantId}`,
    json: tenant,
  }
}

async function printTenants(parts: AdminParts): Promise<Reply> {
  const tenants = await parts.listTenants()
  const rows = tenants.map(({ tenantId, reference, name }) => `${tenantId}  ${reference}  ${name}`)
  return { words: rows.length === 0 ? 'There is no tenant yet.' : rows.join('\n'), json: tenants }
}

async function createLink(parts: AdminParts, values: Values): Promise<Reply> {
  const tenantId = await knownTenant(parts, values.tenant)
  const role = roleSchema.safeParse(values.role ?? 'admin')
  if (!role.success) refuse('Enter the role admin or support.')
  const now = parts.clock.now()
  const endsAt = now + sevenDaysMs
  const value = newOpaqueValue(tenantId)
  const madeFor = values.for?.trim().slice(0, 100) || (role.data === 'admin' ? 'Admin' : 'Support')
  await parts.store.setupLinks.create(tenantId, {
    linkHash: hashOf(value),
    role: role.data,
    madeFor,
    madeBy: operator,
    madeAt: now,
    endsAt,
  })
  await note(parts, tenantId, 'setup-link.created', { role: role.data })
  // In the fragment: it reaches no server, log or referrer.
  const link = `${parts.baseUrl}/enter#${value}`
  return {
    words: `${link}\nIt works once, until ${new Date(endsAt).toISOString()}.`,
    json: { link, endsAt: new Date(endsAt).toISOString() },
  }
}

async function createKey(parts: AdminParts, values: Values): Promise<Reply> {
  const tenantId = await knownTenant(parts, values.tenant)
  const scopes = z.array(scopeSchema).safeParse((values.scopes ?? '').split(',').map((scope) => scope.trim()))
  if (!scopes.success)
    refuse(`Enter what the key may do, separated by commas: --scopes ${scopeSchema.options.join(',')}`)
  const key = newOpaqueValue(tenantId)
  const keyId = newId()
  await parts.store.apiKeys.create(tenantId, {
    keyId,
    keyHash: hashOf(key),
    name: values.name?.trim().slice(0, 100) || 'Host application',
    scopes: scopes.data,
    madeBy: operator,
    createdAt: parts.clock.now(),
  })
  await note(parts, tenantId, 'api-key.created', { keyId, scopes: scopes.data.join(',') })
  return {
    words: `${key}\nThis is the only time it is shown. To revoke it: npm run admin -- key revoke --tenant ${tenantId} --key ${keyId}`,
    json: { key, keyId },
  }
}

async function printKeys(parts: AdminParts, values: Values): Promise<Reply> {
  const keys = await parts.store.apiKeys.list(await knownTenant(parts, values.tenant))
  const rows = keys.map(
    (key) => `${key.keyId}  ${key.revokedAt === null ? 'in use ' : 'revoked'}  ${key.scopes.join(',')}  ${key.name}`,
  )
  return { words: rows.length === 0 ? 'This tenant has no API key.' : rows.join('\n'), json: keys }
}

async function revokeKey(parts: AdminParts, values: Values): Promise<Reply> {
  const tenantId = await knownTenant(parts, values.tenant)
  const keyId = values.key ?? refuse('Enter the key to revoke, as "key list" shows it: --key KEY')
  if (!(await parts.store.apiKeys.revoke(tenantId, keyId, parts.clock.now())))
    refuse(`Tenant ${tenantId} has no key ${keyId} in use.`)
  await note(parts, tenantId, 'api-key.revoked', { keyId })
  return { words: `Key ${keyId} is revoked.`, json: { keyId } }
}

async function replayEvents(parts: AdminParts, values: Values): Promise<Reply> {
  const tenantId = await knownTenant(parts, values.tenant)
  const since = z.iso.datetime({ offset: true }).safeParse(values.since)
  if (!since.success) refuse('Enter since when, as an instant: --since 2026-11-22T00:00:00Z')
  if (!parts.requestDelivery)
    refuse(
      'No host application is told of anything here: set EVENT_SINK_URL and EVENT_SINK_SECRET, as the server has them.',
    )
  const count = await parts.outbox.replay(tenantId, Date.parse(since.data), parts.clock.now())
  await note(parts, tenantId, 'events.replayed', { since: since.data, events: String(count) })
  if (count > 0) await parts.requestDelivery(tenantId)
  return {
    words: `${count} ${count === 1 ? 'event goes' : 'events go'} out again, each under its old id.`,
    json: { events: count },
  }
}

async function knownTenant(parts: AdminParts, tenantId: string | undefined): Promise<string> {
  if (tenantId === undefined) refuse('Enter the tenant, as "tenant list" shows it: --tenant TENANT')
  if ((await parts.store.tenants.get(tenantId)) === undefined)
    refuse(`There is no tenant ${tenantId}. "npm run admin -- tenant list" shows all.`)
  return tenantId
}

function note(parts: AdminParts, tenantId: string, event: string, subject: Record<string, string>): Promise<void> {
  return parts.store.auditEvents.record(tenantId, {
    event,
    actor: operator,
    subject,
    requestId: '',
    at: parts.clock.now(),
  })
}

async function main(): Promise<void> {
  const env = readEnvironment(process.env)
  const clock = { now: Date.now }
  const opened = await openStore({
    dataDir: path.resolve(env.dataDir ?? defaultDataDir(process.cwd())),
    databaseUrl: env.databaseUrl,
    databaseOwnerUrl: env.databaseOwnerUrl,
    as: 'beside',
    now: new Date(clock.now()),
  })
  try {
    const { output, status } = await runAdmin(process.argv.slice(2), {
      store: makeStore(opened.database),
      listTenants: () => listTenants(opened.ownerUrl ?? refuse('The list of tenants needs DATABASE_OWNER_URL.')),
      noteFirstTenant: (tenantId) => noteFirstTenant(opened.database.house, tenantId),
      outbox: outboxStore(opened.database),
      requestDelivery: env.eventSink && ((tenantId) => askForDelivery(opened.database.jobsConnection, tenantId)),
      baseUrl: env.origins.baseUrl,
      clock,
    })
    process.stdout.write(`${output}\n`)
    process.exitCode = status
  } finally {
    await opened.close()
  }
}

if (import.meta.main) {
  try {
    await main()
  } catch (error) {
    if (!(error instanceof StartRefusal || error instanceof EnvironmentRefusal)) throw error
    process.stdout.write(`${error.message}\n`)
    process.exitCode = 1
  }
}
