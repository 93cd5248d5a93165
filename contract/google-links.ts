import { googleApis } from './google-apis.ts'

/**
 * Every address of Google's that this product sends a person to. `?project=` is on each link that takes one: without
 * it the console opens whichever project was used last, and the admin sets up the wrong one.
 * All are Google's real addresses; with a simulated Google they are moved to its origin where they are shown.
 * Addresses: Google Auth Platform help (support.google.com/cloud/answer/15544987 and siblings) and the console itself.
 */
type Facts = {
  /** Project ID or number; the console takes either. Left out only while no project is known. */
  readonly projectId?: string | undefined
  /** Chooses among several signed-in Google accounts. */
  readonly adminEmail?: string | undefined
}

const organizationPolicies = {
  'service-account-keys': 'iam-disableServiceAccountKeyCreation',
  'service-account-keys-managed': 'iam-managed-disableServiceAccountKeyCreation',
  'allowed-members': 'iam-allowedPolicyMemberDomains',
  'allowed-members-managed': 'iam-managed-allowedPolicyMembers',
} as const

export type OrganizationPolicyName = keyof typeof organizationPolicies

/** What each page's address is made from. */
type FactsByName = {
  'project-create': Pick<Facts, 'adminEmail'>
  'enable-apis': Facts & { readonly apis?: readonly string[] }
  'api-library': Facts & { readonly api: string }
  'auth-overview': Facts
  'consent-create': Facts
  branding: Facts
  audience: Facts
  clients: Facts
  'client-create': Facts
  client: Facts & { readonly clientId: string }
  'data-access': Facts
  verification: Facts
  'deleted-credentials': Facts
  iam: Facts
  'service-accounts': Facts
  'service-account-create': Facts
  /** Google finds the account by its e-mail as well as by its number. */
  'service-account-keys': Facts & { readonly account: string }
  'org-policies': Facts
  'org-policy': Facts & { readonly policy: OrganizationPolicyName }
  topics: Facts
  'topic-create': Facts
  topic: Facts & { readonly topicId: string }
  subscriptions: Facts
  'subscription-create': Facts
  subscription: Facts & { readonly subscriptionId: string }
  'cloud-shell': Facts
  'account-permissions': object
  'api-controls': object
  'api-controls-settings': object
}

export type GoogleLinkName = keyof FactsByName

const links: { readonly [Name in GoogleLinkName]: (facts: FactsByName[Name]) => string } = {
  'project-create': (facts) => consolePage('/projectcreate', facts),
  'enable-apis': (facts) => {
    const apis = facts.apis ?? Object.values(googleApis)
    return consolePage('/flows/enableapi', facts, [['apiid', apis.join(',')]])
  },
  'api-library': (facts) => consolePage(`/apis/library/${encodeURIComponent(facts.api)}`, facts),
  'auth-overview': (facts) => consolePage('/auth/overview', facts),
  'consent-create': (facts) => consolePage('/auth/overview/create', facts),
  branding: (facts) => consolePage('/auth/branding', facts),
  audience: (facts) => consolePage('/auth/audience', facts),
  clients: (facts) => consolePage('/auth/clients', facts),
  'client-create': (facts) => consolePage('/auth/clients/create', facts),
  client: (facts) => consolePage(`/auth/clients/${encodeURIComponent(facts.clientId)}`, facts),
  'data-access': (facts) => consolePage('/auth/scopes', facts),
  verification: (facts) => consolePage('/auth/verification', facts),
  'deleted-credentials': (facts) => consolePage('/apis/credentials/deleted', facts),
  iam: (facts) => consolePage('/iam-admin/iam', facts),
  'service-accounts': (facts) => consolePage('/iam-admin/serviceaccounts', facts),
  'service-account-create': (facts) => consolePage('/iam-admin/serviceaccounts/create', facts),
  'service-account-keys': (facts) =>
    consolePage(`/iam-admin/serviceaccounts/details/${keepAt(encodeURIComponent(facts.account))}/keys`, facts),
  'org-policies': (facts) => consolePage('/iam-admin/orgpolicies', facts),
  'org-policy': (facts) => consolePage(`/iam-admin/orgpolicies/${organizationPolicies[facts.policy]}`, facts),
  topics: (facts) => consolePage('/cloudpubsub/topic/list', facts),
  'topic-create': (facts) => consolePage('/cloudpubsub/topic/create', facts),
  topic: (facts) => consolePage(`/cloudpubsub/topic/detail/${encodeURIComponent(facts.topicId)}`, facts),
  subscriptions: (facts) => consolePage('/cloudpubsub/subscription/list', facts),
  'subscription-create': (facts) => consolePage('/cloudpubsub/subscription/create', facts),
  subscription: (facts) =>
    consolePage(`/cloudpubsub/subscription/detail/${encodeURIComponent(facts.subscriptionId)}`, facts),
  'cloud-shell': (facts) => withQuery('https://shell.cloud.google.com/', facts, [['show', 'terminal']]),
  'account-permissions': () => 'https://myaccount.google.com/permissions',
  'api-controls': () => 'https://admin.google.com/ac/owl/list?tab=configuredApps',
  'api-controls-settings': () => 'https://admin.google.com/ac/owl/settings',
}

/** The address of a Google page, ready for a link that opens in a new tab. Pure. */
export function googleLink<Name extends GoogleLinkName>(name: Name, facts: FactsByName[Name]): string {
  return links[name](facts)
}

/** What a page's path may look like; an item's own name is one path segment. */
const allowed: { readonly [host: string]: readonly RegExp[] } = {
  'console.cloud.google.com': [
    /^\/(?:projectcreate|cloud-resource-manager)?$/,
    /^\/(?:projectselector2\/)?home\/dashboard$/,
    /^\/billing\/linkedaccount$/,
    /^\/flows\/enableapi$/,
    /^\/apis\/library(?:\/[a-z0-9.-]+)?$/,
    /^\/apis\/credentials\/deleted$/,
    /^\/auth\/(?:overview|overview\/create|branding|audience|clients|clients\/create|scopes|verification)$/,
    /^\/auth\/clients\/[a-z0-9.-]+$/,
    /^\/iam-admin\/(?:iam|quotas|serviceaccounts|serviceaccounts\/create|orgpolicies)$/,
    /^\/iam-admin\/serviceaccounts\/details\/[A-Za-z0-9@.-]+\/keys$/,
    /^\/iam-admin\/orgpolicies\/[A-Za-z.-]+$/,
    /^\/cloudpubsub\/(?:topic|subscription)\/(?:list|create)$/,
    /^\/cloudpubsub\/(?:topic|subscription)\/detail\/[A-Za-z0-9._~%+-]+$/,
  ],
  'shell.cloud.google.com': [/^\/$/],
  'myaccount.google.com': [/^\/permissions$/],
  'admin.google.com': [
    /^\/ac\/users$/,
    /^\/ac\/owl\/(?:list|settings|domainwidedelegation)$/,
    /^\/ac\/security\/reauth\/admin-tools$/,
  ],
  'status.cloud.google.com': [/^\/$/],
  'www.google.com': [/^\/appsstatus\/dashboard\/$/],
  'search.google.com': [/^\/search-console$/],
  'mail.google.com': [/^\/$/],
  'developers.google.com': [/^\/identity\/protocols\/oauth2\/scopes$/],
}

/** Console pages that are about no project, or let the admin choose one. */
const aboutNoProject = /^\/(?:projectcreate|cloud-resource-manager|projectselector2\/home\/dashboard)?$/

/**
 * Whether an address is one of the Google pages this product may send a person to. Console pages about a project must
 * name it, unless `project` is `unknown`, as for a cause that is read out of pasted text. For links that come out of a
 * guide or a stored result; `googleLink` needs no such look.
 */
export function deepLinkAllowed(url: string, project: 'pinned' | 'unknown' = 'pinned'): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, host, pathname, username, password, hash, searchParams } = new URL(url)
  const plain = protocol === 'https:' && username === '' && password === '' && hash === ''
  if (!plain || !(allowed[host] ?? []).some((pattern) => pattern.test(pathname))) return false
  if (host !== 'console.cloud.google.com' || aboutNoProject.test(pathname)) return true
  const named = searchParams.get('project')
  return named === null ? project === 'unknown' : /^[A-Za-z0-9.:-]+$/.test(named)
}

type Parameters = readonly (readonly [name: string, value: string])[]

function consolePage(path: string, facts: Facts, parameters: Parameters = []): string {
  return withQuery(`https://console.cloud.google.com${path}`, facts, parameters)
}

function withQuery(page: string, facts: Facts, parameters: Parameters): string {
  const all: Parameters = [
    ...parameters,
    ...(facts.projectId === undefined ? [] : [['project', facts.projectId] as const]),
    ...(facts.adminEmail === undefined ? [] : [['authuser', facts.adminEmail] as const]),
  ]
  const query = all.map(([name, value]) => `${name}=${keepAt(encodeURIComponent(value)).replaceAll('%2C', ',')}`)
  return query.length === 0 ? page : `${page}?${query.join('&')}`
}

/** Google writes commas and @ plainly in these addresses; so does everybody who compares them by eye. */
function keepAt(encoded: string): string {
  return encoded.replaceAll('%40', '@')
}
