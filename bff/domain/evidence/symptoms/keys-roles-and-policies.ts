import type { Symptoms } from './symptoms.ts'

// One table of sentences, long because it is data.

export const keyRoleAndPolicySymptoms: Symptoms = {
  // Service account key
  'service-account-key-deleted': [
    'the key was deleted in the console and the job fails since',
    'key rotation removed the old key while the app still used it',
    'the key file is months old and Google no longer knows its signature',
  ],
  'service-account-disabled': [
    'somebody disabled the service account',
    'the service account shows as disabled in the list',
  ],
  'service-account-deleted': [
    'the service account was removed and tokens are refused',
    'the e-mail of the service account does not exist any more',
    'after the project was rebuilt the old service account is gone',
  ],
  'service-account-email-key-mismatch': [
    'the key was replaced and the configured e-mail is still the old one',
    'e-mail and private key are of two different service accounts',
    'the signature is refused although the key is new',
  ],
  'private-key-newlines-escaped': [
    'the private key in the environment variable shows \\n instead of line breaks',
    'works locally with the file and fails on the host with the variable',
    'the key was pasted into a secret and cannot be parsed',
    'the PEM of the key stands on one line',
  ],
  'service-account-file-of-another-type': [
    'the key file is an OAuth client file',
    'the JSON is of type authorized_user or external_account',
    'instead of the key the client secret or an API key was put in',
    'a P12 file was uploaded instead of JSON',
  ],
  'service-account-file-unreadable': [
    'the key file is not found at the path',
    'the JSON of the key is broken after copying it by hand',
    'a field of the key file is missing',
    'the variable holds a path where the content is expected, or the other way round',
    'base64 was not decoded before the key was read',
  ],
  'credential-file-not-writable': [
    'the tool cannot save its token file',
    'sign-in works and must be repeated at each start because nothing is stored',
    'read-only file system, the token cannot be written',
    'the container user may not write the credentials folder',
  ],
  'service-account-key-of-another-project': [
    'the key is of the test project and the topic of the live one',
    'the service account is not known in this project',
  ],
  'server-clock-skew': [
    'the clock of the server is several minutes off',
    'the virtual machine slept and its time is wrong',
    'the token is used too early or too late, says Google',
    'a Raspberry Pi without network time cannot sign in',
    'iat and exp are not in a reasonable time frame',
    'resetting the emulator or the device cured it',
  ],
  'default-credentials-not-found': [
    'the library finds no credentials on the server',
    'works on my machine where gcloud is signed in and not in the container',
    'GOOGLE_APPLICATION_CREDENTIALS is not set',
    'the metadata server does not answer on this host',
    'could not load the default credentials',
  ],
  'service-account-key-disabled-after-leak': [
    'Google disabled the key since it was found on the internet',
    'the key was in a public repository and stopped working by itself',
    'a mail says that the exposed key was disabled automatically',
  ],
  'service-account-key-expired': [
    'the organization lets keys live for ninety days only',
    'the key has an end date and it has passed',
  ],
  // IAM
  'service-account-role-missing': [
    'the service account may sign in and is refused by the service',
    'publishing or subscribing is refused for the service account',
    'no role was given to the service account in this project',
    'the account of the job has no rights on the resource',
  ],
  'pubsub-role-lacks-get': [
    'messages can be pulled and looking up the subscription is refused',
    'only subscriber or publisher was granted and the library checks that the topic exists',
    'the role is enough for consuming and not for creating the subscription',
    'viewer on Pub/Sub had to be added besides subscriber',
  ],
  'caller-lacks-actas-on-push-service-account': [
    'creating the push subscription is refused when an account to sign is named',
    'Service Account User is missing on the account that signs pushes',
    'a pub/sub admin cannot set the push identity',
  ],
  'role-grant-propagating': [
    'the role was given a minute ago and the call is still refused',
    'a second run of the script works',
    'right after creating the service account it is not known yet',
  ],
  'caller-lacks-project-role': [
    'the person running the setup is only viewer',
    'an editor cannot change permissions',
    'my account may not enable APIs in this project',
    'I have to be owner to run this command',
    'a colleague with owner can do the same without an error',
    'the user is only viewer of the project and cannot create topics',
  ],
  'pubsub-agent-lacks-token-creator': [
    'an old project does not sign its pushes',
    'the Pub/Sub service agent may not make tokens',
    'pushes arrive without a header in a project from before 2021',
  ],
  'impersonation-not-permitted': [
    'the user may not act as the service account',
    'Token Creator is missing on the account to impersonate',
    'generating an access token for the service account is refused',
    'workload identity cannot use the service account',
  ],
  'iam-policy-changed-meanwhile': [
    'two scripts changed the roles at the same time and one failed',
    'the second of several grants in parallel is aborted',
    'there were concurrent policy changes',
  ],
  // Organization policy
  'org-policy-domain-restricted-sharing': [
    'the Gmail publisher cannot be added to the topic in our company',
    'only accounts of our own organization may be given a role',
    'adding an outside service account is refused by the organization',
    'allUsers or a partner address cannot be added in IAM',
    'granting to gmail-api-push fails in the company project and works in a private one',
  ],
  'org-policy-key-creation-disabled': [
    'Add key opens a dialog that key creation is disabled',
    'no service account key can be downloaded in the new organization',
    'the company forbids keys of service accounts',
    'owner and super admin and still no JSON key can be made',
  ],
  'org-policy-administrator-role-missing': [
    'the policy page shows the constraint and the edit button is grey',
    'project owner cannot change organization policies',
    'super admin, but the policy cannot be edited without a further role',
  ],
  'org-policy-key-upload-disabled': [
    'uploading an own public key is refused by the organization',
    'keys made outside cannot be uploaded',
  ],
  'org-policy-service-account-creation-disabled': [
    'no new service account can be created in the project',
    'the organization forbids making service accounts',
    'creating the account for the job is blocked by a policy',
  ],
  'org-policy-resource-location': [
    'the topic may only be made in certain regions',
    'resources outside of Europe are forbidden by policy',
    'the storage policy of the topic violates the allowed locations',
  ],
  'org-policy-service-restricted': [
    'the API cannot be enabled because the organization does not allow the service',
    'a constraint of the organization stands in the way',
    'allowed services are limited by policy',
  ],
  'org-policy-requires-encryption-key': [
    'topics must be encrypted with a customer key in our company',
    'creating a topic without own encryption key is refused',
  ],
  'vpc-service-controls-block': [
    'calls from outside the perimeter are refused',
    'works inside of the company network of Cloud and not from our server',
    'request is prohibited by the security perimeter of the organization',
  ],
  // Workspace administrators
  'workspace-api-controls-app-not-trusted': [
    'company accounts are told to ask their administrator, private accounts can connect',
    'the admin has to trust the app in API controls',
    'access to account data is restricted by policies of the organization',
    'the school blocks third-party apps',
    'institution’s admin has not approved the app',
    'your administrator has blocked this app',
  ],
  'workspace-google-cloud-session-control': [
    'every morning the command-line tool must sign in again',
    'connections last about a day, the account is a company account',
    'stored sign-ins die after sixteen hours',
    'reauthentication is demanded each day by the company',
    'the session length for Google Cloud is set by the admin',
  ],
  'domain-wide-delegation-missing': [
    'the service account works for itself and fails when it acts for a user',
    'acting for a user is refused since the admin console has no entry for the client',
    'one scope works with delegation and another does not',
    'delegation was ticked in the Cloud console and never authorized in the admin console',
    'setting a subject breaks the service account',
  ],
  'domain-wide-delegation-not-propagated-or-scope-spelling': [
    'delegation was entered an hour ago and does not work yet',
    'the scope in the admin console has a slash at its end and the requested one has not',
    'some users work and some not yet, right after delegation was set up',
  ],
  'service-restricted-by-administrator': [
    'the admin set Gmail or Calendar to restricted for apps',
    'since a change in the admin console the tokens are refused for this service',
    'Drive works, Gmail is restricted for third parties',
  ],
  'gmail-apps-disabled-by-administrator': [
    'the domain administrators have switched off Gmail apps',
    'no app may read mail in this domain',
  ],
  'account-suspended': [
    'the user is suspended in the admin console',
    'the account was locked by Google or the company',
    'the mailbox of a former employee is suspended',
  ],
  'gmail-off-for-account': [
    'the user has no Gmail licence',
    'Gmail is switched off for the organizational unit',
    'the account can use Drive and not mail',
  ],
  'external-sharing-restricted': [
    'the calendar cannot be shared with somebody outside of the company',
    'sharing with the address of the service account is refused by the company',
    'only free and busy may be shared outside',
  ],
  'workspace-app-needs-admin-review': [
    'the user can only send a request to the administrator',
    'app access is waiting for approval by the admin',
    'pupils under 18 cannot use the app until it is configured',
  ],
  'context-aware-access-denied': [
    'connecting works in the office and not from home',
    'the device does not meet the policy of the company',
    'the app is kept out by a rule on networks or devices',
  ],
  'impersonated-user-unknown': [
    'the user to act for was renamed or does not exist',
    'the subject is an alias or a group instead of a user',
    'one address of the list fails with delegation, the others work',
    'a private gmail.com address cannot be acted for',
  ],
  'administrator-role-needed': [
    'the directory can only be read by an administrator',
    'a normal user runs a command that needs admin rights',
    'not authorized to access this resource of the domain',
  ],
  'dead-letter-grant-missing': [
    'failed messages are never moved to the dead letter topic',
    'the console warns that the service agent lacks a role for dead lettering',
    'the dead letter topic stays empty although deliveries fail for ever',
  ],
}
