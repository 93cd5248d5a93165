import { consoleLink } from './console-link.ts'
import { defineCause } from './define-cause.ts'
import { gcloud } from './gcloud.ts'

const named = (projectId: string | undefined) =>
  projectId === undefined ? 'The Cloud project' : `Cloud project ${projectId}`

export const projectCauses = {
  'project-not-found-or-no-access': defineCause<{ projectId: string }>({
    stage: 'project',
    severity: 'error',
    actor: 'admin',
    title: 'Google does not show us this Cloud project',
    happened: ({ projectId }) =>
      `${named(projectId)} does not exist, or this account may not see it. Google gives the same answer for both.`,
    toDo: 'Compare the project ID with the one in the project picker. If it is right, give the account access in IAM.',
    link: ({ projectId }) => consoleLink('Open IAM in Google', '/iam-admin/iam', projectId),
  }),
  'project-deleted': defineCause<{ projectId: string }>({
    stage: 'project',
    severity: 'error',
    actor: 'admin',
    title: 'The Cloud project is being deleted',
    happened: ({ projectId }) =>
      `${named(projectId)} was shut down. Its OAuth client, key and topic stop working with it.`,
    toDo: 'Restore the project within 30 days of its deletion, or set up a new one.',
    link: () => consoleLink('Open deleted projects in Google', '/cloud-resource-manager'),
    command: ({ projectId }) => gcloud('projects undelete', projectId),
  }),
  'project-suspended': defineCause<{ projectId: string }>({
    stage: 'project',
    severity: 'error',
    actor: 'admin',
    title: 'Google suspended the Cloud project',
    happened: ({ projectId }) => `${named(projectId)} is suspended, so Google refuses every call it makes.`,
    toDo: 'Read the message Google sent to the project owners and file the appeal it links to.',
    link: ({ projectId }) => consoleLink('Open the project in Google', '/home/dashboard', projectId),
  }),
  'project-outside-organization': defineCause<{ projectId: string }>({
    stage: 'project',
    severity: 'warning',
    actor: 'admin',
    title: 'The Cloud project is outside your organization',
    happened: ({ projectId }) =>
      `${named(projectId)} has no organization above it, so Google does not offer the audience Internal.`,
    toDo: 'Create the project again under your organization, or continue with the audience External.',
    link: () => consoleLink('Create a project in Google', '/projectcreate'),
  }),
  'client-and-key-in-different-projects': defineCause<{ expected: string; actual: string }>({
    stage: 'project',
    severity: 'error',
    actor: 'admin',
    title: 'Two files come from two Cloud projects',
    happened: ({ expected, actual }) =>
      `The service account key belongs to ${expected ?? 'one project'} and the OAuth client to ${actual ?? 'another'}. Gmail only accepts a topic of the client's own project.`,
    toDo: ({ expected }) =>
      `Create the OAuth client in ${expected ?? 'the project of the key'} and drop its file, or replace the key.`,
    link: ({ expected }) => consoleLink('Open OAuth clients in Google', '/auth/clients', expected),
  }),
  'billing-not-enabled': defineCause<{ projectId: string }>({
    stage: 'project',
    severity: 'error',
    actor: 'admin',
    title: 'Google wants a billing account',
    happened: ({ projectId }) =>
      `Google refused the call because ${projectId ?? 'the project'} has no active billing account.`,
    toDo: 'Link a billing account to the project. The volume of one company normally stays inside the free amount.',
    link: ({ projectId }) => consoleLink('Open billing in Google', '/billing/linkedaccount', projectId),
  }),
  'cloud-terms-of-service-not-accepted': defineCause<{ accountEmail: string }>({
    stage: 'project',
    severity: 'error',
    actor: 'admin',
    title: 'The Google Cloud terms are not accepted yet',
    happened: ({ accountEmail }) =>
      `Google does not let ${accountEmail ?? 'this account'} create projects before it accepts the terms of service.`,
    toDo: 'Open Google Cloud once with this account, accept the terms, then try again.',
    link: () => consoleLink('Open Google Cloud', '/'),
  }),
  'project-creation-not-permitted': defineCause<{ accountEmail: string }>({
    stage: 'project',
    severity: 'error',
    actor: 'workspace-admin',
    title: 'This account may not create projects',
    happened: ({ accountEmail }) =>
      `Your organization does not let ${accountEmail ?? 'this account'} create Cloud projects.`,
    toDo: 'Ask a Google Workspace administrator for the role Project Creator, or for a project they create for you.',
    link: () => consoleLink('Open IAM in Google', '/iam-admin/iam'),
  }),
  'project-limit-reached': defineCause<{ accountEmail: string }>({
    stage: 'project',
    severity: 'error',
    actor: 'admin',
    title: 'The account has no projects left to create',
    happened: ({ accountEmail }) =>
      `Google limits how many projects ${accountEmail ?? 'an account'} may create, and the limit is reached.`,
    toDo: 'Use a project you have, delete one you no longer need, or ask Google for a higher limit.',
    link: () => consoleLink('Open your projects in Google', '/cloud-resource-manager'),
  }),
  'project-id-taken': defineCause<{ projectId: string }>({
    stage: 'project',
    severity: 'error',
    actor: 'admin',
    title: 'The project ID is taken',
    happened: ({ projectId }) =>
      `Project IDs are unique in all of Google Cloud, and ${projectId ?? 'this one'} is in use or was used before.`,
    toDo: 'Create the project with another ID.',
    link: () => consoleLink('Create a project in Google', '/projectcreate'),
  }),
  'project-id-confused-with-other-identifier': defineCause<{ actual: string }>({
    stage: 'project',
    severity: 'error',
    actor: 'admin',
    title: 'This is not a project ID',
    happened: ({ actual }) =>
      `Google finds no project named ${actual ?? 'as entered'}. A display name or the ID of something else stands where the project ID belongs.`,
    toDo: 'Copy the project ID from the project picker. It has 6 to 30 lower-case letters, digits and hyphens.',
    link: () => consoleLink('Open the project picker in Google', '/projectselector2/home/dashboard'),
  }),
  'quota-project-header-of-foreign-project': defineCause<{ projectId: string }>({
    stage: 'project',
    severity: 'error',
    actor: 'admin',
    title: 'The call is charged to a project this account may not use',
    happened: ({ projectId }) =>
      `Google counts the call against project ${projectId ?? 'named in the message'}, and the account may not use it (serviceusage.services.use).`,
    toDo: 'Compare the project number with yours. If it is another, remove the quota project setting. If it is yours, grant Service Usage Consumer.',
    link: ({ projectId }) => consoleLink('Open IAM in Google', '/iam-admin/iam', projectId),
  }),
  'quota-project-not-set': defineCause<Record<never, never>>({
    stage: 'project',
    severity: 'error',
    actor: 'admin',
    foreign: true,
    title: 'No project is named to count the calls',
    happened:
      'A personal sign-in of gcloud was used, and the API wants to know which project its calls are counted for.',
    toDo: 'Set a quota project with gcloud auth application-default set-quota-project, or use the OAuth client of your project.',
  }),
  'nest-account-not-migrated': defineCause<Record<never, never>>({
    stage: 'project',
    severity: 'error',
    actor: 'admin',
    foreign: true,
    title: 'The Nest account is not a Google account yet',
    happened: 'Google gives programs access to homes of Google accounts only, and this home has an old Nest account.',
    toDo: 'Move the Nest account to a Google account in the Nest app, then link again.',
  }),
  'billing-account-role-missing': defineCause<Record<never, never>>({
    stage: 'project',
    severity: 'error',
    actor: 'admin',
    foreign: true,
    title: 'The account may not use the billing account',
    happened: 'Linking a project to a billing account needs a role on the billing account itself.',
    toDo: 'Ask the owner of the billing account for the role Billing Account User.',
  }),
  'billing-account-project-limit': defineCause<Record<never, never>>({
    stage: 'project',
    severity: 'error',
    actor: 'admin',
    foreign: true,
    title: 'The billing account pays for as many projects as it may',
    happened: 'Google limits how many projects one billing account may carry, and a further one was refused.',
    toDo: 'Take billing off a project that no longer needs it, or ask Google for a higher billing quota.',
  }),
  'gcloud-project-not-set': defineCause<Record<never, never>>({
    stage: 'project',
    severity: 'error',
    actor: 'admin',
    foreign: true,
    title: 'The command does not know which project you mean',
    happened: 'gcloud or a client library was called without a project, and none is set as default.',
    toDo: 'Add --project with your project ID, or set it once with gcloud config set project.',
  }),
  'device-access-registration-mismatch': defineCause<Record<never, never>>({
    stage: 'project',
    severity: 'error',
    actor: 'admin',
    foreign: true,
    title: 'The Device Access project does not fit',
    happened: 'The Device Access project names another OAuth client, or the home was not linked to it.',
    toDo: 'Open the Device Access console and compare its OAuth client ID with the one in use, then link the account again.',
  }),
}
