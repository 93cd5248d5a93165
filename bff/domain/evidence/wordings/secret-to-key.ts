// Ways in which people say it, long because it is data.

import type { Wordings } from './wording.ts'

// One table of wordings, long because it is data.

export const secretToKey: Wordings = {
  // Client secret
  'client-secret-wrong': [
    ['invalid_client Unauthorized', 'right after the callback', 'the consent page worked'],
    [
      'Client authentication failed (e.g., unknown client, no client authentication included, or unsupported authentication method).',
      'code exchange',
    ],
    ['The provided client secret is invalid.', 'token endpoint'],
    ['oauth2: "invalid_client" "Unauthorized"', 'exchange; the secret was copied with a blank at its end'],
    ['OAuthCallbackError invalid_client', 'callback of a sign-in library'],
    ['TokenError: Unauthorized', 'passport strategy after the consent'],
  ],
  'client-secret-no-longer-accepted': [
    ['', 'all refreshes fail at once since the old secret was disabled'],
    ['invalid_client', 'refresh of all accounts at once after the old secret was disabled'],
    ['The provided client secret is invalid.', 'exchange; the secret was rotated in the console yesterday'],
  ],
  'client-secret-exposed': [
    ['', 'warning from Google: secret found on a public page'],
    ['We have detected a publicly accessible OAuth client secret', 'e-mail from Google Cloud'],
    ['', 'client_secret.json was committed to a public repository and found by a scanner'],
  ],
  'client-secret-missing': [
    ['client_secret is missing.', 'token endpoint'],
    ['invalid_request client_secret is missing', 'PKCE exchange with a Web client'],
    ['invalid_request', 'GOOGLE_CLIENT_SECRET is not set in the environment'],
  ],
  'client-secret-swapped': [
    ['', 'the client ID stands in the field of the secret'],
    ['', 'an API key beginning with AIza stands where the secret belongs'],
  ],
  // Sign-in
  'sign-in-cancelled': [
    ['error=access_denied', 'callback', 'the person pressed Cancel'],
    ['access_denied The user did not consent', 'callback'],
    ['OAuthCallback access_denied', 'user went back'],
  ],
  'state-cookie-not-returned': [
    ['', 'sign-in fails in one browser that blocks cookies and works in the others'],
    ['', 'sign-in starts at www and comes back without www'],
    ["'state' parameter in callback request does not match", 'login began on localhost and came back on 127.0.0.1'],
    ['mismatching_state: CSRF Warning! State not equal in request and response.', 'callback behind a load balancer'],
    ['Error: pkceCodeVerifier value could not be parsed', 'callback', 'cookies are blocked'],
    ['Correlation failed.', 'callback of an ASP.NET app'],
    ['OAuthStateError invalid state', 'iframe or cross-site cookie'],
    ['state missing from the request', 'callback', 'session was lost'],
    ['(csrf_detected) OmniAuth::Strategies::OAuth2::CallbackError', 'callback'],
    ['authorization_request_not_found', 'callback of a Spring app; sessions are not shared between two instances'],
    ['Did not find expected authorization state in session', 'callback'],
  ],
  'sign-in-state-expired': [
    ['state expired, please try again', 'the consent page lay open over lunch'],
    ['', 'came back from Google after half an hour and is refused'],
  ],
  'sign-in-state-not-ours': [
    ['bad_oauth_state OAuth callback with invalid state', 'the app sends a state of its own'],
    ['Invalid state parameter', 'library set its own state, the session holds another'],
    ['state does not belong to this sign-in', 'two tabs were used at once'],
  ],
  'sign-in-method-not-linked': [
    ['OAuthAccountNotLinked', 'sign-in with Google; the address has a password account'],
    ['auth/account-exists-with-different-credential', 'sign-in'],
    ['User already exists with another provider', 'login'],
  ],
  'wrong-account-signed-in': [
    ['', 'calendar shows private entries of the administrator and not of the office'],
    ['', 'browser took the first Google account by itself; mail of another person is shown'],
    ['Email mismatch', 'reconnecting; another account was chosen'],
    ['The signed-in account differs from the expected mailbox', 'callback'],
  ],
  'account-enrolled-in-advanced-protection': [
    ['Error 400: policy_enforced', 'sign-in'],
    ['Advanced Protection prevented your Google Account from being signed in', 'consent'],
  ],
  'embedded-browser-blocked': [
    ['', 'Google refuses sign-in inside the app, in Safari it works'],
    ['Error 403: disallowed_useragent', 'in an app'],
    ['This browser or app may not be secure', 'sign-in in an automated browser'],
    ['Fehler 403: disallowed_useragent', 'Anmeldung in der App'],
    ['Couldn’t sign you in. This browser or app may not be secure. Try using a different browser.', 'Electron window'],
  ],
  'sign-in-needs-a-person': [
    ['interaction_required', 'prompt=none'],
    ['login_required', 'silent sign-in'],
    ["Verify it's you", 'sign-in on a server asks for the phone'],
    ['consent_required', 'prompt=none'],
  ],
  'sign-in-request-incomplete': [
    ['Missing required parameter: response_type', 'authorize URL'],
    ['Required parameter is missing: scope', 'authorize'],
    ['Error 400: invalid_request Missing required parameter: redirect_uri', 'sign-in'],
    ['Invalid parameter value for prompt', 'authorize URL'],
    ['Conflict params: approval_prompt and prompt', 'authorize URL'],
  ],
  'javascript-origin-not-registered': [
    ['origin_mismatch', 'sign-in button'],
    ['idpiframe_initialization_failed Not a valid origin for the client', 'page load'],
    ['The given origin is not allowed for the given client ID.', 'GSI button'],
    ['Error 400: invalid_request; storagerelay', 'sign-in popup'],
    ['no registered origin', 'Error 401: invalid_client in the popup'],
  ],
  'third-party-cookies-blocked': [
    ['idpiframe_initialization_failed Cookies are not enabled in current environment.', 'page load'],
    ['FedCM was disabled; third-party sign in', 'One Tap'],
  ],
  'sign-in-window-closed': [
    ['', 'popup flashes and is gone'],
    ['popup_closed_by_user', 'sign-in'],
    ['auth/popup-blocked', 'sign-in'],
    ['Popup window closed', 'consent'],
  ],
  'google-sign-in-failed-temporarily': [
    ['500. That’s an error. There was an error. Please try again later.', 'accounts.google.com'],
    ['Something went wrong. Sorry, something went wrong there. Try again.', 'consent page'],
  ],
  // Code exchange
  'authorization-code-used-or-expired': [
    ['invalid_grant', 'code exchange, callback was called twice'],
    ['Code was already redeemed.', 'reload of the callback page'],
    ['invalid_grant Bad Request', 'grant_type=authorization_code; the code is from yesterday'],
    ['OAuth2 error: invalid_grant', 'getToken in strict mode; the effect runs twice'],
    [
      'algo salió mal durante la generación del token; es probable que el código de autorización sea inválido o haya expirado',
      'sincronizar calendario',
    ],
    [
      'Something went wrong during the token generation. Maybe your Authorization Code is invalid or already expired',
      'calendar sync of a business suite',
    ],
  ],
  'authorization-code-double-encoded': [
    ['Malformed auth code.', 'curl with 4%2F0A'],
    ['invalid_grant Malformed auth code', 'code taken from the raw query string'],
  ],
  'pasted-url-instead-of-code': [
    ['Malformed auth code.', 'verification code prompt of a command-line tool', 'the whole address was pasted'],
  ],
  'pkce-verifier-lost': [
    ['Missing code verifier.', 'exchange'],
    ['PKCE code_verifier cookie was missing', 'callback'],
    ['both auth code and code verifier should be non-empty', 'callback of a sign-in library'],
  ],
  'pkce-verifier-mismatch': [
    ['Invalid code verifier.', 'exchange'],
    ['code challenge does not match previously saved code verifier', 'callback'],
  ],
  'refresh-token-not-returned': [
    ['', 'the connection works for one hour and can not be renewed', 'no refresh token was stored'],
    ['', 'second workspace of the same user gets no lasting sign-in'],
    ['', 'refresh token comes only at the first sign-in; later users have none', 'prompt is select_account'],
    ['', 'token answer has access_token but no refresh_token', 'access_type is not offline'],
    ['refreshToken is null', 'second consent of the same user'],
    ['credentials.refreshToken != null is not true', 'sign in again'],
    ['', 'sign-in through an identity service gives no provider_refresh_token'],
  ],
  'token-request-malformed': [
    ['unsupported_grant_type Invalid grant_type:', 'token endpoint, JSON body'],
    ['Missing required parameter: code', 'token endpoint'],
    ['Required parameter is missing: grant_type', 'POST with the parameters in the wrong place'],
  ],
  'id-token-not-accepted': [
    ['Wrong recipient, payload audience != requiredAudience', 'verifying the id token of a sign-in'],
    ['Invalid Id Token: audience', 'native app signs in with another client ID'],
    ['Nonces mismatch', 'id token sign-in'],
    ['Unacceptable audience in id_token', 'sign-in'],
  ],
  // Refresh
  'refresh-token-expired-or-revoked': [
    ['', 'one account shows needs attention; others of the same client refresh'],
    ['invalid_grant: Token has been expired or revoked.', 'background sync of an account after months'],
    ['Your credentials are invalid or have expired, reconnect your account', 'sync'],
    ['Invalid Refresh Token: Bad Request', 'job'],
    ['', 'one account out of many shows disconnected; nothing is known about why'],
    ["couldn't fetch token: invalid_grant: maybe token expired? - try refreshing with reconnect", 'nightly copy'],
  ],
  'access-revoked-by-user': [
    ['', 'user tidied up third-party access and the sync ended'],
    [
      'invalid_grant Token has been expired or revoked.',
      'refresh',
      'the app was removed under third-party connections',
    ],
    ['Token has been revoked', 'the user clicked remove access'],
  ],
  'password-change-revoked-token': [
    ['', 'mail stops on the day people had to choose new passwords; calendars go on'],
    ['invalid_grant', 'the password of the mailbox was changed'],
    ['Token has been expired or revoked', 'after the Gmail password was reset'],
    [
      "Failed to refresh XOAUTH2 access_token of provider 'google': invalid_grant (Token has been expired or revoked.)",
      'the Gmail password had to be changed',
    ],
  ],
  'refresh-token-count-limit': [
    ['', 'oldest installation of the same account is signed out each time a new one signs in'],
    ['invalid_grant', 'the oldest of many test installations', 'the same account signed in dozens of times'],
    ['', 'each new device kicks out the first one'],
  ],
  'refresh-token-unused-six-months': [
    ['', 'seasonal calendar integration is dead every spring'],
    ['invalid_grant', 'backup that runs twice a year'],
    ['Token has been expired or revoked.', 'integration was paused for seven months'],
  ],
  'refresh-token-of-another-client': [
    ['', 'all connections fail since the client ID in the settings was exchanged'],
    ['unauthorized_client', 'refresh after the client in the settings was replaced'],
    ['invalid_grant', 'token was made with the client of the staging system'],
    ['unauthorized_client Unauthorized', 'migrated tokens of the former app'],
  ],
  'refresh-token-missing': [
    ['No refresh token is set.', 'API call after an hour'],
    ['No access, refresh token, API key or refresh handler callback is set.', 'messages.list in Node'],
    ['Refresh Token Not Found', 'job'],
    ['Unable to sign without access token', 'node of an automation with a Google credential'],
    [
      'The credentials do not contain the necessary fields need to refresh the access token. You must specify refresh_token',
      'python',
    ],
    ['empty token found - please run config reconnect', 'listing files'],
    ['refresh token must be passed in or set as part of setAccessToken', 'PHP'],
    ['Access token is missing or refresh token is expired.', 'sync tool right after new tokens were made'],
  ],
  'access-token-expired': [
    ['401 Invalid Credentials authError', 'works for an hour after sign-in'],
    [
      'UNAUTHENTICATED Request had invalid authentication credentials.',
      'an hour after start',
      'token is never refreshed',
    ],
    ['Token expired', 'second run, access token cached for 3600 seconds'],
  ],
  'time-limited-grant-ended': [
    ['invalid_grant', 'the user gave access for a limited time only'],
    ['', 'access was granted for 30 days on the consent and is over'],
  ],
  'google-account-deleted': [
    ['invalid_grant: The account has been deleted', 'refresh'],
    ['User does not exist', 'refresh of a former employee'],
    ['', 'the Google account of the mailbox was deleted'],
  ],
  'stored-sign-in-unreadable': [
    ['', 'after moving to another server all stored sign-ins are useless', 'the key was not copied'],
    ['Unexpected token S in JSON, Salted__ is not valid JSON', 'opening the stored credential'],
    [
      'Credentials could not be decrypted. The likely reason is that a different encryptionKey was used',
      'after moving the container',
    ],
    ['InvalidToken: Fernet', 'loading tokens from the database after the key changed'],
    ['Unsupported state or unable to authenticate data', 'decrypting a refresh token'],
    ['ActiveSupport::MessageEncryptor::InvalidMessage', 'reading stored tokens'],
    ['bad decrypt', 'reading the saved sign-in'],
  ],
  // Service account key
  'service-account-key-deleted': [
    ['', 'server set up last year can not get tokens since keys were rotated'],
    ['invalid_grant: Invalid JWT Signature.', 'worked until the keys were tidied up'],
    ['There was a problem refreshing your current auth tokens: invalid_grant: Invalid JWT Signature.', 'CI job'],
    ['Invalid private key; Invalid JWT Signature FAIL', 'check of the service account'],
  ],
  'service-account-disabled': [
    ['invalid_grant Robot is disabled.', 'token of a service account'],
    ['Getting metadata from plugin failed with error: invalid_grant: Robot is disabled', 'client library'],
    ['Service account is disabled', 'generateAccessToken'],
    ['account disabled: the robot account', 'assertion'],
  ],
  'service-account-deleted': [
    ['invalid_grant: Invalid grant: account not found', 'service account'],
    ['Not a valid email.', 'service account assertion', 'the e-mail of the service account no longer exists'],
    ['Unknown service account', 'IAM get'],
    ['Service account acme@p.iam.gserviceaccount.com does not exist.', 'set-up'],
  ],
  'service-account-email-key-mismatch': [
    ['Invalid JWT Signature.', 'client_email and private_key are set apart; only one was replaced'],
  ],
  'private-key-newlines-escaped': [
    ['', 'key works from the file and not from the environment variable'],
    [
      'The given string does not have the correct begin/end markers expected in a PEM file.',
      'reading the service account',
    ],
    ['error:0909006C:PEM routines:get_name:no start line', 'key in an environment variable'],
    ['error:1E08010C:DECODER routines::unsupported', 'Node 18, GOOGLE_PRIVATE_KEY'],
    ['Failed to parse private key: Invalid PEM formatted message.', 'firebase admin'],
    ['secretOrPrivateKey must be an asymmetric key when using RS256', 'sign'],
    ['Could not deserialize key data', 'python'],
    ['openssl_sign(): Supplied key param cannot be coerced into a private key', 'PHP'],
    ['OpenSSL::PKey::RSAError: Neither PUB key nor PRIV key: nested asn1 error', 'Ruby'],
    ['java.security.spec.InvalidKeySpecException: Invalid PKCS#8 data', 'Java'],
    ['asn1: structure error; private key should be a PEM or plain PKCS1 or PKCS8', 'Go'],
  ],
  'service-account-file-of-another-type': [
    ['Error: The incoming JSON object does not contain a client_email field', 'GoogleAuth with the OAuth client file'],
    ['Service account info was not in the expected format, missing fields client_email, token_uri', 'python'],
    ['The file does not have a valid type. Type is None, expected one of authorized_user, service_account', 'start'],
    ['PEM routines no start line', 'an API key stands where the private key belongs'],
    ["couldn't create client: client is nil", 'service_account_file names the client_secret.json'],
  ],
  'service-account-file-unreadable': [
    ['Unexpected token o in JSON at position 1', 'reading the key from an environment variable'],
    ['The file at /app/key.json does not exist, or it is not a file', 'start'],
    ['Failed to parse credentials JSON: invalid control character', 'key file'],
  ],
  'credential-file-not-writable': [
    ['PermissionError: [Errno 13] Permission denied: token.json', 'saving the token'],
    ['EACCES: permission denied, open /config/token.json', 'container after sign-in'],
    ["[Errno 13] Permission denied: '/config/connectionConfiguration.json'", 'connector starts'],
    ['read-only file system', 'writing credentials'],
  ],
  'server-clock-skew': [
    ['', 'sign-in verification fails on one virtual machine that was suspended'],
    ['Token used too early', 'sign-in in a container'],
    ['Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe.', 'service account'],
    ['invalid_grant', 'service account', 'the date of the machine is wrong'],
    ['issuedAt of token is in the future', 'identity token'],
    ['JWTIssuedAtFuture', 'valid token of Google'],
    ['id token issued in the future; iat', 'sign-in after the laptop slept'],
    ['token is not valid yet (nbf)', 'verify'],
    ['ID token is not valid yet; the system time differs', 'login'],
  ],
  'default-credentials-not-found': [
    ['Could not load the default credentials.', 'Pub/Sub client in a container'],
    ['Your default credentials were not found. To set up Application Default Credentials', 'python'],
    ['google: could not find default credentials', 'Go'],
  ],
  'service-account-key-disabled-after-leak': [
    ['Your service account key was found publicly and disabled', 'mail from Google Cloud abuse'],
    ['invalid_grant Invalid JWT Signature.', 'hours after the repository was made public'],
  ],
  'service-account-key-expired': [
    ['Invalid JWT Signature.', 'key with an end of validity', 'organization lets keys live 90 days'],
    ['', 'uploaded certificate of the key is past its end'],
  ],
}
