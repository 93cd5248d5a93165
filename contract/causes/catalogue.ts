import { apisCauses } from './apis.ts'
import { calendarSyncCauses } from './calendar-sync.ts'
import { calendarWatchCauses } from './calendar-watch.ts'
import { clientSecretCauses } from './client-secret.ts'
import { codeExchangeCauses } from './code-exchange.ts'
import { consentScreenCauses } from './consent-screen.ts'
import type { Actor, Cause, CauseLink, Fact, Facts, Severity, Stage } from './define-cause.ts'
import { gmailDeliveryCauses } from './gmail-delivery.ts'
import { gmailWatchCauses } from './gmail-watch.ts'
import { iamCauses } from './iam.ts'
import { networkCauses } from './network.ts'
import { oauthClientCauses } from './oauth-client.ts'
import { orgPolicyCauses } from './org-policy.ts'
import { projectCauses } from './project.ts'
import { pubsubSubscriptionCauses } from './pubsub-subscription.ts'
import { pubsubTopicCauses } from './pubsub-topic.ts'
import { pushEndpointCauses } from './push-endpoint.ts'
import { quotaCauses } from './quota.ts'
import { redirectUriCauses } from './redirect-uri.ts'
import { refreshCauses } from './refresh.ts'
import { scopesCauses } from './scopes.ts'
import { serviceAccountKeyCauses } from './service-account-key.ts'
import { signInCauses } from './sign-in.ts'
import { workspaceAdminCauses } from './workspace-admin.ts'

/** Everything that can be wrong. Ids are permanent: retire one, never rename it. */
export const causes = {
  ...projectCauses,
  ...apisCauses,
  ...consentScreenCauses,
  ...scopesCauses,
  ...oauthClientCauses,
  ...redirectUriCauses,
  ...clientSecretCauses,
  ...signInCauses,
  ...codeExchangeCauses,
  ...refreshCauses,
  ...serviceAccountKeyCauses,
  ...iamCauses,
  ...orgPolicyCauses,
  ...pubsubTopicCauses,
  ...pubsubSubscriptionCauses,
  ...pushEndpointCauses,
  ...gmailWatchCauses,
  ...gmailDeliveryCauses,
  ...calendarSyncCauses,
  ...calendarWatchCauses,
  ...quotaCauses,
  ...networkCauses,
  ...workspaceAdminCauses,
}

export type CauseId = keyof typeof causes

/** What a check must know before it may raise the cause. */
export type FactsOf<Id extends CauseId> = (typeof causes)[Id] extends Cause<infer F> ? F : never

/** A cause as it is stored and sent: the words are made where it is read. */
export type CauseRef = { readonly id: CauseId; readonly facts: Facts }

export type RenderedCause = {
  readonly id: CauseId
  readonly stage: Stage
  readonly severity: Severity
  readonly actor: Actor
  readonly title: string
  readonly happened: string
  readonly toDo: string
  readonly link: CauseLink | undefined
  readonly command: string | undefined
  readonly foreign: boolean
}

export function isCauseId(value: string): value is CauseId {
  return Object.hasOwn(causes, value)
}

/** The words of a cause for the facts that are known. */
export function renderCause({ id, facts }: CauseRef): RenderedCause {
  const cause: Cause = causes[id]
  const words = (text: Cause['happened']) => (typeof text === 'string' ? text : text(facts))
  return {
    id,
    stage: cause.stage,
    severity: cause.severity,
    actor: cause.actor,
    title: cause.title,
    happened: words(cause.happened),
    toDo: words(cause.toDo),
    link: pinned(typeof cause.link === 'function' ? cause.link(facts) : cause.link, facts['projectId']),
    command: cause.command?.(facts),
    foreign: cause.foreign === true,
  }
}

/** A console page without its project opens in the project used last, so any project that is known is put in. */
function pinned(link: CauseLink | undefined, projectId: Fact): CauseLink | undefined {
  if (link === undefined || typeof projectId !== 'string') return link
  const page = URL.canParse(link.href) ? new URL(link.href) : undefined
  if (page?.host !== 'console.cloud.google.com' || page.searchParams.has('project')) return link
  return { ...link, href: `${link.href}${page.search === '' ? '?' : '&'}project=${encodeURIComponent(projectId)}` }
}
