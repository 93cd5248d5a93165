import { defineCause } from './define-cause.ts'

export const signInCauses = {
  'sign-in-cancelled': defineCause<Record<never, never>>({
    stage: 'sign-in',
    severity: 'error',
    actor: 'admin',
    title: 'The sign-in was cancelled',
    happened: 'Google reports that access was not allowed on its page. Nothing was stored.',
    toDo: 'Connect again and choose Continue on Google’s page.',
  }),
  'state-cookie-not-returned': defineCause<Record<never, never>>({
    stage: 'sign-in',
    severity: 'error',
    actor: 'admin',
    title: 'The sign-in came back to another window',
    happened:
      'The mark that we set in your browser at the start did not come back. The browser, host or scheme changed on the way.',
    toDo: 'Start the sign-in again and finish it in the same window, on the same address.',
  }),
  'sign-in-state-expired': defineCause<Record<never, never>>({
    stage: 'sign-in',
    severity: 'error',
    actor: 'admin',
    title: 'The sign-in took too long',
    happened: 'Google’s answer arrived after the sign-in had ended, or for the second time. Nothing was stored.',
    toDo: 'Connect again.',
  }),
  'sign-in-state-not-ours': defineCause<Record<never, never>>({
    stage: 'sign-in',
    severity: 'error',
    actor: 'admin',
    title: 'The answer does not belong to this sign-in',
    happened: 'Google’s answer carries no mark of ours, or the mark of another session or service. Nothing was stored.',
    toDo: 'Start the sign-in again from this page.',
  }),
  'sign-in-interrupted': defineCause<Record<never, never>>({
    stage: 'sign-in',
    severity: 'error',
    actor: 'admin',
    title: 'The sign-in was interrupted',
    happened: 'Google allowed access, and our server stopped before it stored the result.',
    toDo: 'Connect again.',
  }),
  'wrong-account-signed-in': defineCause<{ expected: string; actual: string }>({
    stage: 'sign-in',
    severity: 'error',
    actor: 'admin',
    title: 'Another account signed in',
    happened: ({ expected, actual }) =>
      `You signed in as ${actual ?? 'another account'}, and this connection is for ${expected ?? 'a different one'}.`,
    toDo: ({ actual }) => `Keep ${actual ?? 'the account'}, or connect again and choose the other account.`,
  }),
  'account-enrolled-in-advanced-protection': defineCause<{ accountEmail: string }>({
    stage: 'sign-in',
    severity: 'error',
    actor: 'admin',
    title: 'Advanced Protection blocks this app',
    happened: 'The account is in Google’s Advanced Protection Program, which refuses most apps that are not Google’s.',
    toDo: 'Use an account outside the program. In Workspace, an administrator can allow the app.',
  }),
  'embedded-browser-blocked': defineCause<Record<never, never>>({
    stage: 'sign-in',
    severity: 'error',
    actor: 'admin',
    title: 'Google does not allow sign-in inside this browser',
    happened: 'The sign-in page was opened inside an app or an embedded view (disallowed_useragent).',
    toDo: 'Open the link in a browser such as Chrome, Firefox, Safari or Edge and sign in there.',
  }),
  'sign-in-needs-a-person': defineCause<Record<never, never>>({
    stage: 'sign-in',
    severity: 'error',
    actor: 'admin',
    title: 'Google wants a person at the sign-in',
    happened:
      'The request asked Google not to show a page, and Google needs an account choice, a sign-in or a consent.',
    toDo: 'Connect again with the button on this page.',
  }),
  'sign-in-request-incomplete': defineCause<{ actual: string }>({
    stage: 'sign-in',
    severity: 'error',
    actor: 'operator',
    title: 'The sign-in request lacks a parameter',
    happened: ({ actual }) => `Google could not use the request${actual === undefined ? '' : `: ${actual}`}.`,
    toDo: 'Compare the address of the sign-in with Google’s list of parameters and add what is missing.',
  }),
  'javascript-origin-not-registered': defineCause<{ actual: string }>({
    stage: 'sign-in',
    severity: 'error',
    actor: 'admin',
    foreign: true,
    title: 'The JavaScript origin is not registered',
    happened:
      'A sign-in that runs in the browser comes from an origin that the client does not list (origin_mismatch).',
    toDo: 'Add the origin, scheme and host without a path, under Authorized JavaScript origins of the client.',
  }),
}
