import type { ServiceName } from '#contract/google.ts'
import { apiLink } from './console-link.ts'
import { defineCause } from './define-cause.ts'
import { gcloud } from './gcloud.ts'

type ApiFacts = { projectId: string }

/** One cause per API: the same words, so that an admin who met one knows the next. */
function apiOff(title: string, service: string, without: string, services?: readonly ServiceName[]) {
  return defineCause<ApiFacts>({
    stage: 'apis',
    severity: 'error',
    actor: 'admin',
    title: `The ${title} is off`,
    happened: ({ projectId }) =>
      `The ${title} is not turned on in project ${projectId ?? 'of the OAuth client'}. ${without}`,
    toDo: ({ projectId }) =>
      `Turn on the ${title} in project ${projectId ?? 'that the message names'}. Google usually needs 1 to 5 minutes.`,
    link: ({ projectId }) => apiLink(service, projectId),
    command: ({ projectId }) => gcloud('services enable', service, { project: projectId }),
    ...(services && { services }),
  })
}

export const apisCauses = {
  'gmail-api-not-enabled': apiOff(
    'Gmail API',
    'gmail.googleapis.com',
    'Without it we cannot read or watch the mailbox.',
    ['gmail'],
  ),
  'calendar-api-not-enabled': apiOff(
    'Google Calendar API',
    'calendar-json.googleapis.com',
    'Without it we cannot read or watch the calendar.',
    ['calendar'],
  ),
  'pubsub-api-not-enabled': apiOff(
    'Cloud Pub/Sub API',
    'pubsub.googleapis.com',
    'Without it Gmail has nowhere to publish.',
    ['gmail'],
  ),
  'resource-manager-api-not-enabled': apiOff(
    'Cloud Resource Manager API',
    'cloudresourcemanager.googleapis.com',
    'Without it we cannot see whether the project is active.',
  ),
  'iam-api-not-enabled': apiOff('IAM API', 'iam.googleapis.com', 'Without it we cannot see service accounts and keys.'),
  'service-usage-api-not-enabled': apiOff(
    'Service Usage API',
    'serviceusage.googleapis.com',
    'Without it APIs cannot be turned on by a command.',
  ),
  'api-enablement-propagating': defineCause<{ service: string; projectId: string }>({
    stage: 'apis',
    severity: 'warning',
    actor: 'google',
    title: 'Google is still turning the API on',
    happened: ({ service }) =>
      `${service ?? 'The API'} was turned on a short while ago and Google still answers that it is off.`,
    toDo: 'Wait. Google usually needs 1 to 5 minutes, and we keep looking.',
    link: ({ service, projectId }) => apiLink(service, projectId),
  }),
  'api-enabled-in-another-project': defineCause<{ service: string; expected: string; actual: string }>({
    stage: 'apis',
    severity: 'error',
    actor: 'admin',
    title: 'The API is on in another project',
    happened: ({ service, expected, actual }) =>
      `${service ?? 'The API'} was turned on in ${actual ?? 'one project'}, and the OAuth client belongs to ${expected ?? 'another'}. Google counts calls for the client's project.`,
    toDo: ({ expected }) => `Turn the API on in project ${expected ?? 'that the message names'}.`,
    link: ({ service, expected }) => apiLink(service, expected),
  }),
  'caldav-api-not-enabled': defineCause<ApiFacts>({
    stage: 'apis',
    severity: 'error',
    actor: 'admin',
    foreign: true,
    title: 'The CalDAV API is off',
    happened:
      'CalDAV is an API of its own, besides the Google Calendar API, and it is not turned on in the project of the OAuth client.',
    toDo: 'Turn on the CalDAV API in that project, then try again.',
    link: ({ projectId }) => apiLink('caldav.googleapis.com', projectId),
  }),
  'other-api-not-enabled': defineCause<{ service: string; projectId: string }>({
    stage: 'apis',
    severity: 'error',
    actor: 'admin',
    foreign: true,
    title: 'Another Google API is off',
    happened: ({ service, projectId }) =>
      `${service ?? 'The API in the message'} is not turned on in project ${projectId ?? 'named there'}.`,
    toDo: 'Turn on that API in the project the message names, wait a few minutes, then try again.',
    link: ({ service, projectId }) => apiLink(service, projectId),
  }),
  'api-key-instead-of-oauth': defineCause<Record<never, never>>({
    stage: 'apis',
    severity: 'error',
    actor: 'admin',
    foreign: true,
    title: 'An API key cannot do this',
    happened:
      'The call used an API key, or one that is restricted or not usable. Mail and calendars of people need a sign-in.',
    toDo: 'Use the OAuth client and a sign-in in place of the API key.',
  }),
  'request-without-access-token': defineCause<Record<never, never>>({
    stage: 'apis',
    severity: 'error',
    actor: 'operator',
    title: 'The call carried no sign-in',
    happened: 'Google saw no access token with the call, so it treats it as a call of nobody.',
    toDo: 'Send the access token in the Authorization header: Bearer, a space and the token.',
  }),
}
