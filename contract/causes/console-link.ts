import { googleLink } from '#contract/google-links.ts'
import type { CauseLink } from './define-cause.ts'

/** A page of the Google Cloud console, pinned to the project (ID or number: the console takes both). */
export function consoleLink(label: string, path: string, projectId?: string): CauseLink {
  const project = projectId === undefined ? '' : `?project=${encodeURIComponent(projectId)}`
  return { label, href: `https://console.cloud.google.com${path}${project}` }
}

/** The page on which one API is turned on. */
export function apiLink(service: string | undefined, projectId?: string): CauseLink {
  if (service === undefined) return consoleLink('Open the API library in Google', '/apis/library', projectId)
  return { label: 'Open the API in Google', href: googleLink('api-library', { api: service, projectId }) }
}

type PageOfAProject = 'clients' | 'audience' | 'iam' | 'service-accounts' | 'topics' | 'subscriptions'

function pageLink(label: string, name: PageOfAProject): (projectId?: string) => CauseLink {
  return (projectId) => ({ label, href: googleLink(name, { projectId }) })
}

export const clientsLink = pageLink('Open OAuth clients in Google', 'clients')
export const audienceLink = pageLink('Open Audience in Google', 'audience')
export const iamLink = pageLink('Open IAM in Google', 'iam')
export const keysLink = pageLink('Open service accounts in Google', 'service-accounts')
export const topicsLink = pageLink('Open topics in Google', 'topics')
export const subscriptionsLink = pageLink('Open subscriptions in Google', 'subscriptions')
export const policyLink = (constraint: string, projectId?: string) =>
  consoleLink('Open the policy in Google', `/iam-admin/orgpolicies/${constraint}`, projectId)

/** Where a Google account's owner sees and removes what apps may do. */
export const grantsLink: CauseLink = {
  label: 'Open your Google permissions',
  href: googleLink('account-permissions', {}),
}
export const adminAppsLink: CauseLink = {
  label: 'Open API controls in the Admin console',
  href: googleLink('api-controls', {}),
}
export const cloudStatusLink: CauseLink = {
  label: 'Open the Google Cloud status page',
  href: 'https://status.cloud.google.com/',
}
export const workspaceStatusLink: CauseLink = {
  label: 'Open the Workspace status page',
  href: 'https://www.google.com/appsstatus/dashboard/',
}
