import express, { type Router } from 'express'
import { apiMethod, type ApiMethod, type Caller } from './api-method.ts'
import type { Answer } from './errors.ts'
import { onlyFields } from './partial-response.ts'
import { notAuthorized, type Asked } from './pubsub-asked.ts'
import { expireIdleSubscriptions } from './pubsub-messages.ts'
import { pubsubRefusal } from './pubsub-requests.ts'
import { answerSubscription } from './pubsub-subscriptions.ts'
import { answerTopic } from './pubsub-topics.ts'
import { findProject, type World } from './world.ts'

const spec: ApiMethod = {
  service: 'pubsub.googleapis.com',
  style: 'cloud',
  method: 'google.pubsub.v1',
  anyScope: ['https://www.googleapis.com/auth/pubsub', 'https://www.googleapis.com/auth/cloud-platform'],
}

/** `https://pubsub.googleapis.com` (google-facts 6). */
export function pubsubRoutes(world: World): Router {
  const router = express.Router()
  router.use(express.json({ limit: '10mb' }))
  router.use(
    apiMethod(world, spec, ({ caller, request }) => {
      const url = new URL(request.url, 'https://pubsub.googleapis.com')
      const given = answer(world, caller, request.method, url, request.body ?? {})
      return onlyFields(given, url.searchParams.get('fields'))
    }),
  )
  return router
}

const pathPattern = /^\/v1\/projects\/([^/]+)\/(topics|subscriptions)(?:\/([^/:]+)(\/subscriptions)?)?(?::(\w+))?$/

function answer(world: World, caller: Caller, method: string, url: URL, body: unknown): Answer {
  const [, projectPart = '', kind = '', idPart, below, verbPart] = pathPattern.exec(url.pathname) ?? []
  if (!kind) return pubsubRefusal('NOT_FOUND', 'Requested entity was not found.')
  expireIdleSubscriptions(world)
  const project = findProject(world, decodeURIComponent(projectPart))
  // A missing project and one the caller may not see answer alike.
  if (!project || project.state !== 'ACTIVE') return notAuthorized()
  const id = decodeURIComponent(idPart ?? '')
  const name = `projects/${project.projectId}/${kind}/${id}`
  const verb = verbPart ?? (idPart === undefined || below ? `list${below ? 'Below' : ''}` : method)
  const asked: Asked = { world, caller, project, id, name, verb, query: url.searchParams, body }
  return kind === 'topics' ? answerTopic(asked) : answerSubscription(asked)
}
