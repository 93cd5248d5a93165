import type { CauseLink } from './define-cause.ts'

/** A page of the Google Cloud console, pinned to the project (ID or number: the console takes both). */
export function consoleLink(label: string, path: string, projectId?: string): CauseLink {
  const project = projectId === undefined ? '' : `?project=${encodeURIComponent(projectId)}`
  return { label, href: `https://console.cloud.google.com${path}${project}` }
}

/** The page on which one API is turned on. */
export function apiLink(service: string, projectId?: string): CauseLink {
  return consoleLink('Open the API in Google', `/apis/library/${service}`, projectId)
}

export const clientsLink = (projectId?: string) =>
  consoleLink('Open OAuth clients in Google', '/auth/clients', projectId)
export const audienceLink = (projectId?: string) => consoleLink('Open Audience in Google', '/auth/audience', projectId)
export const iamLink = (projectId?: string) => consoleLink('Open IAM in Google', '/iam-admin/iam', projectId)
export const keysLink = (projectId?: string) =>
  consoleLink('Open service accounts in Google', '/iam-admin/serviceaccounts', projectId)
export const topicsLink = (projectId?: string) =>
  consoleLink('Open topics in Google', '/cloudpubsub/topic/list', projectId)
export const subscriptionsLink = (projectId?: string) =>
  consoleLink('Open subscriptions in Google', '/cloudpubsub/subscription/list', projectId)
export const policyLink = (constraint: string, projectId?: string) =>
  consoleLink('Open the policy in Google', `/iam-admin/orgpolicies/${constraint}`, projectId)

/** Where a Google account's owner sees and removes what apps may do. */
export const grantsLink: CauseLink = {
  label: 'Open your Google permissions',
  href: 'https://myaccount.google.com/permissions',
}
export const adminAppsLink: CauseLink = {
  label: 'Open API controls in the Admin console',
  href: 'https://admin.google.com/ac/owl/list?tab=configuredApps',
}
export const cloudStatusLink: CauseLink = {
  label: 'Open the Google Cloud status page',
  href: 'https://status.cloud.google.com/',
}
export const workspaceStatusLink: CauseLink = {
  label: 'Open the Workspace status page',
  href: 'https://www.google.com/appsstatus/dashboard/',
}
