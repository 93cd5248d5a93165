import { iamLink, keysLink } from './console-link.ts'
import { defineCause } from './define-cause.ts'
import { gcloud } from './gcloud.ts'

export const iamCauses = {
  'service-account-role-missing': defineCause<{
    permission: string
    role: string
    serviceAccountEmail: string
    projectId: string
  }>({
    stage: 'iam',
    severity: 'error',
    actor: 'admin',
    title: 'The service account lacks a permission',
    happened: ({ permission, serviceAccountEmail }) =>
      `${serviceAccountEmail ?? 'The account'} may not do this${permission === undefined ? '' : `: ${permission} is missing`}.`,
    toDo: ({ role, projectId }) =>
      `Grant the role ${role ?? 'Pub/Sub Admin'} to the account in project ${projectId ?? 'of the topic'}.`,
    link: ({ projectId }) => iamLink(projectId),
    command: ({ projectId, serviceAccountEmail }) =>
      gcloud('projects add-iam-policy-binding', projectId, {
        member: serviceAccountEmail && `serviceAccount:${serviceAccountEmail}`,
        role: 'roles/pubsub.admin',
      }),
  }),
  'pubsub-role-lacks-get': defineCause<{ permission: string; serviceAccountEmail: string; projectId: string }>({
    stage: 'iam',
    severity: 'error',
    actor: 'admin',
    title: 'The role is too narrow to look things up',
    happened: ({ permission }) =>
      `The account may use messages and may not read or create the topic or subscription${permission === undefined ? '' : ` (${permission})`}.`,
    toDo: 'Add the role Pub/Sub Viewer to read, or Pub/Sub Editor to create.',
    link: ({ projectId }) => iamLink(projectId),
  }),
  'caller-lacks-actas-on-push-service-account': defineCause<{ serviceAccountEmail: string; projectId: string }>({
    stage: 'iam',
    severity: 'error',
    actor: 'admin',
    title: 'The account may not sign pushes',
    happened: ({ serviceAccountEmail }) =>
      `To set who signs pushes, the caller needs iam.serviceAccounts.actAs on ${serviceAccountEmail ?? 'the push service account'}.`,
    toDo: 'Grant the role Service Account User on that service account, to itself when it is its own caller.',
    link: ({ projectId }) => keysLink(projectId),
    command: ({ serviceAccountEmail, projectId }) =>
      gcloud('iam service-accounts add-iam-policy-binding', serviceAccountEmail, {
        member: serviceAccountEmail && `serviceAccount:${serviceAccountEmail}`,
        role: 'roles/iam.serviceAccountUser',
        project: projectId,
      }),
    services: ['gmail'],
  }),
  'role-grant-propagating': defineCause<{ permission: string; projectId: string }>({
    stage: 'iam',
    severity: 'warning',
    actor: 'google',
    title: 'Google is still applying the role',
    happened:
      'The role was granted a short while ago and Google still refuses. This usually takes a minute or two, at most 10.',
    toDo: 'Wait. We keep looking.',
    link: ({ projectId }) => iamLink(projectId),
  }),
  'caller-lacks-project-role': defineCause<{ permission: string; projectId: string }>({
    stage: 'iam',
    severity: 'error',
    actor: 'admin',
    title: 'Your account lacks a role in the project',
    happened: ({ permission }) =>
      `Google refused because the caller lacks ${permission ?? 'a permission'} on the project or one of its parts.`,
    toDo: 'Ask an owner of the project for a role that contains this permission.',
    link: ({ projectId }) => iamLink(projectId),
  }),
  'pubsub-agent-lacks-token-creator': defineCause<{ projectId: string }>({
    stage: 'iam',
    severity: 'error',
    actor: 'admin',
    title: 'Pub/Sub may not make push tokens',
    happened:
      'In projects older than April 2021, Pub/Sub’s own service account needs Service Account Token Creator to sign pushes.',
    toDo: 'Grant that role to service-PROJECT_NUMBER@gcp-sa-pubsub.iam.gserviceaccount.com.',
    link: ({ projectId }) => iamLink(projectId),
    services: ['gmail'],
  }),
  'impersonation-not-permitted': defineCause<{ serviceAccountEmail: string; projectId: string }>({
    stage: 'iam',
    severity: 'error',
    actor: 'admin',
    title: 'The caller may not act for the service account',
    happened: 'Making tokens for a service account needs iam.serviceAccounts.getAccessToken on it.',
    toDo: 'Grant the role Service Account Token Creator on that service account to the caller.',
    link: ({ projectId }) => keysLink(projectId),
  }),
  'iam-policy-changed-meanwhile': defineCause<{ projectId: string }>({
    stage: 'iam',
    severity: 'warning',
    actor: 'google',
    title: 'Two changes of the roles met',
    happened:
      'Somebody else changed the roles at the same moment. Google refused the later change rather than lose the first.',
    toDo: 'Try again. Each attempt starts from the newest roles.',
    link: ({ projectId }) => iamLink(projectId),
  }),
  'dead-letter-grant-missing': defineCause<{ projectId: string }>({
    stage: 'iam',
    severity: 'error',
    actor: 'admin',
    title: 'Pub/Sub may not move messages to the dead letter topic',
    happened:
      'The Pub/Sub service agent of the project needs two roles: publisher on the dead letter topic and subscriber on the subscription.',
    toDo: 'Give service-PROJECT_NUMBER@gcp-sa-pubsub.iam.gserviceaccount.com both roles, or remove the dead letter topic.',
    link: ({ projectId }) => iamLink(projectId),
  }),
}
