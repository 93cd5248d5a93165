import express, { type Router } from 'express'
import type { iam_v1 } from 'googleapis/build/src/apis/iam/v1.js'
import { apiMethod, CLOUD_SCOPES, permissionDenied, type ApiCall, type ApiMethod } from './api-method.ts'
import { apiError, errorInfo, ok, type Answer } from './errors.ts'
import { setGuardedPolicy } from './guarded-policy.ts'
import { holdsPermission, policyBody } from './iam-policy.ts'
import { ACCOUNT_CREATION, accountCreationForbidden, keyCreationForbiddenBy } from './org-policies.ts'
import { fieldsOf, textField, textsField } from './request-fields.ts'
import { readScopes } from './scopes.ts'
import { accountIdIsWellFormed, createServiceAccount, createServiceAccountKey, fileText } from './service-accounts.ts'
import { issueAccessToken } from './tokens.ts'
import type { ServiceAccount, ServiceAccountKey } from './credentials.ts'
import { findProject, type Project, type World } from './world.ts'

const KEY_LIMIT = 10

const spec = (method: string): ApiMethod => ({
  service: 'iam.googleapis.com',
  style: 'cloud',
  method: `google.iam.admin.v1.IAM.${method}`,
  anyScope: CLOUD_SCOPES,
})

/** `https://iam.googleapis.com` (google-facts 5.4, 5.5). `projects/-` stands for whatever project the account is in. */
export function iamRoutes(world: World): Router {
  const router = express.Router()
  router.use(express.json())
  const accounts = '/v1/projects/:project/serviceAccounts'
  const one = `${accounts}/:account`
  const keys = `${one}/keys`
  const method = (name: string, handle: (call: ApiCall) => Answer) => apiMethod(world, spec(name), handle)

  router.post(accounts, method('CreateServiceAccount', createAccount))
  router.get(accounts, method('ListServiceAccounts', listAccounts))
  router.get(
    one,
    method(
      'GetServiceAccount',
      withAccount('iam.serviceAccounts.get', (_, account) => ok(accountBody(account))),
    ),
  )
  router.delete(one, method('DeleteServiceAccount', withAccount('iam.serviceAccounts.delete', deleteAccount)))
  router.post(
    `${one}\\:disable`,
    method('DisableServiceAccount', withAccount('iam.serviceAccounts.disable', setDisabled(true))),
  )
  router.post(
    `${one}\\:enable`,
    method('EnableServiceAccount', withAccount('iam.serviceAccounts.enable', setDisabled(false))),
  )
  router.post(
    `${one}\\:getIamPolicy`,
    method(
      'GetIamPolicy',
      withAccount('iam.serviceAccounts.getIamPolicy', (_, account) => ok(policyBody(account.iam))),
    ),
  )
  router.post(
    `${one}\\:setIamPolicy`,
    method('SetIamPolicy', withAccount('iam.serviceAccounts.setIamPolicy', setPolicy)),
  )
  router.post(`${one}\\:testIamPermissions`, method('TestIamPermissions', testPermissions))
  router.post(keys, method('CreateServiceAccountKey', withAccount('iam.serviceAccountKeys.create', createKey)))
  router.get(keys, method('ListServiceAccountKeys', withAccount('iam.serviceAccountKeys.list', listKeys)))
  router.get(`${keys}/:key`, method('GetServiceAccountKey', withAccount('iam.serviceAccountKeys.get', getKey)))
  router.delete(
    `${keys}/:key`,
    method('DeleteServiceAccountKey', withAccount('iam.serviceAccountKeys.delete', deleteKey)),
  )
  return router
}

/** `https://iamcredentials.googleapis.com`: impersonation only. */
export function iamCredentialsRoutes(world: World): Router {
  const router = express.Router()
  router.use(express.json())
  const impersonation: ApiMethod = {
    service: 'iamcredentials.googleapis.com',
    style: 'cloud',
    method: 'google.iam.credentials.v1.IAMCredentials.GenerateAccessToken',
    anyScope: CLOUD_SCOPES,
  }
  router.post(
    '/v1/projects/:project/serviceAccounts/:account\\:generateAccessToken',
    apiMethod(world, impersonation, withAccount('iam.serviceAccounts.getAccessToken', impersonate)),
  )
  return router
}

const invalid = (message: string) => apiError('cloud', { status: 'INVALID_ARGUMENT', message })

const deniedOn = (permission: string) =>
  apiError('cloud', {
    status: 'PERMISSION_DENIED',
    message: `Permission '${permission}' denied on resource (or it may not exist).`,
    details: [errorInfo('IAM_PERMISSION_DENIED', 'iam.googleapis.com', { permission })],
  })

type Handle = (call: ApiCall, account: ServiceAccount, project: Project) => Answer

/** Missing accounts answer 404 to those who may look and 403 to everybody else. */
function withAccount(permission: string, handle: Handle) {
  return (call: ApiCall): Answer => {
    const { world, caller, request } = call
    const named = String(request.params['account'])
    const account =
      world.serviceAccounts.get(named) ?? [...world.serviceAccounts.values()].find((one) => one.uniqueId === named)
    const project = findProject(world, account?.projectId ?? String(request.params['project']))
    if (!project) return deniedOn(permission)
    const where = { project, policies: account ? [account.iam] : [] }
    if (!holdsPermission(world, caller.member, permission, where)) return deniedOn(permission)
    if (!account) return apiError('cloud', { status: 'NOT_FOUND', message: `Unknown service account` })
    return handle(call, account, project)
  }
}

const accountBody = (account: ServiceAccount): iam_v1.Schema$ServiceAccount => ({
  name: `projects/${account.projectId}/serviceAccounts/${account.email}`,
  projectId: account.projectId,
  uniqueId: account.uniqueId,
  email: account.email,
  ...(account.displayName !== '' && { displayName: account.displayName }),
  ...(account.description !== '' && { description: account.description }),
  etag: account.etag,
  oauth2ClientId: account.uniqueId,
  ...(account.disabled && { disabled: true }),
})

function createAccount({ world, caller, request }: ApiCall): Answer {
  const project = findProject(world, String(request.params['project']))
  const permission = 'iam.serviceAccounts.create'
  if (!project || !holdsPermission(world, caller.member, permission, { project })) return deniedOn(permission)
  if (accountCreationForbidden(world, project))
    return violation(
      ACCOUNT_CREATION,
      `projects/${project.projectId}/serviceAccounts/?configvalue=`,
      'Service account creation is not allowed on this project.',
    )
  const accountId = textField(request.body, 'accountId') ?? ''
  if (!accountIdIsWellFormed(accountId))
    return invalid('The account ID "' + accountId + '" does not have a length between 6 and 30.')
  const email = `${accountId}@${project.projectId}.iam.gserviceaccount.com`
  if (world.serviceAccounts.has(email))
    return apiError('cloud', {
      status: 'ALREADY_EXISTS',
      message: `Service account ${accountId} already exists within project projects/${project.projectId}.`,
    })
  const wanted = fieldsOf(request.body)['serviceAccount']
  const account = createServiceAccount(world, project, {
    accountId,
    displayName: textField(wanted, 'displayName') ?? '',
    description: textField(wanted, 'description') ?? '',
  })
  return ok(accountBody(account))
}

/** A refusal by organisation policy (google-facts 5.5). */
const violation = (constraint: string, subject: string, message: string) =>
  apiError('cloud', {
    status: 'FAILED_PRECONDITION',
    message,
    details: [
      {
        '@type': 'type.googleapis.com/google.rpc.PreconditionFailure',
        violations: [{ type: `constraints/${constraint}`, subject, description: message }],
      },
    ],
  })

function listAccounts({ world, caller, request }: ApiCall): Answer {
  const project = findProject(world, String(request.params['project']))
  const permission = 'iam.serviceAccounts.list'
  if (!project || !holdsPermission(world, caller.member, permission, { project })) return deniedOn(permission)
  const accounts = [...world.serviceAccounts.values()]
    .filter((one) => one.projectId === project.projectId)
    .map(accountBody)
  return ok(accounts.length > 0 ? { accounts } : {})
}

function deleteAccount({ world }: ApiCall, account: ServiceAccount): Answer {
  world.serviceAccounts.delete(account.email)
  return ok()
}

const setDisabled =
  (disabled: boolean): Handle =>
  (_, account) => {
    account.disabled = disabled
    return ok()
  }

const setPolicy: Handle = ({ world, request }, account, project) =>
  setGuardedPolicy(world, project, account.iam, fieldsOf(request.body)['policy'])

function testPermissions({ world, caller, request }: ApiCall): Answer {
  const account = world.serviceAccounts.get(String(request.params['account']))
  const project = account && findProject(world, account.projectId)
  if (!account || !project) return permissionDenied()
  const where = { project, policies: [account.iam] }
  const granted = textsField(request.body, 'permissions').filter((one) =>
    holdsPermission(world, caller.member, one, where),
  )
  return ok(granted.length > 0 ? { permissions: granted } : {})
}

const keyBody = (account: ServiceAccount, key: ServiceAccountKey): iam_v1.Schema$ServiceAccountKey => ({
  name: `projects/${account.projectId}/serviceAccounts/${account.email}/keys/${key.keyId}`,
  validAfterTime: new Date(key.createdAt).toISOString(),
  validBeforeTime: new Date(key.expiresAt).toISOString(),
  keyAlgorithm: 'KEY_ALG_RSA_2048',
  keyOrigin: 'GOOGLE_PROVIDED',
  keyType: 'USER_MANAGED',
  ...(key.disabled && { disabled: true }),
})

const createKey: Handle = ({ world }, account, project) => {
  const constraint = keyCreationForbiddenBy(world, project)
  if (constraint !== null) {
    const subject = `projects/${project.projectId}/serviceAccounts/${account.email}?configvalue=${encodeURIComponent(account.email)}`
    return violation(constraint, subject, 'Key creation is not allowed on this service account.')
  }
  if (account.keys.size >= KEY_LIMIT)
    return apiError('cloud', { status: 'RESOURCE_EXHAUSTED', message: 'Maximum number of keys on account reached.' })
  const { key, file } = createServiceAccountKey(world, account)
  return ok({
    ...keyBody(account, key),
    privateKeyType: 'TYPE_GOOGLE_CREDENTIALS_FILE',
    privateKeyData: Buffer.from(fileText(file)).toString('base64'),
  })
}

const listKeys: Handle = (_, account) => {
  const keys = [...account.keys.values()].map((key) => keyBody(account, key))
  return ok(keys.length > 0 ? { keys } : {})
}

const unknownKey = () => apiError('cloud', { status: 'NOT_FOUND', message: 'Service account key does not exist.' })

const getKey: Handle = ({ request }, account) => {
  const key = account.keys.get(String(request.params['key']))
  return key ? ok(keyBody(account, key)) : unknownKey()
}

const deleteKey: Handle = ({ request }, account) =>
  account.keys.delete(String(request.params['key'])) ? ok() : unknownKey()

const impersonate: Handle = ({ world, request }, account) => {
  const scopes = readScopes(textsField(request.body, 'scope').join(' '))
  if (scopes.length === 0) return invalid('scope is required')
  if (account.disabled)
    return apiError('cloud', { status: 'PERMISSION_DENIED', message: 'The service account is disabled.' })
  const token = issueAccessToken(world, {
    kind: 'serviceAccount',
    holder: account.email,
    clientId: null,
    projectId: account.projectId,
    scopes,
    offline: false,
  })
  return ok({ accessToken: token.token, expireTime: new Date(token.expiresAt).toISOString() })
}
