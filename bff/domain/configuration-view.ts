import { getDomain } from 'tldts'
import type { CheckResult } from '#contract/check.ts'
import type { Configuration, ShownValues } from '#contract/configuration.ts'
import { scopesForServices } from '#contract/google.ts'
import { steps } from '#steps/index.ts'
import { progressOf } from '#steps/progress.ts'
import { usualChoices } from '#steps/usual-choices.ts'
import { type Origins, pushAddress, redirectUris } from './addresses.ts'
import type { ConfigurationRow, PendingFileRow, StepStateRow, Tenant } from './ports.ts'

/** What the operator says about the host application (design 3): shown on Google's consent screen. */
export type AppFacts = {
  readonly name: string
  /** What the first tenant is called until the host application makes its own. */
  readonly tenantName: string
  readonly homePage: string
  readonly privacyPage: string
  readonly termsPage: string
  readonly contactAddress: string
}

export type ViewContext = {
  readonly origins: Origins
  readonly app: AppFacts
  /** Where a browser finds a Google address: itself, or the simulated Google. */
  readonly browserAddress: (googleAddress: string) => string
}

/** The last part of the topic's name, the same in every tenant's project. */
export const gmailTopicId = 'guidepost-gmail'

/** Our subscription's id in every tenant's project; a push that names another one is not ours (FM-42). */
export const pushSubscriptionId = 'guidepost-gmail-push'

/** The step a file belongs to. */
export const stepOfFile = { 'oauth-client': 'client', 'service-account-key': 'key' } as const

/** The step that connects a service. */
export const stepOfService = { gmail: 'mailbox', calendar: 'calendar' } as const

const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString())

/** Google allows letters, digits and hyphens in IDs, and spaces in names; a tenant's name may hold anything. */
function asIdentifier(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return plain.slice(0, 20).replace(/-+$/, '') || 'guidepost'
}

/** What Google's Branding page accepts under Authorized domains: registrable domains, without a host in front. */
function authorizedDomains({ homePage, privacyPage, termsPage }: AppFacts): string[] {
  const domains = [homePage, privacyPage, termsPage].map((page) => getDomain(page, { allowPrivateDomains: false }))
  return [...new Set(domains.filter((domain) => domain !== null))]
}

/** Every value a guide or copy field may show for this configuration. */
export function shownValues(context: ViewContext, tenant: Tenant, row: ConfigurationRow): ShownValues {
  const choices = row.choices ?? usualChoices
  const pushUrl = pushAddress(context.origins, row.pushKey)
  return {
    appName: context.app.name,
    projectName: `${asIdentifier(tenant.name)}-mail`,
    projectId: row.projectId,
    clientName: context.app.name,
    serviceAccountName: 'guidepost-push',
    contactAddress: context.app.contactAddress,
    homePage: context.app.homePage,
    privacyPage: context.app.privacyPage,
    termsPage: context.app.termsPage,
    authorizedDomains: authorizedDomains(context.app),
    redirectUris: redirectUris(context.origins, choices.services),
    scopes: scopesForServices(choices.services),
    pushUrl,
    audience: pushUrl,
    topicId: gmailTopicId,
    subscriptionId: pushSubscriptionId,
  }
}

/** The configuration as a browser may see it. Pure. */
export function configurationView(
  context: ViewContext,
  tenant: Tenant,
  row: ConfigurationRow,
  records: readonly StepStateRow[],
  checks: readonly CheckResult[],
  pending: readonly PendingFileRow[],
): Configuration {
  const choices = row.choices ?? usualChoices
  const shown = shownValues(context, tenant, row)
  const moments = new Map(
    records.map((record) => [
      record.step,
      { openedAt: iso(record.openedAt), claimedAt: iso(record.claimedAt), skippedAt: iso(record.skippedAt) },
    ]),
  )
  const progress = progressOf(steps, choices, moments, checks)
  const facts = {
    topicId: shown.topicId,
    ...(row.projectId === null ? {} : { projectId: row.projectId }),
    ...(row.client === null ? {} : { clientId: row.client.clientId }),
    ...(row.key === null ? {} : { keyEmail: row.key.email }),
  }
  return {
    id: row.configurationId,
    name: row.name,
    state: row.state,
    choices: row.choices,
    projectId: row.projectId,
    projectNumber: row.projectNumber,
    client: row.client,
    key: row.key,
    pendingFiles: pending.map(({ kind, receivedAt }) => ({
      kind,
      step: stepOfFile[kind],
      receivedAt: new Date(receivedAt).toISOString(),
    })),
    shown,
    links: Object.fromEntries(
      steps.map((step) => [step.slug, step.opens.map((page) => context.browserAddress(page.address(facts)))]),
    ),
    steps: progress.steps.map((step) => ({
      slug: step.slug,
      status: step.status,
      blockedBy: [...step.blockedBy],
      openedAt: moments.get(step.slug)?.openedAt ?? null,
      claimedAt: moments.get(step.slug)?.claimedAt ?? null,
    })),
    next: progress.next,
    checks: [...checks],
    createdAt: new Date(row.createdAt).toISOString(),
    updatedAt: new Date(row.updatedAt).toISOString(),
  }
}
