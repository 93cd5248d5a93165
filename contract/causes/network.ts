import { cloudStatusLink, workspaceStatusLink } from './console-link.ts'
import { defineCause } from './define-cause.ts'

type HostFacts = { host: string }
const base = { stage: 'network', severity: 'error', actor: 'operator' } as const
const named = ({ host }: Partial<HostFacts>) => host ?? 'Google'

export const networkCauses = {
  'google-unavailable': defineCause<{ status: number }>({
    ...base,
    severity: 'warning',
    actor: 'google',
    title: 'Google has a fault',
    happened: ({ status }) => `Google answered ${status ?? 'with an error of its own'}. Nothing on your side is wrong.`,
    toDo: 'Wait. We try again by ourselves.',
    link: workspaceStatusLink,
  }),
  'google-answer-unreadable': defineCause<HostFacts>({
    ...base,
    severity: 'warning',
    actor: 'google',
    title: 'Google’s answer was cut off',
    happened: 'The answer was incomplete or not in the form it should have. This says nothing about your settings.',
    toDo: 'Wait. We try again by ourselves.',
    link: cloudStatusLink,
  }),
  'google-answer-not-recognised': defineCause<HostFacts & { reason: string }>({
    ...base,
    severity: 'warning',
    title: 'Google gave an answer we do not know',
    happened: ({ host, reason }) =>
      `${host ?? 'Google'} answered ${reason ?? 'something new'}, which we have no word for. It proves neither that something is wrong nor that all is well.`,
    toDo: 'Look again in a few minutes. If it stays, give the code and the answer to the person who runs this installation.',
  }),
  'network-unreachable': defineCause<HostFacts>({
    ...base,
    title: 'The server has no way to Google',
    happened: (facts) =>
      `No connection to ${named(facts)} comes about: it is refused, reset or has no route. Google did not answer at all.`,
    toDo: 'Ask the person who runs this installation to let the server reach https on googleapis.com and accounts.google.com.',
  }),
  'connection-timed-out': defineCause<HostFacts>({
    ...base,
    title: 'Google does not answer in time',
    happened: (facts) =>
      `The call to ${named(facts)} ran into its time limit. A firewall that drops packets looks like this.`,
    toDo: 'Test the way out of the server to port 443. If it is open, wait: we try again.',
  }),
  'dns-blocked-in-container': defineCause<HostFacts>({
    ...base,
    title: 'The server cannot look up Google’s name',
    happened: (facts) => `The name ${named(facts)} cannot be resolved on the server, so no request leaves it.`,
    toDo: 'Mend the DNS of the server or container and test it with a lookup there.',
  }),
  'tls-intercepted-by-proxy': defineCause<HostFacts>({
    ...base,
    title: 'Something stands between the server and Google',
    happened: (facts) =>
      `The certificate shown for ${named(facts)} is not Google’s, or its authority is unknown here. A proxy that opens TLS does this.`,
    toDo: 'Give the server the proxy’s authority (NODE_EXTRA_CA_CERTS), or exempt Google’s hosts. Update old certificate lists.',
  }),
  'tls-handshake-failed': defineCause<HostFacts>({
    ...base,
    title: 'The secure connection does not come about',
    happened: 'The two sides find no common version or cipher of TLS. Old software or a proxy causes this.',
    toDo: 'Update the software of the server, or exempt Google’s hosts from the proxy.',
  }),
  'proxy-refuses': defineCause<HostFacts>({
    ...base,
    title: 'The proxy refuses the way to Google',
    happened: 'A proxy of your network answered in Google’s place: it wants a login, or does not allow the address.',
    toDo: 'Set the proxy’s login for the server, or let Google’s hosts through.',
  }),
  'captive-portal': defineCause<HostFacts>({
    ...base,
    title: 'A login page of the network answered',
    happened: 'A page of the network, such as a guest login or filter, came in place of Google’s answer.',
    toDo: 'Give the server a way to the internet without a login page.',
  }),
  'callback-on-stale-tunnel-host': defineCause<{ expected: string; actual: string }>({
    ...base,
    title: 'Google sent the browser to an address that is gone',
    happened:
      'Google accepted the redirect URI, and the host behind it no longer answers: the app still uses an old tunnel name.',
    toDo: 'Give the app a fixed public address, register it, and forget the old name.',
  }),
  'callback-unreachable': defineCause<{ endpoint: string }>({
    ...base,
    title: 'The browser cannot reach the app on the way back',
    happened:
      'Google sent the browser back, and the address does not open from there: the app is down, or it is another machine’s localhost.',
    toDo: 'Open the address in the same browser. Start the app, or use an address that this browser reaches.',
  }),
  'request-malformed-on-the-way': defineCause<HostFacts>({
    ...base,
    title: 'The request arrived damaged',
    happened:
      'Google’s front page refused the request before any service saw it: it was too large, malformed or at a wrong address.',
    toDo: 'Compare the address and size of the request with Google’s reference.',
  }),
  'database-unavailable': defineCause<Record<never, never>>({
    ...base,
    title: 'Our database does not answer',
    happened: 'The server cannot store anything at the moment. Nothing at Google is wrong.',
    toDo: 'Ask the person who runs this installation to look at the database.',
  }),
  'ca-certificates-missing': defineCause<Record<never, never>>({
    stage: 'network',
    severity: 'error',
    actor: 'operator',
    title: 'The server has no list of certificate authorities',
    happened:
      'The certificate of Google cannot be checked, because the list of authorities is missing or old on the server.',
    toDo: 'Install the package ca-certificates in the container, or update the system.',
  }),
}
