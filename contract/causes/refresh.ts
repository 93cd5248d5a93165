import { grantsLink } from './console-link.ts'
import { defineCause } from './define-cause.ts'

type AccountFacts = { accountEmail: string }
const who = ({ accountEmail }: Partial<AccountFacts>) => accountEmail ?? 'the account'

export const refreshCauses = {
  'refresh-token-expired-or-revoked': defineCause<AccountFacts>({
    stage: 'refresh',
    severity: 'error',
    actor: 'admin',
    title: 'Google ended the sign-in',
    happened: (facts) =>
      `Google no longer accepts the stored sign-in of ${who(facts)}. Access was removed, the password changed, or the sign-in lay unused.`,
    toDo: 'Connect the account again.',
    link: grantsLink,
  }),
  'access-revoked-by-user': defineCause<AccountFacts>({
    stage: 'refresh',
    severity: 'error',
    actor: 'admin',
    title: 'Access was removed',
    happened: (facts) =>
      `Somebody removed the app under the Google permissions of ${who(facts)}, or another part of the app revoked it.`,
    toDo: 'Connect the account again.',
    link: grantsLink,
  }),
  'password-change-revoked-token': defineCause<AccountFacts>({
    stage: 'refresh',
    severity: 'error',
    actor: 'admin',
    title: 'The sign-in ended with a change of password',
    happened: (facts) =>
      `The password of ${who(facts)} was changed. Google then ends every sign-in that may read mail.`,
    toDo: 'Connect the account again. Nothing in the project is wrong.',
  }),
  'refresh-token-count-limit': defineCause<AccountFacts>({
    stage: 'refresh',
    severity: 'error',
    actor: 'admin',
    title: 'Too many sign-ins: Google dropped the oldest',
    happened:
      'Google keeps a limited number of sign-ins for one account and client. A newer one silently ended this one.',
    toDo: 'Connect the account again, and share one sign-in instead of making one per machine or test.',
  }),
  'refresh-token-unused-six-months': defineCause<AccountFacts>({
    stage: 'refresh',
    severity: 'error',
    actor: 'admin',
    title: 'The sign-in lay unused for six months',
    happened: 'Google ends a sign-in that was not used for six months.',
    toDo: 'Connect the account again.',
  }),
  'refresh-token-of-another-client': defineCause<{ clientId: string }>({
    stage: 'refresh',
    severity: 'error',
    actor: 'admin',
    title: 'The sign-in belongs to another client',
    happened: 'The stored sign-in was made with another OAuth client than the one that now asks.',
    toDo: 'Connect the account again with the present client.',
  }),
  'refresh-token-missing': defineCause<AccountFacts>({
    stage: 'refresh',
    severity: 'error',
    actor: 'admin',
    title: 'No lasting sign-in is stored',
    happened: 'There is no refresh token to renew the access with.',
    toDo: 'Connect the account again and allow access on Google’s page.',
  }),
  'access-token-expired': defineCause<AccountFacts>({
    stage: 'refresh',
    severity: 'warning',
    actor: 'operator',
    title: 'The access token is no longer accepted',
    happened: 'Google answered 401: the access token ran out, or the sign-in behind it ended.',
    toDo: 'Renew the access token and try once more. If that fails too, connect the account again.',
  }),
  'time-limited-grant-ended': defineCause<AccountFacts>({
    stage: 'refresh',
    severity: 'error',
    actor: 'admin',
    title: 'The access was given for a limited time',
    happened: 'At sign-in the access was allowed for a set time only, and that time is over.',
    toDo: 'Connect the account again and allow access without an end.',
    link: grantsLink,
  }),
  'google-account-deleted': defineCause<AccountFacts>({
    stage: 'refresh',
    severity: 'error',
    actor: 'admin',
    title: 'The Google account no longer exists',
    happened: (facts) => `Google says that ${who(facts)} was deleted.`,
    toDo: 'Disconnect it here and connect the account that replaces it.',
  }),
  'stored-sign-in-unreadable': defineCause<Record<never, never>>({
    stage: 'refresh',
    severity: 'error',
    actor: 'operator',
    title: 'The stored sign-in cannot be decrypted',
    happened:
      'The encryption key of the installation changed, or its file was lost, so what was stored cannot be read.',
    toDo: 'Restore the key of the installation. If it is lost, connect the accounts again.',
  }),
  'stored-token-cut-off': defineCause({
    stage: 'refresh',
    severity: 'error',
    actor: 'operator',
    title: 'A token was cut off when it was stored',
    happened:
      'Access tokens can be 2,048 bytes long, refresh tokens 512 and codes 256. A shorter column or variable keeps only the beginning.',
    toDo: 'Make room for the whole token, then sign in again.',
  }),
  'disconnect-ended-all-grants': defineCause({
    stage: 'refresh',
    severity: 'error',
    actor: 'admin',
    title: 'Disconnecting one service ended the other',
    happened:
      'Revoking one token takes away everything this person granted to any client of the Cloud project. The other connections end with it.',
    toDo: 'Connect the account again. To remove one connection only, delete its token here and do not revoke it at Google.',
  }),
  'token-already-revoked': defineCause({
    stage: 'refresh',
    severity: 'warning',
    actor: 'google',
    title: 'The token had ended already',
    happened: 'Google does not know the token that was to be revoked: it has expired or was revoked before.',
    toDo: 'Nothing. Delete the stored token.',
  }),
}
