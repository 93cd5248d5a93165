// One table of commands, long because a test may steer everything by one of them.

import {
  addSecret,
  clientFile,
  clientFileName,
  createClient,
  deleteClient,
  restoreClient,
  setRedirectUris,
} from './clients.ts'
import { makeDataCommands } from './data-commands.ts'
import { grantRole, removeRole } from './iam-policy.ts'
import { setOrgPolicy } from './org-policies.ts'
import { createConsentScreen, createProject } from './projects.ts'
import { createServiceAccount, createServiceAccountKey, fileText, keyFileName } from './service-accounts.ts'
import { disableService, enableService } from './services.ts'
import { settle } from './settle.ts'
import { rotateSigningKey } from './signing.ts'
import { changePassword, deleteUser, revokeGrant, withdrawScopes } from './tokens.ts'
import { createOrganization, createUser, type NewUser } from './workspace.ts'
import type { IamPolicy, OAuthClient, ServiceAccount } from './credentials.ts'
import type {
  Call,
  ConsentScreen,
  Delivery,
  DeliverySwitches,
  Fault,
  Organization,
  Project,
  Propagation,
  User,
  World,
} from './world.ts'

// What a test or the demo may do to the world from outside. Arguments and answers are plain JSON; `steer.ts` is the
// typed client of exactly this table. Naming something that does not exist is a mistake of the test, so it throws.

function required<T>(found: T | undefined | null, what: string): T {
  if (found === undefined || found === null) throw new Error(`The simulated Google has no ${what}`)
  return found
}

/** Everything settable from outside, by name. */
export function makeCommands(world: World) {
  const projectOf = (id: string): Project => required(world.projects.get(id), `project ${id}`)
  const userOf = (email: string): User => required(world.users.get(email.toLowerCase()), `user ${email}`)
  const clientOf = (id: string): OAuthClient => required(world.clients.get(id), `client ${id}`)
  const accountOf = (email: string): ServiceAccount =>
    required(world.serviceAccounts.get(email), `service account ${email}`)
  const screenOf = (id: string): ConsentScreen => required(projectOf(id).consentScreen, `consent screen in ${id}`)
  const organizationOf = (domain: string): Organization =>
    required(
      [...world.organizations.values()].find((one) => one.domain === domain),
      `workspace ${domain}`,
    )

  const deletedAccounts = new Map<string, ServiceAccount>()

  const policyOf = (resource: string): IamPolicy =>
    required(
      world.projects.get(resource)?.iam ?? world.serviceAccounts.get(resource)?.iam ?? world.topics.get(resource)?.iam,
      `project, service account or topic ${resource}`,
    )

  return {
    /** A Workspace with its people. `createdAt` before 2024-05-03 leaves out Google's default organisation policies. */
    createWorkspace({
      domain,
      users = [],
      createdAt,
    }: {
      domain: string
      users?: (NewUser | string)[]
      createdAt?: number
    }) {
      const organization = createOrganization(world, { domain, ...(createdAt !== undefined && { createdAt }) })
      for (const one of users) createUser(world, typeof one === 'string' ? { email: one } : one)
      return { organizationId: organization.id, customerId: organization.customerId }
    },
    /** A further account; a consumer's unless its domain is a Workspace. */
    createUser: (parts: NewUser) => ({ sub: createUser(world, parts).sub }),
    /** `domain` puts it into that Workspace's organisation. Services in `enable` answer at once. */
    createProject(parts: {
      projectId?: string
      displayName?: string
      domain?: string
      createdBy: string
      enable?: string[]
    }) {
      if (parts.projectId !== undefined && world.projects.has(parts.projectId))
        throw new Error(`${parts.projectId} is taken`)
      const project = createProject(world, {
        displayName: parts.displayName ?? parts.projectId ?? 'My Project',
        ...(parts.projectId !== undefined && { projectId: parts.projectId }),
        organizationId: parts.domain === undefined ? null : organizationOf(parts.domain).id,
        createdBy: userOf(parts.createdBy).email,
      })
      for (const service of parts.enable ?? []) enableService(world, project, service, 'now')
      return { projectId: project.projectId, projectNumber: project.projectNumber }
    },
    setProject({
      projectId,
      ...change
    }: { projectId: string } & Partial<Pick<Project, 'state' | 'suspended' | 'billingDisabled'>>) {
      Object.assign(projectOf(projectId), change)
    },
    enableApis({
      projectId,
      services,
      at = 'propagated',
    }: {
      projectId: string
      services: string[]
      at?: 'now' | 'propagated'
    }) {
      for (const service of services) enableService(world, projectOf(projectId), service, at)
    },
    disableApis({ projectId, services }: { projectId: string; services: string[] }) {
      for (const service of services) disableService(world, projectOf(projectId), service)
    },

    createConsentScreen({ projectId, ...parts }: { projectId: string } & Partial<Omit<ConsentScreen, 'newUsers'>>) {
      const project = projectOf(projectId)
      createConsentScreen(project, {
        appName: 'Guided setup',
        userSupportEmail: project.createdBy,
        developerContacts: [project.createdBy],
        audience: project.organizationId === null ? 'external' : 'internal',
        ...parts,
      })
    },
    setConsentScreen({ projectId, ...change }: { projectId: string } & Partial<Omit<ConsentScreen, 'newUsers'>>) {
      Object.assign(screenOf(projectId), change)
    },
    /** As the console makes it; the answer holds what the console shows once. */
    createClient({
      projectId,
      ...parts
    }: {
      projectId: string
      name?: string
      type?: 'web' | 'desktop'
      redirectUris?: string[]
      javascriptOrigins?: string[]
    }) {
      screenOf(projectId)
      const client = createClient(world, projectOf(projectId), { name: 'Web client 1', ...parts })
      const secret = required(client.secrets[0], 'first secret')
      return {
        clientId: client.clientId,
        clientSecret: secret.value,
        fileName: clientFileName(client),
        file: JSON.stringify(clientFile(client, secret)),
      }
    },
    setRedirectUris: ({ clientId, redirectUris }: { clientId: string; redirectUris: string[] }) =>
      setRedirectUris(world, clientOf(clientId), redirectUris),
    addClientSecret: ({ clientId }: { clientId: string }) => ({
      clientSecret: required(addSecret(world, clientOf(clientId)), 'room for a third secret').value,
    }),
    setClientSecret({ clientId, clientSecret, enabled }: { clientId: string; clientSecret: string; enabled: boolean }) {
      required(
        clientOf(clientId).secrets.find((one) => one.value === clientSecret),
        'such secret',
      ).enabled = enabled
    },
    deleteClient: ({ clientId }: { clientId: string }) => deleteClient(world, clientOf(clientId)),
    restoreClient: ({ clientId }: { clientId: string }) => ({ restored: restoreClient(world, clientOf(clientId)) }),

    /** `roles` on the project; `actsAsItself` adds Service Account User on itself. All answer at once. */
    createServiceAccount(parts: { projectId: string; accountId: string; roles?: string[]; actsAsItself?: boolean }) {
      const project = projectOf(parts.projectId)
      const account = createServiceAccount(world, project, { accountId: parts.accountId })
      account.validFrom = world.clock.now()
      const member = `serviceAccount:${account.email}`
      for (const role of parts.roles ?? []) grantRole(world, project.iam, role, member, 'now')
      if (parts.actsAsItself) grantRole(world, account.iam, 'roles/iam.serviceAccountUser', member, 'now')
      return { email: account.email, uniqueId: account.uniqueId }
    },
    /** Organisation policies are not asked: this is the hand of the test. */
    createServiceAccountKey({ email }: { email: string }) {
      const account = accountOf(email)
      const { key, file } = createServiceAccountKey(world, account)
      return { keyId: key.keyId, fileName: keyFileName(account, key), file: fileText(file) }
    },
    deleteServiceAccountKey({ email, keyId }: { email: string; keyId: string }) {
      accountOf(email).keys.delete(keyId)
    },
    /** A key that is disabled is refused exactly as one that was deleted, and can be brought back. */
    setServiceAccountKey({ email, keyId, disabled }: { email: string; keyId: string; disabled: boolean }) {
      required(accountOf(email).keys.get(keyId), `key ${keyId}`).disabled = disabled
    },
    setServiceAccount({ email, disabled }: { email: string; disabled: boolean }) {
      accountOf(email).disabled = disabled
    },
    deleteServiceAccount({ email }: { email: string }) {
      deletedAccounts.set(email, accountOf(email))
      world.serviceAccounts.delete(email)
    },
    /** Google brings accounts back within 30 days, with their keys. */
    undeleteServiceAccount({ email }: { email: string }) {
      world.serviceAccounts.set(email, required(deletedAccounts.get(email), `deleted service account ${email}`))
    },
    /** `resource` is a project id, a service account e-mail or a topic name. */
    grantRole: ({
      resource,
      role,
      member,
      at = 'now',
    }: {
      resource: string
      role: string
      member: string
      at?: 'now' | 'propagated'
    }) => grantRole(world, policyOf(resource), role, member, at),
    removeRole: ({ resource, role, member }: { resource: string; role: string; member: string }) =>
      removeRole(world, policyOf(resource), role, member),

    /** On a Workspace (`domain`) or one project; at once. */
    orgPolicy(parts: {
      domain?: string
      projectId?: string
      constraint: string
      enforced?: boolean
      allowAll?: boolean
      allowedValues?: string[]
    }) {
      const { domain, projectId, constraint, ...change } = parts
      const holder = projectId === undefined ? organizationOf(domain ?? '') : projectOf(projectId)
      setOrgPolicy(world, holder, constraint, change, 'now')
    },
    /** Admin console, API controls. */
    apiControls(parts: {
      domain: string
      block?: string[]
      trust?: string[]
      restrict?: ('gmail' | 'calendar')[]
      trustInternalApps?: boolean
    }) {
      const controls = organizationOf(parts.domain).apiControls
      if (parts.block) controls.blockedClientIds = new Set(parts.block)
      if (parts.trust) controls.trustedClientIds = new Set(parts.trust)
      if (parts.restrict) controls.restrictedServices = new Set(parts.restrict)
      if (parts.trustInternalApps !== undefined) controls.trustInternalApps = parts.trustInternalApps
    },

    /** Changes the waits for what is set from now on; answers all of them. */
    propagation: (change: Partial<Propagation>): Propagation => Object.assign(world.settings.propagation, change),
    /** Ends every wait that is running. */
    settle: () => settle(world),
    now: () => world.clock.now(),
    async advanceClock({ milliseconds }: { milliseconds: number }) {
      await world.clock.advance(milliseconds)
      return world.clock.now()
    },
    acceptMachineTime({ accept }: { accept: boolean }) {
      world.settings.acceptMachineTime = accept
    },
    /** The next `times` exchanges give no refresh token although one is due. */
    withholdRefreshTokens({ times }: { times: number }) {
      world.settings.withholdRefreshTokens = times
    },
    consoleUser({ email }: { email: string }) {
      world.settings.consoleUser = userOf(email).email
    },
    /** https host name to local origin, as a tunnel: `{ 'guidepost.example': 'http://localhost:4310' }`. */
    forwardHosts(hosts: Record<string, string>) {
      for (const [host, origin] of Object.entries(hosts)) world.settings.forwardedHosts.set(host, origin)
    },
    /** Drops, duplicates and badly signed pushes. */
    delivery: (change: Partial<DeliverySwitches>): DeliverySwitches => Object.assign(world.settings.delivery, change),
    rotateSigningKey: () => ({ kid: rotateSigningKey(world).kid }),

    /** Every token the user gave to the project's clients ends, as at the revoke endpoint. */
    revoke: ({ email, projectId }: { email: string; projectId: string }) =>
      revokeGrant(world, userOf(email).sub, projectId),
    /** As at the person's Google Account: every permission whose name holds `holding` is taken back, the rest stays. */
    withdrawScopes: ({ email, projectId, holding }: { email: string; projectId: string; holding: string }) =>
      withdrawScopes(world, userOf(email).sub, projectId, (scope) => scope.includes(holding)),
    changePassword: ({ email }: { email: string }) => changePassword(world, userOf(email).sub),
    suspendUser({ email, suspended = true }: { email: string; suspended?: boolean }) {
      userOf(email).suspended = suspended
    },
    deleteUser: ({ email }: { email: string }) => deleteUser(world, userOf(email).sub),
    /** An administrator brings a deleted account back within 20 days. */
    undeleteUser({ email }: { email: string }) {
      userOf(email).deleted = false
    },
    setUser({
      email,
      ...change
    }: { email: string } & Partial<Pick<User, 'hasGmail' | 'hasCalendar' | 'acceptedCloudTerms'>>) {
      Object.assign(userOf(email), change)
    },
    /** Session control: this user's refreshes answer `invalid_rapt`. */
    requireReauth({ email }: { email: string }) {
      const { sub } = userOf(email)
      for (const token of world.refreshTokens.values()) if (token.sub === sub) token.needsReauth = true
    },

    /** The newest fault wins. `times` left out: until cleared. `after`: lets that many through first. */
    setFault({
      match = {},
      effect,
      times = null,
      after = 0,
    }: { effect: Fault['effect'] } & Partial<Omit<Fault, 'id' | 'onClear'>>) {
      const fault: Fault = { id: world.ids.hex(8), match, effect, times, after, onClear: [] }
      world.faults.unshift(fault)
      return { id: fault.id }
    },
    clearFaults({ id }: { id?: string } = {}) {
      const cleared = world.faults.filter((one) => id === undefined || one.id === id)
      world.faults = world.faults.filter((one) => !cleared.includes(one))
      for (const release of cleared.flatMap(({ onClear }) => onClear)) release()
    },
    /** How many answers a fault of the kind `held` keeps. */
    heldAnswers({ id }: { id: string }): number {
      return world.faults.find((one) => one.id === id)?.onClear.length ?? 0
    },
    /** Everything that was asked of the simulated Google, oldest first. */
    calls({ host, path, method }: { host?: string; path?: string; method?: string } = {}): Call[] {
      return world.calls.filter(
        (one) =>
          (host === undefined || one.host === host) &&
          (path === undefined || one.path.startsWith(path)) &&
          (method === undefined || one.method === method),
      )
    },
    clearCalls() {
      world.calls = []
    },
    /** Every secret this Google ever handed out: client secrets, refresh and access tokens. */
    secretsGiven: (): string[] => [
      ...[...world.clients.values()].flatMap((client) => client.secrets.map(({ value }) => value)),
      ...world.refreshTokens.keys(),
      ...world.accessTokens.keys(),
    ],
    /** Every attempt to deliver a push or notification. */
    deliveries: (): Delivery[] => world.deliveries,
    ...makeDataCommands(world),
  }
}

export type Commands = ReturnType<typeof makeCommands>
