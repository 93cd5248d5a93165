import type { Answer, CloudProject } from '#steps/google-port.ts'
import { cloudresourcemanager } from 'googleapis/build/src/apis/cloudresourcemanager/index.js'
import { iam } from 'googleapis/build/src/apis/iam/index.js'
import * as z from 'zod/mini'
import { askGoogle, type Caller } from './ask.ts'

const projectSchema = z.pipe(
  z.object({
    name: z.string().check(z.regex(/^projects\/\d+$/)),
    projectId: z.string(),
    parent: z.optional(z.string()),
    state: z.string(),
  }),
  z.transform(({ name, projectId, parent, state }): CloudProject => ({
    projectId,
    projectNumber: name.slice('projects/'.length),
    parent: parent ?? null,
    state,
  })),
)

/** The project, or Google's no: unknown and not allowed to see are one and the same 403. */
export function readProject(caller: Caller, projectId: string): Promise<Answer<CloudProject>> {
  return askGoogle(caller, { call: 'project', idempotent: true, reply: projectSchema }, (auth) =>
    cloudresourcemanager({ version: 'v3', auth, retry: false }).projects.get({ name: `projects/${projectId}` }),
  )
}

// The whole list is missing when nothing is granted.
const permissionsSchema = z.pipe(
  z.object({ permissions: z.optional(z.array(z.string())) }),
  z.transform(({ permissions }): readonly string[] => permissions ?? []),
)

/** Which of these the caller has on the whole project. At most 100. */
export function grantedOnProject(
  caller: Caller,
  projectId: string,
  permissions: readonly string[],
): Promise<Answer<readonly string[]>> {
  return askGoogle(caller, { call: 'project-permissions', idempotent: true, reply: permissionsSchema }, (auth) =>
    cloudresourcemanager({ version: 'v3', auth, retry: false }).projects.testIamPermissions({
      resource: `projects/${projectId}`,
      requestBody: { permissions: [...permissions] },
    }),
  )
}

/** Which of these the caller has on a service account: `actAs` may be granted there alone (google-facts 6.5). */
export function grantedOnServiceAccount(
  caller: Caller,
  account: { readonly projectId: string; readonly email: string },
  permissions: readonly string[],
): Promise<Answer<readonly string[]>> {
  return askGoogle(caller, { call: 'account-permissions', idempotent: true, reply: permissionsSchema }, (auth) =>
    iam({ version: 'v1', auth, retry: false }).projects.serviceAccounts.testIamPermissions({
      resource: `projects/${account.projectId}/serviceAccounts/${account.email}`,
      requestBody: { permissions: [...permissions] },
    }),
  )
}
