import type { Symptoms } from './symptoms.ts'

// One table of sentences, long because it is data.

export const projectAndApiSymptoms: Symptoms = {
  // Project
  'project-not-found-or-no-access': [
    'the project ID is right but Google says it does not exist or we may not see it',
    'the colleague who made the project has left and nobody can open it',
    'the setup cannot find our Cloud project although it is in the console of another account',
    'opening the project link shows that additional access is needed',
    'describing the project says no permission, or it may not exist',
  ],
  'project-deleted': [
    'somebody deleted the Cloud project last week and all mailboxes stopped at once',
    'the project is marked for deletion and shuts down in thirty days',
    'cleaning up old projects took ours with it',
    'the console shows the project under resources pending deletion',
  ],
  'project-suspended': [
    'Google sent a mail that the project was suspended for abuse',
    'everything in the project is refused since Google suspended it for breaking the terms',
    'the console shows a banner that the project has been suspended and offers an appeal',
  ],
  'project-outside-organization': [
    'the project shows no organization above it',
    'the project was created with a private account and does not belong to the company',
    'organization roles have no effect in this project since it stands under no organization',
  ],
  'client-and-key-in-different-projects': [
    'the OAuth client is from one project and the service account key from another',
    'two files were uploaded and their project IDs differ',
    'the key belongs to the old project and the client to the new one',
  ],
  'billing-not-enabled': [
    'Google asks for a credit card before it goes on',
    'the trial ended and now all calls of the project are refused',
    'the project has no billing account and the service refuses to work',
    'payment failed and the project was closed for calls',
  ],
  'cloud-terms-of-service-not-accepted': [
    'the account has never opened the Cloud console before',
    'project creation by a script fails for a fresh account that has accepted nothing yet',
    'a first visit to the console asks to agree to terms and then the script works',
  ],
  'project-creation-not-permitted': [
    'the button New project is greyed out for this account',
    'the administrator switched off creating projects for users',
    'a member of the organization may not create projects',
    'Google Cloud is turned off for this user in the admin console',
  ],
  'project-limit-reached': [
    'no more projects can be created and the console offers to ask for more',
    'the account has twelve projects and the next one is refused',
    'deleted projects still count against the number of projects',
  ],
  'project-id-taken': [
    'the wanted project ID is used by somebody else in the world',
    'creating the project again with the same ID right after deleting it fails',
    'the name is free in our list and Google says it is in use',
  ],
  'project-id-confused-with-other-identifier': [
    'the display name of the project was typed where the ID belongs',
    'the project number was entered instead of the project ID',
    'the ID of another product, a UUID, stands where the Cloud project ID belongs',
    'the name has capitals and blanks and nothing is found under it',
  ],
  'quota-project-header-of-foreign-project': [
    'the number in the answer is a project that nobody here knows',
    'calls are charged to another project since gcloud set a quota project',
    'the message names a project number that is not the one in our settings',
    'x-goog-user-project names a project in which the account has no role',
  ],
  'quota-project-not-set': [
    'user credentials from gcloud work for some APIs and are refused by others for want of a quota project',
    'application default login was made and no quota project was chosen',
    'a warning says end user credentials without a quota project',
    'a call with the application default credentials of a user is charged to project 764086051850',
  ],
  'nest-account-not-migrated': [
    'thermostat account still on the old login of Nest and not moved to Google',
    'the camera product asks to migrate the account first',
  ],
  'billing-account-role-missing': [
    'the project can be made but linking the billing account is refused',
    'the account sees the billing account and may not use it for projects',
    'only the finance person may attach billing to a project',
  ],
  'gcloud-project-not-set': [
    'the command asks for a project although the console shows one',
    'in a new shell the gcloud command does not know which project is meant',
    'a container crashes until the environment variable with the project is set',
    'unable to detect a project in the environment',
  ],
  'device-access-registration-mismatch': [
    'Device Access project was made with another OAuth client than the one now in use',
    'the Device Access console belongs to another account than the home',
  ],
  // APIs
  'gmail-api-not-enabled': [
    'sign-in works and the first call to Gmail is refused',
    'nobody switched on Gmail in the API library of the project',
    'calendar works, mail does not, in the same new project',
    'the library page of Gmail shows an Enable button',
  ],
  'calendar-api-not-enabled': [
    'sign-in works and the list of calendars is refused',
    'mail works, calendar does not, in the same new project',
    'the Calendar API shows as disabled in the console',
    'connecting the calendar fails right after consent in a fresh project',
  ],
  'pubsub-api-not-enabled': [
    'topics cannot be created in a fresh project',
    'the Pub/Sub page of the console asks to enable the API first',
    'everything else works and the step with the topic is refused',
  ],
  'api-enablement-propagating': [
    'the API was enabled a minute ago and is still reported as off',
    'I just clicked Enable and the call still says disabled, later it works by itself',
    'right after enabling half of the calls work',
  ],
  'api-enabled-in-another-project': [
    'the API shows as enabled in the console but the error goes on',
    'the number in the message is not the project in which I enabled the API',
    'I enabled it, waited an hour and it is still said to be disabled',
    'the console was open on another project when Enable was pressed',
  ],
  'caldav-api-not-enabled': [
    'calendar clients that speak CalDAV are refused while the Calendar API works',
    'only the Google Calendar API is on and CalDAV sync gets forbidden',
    'DAV sync of Google calendars fails with the own client',
  ],
  'resource-manager-api-not-enabled': [
    'looking up the project is refused since Cloud Resource Manager is off',
    'the check of the project fails although mail and calendar are enabled',
  ],
  'iam-api-not-enabled': [
    'service accounts cannot be created or listed since the IAM API is off',
    'the step with the service account is refused in a fresh project',
  ],
  'service-usage-api-not-enabled': [
    'the state of the APIs cannot be read since Service Usage is off',
    'enabling APIs by command is refused in this project',
  ],
  'other-api-not-enabled': [
    'contacts cannot be read since their API is off in the project',
    'Drive or Sheets or People or Admin SDK or Tasks API is not enabled in the project',
    'cured by enabling one more API in the project',
  ],
  'api-key-instead-of-oauth': [
    'an API key was made and the mailbox cannot be read with it',
    'calls with ?key= are refused for private data',
    'only an API key was configured and no sign-in happened',
    'public calendars can be read with the key and private ones not',
  ],
  'request-without-access-token': [
    'the call goes out without an Authorization header',
    'the client library was built without credentials',
    'requests are anonymous since the token was never attached',
    'calls say login required although the user is signed in to the app',
  ],
}
