import type { Symptoms } from './symptoms.ts'

// One table of sentences, long because it is data.

export const signInAndTokenSymptoms: Symptoms = {
  // Sign-in
  'sign-in-cancelled': [
    'the person pressed Cancel or went back',
    'the browser returned with a denial instead of a code',
    'nobody agreed on the consent page',
  ],
  'state-cookie-not-returned': [
    'login works in Chrome and not in Safari',
    'the cookie set at the start is not sent back at the callback',
    'after Google the app says that state is missing or does not match',
    'sign-in starts on www and returns without www and fails',
    'two servers behind a balancer do not share the session and login fails at random',
    'the callback says the session is lost',
    'works in a private window and fails in the normal one',
    'CSRF warning after returning from Google',
  ],
  'sign-in-state-expired': [
    'the sign-in page stood open for an hour and then the return was refused',
    'the person searched for the second factor and came back too late',
    'timed out while waiting for the consent',
  ],
  'sign-in-state-not-ours': [
    'somebody opened a callback link from a mail',
    'the answer belongs to a sign-in that another person began',
    'the back button was used and an old answer was sent again',
  ],
  'sign-in-interrupted': [
    'the page closed in the middle of connecting',
    'the server was restarted while the person was at Google',
    'nothing came back from Google and the wizard still waits',
  ],
  'sign-in-method-not-linked': [
    'the person has registered with a password and now uses Google with the same address',
    'an account with this e-mail exists already under another login',
    'the app refuses to link the Google login',
  ],
  'wrong-account-signed-in': [
    'the private account was picked instead of the work account',
    'the browser has several Google accounts and chose the first',
    'connected mailbox is another one than typed',
    'authuser picked the wrong profile',
  ],
  'account-enrolled-in-advanced-protection': [
    'the account has security keys and Advanced Protection and apps are turned away',
    'a journalist with the strongest protection cannot connect',
    'this security feature stops most apps from the account',
  ],
  'embedded-browser-blocked': [
    'sign-in inside the window of the app is refused, in a real browser it works',
    'this browser or app may not be secure',
    'the login page in a web view of the phone app is blocked',
    'couldn’t sign you in from within Electron or a robot browser',
  ],
  'sign-in-needs-a-person': [
    'silent sign-in fails since nobody is signed in at Google',
    'prompt none returns that interaction is needed',
    'the background sign-in wants a person to choose an account',
    'the authorize script runs on a machine without a screen or browser',
  ],
  'sign-in-request-incomplete': [
    'the sign-in address lacks a parameter',
    'Google says that a required parameter is missing',
    'response_type or scope was forgotten in the link',
    'the link to Google was cut by a mail program',
  ],
  'javascript-origin-not-registered': [
    'the sign-in button of a web page fails on a host that is not an origin of the client',
    'popup sign-in says origin mismatch',
    'works on localhost with one port and not with another in the browser library',
    'the given origin is not allowed for this client',
    'one tap does not show on the new domain',
  ],
  'third-party-cookies-blocked': [
    'the browser library never answers in Safari or in a strict Firefox',
    'works when cross-site tracking is allowed',
    'in incognito the sign-in iframe fails',
    'cookies of Google are blocked by the browser',
    'tracking protection breaks the sign-in of the web page',
  ],
  'sign-in-window-closed': [
    'the popup was closed by the user',
    'the popup blocker stopped the sign-in window',
    'the small window opens and vanishes at once',
  ],
  'google-sign-in-failed-temporarily': [
    'Google shows something went wrong on its own page and later it works',
    'the sign-in page of Google gives an error 500',
    'try again, says Google’s page',
  ],
  // Code exchange
  'authorization-code-used-or-expired': [
    'reloading the callback page gives an error, the first time it worked',
    'the code was sent twice, the second time it is refused',
    'the callback runs twice in development mode and the second fails',
    'the account is connected and an error shows nevertheless',
    'the code lay for a quarter of an hour before it was used',
    'a link scanner or a prefetch opened the callback first',
  ],
  'authorization-code-double-encoded': [
    'the code contains %2F when it is sent to Google',
    'codes with a slash fail and others work',
    'encoding the code once more broke the exchange',
  ],
  'pasted-url-instead-of-code': [
    'the whole address of the browser was pasted instead of the code',
    'the pasted code ends in &scope=',
    'the code was copied with a part missing',
  ],
  'pkce-verifier-lost': [
    'the exchange does not send the code verifier',
    'after an upgrade the library adds a code challenge and the callback knows nothing of it',
    'the verifier was kept in memory and the process restarted',
  ],
  'pkce-verifier-mismatch': [
    'the verifier of another sign-in was sent',
    'two tabs were open and the verifier of the first was overwritten',
  ],
  'redirect-uri-differs-at-exchange': [
    'the sign-in page accepts the address and the exchange does not',
    'code from a popup with postmessage is redeemed with a real address',
    'the back end exchanges the code with another redirect than the front end used',
  ],
  'refresh-token-not-returned': [
    'no refresh token the second time somebody connects',
    'refresh token is null or undefined in the answer',
    'only the first login gets a refresh token, later ones do not',
    'reconnecting the same account gives only an access token',
    'no consent page was shown and no refresh token came',
    'access_type offline or prompt consent was not sent',
    'it works for an hour and then never again, after connecting for the second time',
    'two computers with the same account, the second has no lasting access',
  ],
  'token-request-malformed': [
    'the token request is sent as JSON instead of a form',
    'grant_type is missing or misspelled',
    'the token endpoint does not understand the request',
  ],
  'id-token-not-accepted': [
    'the identity token has another audience than our client',
    'the back end refuses the id token of the phone app',
    'wrong recipient, payload audience is not the required one',
  ],
  // Refresh
  'refresh-token-expired-or-revoked': [
    'one mailbox must be connected again, nobody knows why',
    'the connection that worked for months is refused since today',
    'the stored sign-in is dead',
    'sync stopped for one person and reconnecting cures it',
  ],
  'access-revoked-by-user': [
    'the person removed the app on the page of connected apps',
    'the user cleaned up third-party access in the Google account',
    'security check-up removed our app',
    'an administrator signed the user out of all apps',
  ],
  'password-change-revoked-token': [
    'after the password was changed the mailbox is disconnected, the calendar goes on',
    'the user reset the password on Monday and mail stopped on Monday',
    'a forced password reset disconnected all mailboxes of the company',
  ],
  'refresh-token-count-limit': [
    'connecting one more device throws out the oldest one',
    'each test run signs in again and after many runs the first environment dies',
    'many sites use the same client and account and the oldest stops',
    'staging and production kick each other out in turn',
  ],
  'refresh-token-unused-six-months': [
    'the account was not used since spring and must be connected again',
    'a connection that slept for half a year no longer refreshes',
    'seasonal job, once a year, has to be signed in each time',
  ],
  'refresh-token-of-another-client': [
    'the client was replaced and old connections cannot refresh',
    'tokens were copied from another app or environment',
    'after moving to a new client ID all users must sign in again',
    'token from the playground is used with the own client',
  ],
  'refresh-token-missing': [
    'there is no refresh token in the database for this user',
    'works exactly one hour and then stops until signed in again',
    'no refresh token is set, says the library',
    'saving the new tokens overwrote the refresh token with nothing',
    'the app forgets the sign-in after an hour or a restart',
    'runs fail about an hour after connecting with own credentials',
  ],
  'access-token-expired': [
    'everything fails an hour after sign-in because nobody refreshes',
    'the access token is used after its end',
    'users are logged out after sixty minutes',
    'after some time the access token is rejected',
    'a cached token is sent too long',
    'long jobs fail in the middle after an hour',
  ],
  'time-limited-grant-ended': [
    'the user chose to give access for thirty days only',
    'access was granted for a limited time and has run out',
    'the consent page let the person choose a duration',
  ],
  'google-account-deleted': [
    'the employee left and the account was deleted',
    'the mailbox does not exist any more',
    'the account was removed from the domain',
  ],
  'stored-sign-in-unreadable': [
    'after the master key changed the stored tokens cannot be read',
    'decrypting the saved sign-in fails after a move to another server',
    'the encryption key in the environment is not the one the tokens were stored with',
  ],
  'stored-token-cut-off': [
    'the token column has 255 characters and longer tokens are refused',
    'stored tokens are shorter than the ones Google returned',
    'some users with long tokens cannot refresh, the database cuts them',
  ],
  'disconnect-ended-all-grants': [
    'disconnecting the mailbox also killed the calendar of the same person',
    'revoking the token of one product ended the other connections',
    'after removing one integration all others of the account must sign in again',
  ],
  'token-already-revoked': [
    'revoking answers that the token is expired or revoked',
    'disconnect fails at revoke because the token is dead already',
  ],
}
