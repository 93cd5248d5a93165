import express, { type Router } from 'express'
import type { cloudresourcemanager_v1 } from 'googleapis/build/src/apis/cloudresourcemanager/v1.js'
import type { cloudresourcemanager_v3 } from 'googleapis/build/src/apis/cloudresourcemanager/v3.js'
import { apiMethod, CLOUD_SCOPES, permissionDenied, type ApiCall, type ApiMethod } from './api-method.ts'
import { apiError, ok, type Answer } from './errors.ts'
import { setGuardedPolicy } from './guarded-policy.ts'
import { holdsPermission, policyBody } from './iam-policy.ts'
import { fieldsOf, textsField } from './request-fields.ts'
import { findProject, type Project, type World } from './world.ts'

const READ = [...CLOUD_SCOPES, 'https://www.googleapis.com/auth/cloud-platform.read-only']

const spec = (method: string, anyScope: string[]): ApiMethod => ({
  service: 'cloudresourcemanager.googleapis.com',
  style: 'cloud',
  method: `google.cloud.resourcemanager.v3.Projects.${method}`,
  anyScope,
})

/** `https://cloudresourcemanager.googleapis.com`, v1 and v3 (google-facts 5.3). */
export function resourceManagerRoutes(world: World): Router {
  const router = express.Router()
  router.use(express.json())
  for (const version of ['v1', 'v3']) {
    const base = `/${version}/projects/:project`
    const getPolicy = apiMethod(world, spec('GetIamPolicy', READ), readPolicy)
    router.get(
      base,
      apiMethod(world, spec('GetProject', READ), (call) => getProject(call, version)),
    )
    router.post(`${base}\\:testIamPermissions`, apiMethod(world, spec('TestIamPermissions', READ), testPermissions))
    router.post(`${base}\\:getIamPolicy`, getPolicy)
    router.post(`${base}\\:setIamPolicy`, apiMethod(world, spec('SetIamPolicy', CLOUD_SCOPES), writePolicy))
  }
  return router
}

/** The project, when the caller may do this to it; unknown and not allowed look the same. */
function admitted(call: ApiCall, permission: string): Project | Answer {
  const named = String(call.request.params['project'])
  const project = findProject(call.world, named)
  if (project && holdsPermission(call.world, call.caller.member, permission, { project })) return project
  return permissionDenied(
    permission === 'resourcemanager.projects.get'
      ? 'The caller does not have permission'
      : `Permission '${permission}' denied on resource '//cloudresourcemanager.googleapis.com/projects/${named}' (or it may not exist).`,
  )
}

function getProject(call: ApiCall, version: string): Answer {
  const project = admitted(call, 'resourcemanager.projects.get')
  if ('status' in project) return project
  return ok(version === 'v1' ? v1Body(project) : v3Body(project))
}

const v3Body = (project: Project): cloudresourcemanager_v3.Schema$Project => ({
  name: `projects/${project.projectNumber}`,
  ...(project.organizationId !== null && { parent: `organizations/${project.organizationId}` }),
  projectId: project.projectId,
  state: project.state,
  displayName: project.displayName,
  createTime: new Date(project.createdAt).toISOString(),
  etag: project.etag,
})

const v1Body = (project: Project): cloudresourcemanager_v1.Schema$Project => ({
  projectNumber: project.projectNumber,
  projectId: project.projectId,
  lifecycleState: project.state,
  name: project.displayName,
  createTime: new Date(project.createdAt).toISOString(),
  ...(project.organizationId !== null && { parent: { type: 'organization', id: project.organizationId } }),
})

function testPermissions(call: ApiCall): Answer {
  const permissions = textsField(call.request.body, 'permissions')
  if (permissions.length > 100)
    return apiError('cloud', { status: 'INVALID_ARGUMENT', message: 'Request contains more than 100 permissions.' })
  const project = findProject(call.world, String(call.request.params['project']))
  if (!project) return permissionDenied()
  const granted = permissions.filter((one) => holdsPermission(call.world, call.caller.member, one, { project }))
  return ok(granted.length > 0 ? { permissions: granted } : {})
}

function readPolicy(call: ApiCall): Answer {
  const project = admitted(call, 'resourcemanager.projects.getIamPolicy')
  return 'status' in project ? project : ok(policyBody(project.iam))
}

function writePolicy(call: ApiCall): Answer {
  const project = admitted(call, 'resourcemanager.projects.setIamPolicy')
  if ('status' in project) return project
  return setGuardedPolicy(call.world, project, project.iam, fieldsOf(call.request.body)['policy'])
}
