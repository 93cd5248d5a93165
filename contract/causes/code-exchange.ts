import { grantsLink } from './console-link.ts'
import { defineCause } from './define-cause.ts'

export const codeExchangeCauses = {
  'authorization-code-used-or-expired': defineCause<Record<never, never>>({
    stage: 'code-exchange',
    severity: 'error',
    actor: 'admin',
    title: 'The sign-in code was used already or is too old',
    happened: 'A code from Google works once and for about 10 minutes. This one was used before, or came too late.',
    toDo: 'Start the sign-in again, and do not reload the page on the way back.',
  }),
  'authorization-code-double-encoded': defineCause<Record<never, never>>({
    stage: 'code-exchange',
    severity: 'error',
    actor: 'operator',
    title: 'The sign-in code was passed on encoded',
    happened: 'The code contains %2F where Google sent a slash, so Google does not recognise it.',
    toDo: 'Decode the code once before it is sent to Google.',
  }),
  'pasted-url-instead-of-code': defineCause<Record<never, never>>({
    stage: 'code-exchange',
    severity: 'error',
    actor: 'admin',
    foreign: true,
    title: 'More than the code was pasted',
    happened: 'Google does not recognise the code. A whole address, or a code with spaces or cut off, was pasted.',
    toDo: 'Paste only the value after code=, up to the next &, within a few minutes.',
  }),
  'pkce-verifier-lost': defineCause<Record<never, never>>({
    stage: 'code-exchange',
    severity: 'error',
    actor: 'operator',
    title: 'The code verifier was lost on the way',
    happened: 'The sign-in began with a code challenge, and the exchange was sent without its verifier.',
    toDo: 'Keep the verifier with the sign-in state and send it at the exchange, then sign in again.',
  }),
  'pkce-verifier-mismatch': defineCause<Record<never, never>>({
    stage: 'code-exchange',
    severity: 'error',
    actor: 'operator',
    title: 'The code verifier does not fit',
    happened: 'A code verifier was sent, and it is not the one the sign-in began with.',
    toDo: 'Start the sign-in again in one window. If it stays, keep one verifier per sign-in.',
  }),
  'redirect-uri-differs-at-exchange': defineCause<{ expected: string; actual: string }>({
    stage: 'code-exchange',
    severity: 'error',
    actor: 'operator',
    title: 'The exchange names another redirect URI than the sign-in',
    happened:
      'The sign-in worked, and the code was then sent with a redirect URI that differs from the one it was issued for.',
    toDo: 'Send the same redirect URI in both requests, character by character.',
  }),
  'refresh-token-not-returned': defineCause<{ accountEmail: string }>({
    stage: 'code-exchange',
    severity: 'error',
    actor: 'admin',
    title: 'Google did not return a lasting sign-in',
    happened: 'The account allowed access before, so Google returned no refresh token this time.',
    toDo: 'Connect again. We ask Google to show its consent page once more.',
    link: grantsLink,
  }),
  'token-request-malformed': defineCause<Record<never, never>>({
    stage: 'code-exchange',
    severity: 'error',
    actor: 'operator',
    title: 'The token request is not in the form Google wants',
    happened:
      'A parameter is missing or doubled, or the request was not sent as a form (application/x-www-form-urlencoded).',
    toDo: 'Send grant_type, code, client_id, client_secret and redirect_uri as form fields, each once.',
  }),
  'id-token-not-accepted': defineCause<Record<never, never>>({
    stage: 'code-exchange',
    severity: 'error',
    actor: 'operator',
    title: 'The identity token is for somebody else',
    happened: 'The identity token was issued for another client or by another issuer, or its signature does not fit.',
    toDo: 'Compare the audience of the token with the client ID in use.',
  }),
}
