import type { Caller } from './api-method.ts'
import { ok, type Answer } from './errors.ts'
import { holdsPermission } from './iam-policy.ts'
import { pubsubRefusal } from './pubsub-requests.ts'
import type { Subscription, Topic } from './resources.ts'
import type { Project, World } from './world.ts'

/** What a request is about: `verb` is the part after the colon, or the HTTP method. */
export type Asked = {
  world: World
  caller: Caller
  project: Project
  id: string
  /** Full resource name with the project id. */
  name: string
  verb: string
  query: URLSearchParams
  body: unknown
}

/** Whether the caller holds the permission on the project, or on the topic or subscription itself. */
export function may(
  { world, caller, project }: Asked,
  permission: string,
  resource: Topic | Subscription | undefined,
): boolean {
  return holdsPermission(world, caller.member, permission, { project, policies: resource ? [resource.iam] : [] })
}

/** One page of a list, as `pageSize` and `pageToken` ask for it. */
export function page(asked: Asked, listName: string, all: unknown[]): Answer {
  const size = Math.min(Number(asked.query.get('pageSize') ?? 0) || 100, 1000)
  const from = Number(asked.query.get('pageToken') ?? 0)
  if (all.length === 0) return ok()
  const more = from + size < all.length
  return ok({ [listName]: all.slice(from, from + size), ...(more && { nextPageToken: String(from + size) }) })
}

export const notAuthorized = () => pubsubRefusal('PERMISSION_DENIED', 'User not authorized to perform this action.')
export const notFound = (id: string) => pubsubRefusal('NOT_FOUND', `Resource not found (resource=${id}).`)
export const alreadyExists = (id: string) =>
  pubsubRefusal('ALREADY_EXISTS', `Resource already exists in the project (resource=${id}).`)
export const badName = (name: string) =>
  pubsubRefusal(
    'INVALID_ARGUMENT',
    `Invalid resource name given (name=${name}). Refer to https://cloud.google.com/pubsub/docs/pubsub-basics#resource_names for more information.`,
  )
