import type { CheckResult } from '#contract/check.ts'
import { isCauseId, renderCause } from '#contract/causes/catalogue.ts'
import type { Connection } from '#contract/connection.ts'
import { steps } from '#steps/index.ts'
import type { Cause } from './connection-ports.ts'
import { day } from './next-due.ts'

// What people are told by e-mail: the cause, what it means with its date, and the page where it is mended. Pure.

const dateFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })
const date = (iso: string | number) => dateFormat.format(typeof iso === 'number' ? iso : Date.parse(iso))

const stepOf = new Map(steps.flatMap(({ slug, checks }) => Object.keys(checks).map((check) => [check, slug] as const)))
/** Steps of a configuration itself. What mailbox, calendar and proof show is a connection's, told with its account. */
const ownSteps: readonly string[] = ['project', 'apis', 'key', 'push', 'consent', 'client', 'scopes', 'publish']

export const isOwnCheck = ({ check }: CheckResult) => ownSteps.includes(stepOf.get(check) ?? '')

const whatIs = ({ service, label }: Connection) =>
  service === 'gmail' ? `Mail of ${label}` : `Changes of the calendar ${label}`

/** A connection whose sign-in Google ended: it has stopped already, and what was missed can be had for a while. */
export function meansLost(connection: Connection, noticedAt: number): string {
  const since = connection.lastSyncAt === null ? noticedAt : Date.parse(connection.lastSyncAt)
  const stopped = `${whatIs(connection)} stopped: the last look was on ${date(since)}.`
  // Gmail's history IDs hold about a week (google-facts 7); Calendar promises nothing for its sync tokens.
  return connection.service === 'gmail'
    ? `${stopped} Connect it again by ${date(since + 7 * day)}: Gmail keeps what changed for about a week. After that the mailbox is read in full.`
    : `${stopped} Connect it again, and what was missed is read.`
}

/** What a broken configuration means for one of its connections; null when this connection goes on as before. */
export function meansBroken(
  connection: Connection,
  failed: readonly CheckResult[],
  accessEndsAt: number | null,
): string | null {
  const { service, label, expiresAt, signInEndsAt } = connection
  const what = whatIs(connection)
  const has = (...checks: string[]) => failed.some(({ check }) => checks.includes(check))
  const inStep = (...slugs: string[]) => failed.some(({ check }) => slugs.includes(stepOf.get(check) ?? ''))
  if (has(service === 'gmail' ? 'api-gmail' : 'api-calendar')) return `${what} has stopped: its API is off.`
  if (inStep('client', 'project', 'scopes', 'consent')) {
    return accessEndsAt === null
      ? `${what} has stopped.`
      : `${what} stops on ${date(accessEndsAt)}: Google renews our access to ${label} no more.`
  }
  if (inStep('publish') && signInEndsAt !== null)
    return `${what} stops on ${date(signInEndsAt)}, when Google ends the sign-in of an app in Testing.`
  if (service === 'calendar') return null
  if (inStep('push') || has('api-pubsub')) {
    const late = `${what} comes late: pushes do not arrive, so we look ourselves every 15 minutes.`
    // Gmail renews a watch only for a topic that it may publish to.
    const watchEnds = expiresAt !== null && has('topic', 'publisher', 'api-pubsub')
    return watchEnds
      ? `${late} Gmail’s watch stops on ${date(expiresAt)} and is not renewed before this is set right.`
      : late
  }
  return null
}

/** One thing that stopped, with where to mend it. `step` is the page of the first failed check. */
export type Told = {
  readonly title: string
  readonly causes: readonly Cause[]
  readonly means: readonly string[]
  readonly configurationId: string
  readonly step: string
}

export const stepOfCheck = (check: string) => stepOf.get(check) ?? 'start'

function paragraphOf({ title, causes, means, configurationId, step }: Told, baseUrl: string): string {
  const words = causes.flatMap(({ id, facts }) => {
    if (!isCauseId(id)) return []
    const { happened, toDo } = renderCause({ id, facts })
    return [`Why: ${happened}`, `What to do: ${toDo}`]
  })
  const lines = [...words, ...means.map((one) => `What it means: ${one}`)]
  return [title, ...lines, `${baseUrl}/setup/${configurationId}/${step}`].join('\n\n')
}

/** One mail about all that stopped since the last one. Plain text: no client hides or rewrites its links. */
export function mailOf(
  tenant: { readonly tenantId: string; readonly name: string; readonly reference: string },
  told: readonly Told[],
  place: { readonly baseUrl: string; readonly appName: string },
): { readonly subject: string; readonly text: string } {
  const [first] = told
  const more = told.length > 1 ? ` (and ${told.length - 1} more)` : ''
  const subject = `${tenant.name}: ${first?.title ?? ''}${more}`.slice(0, 180)
  const text = [
    `${tenant.name} (${tenant.reference}), ${place.appName}`,
    ...told.map((one) => paragraphOf(one, place.baseUrl)),
    `The pages need a session. A new setup link: npm run admin -- link create --tenant ${tenant.tenantId}`,
    'This is said once. You hear of it again only if it works in between.',
  ].join('\n\n')
  return { subject, text: `${text}\n` }
}
