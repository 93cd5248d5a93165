import { emptyPolicy, grantRole, newEtag } from './iam-policy.ts'
import { enableService, initialServices } from './services.ts'
import type { ConsentScreen, Project, World } from './world.ts'

const PROJECT_ID = /^[a-z][a-z0-9-]{4,28}[a-z0-9]$/

const projectIdIsWellFormed = (projectId: string) => PROJECT_ID.test(projectId)

/** The id the console proposes for a name: the name itself while free, else with six digits after it. */
function proposeProjectId(world: World, displayName: string): string {
  const base = displayName
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 23)
  const wanted = projectIdIsWellFormed(base) ? base : `${base || 'project'}-${world.ids.digits(6)}`
  return world.projects.has(wanted) ? `${base}-${world.ids.digits(6)}` : wanted
}

/** A project owned by its creator, who is its owner at once. Ids are unique for ever: the caller asks first. */
export function createProject(
  world: World,
  parts: { displayName: string; projectId?: string; organizationId: string | null; createdBy: string },
): Project {
  const project: Project = {
    projectId: parts.projectId ?? proposeProjectId(world, parts.displayName),
    projectNumber: world.ids.digits(12),
    displayName: parts.displayName,
    organizationId: parts.organizationId,
    createdBy: parts.createdBy,
    createdAt: world.clock.now(),
    state: 'ACTIVE',
    suspended: false,
    billingDisabled: false,
    etag: newEtag(world),
    iam: emptyPolicy(),
    policies: new Map(),
    services: new Map(),
    consentScreen: null,
  }
  grantRole(world, project.iam, 'roles/owner', `user:${parts.createdBy}`, 'now')
  for (const service of initialServices) enableService(world, project, service, 'now')
  world.projects.set(project.projectId, project)
  return project
}

/** What the console asks for on the first setup of Google Auth Platform; the rest starts empty. */
export function createConsentScreen(
  project: Project,
  parts: Pick<ConsentScreen, 'appName' | 'userSupportEmail' | 'developerContacts' | 'audience'> &
    Partial<ConsentScreen>,
): ConsentScreen {
  project.consentScreen = {
    homePage: '',
    privacyPolicy: '',
    termsOfService: '',
    authorizedDomains: [],
    // Internal has no publishing status; it behaves as published.
    publishing: parts.audience === 'internal' ? 'production' : 'testing',
    verified: false,
    testUsers: [],
    scopes: [],
    newUsers: new Set(),
    ...parts,
  }
  return project.consentScreen
}
