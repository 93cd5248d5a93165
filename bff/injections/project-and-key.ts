import { accountId, type GreenTenant, roles } from './green-tenant.ts'
import type { Injection } from './injection.ts'

/** What waits when the key cannot sign in. */
const apis = ['api-gmail', 'api-calendar', 'api-pubsub', 'api-resource-manager', 'api-iam']
const push = ['topic', 'publisher', 'sub-url', 'sub-audience', 'sub-identity', 'push-test']
const withoutKey = ['project-id', 'project-org', ...apis, 'key-role', ...push]

const api = (
  name: string,
  service: string,
  cause: Injection['cause'],
  at: string,
  blocked: readonly string[],
): Injection => ({
  name,
  on: ({ google, projectId }) => google.disableApis({ projectId, services: [service] }),
  off: ({ google, projectId }) => google.enableApis({ projectId, services: [service], at: 'now' }),
  ...{ cause, at: [at], blocked },
})

const role = (name: string, without: string, instead: string | null): Pick<Injection, 'name' | 'on' | 'off'> => {
  const member = ({ email }: GreenTenant) => `serviceAccount:${email}`
  return {
    name,
    on: async (tenant) => {
      const { google, projectId: resource } = tenant
      if (instead !== null) await google.grantRole({ resource, role: instead, member: member(tenant) })
      await google.removeRole({ resource, role: without, member: member(tenant) })
    },
    off: async (tenant) => {
      const { google, projectId: resource } = tenant
      await google.grantRole({ resource, role: without, member: member(tenant) })
      if (instead !== null) await google.removeRole({ resource, role: instead, member: member(tenant) })
    },
  }
}

async function dropNewKey(tenant: GreenTenant) {
  const { keyId, file } = await tenant.google.createServiceAccountKey({ email: tenant.email })
  // What a configuration in use rests on is changed with a fresh link only.
  await tenant.admin.enterAgain()
  await tenant.drop('key', file)
  tenant.keyId = keyId
}

/** Project, service account, its key, its rights and the APIs. */
export const projectAndKey: readonly Injection[] = [
  {
    name: 'BI-44 the service account key is deleted',
    on: ({ google, email, keyId }) => google.setServiceAccountKey({ email, keyId, disabled: true }),
    off: ({ google, email, keyId }) => google.setServiceAccountKey({ email, keyId, disabled: false }),
    remedy: dropNewKey,
    ...{ cause: 'service-account-key-deleted', at: ['key-token'], blocked: withoutKey },
  },
  {
    name: 'the service account is disabled',
    on: ({ google, email }) => google.setServiceAccount({ email, disabled: true }),
    off: ({ google, email }) => google.setServiceAccount({ email, disabled: false }),
    ...{ cause: 'service-account-disabled', at: ['key-token'], blocked: withoutKey },
  },
  {
    name: 'the service account is deleted',
    on: ({ google, email }) => google.deleteServiceAccount({ email }),
    off: ({ google, email }) => google.undeleteServiceAccount({ email }),
    remedy: async (tenant) => {
      const { google, projectId } = tenant
      await google.createServiceAccount({ projectId, accountId, roles, actsAsItself: true })
      await dropNewKey(tenant)
    },
    ...{ cause: 'service-account-deleted', at: ['key-token'], blocked: withoutKey },
  },
  {
    name: 'BI-49 the clock of the server is an hour ahead',
    on: async ({ google, running }) => {
      await google.acceptMachineTime({ accept: false })
      running.advanceClock(3_600_000)
    },
    off: async ({ google, running }) => {
      running.advanceClock(-3_600_000)
      await google.acceptMachineTime({ accept: true })
    },
    ...{ cause: 'server-clock-skew', at: ['key-token'], blocked: withoutKey },
  },
  {
    name: 'the clock of the server is an hour behind',
    on: async ({ google, running }) => {
      await google.acceptMachineTime({ accept: false })
      running.advanceClock(-3_600_000)
    },
    off: async ({ google, running }) => {
      running.advanceClock(3_600_000)
      await google.acceptMachineTime({ accept: true })
    },
    ...{ cause: 'server-clock-skew', at: ['key-token'], blocked: withoutKey },
  },
  {
    name: 'BI-56 the project is about to be deleted',
    on: ({ google, projectId }) => google.setProject({ projectId, state: 'DELETE_REQUESTED' }),
    off: ({ google, projectId }) => google.setProject({ projectId, state: 'ACTIVE' }),
    ...{ cause: 'project-deleted', at: ['project-id'] },
    // The project takes its OAuth client along.
    blocked: [
      ...['project-org', ...apis, 'key-role', ...push, 'client-secret', 'client-redirect'],
      ...['oauth-mail', 'oauth-cal', 'scopes-mail', 'token-end', 'watch', 'channel', 'cal-sync'],
    ],
  },
  {
    name: 'the project is suspended',
    on: ({ google, projectId }) => google.setProject({ projectId, suspended: true }),
    off: ({ google, projectId }) => google.setProject({ projectId, suspended: false }),
    ...{ cause: 'project-suspended', at: ['project-id'] },
    blocked: ['project-org', ...apis, 'key-role', ...push, 'watch', 'channel', 'cal-sync'],
  },
  {
    name: 'billing is switched off',
    on: ({ google, projectId }) => google.setProject({ projectId, billingDisabled: true }),
    off: ({ google, projectId }) => google.setProject({ projectId, billingDisabled: false }),
    ...{ cause: 'billing-not-enabled', at: ['api-pubsub'], blocked: ['key-role', ...push] },
  },
  api('the Gmail API is off', 'gmail.googleapis.com', 'gmail-api-not-enabled', 'api-gmail', ['watch']),
  api('the Calendar API is off', 'calendar-json.googleapis.com', 'calendar-api-not-enabled', 'api-calendar', [
    'channel',
    'cal-sync',
  ]),
  api('the Pub/Sub API is off', 'pubsub.googleapis.com', 'pubsub-api-not-enabled', 'api-pubsub', ['key-role', ...push]),
  api(
    'the Resource Manager API is off',
    'cloudresourcemanager.googleapis.com',
    'resource-manager-api-not-enabled',
    'api-resource-manager',
    ['project-id', 'project-org', 'key-role', ...push],
  ),
  api('the IAM API is off', 'iam.googleapis.com', 'iam-api-not-enabled', 'api-iam', []),
  {
    ...role('the account may no longer manage Pub/Sub', 'roles/pubsub.admin', null),
    ...{ cause: 'service-account-role-missing', at: ['key-role'], blocked: push },
  },
  {
    ...role('the account may edit Pub/Sub but not its policies', 'roles/pubsub.admin', 'roles/pubsub.editor'),
    ...{ cause: 'service-account-role-missing', at: ['key-role'], blocked: push },
  },
  {
    ...role('the account may only look at Pub/Sub', 'roles/pubsub.admin', 'roles/pubsub.viewer'),
    ...{ cause: 'service-account-role-missing', at: ['key-role'], blocked: push },
  },
  {
    ...role('the account may no longer act as itself', 'roles/iam.serviceAccountUser', null),
    ...{ cause: 'caller-lacks-actas-on-push-service-account', at: ['key-role'], blocked: push },
  },
]
