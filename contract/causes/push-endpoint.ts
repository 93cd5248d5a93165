import { subscriptionsLink } from './console-link.ts'
import { defineCause } from './define-cause.ts'

type EndpointFacts = { endpoint: string }
const base = { stage: 'push-endpoint', severity: 'error', actor: 'operator' } as const
const ours = ({ endpoint }: Partial<EndpointFacts>) => endpoint ?? 'our address'

export const pushEndpointCauses = {
  'push-endpoint-not-public-https': defineCause<EndpointFacts & { rule: string }>({
    ...base,
    title: 'Google cannot reach our address',
    happened: (facts) =>
      `Google delivers only to a public https address, and ${ours(facts)} is not one${facts.rule === undefined ? '' : ` (${facts.rule})`}.`,
    toDo: 'Ask the person who runs this installation to set PUSH_BASE_URL to a public https address.',
  }),
  'push-endpoint-dns-not-resolving': defineCause<EndpointFacts>({
    ...base,
    title: 'The name of our address is unknown',
    happened: (facts) => `The internet’s name service does not know the host of ${ours(facts)}.`,
    toDo: 'Create the DNS record for the host, or correct PUSH_BASE_URL.',
  }),
  'push-endpoint-resolves-to-private-address': defineCause<EndpointFacts & { actual: string }>({
    ...base,
    title: 'Our address points into a private network',
    happened: ({ actual }) => `The host resolves to ${actual ?? 'a private address'}, which Google cannot reach.`,
    toDo: 'Publish the host under a public address.',
  }),
  'push-endpoint-certificate-not-trusted': defineCause<EndpointFacts & { problem: string }>({
    ...base,
    title: 'Google does not trust our certificate',
    happened: (facts) =>
      `The certificate of ${ours(facts)} is self-signed, incomplete or of another name${facts.problem === undefined ? '' : ` (${facts.problem})`}.`,
    toDo: 'Install a certificate of a public authority with its whole chain.',
  }),
  'push-endpoint-certificate-expired': defineCause<EndpointFacts & { endedAt: string }>({
    ...base,
    title: 'Our certificate has expired',
    happened: (facts) =>
      `The certificate of ${ours(facts)} ended${facts.endedAt === undefined ? '' : ` on ${facts.endedAt}`}.`,
    toDo: 'Renew the certificate.',
  }),
  'push-endpoint-certificate-ends-soon': defineCause<EndpointFacts & { endsAt: string }>({
    ...base,
    severity: 'warning',
    title: 'Our certificate ends soon',
    happened: ({ endsAt }) => `It works now, but the certificate ends on ${endsAt ?? 'a date in the next days'}.`,
    toDo: 'Renew the certificate before that day.',
  }),
  'own-address-not-checked': defineCause<{ host: string }>({
    ...base,
    severity: 'warning',
    title: 'We could not look at our own address',
    happened: ({ host }) =>
      `From this server no connection to ${host ?? 'our own address'} came about. Many networks do not lead back inside, and then Google still gets through.`,
    toDo: 'Go on: Google’s own messages decide. If they do not arrive either, let the server reach its public address.',
  }),
  'robots-txt-blocks-google': defineCause<EndpointFacts & { expected: string; actual: string }>({
    ...base,
    title: 'Our robots.txt turns Google’s messenger away',
    happened: ({ actual }) =>
      `Calendar notifications follow robots.txt, and ours does not let Google’s agent in${actual === undefined ? '' : `: it says ${actual}`}.`,
    toDo: 'Allow /api/ for all agents in robots.txt of the push host.',
    services: ['calendar'],
  }),
  'base-url-differs-from-request': defineCause<{ expected: string; actual: string }>({
    ...base,
    title: 'The configured address is not the one you use',
    happened: ({ expected, actual }) =>
      `You opened ${actual ?? 'another address'}, and the installation is set to ${expected ?? 'a different one'}.`,
    toDo: 'Open the configured address, or ask the person who runs this installation to correct BASE_URL.',
  }),
  'push-test-not-arrived': defineCause<EndpointFacts & { seconds: number }>({
    ...base,
    title: 'Our test message has not arrived',
    happened: (facts) =>
      `The topic accepted our test message, and after ${facts.seconds ?? 60} seconds it has not reached ${ours(facts)}. A firewall, proxy or certificate blocks it.`,
    toDo: 'Copy the diagnostics for the person who runs this installation.',
    services: ['gmail'],
  }),
  'push-audience-mismatch': defineCause<{ expected: string; actual: string }>({
    ...base,
    actor: 'admin',
    title: 'Pushes arrive for another audience',
    happened: ({ expected, actual }) =>
      `The token in the push is for ${actual ?? 'another audience'}, and we expect ${expected ?? 'ours'}. We answered 401.`,
    toDo: 'Set the audience of the subscription to the expected value, every character the same.',
    link: () => subscriptionsLink(),
    services: ['gmail'],
  }),
  'push-identity-mismatch': defineCause<{ expected: string; actual: string }>({
    ...base,
    actor: 'admin',
    title: 'Pushes are signed by another account',
    happened: ({ expected, actual }) =>
      `The push is signed by ${actual ?? 'another account'}, and we expect ${expected ?? 'ours'}. We answered 401.`,
    toDo: 'Set the service account of the subscription to the expected one.',
    link: () => subscriptionsLink(),
    services: ['gmail'],
  }),
  'push-token-missing': defineCause<EndpointFacts>({
    ...base,
    actor: 'admin',
    title: 'Pushes arrive without a token',
    happened:
      'A push came without a signed token: authentication of the subscription is off, or a proxy removed the header.',
    toDo: 'Turn on authentication of the subscription. If it is on, let the proxy pass the Authorization header.',
    link: () => subscriptionsLink(),
    services: ['gmail'],
  }),
  'push-token-expired': defineCause<EndpointFacts>({
    ...base,
    title: 'The token in the push is too old',
    happened: 'The push carries a token whose time is over. Our clock is wrong, or an old push was sent again.',
    toDo: 'Compare the clock of the server with the real time.',
    services: ['gmail'],
  }),
  'push-signing-keys-unreachable': defineCause<Record<never, never>>({
    ...base,
    severity: 'warning',
    title: 'We cannot fetch Google’s public keys',
    happened:
      'To check a push we need Google’s public keys, and they could not be fetched. Google sends the push again.',
    toDo: 'Let the server reach www.googleapis.com. Nothing is lost meanwhile.',
  }),
  'push-subscription-token-stale': defineCause<EndpointFacts>({
    ...base,
    actor: 'admin',
    title: 'The subscription still carries an old token',
    happened:
      'Set-up made a new token for our address, and the subscription still sends to the old one. We refuse its pushes.',
    toDo: 'Repair writes the current address to the subscription.',
    link: () => subscriptionsLink(),
    services: ['gmail'],
  }),
  'push-endpoint-domain-not-registered': defineCause<{ endpoint: string }>({
    ...base,
    foreign: true,
    title: 'Google does not accept this host for pushes',
    happened: ({ endpoint }) =>
      `Pub/Sub refused ${endpoint ?? 'the push address'}: its host is not registered for the project of the subscription.`,
    toDo: 'Use a host of your own, and verify it in Search Console with an owner of the project.',
  }),
  'push-endpoint-answers-error': defineCause<EndpointFacts & { status: number }>({
    ...base,
    title: 'Our address answers with an error',
    happened: (facts) =>
      `Google delivers, and ${ours(facts)} answers ${facts.status ?? 'with an error'}. Google tries again and again.`,
    toDo: 'Read the log of the server for this address. A wrong path, a login page or a fault answers in its place.',
  }),
  'push-endpoint-redirects': defineCause<EndpointFacts & { status: number }>({
    ...base,
    title: 'Our address redirects',
    happened:
      'The address answers with a redirect, for example to a login page or another host. Google does not follow it.',
    toDo: 'Give Google the final address, and let this path through without a login.',
  }),
  'push-endpoint-blocked-by-firewall': defineCause<EndpointFacts>({
    ...base,
    title: 'A firewall or login stands before our address',
    happened: 'A proxy, firewall or login page answers in place of this product, so Google’s request never arrives.',
    toDo: 'Let the webhook paths through without a login or challenge.',
  }),
  'push-endpoint-too-slow': defineCause<EndpointFacts>({
    ...base,
    title: 'Our address answers too late',
    happened: 'Google waits for the acknowledgement deadline, takes the push as failed and sends it again.',
    toDo: 'Acknowledge at once and do the work afterwards.',
  }),
  'push-service-account-lacks-invoker': defineCause<Record<never, never>>({
    stage: 'push-endpoint',
    severity: 'error',
    actor: 'admin',
    foreign: true,
    title: 'The push account may not call the service',
    happened: 'The address is a Cloud Run service or function that wants a caller with the role Invoker.',
    toDo: 'Grant Cloud Run Invoker on the service to the account that signs the pushes.',
  }),
  'push-endpoint-csrf-protection': defineCause<Record<never, never>>({
    stage: 'push-endpoint',
    severity: 'error',
    actor: 'operator',
    foreign: true,
    title: 'Form protection refuses the push',
    happened: 'The framework of the app wants a CSRF token, and a push from Google has none.',
    toDo: 'Exempt the webhook path from CSRF protection. The signed token protects it.',
  }),
  'push-body-misread': defineCause<Record<never, never>>({
    stage: 'push-endpoint',
    severity: 'error',
    actor: 'operator',
    foreign: true,
    title: 'The push was not decoded as Google sends it',
    happened: 'The push is JSON with base64 inside message.data, and the app read it as something else.',
    toDo: 'Parse the body as JSON, decode message.data from base64, then parse it again.',
  }),
}
