import express, { type Request, type Router } from 'express'
import type { serviceusage_v1 } from 'googleapis/build/src/apis/serviceusage/v1.js'
import { apiMethod, CLOUD_SCOPES, type ApiCall, type ApiMethod } from './api-method.ts'
import { apiError, errorInfo, ok, type Answer } from './errors.ts'
import { holdsPermission } from './iam-policy.ts'
import { textsField } from './request-fields.ts'
import { disableService, enableService, serviceState, serviceTitles } from './services.ts'
import { findProject, type Project, type World } from './world.ts'

const AUTH = 'https://www.googleapis.com/auth/'
const MANAGE = [...CLOUD_SCOPES, `${AUTH}service.management`]
const READ = [...MANAGE, `${AUTH}cloud-platform.read-only`]
/** Google answers an enable operation as done after a few seconds, well before calls get through. */
const OPERATION_TIME = 3_000

const spec = (method: string, anyScope: string[]): ApiMethod => ({
  service: 'serviceusage.googleapis.com',
  style: 'cloud',
  method: `google.api.serviceusage.v1.ServiceUsage.${method}`,
  anyScope,
})

/** `https://serviceusage.googleapis.com` (google-facts 5.1). */
export function serviceUsageRoutes(world: World): Router {
  const router = express.Router()
  router.use(express.json())
  const base = '/v1/projects/:project/services'

  router.get(base, apiMethod(world, spec('ListServices', READ), withProject('list', listServices)))
  router.get(`${base}\\:batchGet`, apiMethod(world, spec('BatchGetServices', READ), withProject('get', batchGet)))
  router.get(`${base}/:service`, apiMethod(world, spec('GetService', READ), withProject('get', getService)))
  router.post(
    `${base}\\:batchEnable`,
    apiMethod(world, spec('BatchEnableServices', MANAGE), withProject('enable', batchEnable)),
  )
  router.post(
    `${base}/:service\\:enable`,
    apiMethod(world, spec('EnableService', MANAGE), withProject('enable', enableOne)),
  )
  router.post(
    `${base}/:service\\:disable`,
    apiMethod(world, spec('DisableService', MANAGE), withProject('disable', disableOne)),
  )
  router.get('/v1/operations/:name', apiMethod(world, spec('GetOperation', READ), getOperation))
  return router
}

type Handle = (call: ApiCall, project: Project) => Answer

function withProject(verb: 'get' | 'list' | 'enable' | 'disable', handle: Handle) {
  return (call: ApiCall): Answer => {
    const named = String(call.request.params['project'])
    const project = findProject(call.world, named)
    const permission = `serviceusage.services.${verb}`
    if (!project || !holdsPermission(call.world, call.caller.member, permission, { project }))
      return denied(named, verb)
    return handle(call, project)
  }
}

const denied = (project: string, verb: string) =>
  apiError('cloud', {
    status: 'PERMISSION_DENIED',
    message: `Permission denied to ${verb} service for consumer 'projects/${project}'\nHelp Token: simulated`,
    details: [errorInfo('AUTH_PERMISSION_DENIED', 'serviceusage.googleapis.com')],
  })

const unknownService = (service: string) =>
  apiError('cloud', {
    status: 'NOT_FOUND',
    message: `Not found or permission denied for service(s): ${service}.`,
    details: [
      errorInfo('SERVICE_CONFIG_NOT_FOUND_OR_PERMISSION_DENIED', 'serviceusage.googleapis.com', { services: service }),
    ],
  })

const invalid = (message: string) => apiError('cloud', { status: 'INVALID_ARGUMENT', message })

type Service = serviceusage_v1.Schema$GoogleApiServiceusageV1Service

const serviceBody = (project: Project, service: string): Service => ({
  name: `projects/${project.projectNumber}/services/${service}`,
  parent: `projects/${project.projectNumber}`,
  state: serviceState(project, service),
  config: { name: service, title: serviceTitles[service] ?? service },
})

const serviceIn = (request: Request) => String(request.params['service'])

const searchOf = (request: Request) => new URL(request.originalUrl, 'http://simulated').searchParams

function getService({ request }: ApiCall, project: Project): Answer {
  const service = serviceIn(request)
  return serviceTitles[service] ? ok(serviceBody(project, service)) : unknownService(service)
}

function listServices({ request }: ApiCall, project: Project): Answer {
  const wanted = /^state:(ENABLED|DISABLED)$/.exec(searchOf(request).get('filter') ?? '')?.[1]
  const services = Object.keys(serviceTitles)
    .map((one) => serviceBody(project, one))
    .filter((one) => wanted === undefined || one.state === wanted)
  return ok(services.length > 0 ? { services } : {})
}

function batchGet({ request }: ApiCall, project: Project): Answer {
  const names = searchOf(request).getAll('names')
  const services = names.map((one) => one.split('/').at(-1) ?? '')
  const unknown = services.find((one) => !serviceTitles[one])
  if (unknown !== undefined) return unknownService(unknown)
  return ok({ services: services.map((one) => serviceBody(project, one)) })
}

function operation(world: World, project: Project, response: Record<string, unknown>, isNoop: boolean): Answer {
  const wrapped = { '@type': 'type.googleapis.com/google.api.serviceusage.v1.EnableServiceResponse', ...response }
  if (isNoop) return ok({ name: 'operations/noop.DONE_OPERATION', done: true, response: wrapped })
  const name = `operations/acat.p2-${project.projectNumber}-${world.ids.uuid()}`
  world.operations.set(name, {
    doneAt: world.clock.now() + Math.min(OPERATION_TIME, world.settings.propagation.api),
    response: wrapped,
  })
  return ok({ name })
}

function enableOne({ world, request }: ApiCall, project: Project): Answer {
  const service = serviceIn(request)
  if (!serviceTitles[service]) return unknownService(service)
  const isNoop = serviceState(project, service) === 'ENABLED'
  enableService(world, project, service)
  return operation(world, project, { service: serviceBody(project, service) }, isNoop)
}

function batchEnable({ world, request }: ApiCall, project: Project): Answer {
  const services = textsField(request.body, 'serviceIds')
  if (services.length === 0) return invalid('At least one service must be specified.')
  if (services.length > 20) return invalid('A single request can enable a maximum of 20 services at a time.')
  const unknown = services.find((one) => !serviceTitles[one])
  if (unknown !== undefined) return unknownService(unknown)
  const isNoop = services.every((one) => serviceState(project, one) === 'ENABLED')
  for (const service of services) enableService(world, project, service)
  return operation(world, project, { services: services.map((one) => serviceBody(project, one)) }, isNoop)
}

function disableOne({ world, request }: ApiCall, project: Project): Answer {
  disableService(world, project, serviceIn(request))
  return operation(world, project, { service: serviceBody(project, serviceIn(request)) }, false)
}

function getOperation({ world, request }: ApiCall): Answer {
  const name = `operations/${String(request.params['name'])}`
  const found = world.operations.get(name)
  if (!found) return apiError('cloud', { status: 'NOT_FOUND', message: `Operation ${name} not found.` })
  return ok(found.doneAt <= world.clock.now() ? { name, done: true, response: found.response } : { name })
}
