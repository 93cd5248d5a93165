import { expect, test } from 'vitest'
import { deepLinkAllowed, googleLink } from './google-links.ts'

const projectId = 'acme-mail-3f9c'

test.each([
  [
    googleLink('client-create', { projectId }),
    'https://console.cloud.google.com/auth/clients/create?project=acme-mail-3f9c',
  ],
  [
    googleLink('enable-apis', { projectId, apis: ['gmail.googleapis.com', 'pubsub.googleapis.com'] }),
    'https://console.cloud.google.com/flows/enableapi?apiid=gmail.googleapis.com,pubsub.googleapis.com&project=acme-mail-3f9c',
  ],
  [
    googleLink('audience', { projectId, adminEmail: 'dana@acme.example' }),
    'https://console.cloud.google.com/auth/audience?project=acme-mail-3f9c&authuser=dana@acme.example',
  ],
  [
    googleLink('client', { projectId, clientId: '42-abc.apps.googleusercontent.com' }),
    'https://console.cloud.google.com/auth/clients/42-abc.apps.googleusercontent.com?project=acme-mail-3f9c',
  ],
  [
    googleLink('service-account-keys', { projectId, account: 'push@acme-mail-3f9c.iam.gserviceaccount.com' }),
    'https://console.cloud.google.com/iam-admin/serviceaccounts/details/push@acme-mail-3f9c.iam.gserviceaccount.com/keys?project=acme-mail-3f9c',
  ],
  [
    googleLink('org-policy', { projectId, policy: 'allowed-members' }),
    'https://console.cloud.google.com/iam-admin/orgpolicies/iam-allowedPolicyMemberDomains?project=acme-mail-3f9c',
  ],
  [googleLink('project-create', {}), 'https://console.cloud.google.com/projectcreate'],
  [googleLink('account-permissions', {}), 'https://myaccount.google.com/permissions'],
])('a link is the address of the page, and is itself allowed: %s', (link, expected) => {
  expect(link).toBe(expected)
  expect(deepLinkAllowed(link)).toBe(true)
})

test('a console link without its project is refused, so that nobody lands in the project used last', () => {
  expect(deepLinkAllowed('https://console.cloud.google.com/auth/clients')).toBe(false)
  expect(deepLinkAllowed('https://console.cloud.google.com/auth/clients?project=%20', 'unknown')).toBe(false)
})

test.each([
  'https://console.cloud.google.com/',
  'https://console.cloud.google.com/cloud-resource-manager',
  'https://admin.google.com/ac/owl/domainwidedelegation',
  'https://status.cloud.google.com/',
])('a page that is about no project needs none: %s', (url) => {
  expect(deepLinkAllowed(url)).toBe(true)
})

test.each([
  'http://console.cloud.google.com/projectcreate',
  'https://console.cloud.google.com.evil.example/projectcreate',
  'https://console.cloud.google.com@evil.example/projectcreate',
  'https://console.cloud.google.com/redirect?project=acme-mail-3f9c',
  'https://myaccount.google.com/',
  'https://www.google.com/url?q=https://evil.example/',
  'https://console.cloud.google.com/home/dashboard?project=../evil',
  'javascript:alert(1)',
  'not an address',
])('an address outside the list is refused: %s', (url) => {
  expect(deepLinkAllowed(url)).toBe(false)
})
