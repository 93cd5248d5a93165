import { holdsPermission } from '../iam-policy.ts'
import { findProject, type Project, type User, type World } from '../world.ts'
import type { Markup } from './html.ts'

/** One request to a console page, by one signed-in person. Nobody signs in: `?authuser` or the world says who it is. */
export type Visit = {
  readonly world: World
  readonly user: User
  /** What the path's `:name` parts stood for. */
  readonly parts: { readonly [name: string]: string }
  readonly query: URLSearchParams
  /** Empty for a GET. */
  readonly form: URLSearchParams
  readonly path: string
  /** Files handed over once, by an unguessable token: a client's JSON, an account's key. */
  readonly created: Map<string, Created>
  /** By e-mail: the project each person looked at last. Without `?project=` the console opens that one. */
  readonly lastProject: Map<string, string>
}

export type Created = {
  readonly about: string
  readonly secret: string
  readonly fileName: string
  readonly content: string
}

export type ProjectVisit = Visit & { readonly project: Project }

/** What a page answers: markup, another page, or a file. */
export type Reply =
  | { readonly kind: 'page'; readonly status: number; readonly markup: Markup }
  | { readonly kind: 'go'; readonly to: string }
  | { readonly kind: 'file'; readonly name: string; readonly content: string }

export type Route = {
  readonly method: 'GET' | 'POST'
  /** Host and path, as the address is served: `/console.cloud.google.com/auth/clients`. `:name` stands for one part. */
  readonly path: string
  readonly handle: (visit: Visit) => Reply
}

const consoleHost = '/console.cloud.google.com'

export const get = (path: string, handle: Route['handle']): Route => ({
  method: 'GET',
  path: consoleHost + path,
  handle,
})
export const post = (path: string, handle: Route['handle']): Route => ({
  method: 'POST',
  path: consoleHost + path,
  handle,
})

/** The address of another console page that keeps the project and the account. */
export function hrefTo(visit: Visit, path: string, parameters: { [name: string]: string } = {}): string {
  const query = new URLSearchParams(parameters)
  for (const kept of ['project', 'authuser']) {
    const value = visit.query.get(kept)
    if (value !== null && !query.has(kept)) query.set(kept, value)
  }
  const text = query.toString()
  return `${consoleHost}${path}${text === '' ? '' : `?${text}`}`
}

/** The person and project of a request; undefined in an empty world, where nobody could be signed in. */
export function userOf(world: World, query: URLSearchParams): User | undefined {
  const asked = (query.get('authuser') ?? '').toLowerCase()
  const usual = world.settings.consoleUser ?? ''
  return world.users.get(asked) ?? world.users.get(usual) ?? world.users.values().next().value
}

/** The project in `?project=`, if this person may see it. */
export function projectOf(visit: Visit): Project | undefined {
  const project = findProject(visit.world, visit.query.get('project') ?? '')
  if (!project || project.state !== 'ACTIVE') return undefined
  return may({ ...visit, project }, 'resourcemanager.projects.get') ? project : undefined
}

export function may(visit: ProjectVisit, permission: string): boolean {
  return holdsPermission(visit.world, `user:${visit.user.email}`, permission, { project: visit.project })
}

/** The living projects this person may see. */
export function visibleProjects(visit: Visit): Project[] {
  return [...visit.world.projects.values()].filter(
    (project) => project.state === 'ACTIVE' && may({ ...visit, project }, 'resourcemanager.projects.get'),
  )
}

export const go = (to: string): Reply => ({ kind: 'go', to })

/** A form field, trimmed; empty when absent. */
export const field = (visit: Visit, name: string): string => (visit.form.get(name) ?? '').trim()

/** The filled fields of that name, in order. */
export const fields = (visit: Visit, name: string): string[] =>
  visit.form
    .getAll(name)
    .map((one) => one.trim())
    .filter((one) => one !== '')
