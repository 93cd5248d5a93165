import type { Project, World } from './world.ts'

/** Google's names of the APIs this world has (google-facts 5.1). */
export const serviceTitles: Record<string, string> = {
  'gmail.googleapis.com': 'Gmail API',
  'calendar-json.googleapis.com': 'Google Calendar API',
  'pubsub.googleapis.com': 'Cloud Pub/Sub API',
  'cloudresourcemanager.googleapis.com': 'Cloud Resource Manager API',
  'iam.googleapis.com': 'Identity and Access Management (IAM) API',
  'iamcredentials.googleapis.com': 'IAM Service Account Credentials API',
  'serviceusage.googleapis.com': 'Service Usage API',
  'orgpolicy.googleapis.com': 'Organization Policy API',
}

/** On in a fresh project; Resource Manager and IAM are not. */
export const initialServices = ['serviceusage.googleapis.com']

/** Switches an API on; calls succeed only after the wait for APIs, while the state reads ENABLED at once. */
export function enableService(
  world: World,
  project: Project,
  service: string,
  when: 'now' | 'propagated' = 'propagated',
) {
  if (project.services.get(service)?.state === 'ENABLED') return
  const wait = when === 'now' ? 0 : world.settings.propagation.api
  project.services.set(service, { state: 'ENABLED', effectiveAt: world.clock.now() + wait })
}

export function disableService(world: World, project: Project, service: string) {
  project.services.set(service, { state: 'DISABLED', effectiveAt: world.clock.now() })
}

/** What Service Usage and the console say, which runs ahead of what calls meet. */
export const serviceState = (project: Project, service: string) => project.services.get(service)?.state ?? 'DISABLED'

/** Whether a call charged to this project gets through. */
export function serviceAnswers(world: World, project: Project, service: string): boolean {
  const state = project.services.get(service)
  return state?.state === 'ENABLED' && state.effectiveAt <= world.clock.now()
}
