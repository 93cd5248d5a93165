import { emptyPolicy, grantRole } from './iam-policy.ts'
import { KEY_CREATION, MEMBER_DOMAINS, SECURE_BY_DEFAULT_SINCE, setOrgPolicy } from './org-policies.ts'
import type { Organization, User, World } from './world.ts'

/**
 * A Workspace with its organisation. Created on or after 2024-05-03 (the default: today) it forbids service account
 * keys and outside members, as Google's own defaults do.
 */
export function createOrganization(world: World, parts: { domain: string; createdAt?: number }): Organization {
  const organization: Organization = {
    id: world.ids.digits(12),
    domain: parts.domain,
    customerId: `C0${world.ids.lower(7)}`,
    createdAt: parts.createdAt ?? world.clock.now(),
    iam: emptyPolicy(),
    policies: new Map(),
    apiControls: {
      trustInternalApps: true,
      trustedClientIds: new Set(),
      blockedClientIds: new Set(),
      restrictedServices: new Set(),
    },
  }
  // Everyone in a Workspace may create projects until an administrator takes that away.
  grantRole(world, organization.iam, 'roles/resourcemanager.projectCreator', `domain:${parts.domain}`, 'now')
  if (organization.createdAt >= SECURE_BY_DEFAULT_SINCE) {
    setOrgPolicy(world, organization, KEY_CREATION, { enforced: true }, 'now')
    setOrgPolicy(world, organization, MEMBER_DOMAINS, { allowedValues: [organization.customerId] }, 'now')
  }
  world.organizations.set(organization.id, organization)
  return organization
}

export type NewUser = {
  email: string
  name?: string
  isWorkspaceAdmin?: boolean
  isOrgPolicyAdmin?: boolean
  acceptedCloudTerms?: boolean
  hasGmail?: boolean
  hasCalendar?: boolean
}

/** An account, a consumer's when no organisation owns the domain; mailbox and primary calendar come with it. */
export function createUser(world: World, parts: NewUser): User {
  const email = parts.email.toLowerCase()
  const domain = email.slice(email.indexOf('@') + 1)
  const organization = [...world.organizations.values()].find((one) => one.domain === domain)
  const user: User = {
    email,
    sub: world.ids.digits(21),
    name: parts.name ?? nameFrom(email),
    organizationId: organization?.id ?? null,
    isWorkspaceAdmin: parts.isWorkspaceAdmin ?? false,
    acceptedCloudTerms: parts.acceptedCloudTerms ?? true,
    suspended: false,
    deleted: false,
    hasGmail: parts.hasGmail ?? true,
    hasCalendar: parts.hasCalendar ?? true,
  }
  world.users.set(email, user)
  if (organization && user.isWorkspaceAdmin)
    grantRole(world, organization.iam, 'roles/resourcemanager.organizationAdmin', `user:${email}`, 'now')
  if (organization && parts.isOrgPolicyAdmin)
    grantRole(world, organization.iam, 'roles/orgpolicy.policyAdmin', `user:${email}`, 'now')
  if (user.hasGmail) createMailbox(world, email)
  if (user.hasCalendar) createPrimaryCalendar(world, email)
  return user
}

const nameFrom = (email: string) =>
  email
    .slice(0, email.indexOf('@'))
    .split(/[._-]+/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ')

const systemLabels = ['INBOX', 'SENT', 'DRAFT', 'TRASH', 'SPAM', 'UNREAD', 'STARRED', 'IMPORTANT']

function createMailbox(world: World, email: string) {
  const historyId = BigInt(world.ids.digits(7))
  world.mailboxes.set(email, {
    email,
    historyId,
    forgottenBefore: historyId,
    messages: new Map(),
    labels: systemLabels.map((name) => ({ id: name, name, type: 'system' })),
    history: [],
    watches: new Map(),
  })
}

function createPrimaryCalendar(world: World, email: string) {
  world.calendars.set(email, {
    id: email,
    summary: email,
    timeZone: 'Europe/London',
    roles: new Map([[email, 'owner']]),
    primaryOf: email,
    supportsPush: true,
    sequence: 1,
    forgottenBefore: 0,
    events: new Map(),
  })
}

const GMAIL_SCOPE = /\/auth\/gmail\.|^https:\/\/mail\.google\.com\//
const CALENDAR_SCOPE = /\/auth\/calendar/

export const isGmailScope = (scope: string) => GMAIL_SCOPE.test(scope)

/** Whether the Workspace's API controls refuse this app for these scopes: `admin_policy_enforced`, `domainPolicy`. */
export function appIsBlocked(world: World, user: User, clientId: string, scopes: string[]): boolean {
  const organization = user.organizationId === null ? undefined : world.organizations.get(user.organizationId)
  if (!organization) return false
  const controls = organization.apiControls
  if (controls.blockedClientIds.has(clientId)) return true
  if (controls.trustedClientIds.has(clientId)) return false
  const client = world.clients.get(clientId)
  const project = client ? world.projects.get(client.projectId) : undefined
  const isInternal = project?.organizationId === organization.id && project.consentScreen?.audience === 'internal'
  if (isInternal && controls.trustInternalApps) return false
  return (
    (controls.restrictedServices.has('gmail') && scopes.some(isGmailScope)) ||
    (controls.restrictedServices.has('calendar') && scopes.some((one) => CALENDAR_SCOPE.test(one)))
  )
}
