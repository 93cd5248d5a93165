import type { Symptoms } from './symptoms.ts'

// One table of sentences, long because it is data.

export const clientAndRedirectSymptoms: Symptoms = {
  // OAuth client
  'client-file-of-another-type': [
    'the uploaded file is the service account key and not the OAuth client',
    'the JSON has installed at its top instead of web',
    'the wrong download was chosen, it has no web section',
    'google-services.json of a phone app was uploaded',
  ],
  'client-file-unreadable': [
    'the client file is empty or cut off',
    'credentials.json cannot be parsed',
    'the file was saved with strange characters at its start',
    'client_secret.json is not found where the tool looks for it',
  ],
  'client-file-lacks-secret': [
    'the downloaded client file holds no secret',
    'the JSON of an older client comes without client_secret',
  ],
  'oauth-client-not-found': [
    'Google says it does not know the client',
    'the client ID has a typing error or a missing character',
    'the credentials of another environment were configured',
    'access blocked, authorization error, the OAuth client was not found',
  ],
  'oauth-client-deleted': [
    'somebody removed the client in the console',
    'all accounts stopped at the same minute after a clean-up of credentials',
    'the client is on the page of deleted credentials',
    'nobody used the integration for half a year and now the client is gone',
  ],
  'oauth-client-disabled': [
    'the client was switched off in the console or by Google',
    'the OAuth client was disabled and everybody is locked out',
  ],
  'oauth-client-not-yet-propagated': [
    'the client was created a minute ago and is not known yet',
    'invalid client right after creation, works some minutes later',
    'the console says that changes can take five minutes to some hours',
  ],
  'oauth-client-wrong-application-type': [
    'a Desktop or Android or iOS client was made where a Web client is needed',
    'there is no field for redirect addresses in the client',
    'the client has no secret because it is of a phone type',
    'the client of a Chrome extension is used on a server',
  ],
  'oauth-client-inactive-auto-deletion': [
    'a mail from Google says that unused OAuth clients will be deleted',
    'Google warns of clients inactive for months',
    'clients without use for six months will be removed unless we act',
  ],
  'client-belongs-to-another-project': [
    'the number at the start of the client ID is not our project',
    'client and project do not belong together',
    'the client ID was made in an older project',
  ],
  'client-id-malformed': [
    'the client ID does not end in apps.googleusercontent.com',
    'the secret or an e-mail address was pasted into the field of the client ID',
    'a blank or quotation marks surround the client ID',
    'client_id is undefined in the address of the sign-in page',
    'the variable with the client ID was not set when the app was built',
  ],
  'client-not-authorized-for-flow': [
    'the client may not use this grant or response type',
    'the implicit flow was asked of a client that may not use it',
    'unauthorized client at the sign-in page',
  ],
  'device-flow-client-type': [
    'the code on the television is refused since the client is not of the limited input type',
    'device code request with a Web or Desktop client',
    'sign-in by entering a code on another device is refused',
  ],
  // Redirect URI
  'redirect-uri-not-registered': [
    'the callback address is not in the list of the client',
    'works in production and not on the staging host',
    'the site moved to a new domain and sign-in stopped',
    'a new port or path is used that nobody entered in the console',
    'login works from one address and not from another one',
    'after the update the callback path changed',
  ],
  'redirect-uri-missing-from-client-file': [
    'the uploaded client file does not list our callback address',
    'redirect_uris in the file has only other addresses',
  ],
  'redirect-uri-differs-by-one-character': [
    'a slash at the end makes the difference',
    'www or no www, the addresses look alike',
    'capital letters or a port differ between sent and registered address',
    'I checked ten times and they look the same',
    'a blank stands behind the registered address',
  ],
  'redirect-uri-malformed': [
    'the redirect address is empty or undefined',
    'the redirect starts with a path instead of a host',
    'the host of the redirect is missing because a variable is not set',
    'the redirect has a double slash or two schemes',
  ],
  'redirect-uri-under-javascript-origins': [
    'the callback was entered as JavaScript origin',
    'the address is in the console, in the upper of the two lists',
    'there are two Add URI buttons and the wrong one was used',
  ],
  'redirect-uri-not-yet-propagated': [
    'the redirect was saved a minute ago and is still refused',
    'added the address just now, mismatch goes on for some minutes',
    'after a coffee the same sign-in works',
  ],
  'redirect-uri-breaks-google-policy': [
    'the console does not let me save a host that ends in .local or .lan',
    'Google says the app does not comply with its OAuth policy',
    'plain http on a public host is refused',
    'a wildcard or a fragment is not taken as redirect',
    'invalid redirect, must end with a public top-level domain',
    'a custom scheme is not allowed for this client',
  ],
  'redirect-uri-private-ip': [
    'the app is opened by its 192.168 address and Google wants a device ID',
    'home server reached by IP address, sign-in refused',
    'the redirect holds a private IP address',
    'a raw IP address like 192.168.1.5 cannot be saved as redirect',
  ],
  'base-url-scheme-http-behind-proxy': [
    'the site is https and the sign-in request says http',
    'the load balancer ends TLS and the app builds an http callback',
    'registering the http variant makes it work',
    'X-Forwarded-Proto is not passed on and the callback has the wrong scheme',
    'why is there http in the redirect, I use https everywhere',
  ],
  'base-url-unset-loopback-redirect': [
    'in production Google is sent a localhost address',
    'the callback in the request is 127.0.0.1 or the inner host name of the container',
    'after deploying, the sign-in button leads to localhost',
    'the public address of the app was never configured',
    'users on other computers end on their own localhost',
    'the redirect names the docker service instead of our domain',
  ],
  'oob-flow-removed': [
    'the tool shows a code to copy and Google blocks that page',
    'an old command-line program cannot sign in any more since 2022',
    'copy this code into the application no longer works',
    'out of band sign-in is refused',
  ],
  'desktop-client-given-web-redirect': [
    'a Desktop client is used with a https callback',
    'the installed type takes only localhost as redirect',
    'the client has no place for our callback as it is of type Desktop',
  ],
  // Client secret
  'client-secret-wrong': [
    'consent works and then the app cannot get a token',
    'the secret was pasted with a blank or a line break',
    'the secret belongs to another client',
    'Google sends a code and the exchange is refused as unauthorized',
    'after copying the settings to the new server the exchange fails',
    'quotation marks were saved with the secret',
  ],
  'client-secret-no-longer-accepted': [
    'the secret was rotated in the console and the app has the old one',
    'everybody was signed out when the old secret was disabled',
    'all refreshes fail since a colleague deleted a secret',
    'it worked yesterday, today the secret is not taken any more',
  ],
  'client-secret-exposed': [
    'the secret was committed to a public repository',
    'Google sent a mail that it found our secret on the internet',
    'the secret is in a screenshot in a public ticket',
  ],
  'client-secret-missing': [
    'the token request is sent without a secret',
    'the variable of the secret is empty',
    'a public client without secret is used for a Web client',
  ],
  'stored-secret-missing': [
    'after a restore of the database the secret cannot be found',
    'the vault has no entry for this configuration any more',
    'settings are there and the stored secret is not',
  ],
  'client-secret-swapped': [
    'client ID and secret were pasted into each other’s field',
    'what stands as secret is an API key',
    'the secret has the form of a client ID',
  ],
  'client-secret-shown-once': [
    'the secret of the client cannot be seen any more in the console',
    'only the last four characters of the secret are shown',
    'I closed the window before copying the secret',
    'the Add secret button is grey as there are two secrets',
  ],
}
