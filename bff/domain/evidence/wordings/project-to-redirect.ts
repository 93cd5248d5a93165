// Ways in which people say it, long because it is data.

import type { Wordings } from './wording.ts'

// One table of wordings, long because it is data.

export const projectToRedirect: Wordings = {
  // Project
  'project-not-found-or-no-access': [
    ['404 Requested project not found', 'first call with the project ID of the settings'],
    ['Permission denied on resource project acme-mail. reason: CONSUMER_INVALID', 'gcloud services enable'],
    ['The resource projects/acme-mail was not found or you do not have permission', 'terraform plan'],
  ],
  'project-deleted': [
    ['', 'everything of this integration fails since the old project was shut down'],
    ['Project has been marked for deletion', 'every call of the integration since yesterday'],
    ['403 Project #861228239640 has been deleted.', 'token works, the API call does not'],
    ['', 'the project is listed under resources pending deletion; mail stopped'],
  ],
  'project-suspended': [
    ['', 'all tenants of one project are refused after a notice of abuse'],
    ['Consumer project:861228239640 has been suspended', 'all calls of all users at once'],
    ['', 'mail to the owners says the project violates the terms and was suspended'],
  ],
  'billing-not-enabled': [
    [
      'This API method requires billing to be enabled. Please enable billing on project #123456 by visiting https://console.developers.google.com/billing/enable?project=123456',
      'creating a topic',
    ],
    ['The billing account for the owning project is disabled in state absent', 'enabling services in a script'],
    ['', 'card expired; the project lost its billing account and Pub/Sub answers with refusals'],
  ],
  'project-limit-reached': [
    ['You have reached your project limit. Request more projects or delete projects.', 'new project page'],
    ['RESOURCE_EXHAUSTED: project quota', 'projects.create by a set-up tool'],
  ],
  'project-id-taken': [
    [
      'The project ID you specified is already in use by another project. Please try an alternative ID.',
      'gcloud projects create',
    ],
    ['409 Requested entity already exists', 'projects.create; the old project is pending deletion'],
  ],
  'project-creation-not-permitted': [
    ['You do not have permission to create projects in this location', 'new project page with a company account'],
    ['7: The caller does not have permission; resourcemanager.projects.create', 'set-up tool creates the project'],
  ],
  'cloud-terms-of-service-not-accepted': [
    [
      'User must accept the Google Cloud Terms of Service before creating projects; UREQ_TOS_NOT_ACCEPTED',
      'project creation in a script',
    ],
  ],
  'project-id-confused-with-other-identifier': [
    ['400 Invalid resource name projects/My Mail Project', 'the project name of the console was entered'],
    ['projects/acme mail: the project id must be 6 to 30 lowercase letters', 'topic creation with the display name'],
  ],
  'quota-project-header-of-foreign-project': [
    [
      'USER_PROJECT_DENIED: Caller does not have required permission to use project acme-billing',
      'call with x-goog-user-project',
    ],
    ['', 'quota_project_id in the credentials file names a project of a former job'],
  ],
  'quota-project-not-set': [
    [
      'Your application is authenticating by using local Application Default Credentials. The gmail.googleapis.com API requires a quota project, which is not set by default.',
      'script on a laptop',
    ],
  ],
  'gcloud-project-not-set': [
    ['Unable to detect a Project Id in the current environment.', 'Pub/Sub client starts in a container'],
    ['Project was not passed and could not be determined from the environment.', 'PublisherClient()'],
    ['The required property [project] is not currently set.', 'gcloud pubsub topics list'],
  ],
  'client-and-key-in-different-projects': [
    ['', 'topic was made with the key of one project, the client is of another'],
    ['', 'the service account file says project acme-a and the client file says acme-b'],
  ],
  // APIs
  'gmail-api-not-enabled': [
    ['Gmail API is disabled for this project', 'connecting the mailbox fails right after consent'],
    ['La API de Gmail no se ha usado en el proyecto 861228239640 o está inhabilitada', 'primera llamada'],
    ['Please enable the Gmail API in the Google Cloud Console', 'integration dialog after signing in'],
    [
      'com.google.api.client.googleapis.json.GoogleJsonResponseException: 403 Forbidden accessNotConfigured Gmail',
      'labels.list',
    ],
  ],
  'calendar-api-not-enabled': [
    ['You must enable the Google Calendar API', 'last step of the integration, sign-in worked'],
    ['Access Not Configured. Calendar API is not enabled', 'calendarList.list'],
    ['reason: accessNotConfigured', 'calendar call; the project was made for mail'],
    [
      'HttpError 403: accessNotConfigured',
      'service account reads a calendar of a user',
      'Gmail works with the same account',
    ],
  ],
  'pubsub-api-not-enabled': [
    [
      'rpc error: code = PermissionDenied desc = Cloud Pub/Sub API has not been used in project',
      'creating a subscription',
    ],
    ['SERVICE_DISABLED pubsub.googleapis.com', 'topics.create'],
  ],
  'resource-manager-api-not-enabled': [
    [
      'Cloud Resource Manager API has not been used in project 1 before or it is disabled',
      'terraform reads the project',
    ],
  ],
  'iam-api-not-enabled': [
    [
      'Identity and Access Management (IAM) API has not been used in project 1 before or it is disabled',
      'creating a service account',
    ],
  ],
  'service-usage-api-not-enabled': [
    ['Service Usage API has not been used in project 1 before or it is disabled', 'script that turns on APIs'],
  ],
  'other-api-not-enabled': [
    ['People API has not been used in project 1 before or it is disabled', 'contacts sync'],
    ['Smart Device Management API has not been used in project 1', 'Nest integration'],
    ['Google Drive API has not been used in project 1 before', 'attachment upload'],
    ['Tasks API has not been used in project', 'task sync'],
  ],
  'api-enablement-propagating': [
    [
      'Gmail API has not been used in project 1 before or it is disabled',
      'the API was turned on a minute before; later it works',
    ],
    ['', 'two minutes after enabling the API it still answers that it is disabled'],
  ],
  'api-enabled-in-another-project': [
    ['', 'console shows the API as on; the client is of another project'],
    [
      'Calendar API has not been used in project 5512 before or it is disabled',
      'the console shows it as enabled',
      'the number in the message is of another project than the one in the console',
    ],
  ],
  'caldav-api-not-enabled': [
    ['403 Forbidden', 'CalDAV PROPFIND on apidata.googleusercontent.com', 'Calendar API is enabled, CalDAV API is not'],
  ],
  'api-key-instead-of-oauth': [
    [
      'API keys are not supported by this API. Expected OAuth2 access token or other authentication credentials that assert a principal.',
      'messages.list with key=',
    ],
    ['API key not valid. Please pass a valid API key.', 'calendar request with a key'],
    ['Requests from referer <empty> are blocked.', 'calendar request with a key'],
  ],
  'request-without-access-token': [
    ['Login Required.', 'GET calendarList without header'],
    [
      'Method doesn’t allow unregistered callers (callers without established identity). Please use API Key or other form of API consumer identity to call this API.',
      'gmail call',
    ],
    ['The request is missing a valid API key.', 'events list without credentials'],
  ],
  // Consent screen
  'consent-screen-not-configured': [
    ['To create an OAuth client ID, you must first configure your consent screen', 'credentials page'],
    ['Google Auth Platform not configured yet. Get started', 'opening Clients'],
    ['invalid_request: Missing required parameter: support email', 'authorize URL of a new project'],
  ],
  'consent-screen-testing-not-a-test-user': [
    ['', 'only the developer can sign in, customers are blocked'],
    [
      'Access blocked: acme has not completed the Google verification process. Error 403: access_denied',
      'sign-in with my own account',
    ],
    [
      'Zugriff blockiert: acme hat den Überprüfungsprozess von Google nicht abgeschlossen. Fehler 403: access_denied',
      'Anmeldung',
    ],
    [
      'Acceso bloqueado: la app no ha completado el proceso de verificación de Google. Error 403: access_denied',
      'inicio de sesión',
    ],
    [
      'Accès bloqué : l’application n’a pas terminé la procédure de validation de Google. Erreur 403 : access_denied',
      'connexion',
    ],
    [
      'Unauthorized',
      'sign-in ends before any account can be chosen',
      'cured by adding the address under Audience, Test users',
    ],
    ['access_denied', 'a colleague signs in; the owner can', 'publishing status is Testing'],
    ['the app is currently being tested and can only be accessed by developer-approved testers', 'consent'],
  ],
  'consent-screen-testing-7-day-expiry': [
    ['', 'every few days the integration asks to sign in again', 'own client of a new project'],
    ['', 'the token expires after about a week though offline access was asked'],
    ['Could not refresh token', 'after some days; disconnecting and connecting helps until it breaks again'],
    ['invalid_grant', 'works for some days after each new sign-in, then stops'],
    ['', 'inbox is disconnected every three to seven days', 'app in test mode with test users'],
    ['Error refreshing google token: invalid_grant', 'roughly one week after connecting, self-hosted'],
    ['refresh_token_expires_in: 604799', 'answer of the token endpoint'],
    ['Token has been expired or revoked.', 'once a week on the same weekday'],
    ['', 'step fails after seven days and must be reconnected', 'connection with own app credentials'],
    ['', 'each Monday the calendar has to be authorized anew'],
    [
      'Failed to refresh google token: Request failed, status 400',
      'after some days; a new connection works for a while and then again not',
    ],
  ],
  'consent-screen-testing-7-day-expiry-bad-request': [
    ['invalid_grant Bad Request', 'about a week after consent', 'External and Testing'],
    ["error: 'invalid_grant', error_description: 'Bad Request'", 'refresh on the eighth day, testing app'],
  ],
  'account-outside-internal-organization': [
    ['', 'staff can sign in, the outside bookkeeper can not', 'audience is Internal'],
    ['Error 403: org_internal. This client is restricted to users within its organization.', 'sign-in with gmail.com'],
    ['Fehler 403: org_internal', 'Anmeldung mit privatem Konto'],
    ['access blocked: acme can only be used within its organization', 'a partner of another company signs in'],
  ],
  'internal-audience-not-offered': [
    ['', 'Internal is greyed out on the Audience page', 'the project has no organization'],
    [
      'Because you’re not a Google Workspace user, you can only make your app available to external users',
      'consent screen set-up',
    ],
  ],
  'unverified-app-user-cap': [
    ['', 'no new person can consent since about a hundred did'],
    ['This app is over its user limit; user cap reached', 'new users can not consent'],
    ['Sign in with Google temporarily disabled for this app', 'a new user opens the consent'],
    ['', 'the hundred and first user is refused while old ones go on working'],
  ],
  'app-not-verified-warning': [
    ['', 'people are scared by a page saying the app is not verified'],
    ["Google hasn't verified this app. Continue only if you know and trust the developer", 'consent of the own client'],
    ['Google hat diese App nicht überprüft', 'Anmeldung'],
    ['', 'users see a red warning page with Back to safety'],
  ],
  'shared-client-blocked-by-google': [
    [
      'This app is blocked. This app tried to access sensitive info in your Google Account.',
      'tool with the client of its author',
    ],
    ['Diese App ist blockiert', 'Anmeldung mit dem mitgelieferten Client'],
  ],
  'app-branding-rejected': [
    ['Your branding is not being shown to users; homepage is not owned by you', 'verification center'],
    ['Your privacy policy URL must be on an authorized domain', 'branding page'],
  ],
  // Scopes
  'granular-consent-scope-unticked': [
    ['', 'mail works, calendar list is refused for one person only'],
    ['', 'connected, yet every Gmail call is refused', 'scope field lacks gmail'],
    ['Insufficient Permission', 'first call after sign-in', 'the user left a checkbox empty on the consent'],
    ['insufficientPermissions', 'calendar list; other users of the same app are fine', 'granted scopes lack calendar'],
    ['', 'sign-in succeeds yet only profile and email were granted'],
    ['You did not grant all the required permissions', 'back from Google'],
  ],
  'token-older-than-scope-change': [
    ['', 'old users get refusals for the new feature, new users do not'],
    [
      'Request had insufficient authentication scopes.',
      'first call of an API that was added later; the sign-in is older',
    ],
    ['', 'a scope was added in the code, users are not asked again and calls fail', 'token.json is kept'],
    ['missing the Gmail read permission', 'account was connected before the permission was added; reconnecting helps'],
    ['Insufficient Permission', 'after an update that asks for one scope more; deleting token.json helps'],
  ],
  'method-needs-another-scope': [
    ['ACCESS_TOKEN_SCOPE_INSUFFICIENT calendar.v3.Events.List', 'token has calendar.events.freebusy as asked'],
    ['Insufficient Permission', 'deleting a filter; listing works', 'asked is gmail.modify, granted the same'],
    ['Request had insufficient authentication scopes', 'send with gmail.readonly'],
    ['insufficient authentication scopes', 'settings.filters.create', 'the granted scopes equal the requested ones'],
  ],
  'scope-unknown-or-misspelled': [
    ['Some requested scopes were invalid. {invalid=[https://www.googleapis.com/auth/gmail.read]}', 'authorize URL'],
    ['Error 400: invalid_scope', 'sign-in; two scopes are joined by a comma'],
    ['Fehler 400: invalid_scope', 'Anmeldung'],
    ['invalid_scope: {invalid=[calendar]}', 'scope without its address'],
  ],
  'scope-not-declared': [
    ['', 'the verification asks for scopes that are not on the Data Access page'],
    ['unregistered_on_api_console', 'the app asks a scope not listed in the console'],
  ],
  'metadata-scope-no-body': [
    ['Metadata scope doesn’t allow format RAW', 'messages.get'],
    ['', 'messages arrive with headers but never a body', 'scope gmail.metadata'],
  ],
  'metadata-scope-restricts-token': [
    ["Metadata scope does not support 'q' parameter", 'search', 'gmail.readonly is granted as well'],
  ],
  'imap-needs-mail-google-com-scope': [
    ['535 5.7.8 Username and Password not accepted', 'SMTP XOAUTH2', 'token has gmail.send'],
    ['AUTHENTICATE failed. Invalid credentials', 'IMAP XOAUTH2 with gmail.modify'],
  ],
  // OAuth client
  'client-file-of-another-type': [
    ["KeyError: 'web'", 'reading the downloaded credentials'],
    ["Cannot read properties of undefined (reading 'client_id')", 'credentials.json has installed at its top'],
    ['Client secrets must be for a web or installed app', 'the service account file was taken for the client file'],
  ],
  'client-file-unreadable': [
    ['json.decoder.JSONDecodeError: Expecting value: line 1 column 1', 'client_secret.json'],
    ['Error loading client secret file: ENOENT no such file or directory credentials.json', 'start'],
  ],
  'client-file-lacks-secret': [
    ['client_secret missing in the file', 'file downloaded again from the console'],
    ['', 'the downloaded client file has no client_secret since secrets are shown once'],
  ],
  'oauth-client-not-found': [
    ['Error 401: invalid_client The OAuth client was not found.', 'authorize URL'],
    ['Fehler 401: invalid_client', 'Anmeldung, Client-ID mit Leerzeichen am Ende'],
    ['401 invalid_client flowName=GeneralOAuthFlow', 'sign in with a client ID copied in part'],
  ],
  'oauth-client-deleted': [
    ['', 'all sign-ins and refreshes fail since somebody tidied up the credentials page'],
    ['Erro 401: deleted_client', 'login'],
    ['Fehler 401: deleted_client', 'Anmeldung'],
    ['错误 401： deleted_client', '登录'],
    ["('deleted_client: The OAuth client was deleted.')", 'refresh'],
  ],
  'oauth-client-disabled': [
    ['', 'client switch in the console is off; nobody can sign in'],
    ['Error 403: disabled_client', 'sign-in'],
    ['disabled_client: The OAuth client was disabled.', 'token refresh'],
  ],
  'oauth-client-not-yet-propagated': [
    ['The OAuth client was not found', 'client made a minute ago; five minutes later it works'],
  ],
  'oauth-client-wrong-application-type': [
    [
      'redirect_uri can only be used by a Client ID for native application. It is not allowed for the WEB client type.',
      'command-line tool',
    ],
    ['NATIVE_DESKTOP client is not allowed to use this redirect', 'web sign-in with a client made for a desktop app'],
    ['Custom scheme URIs are not allowed for WEB client type', 'mobile sign-in'],
    ['client_secret is missing; the client is of type Android', 'code exchange on a server'],
  ],
  'client-id-malformed': [
    ['invalid_client', 'client_id=undefined in the authorize URL'],
    ['Error 400: invalid_request Missing required parameter: client_id', 'environment variable is empty'],
    ['Error 401: invalid_client', 'client_id=https://123.apps.googleusercontent.com/'],
  ],
  'client-not-authorized-for-flow': [
    ['Error 400: unauthorized_client. Not authorized to request this response_type', 'implicit flow'],
    ['unauthorized_client', 'authorize URL with response_type=token'],
  ],
  'device-flow-client-type': [
    [
      'Invalid client type. invalid_client Only clients of type TVs and Limited Input devices may use the OAuth 2.0 flow for TV and Limited-Input Device Applications',
      'device code',
    ],
    ['Error initializing device flow: Invalid response 401', 'older calendar integration', 'Web client'],
  ],
  'oauth-client-inactive-auto-deletion': [
    ['', 'mail from Google: unused OAuth clients will be removed next month'],
    ['OAuth clients that have been inactive will be deleted in 30 days', 'e-mail from Google Auth Platform'],
  ],
  // Redirect URI
  'redirect-uri-not-registered': [
    ['', 'sign-in works at the old address of the app and not at the new one'],
    ['Fehler 400: redirect_uri_mismatch', 'Anmeldung'],
    ['Erreur 400 : redirect_uri_mismatch', 'connexion'],
    ['Error 400: redirect_uri_mismatch', 'after moving the app to another domain'],
    [
      "You can't sign in because this app sent an invalid request. redirect_uri_mismatch",
      'sign-in; the callback of the new provider was never added',
    ],
  ],
  'redirect-uri-differs-by-one-character': [
    ['redirect_uri_mismatch', 'sign-in', 'registered https://a.example/cb, sent https://a.example/cb/'],
    ['redirect_uri_mismatch', 'sent with www, registered without'],
  ],
  'redirect-uri-differs-at-exchange': [
    ['Redirect URI mismatch', 'token exchange after the consent; the address was edited by hand in the browser'],
    ['{"error":"redirect_uri_mismatch","error_description":"Bad Request"}', 'getToken'],
    ['redirect_uri_mismatch', 'popup code redeemed on the server without postmessage'],
  ],
  'redirect-uri-not-yet-propagated': [
    ['redirect_uri_mismatch', 'the URI was saved five minutes ago; it takes five minutes to a few hours'],
  ],
  'redirect-uri-under-javascript-origins': [
    ['redirect_uri_mismatch', 'the callback stands under Authorized JavaScript origins'],
  ],
  'redirect-uri-malformed': [
    ['Invalid parameter value for redirect_uri: Missing scheme: example.com/cb', 'authorize URL'],
    ['Error 400: invalid_request redirect_uri=', 'callback variable is not set'],
  ],
  'redirect-uri-breaks-google-policy': [
    [
      "You can't sign in to this app because it doesn't comply with Google's OAuth 2.0 policy for keeping apps secure. Error 400: invalid_request",
      'redirect to http on a public host',
    ],
    [
      'Invalid redirect: must use a domain that is a valid top-level domain',
      'saving http://server.local in the console',
    ],
    ['Invalid Redirect: must end with a public top-level domain (such as .com or .org)', 'credentials page'],
  ],
  'redirect-uri-private-ip': [
    [
      'device_id and device_name are required for private IP: http://10.0.0.4:3000/cb',
      'sign-in from the local network',
    ],
    ['', 'Google does not take http://192.168.1.20/callback as redirect'],
  ],
  'base-url-scheme-http-behind-proxy': [
    [
      'redirect_uri_mismatch',
      'request says http://app.example/cb while the site is https behind nginx',
      'X-Forwarded-Proto is not passed',
    ],
    ['redirect_uri_mismatch', 'self-hosted behind Traefik; changing https to http in the console makes it work'],
    [
      'The redirect URI in the request: http://www.example.com/cb did not match a registered redirect URI',
      'typing https by hand in the address bar helps',
    ],
    ['redirect_uri_mismatch', 'works once the http form of the callback is registered as well'],
  ],
  'base-url-unset-loopback-redirect': [
    ['', 'after consent people are sent to localhost though the app is on the internet'],
    ['redirect_uri_mismatch', 'redirect_uri is http://localhost:3000 though the app is reached by its public name'],
    ['', 'after consent the browser lands on localhost instead of the server', 'NEXTAUTH_URL is not set'],
    ['redirect_uri=http%3A%2F%2F127.0.0.1%3A8069', 'sign-in at a server in the cloud'],
  ],
  'oob-flow-removed': [
    ['The out-of-band (OOB) flow has been blocked', 'rclone or an older tool'],
    ['Error 400: invalid_request redirect_uri=urn:ietf:wg:oauth:2.0:oob', 'copy and paste sign-in'],
  ],
  'desktop-client-given-web-redirect': [
    ['redirect_uri_mismatch', 'the client is of type Desktop app and the callback is https://app.example/cb'],
  ],
}
