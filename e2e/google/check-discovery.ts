import { discoveryFolder, faultsOf, methodIdOf, readDiscovery, type Answer } from './discovery.ts'
import { startGoogle } from './server.ts'
import { steer, type Steer } from './steer.ts'
import { walkConsent } from './walk-consent.ts'

// `npm run check:google`: asks the simulated Google everything it knows and compares each answer with Google's own
// discovery documents. Fails on a difference, and on a method that was answered by nobody.

const projectId = 'discovery-1'
const mailbox = 'ada@example.com'
const redirectUri = 'https://app.example.com/callback'
const AUTH = 'https://www.googleapis.com/auth/'
const project = `projects/${projectId}`
const topic = `${project}/topics/gmail`
const subscription = `${project}/subscriptions/gmail-push`
const publisher = 'serviceAccount:gmail-api-push@system.gserviceaccount.com'

type Ask = (method: string, url: string, body?: unknown) => Promise<Record<string, unknown>>

const discovery = readDiscovery(discoveryFolder)
if (!discovery) {
  say('The discovery documents are not beside this checkout: nothing to compare with.')
  process.exit(0)
}

const google = await startGoogle({
  propagation: { api: 0, iam: 0, orgPolicy: 0, oauthClient: 0, serviceAccountKey: 0, revoke: 0 },
})
const hand = steer(google.origin)
const answers: Answer[] = []
const token = await signIn(google.origin, hand)
const ask: Ask = async (method, url, body) => {
  const address = new URL(url)
  const response = await fetch(`${google.origin}/${address.host}${address.pathname}${address.search}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  const parsed: Record<string, unknown> | undefined = text === '' ? undefined : JSON.parse(text)
  answers.push({ method, url, status: response.status, body: parsed })
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${text}`)
  return parsed ?? {}
}

await askCloud(ask)
await askPubsub(ask)
await askGmail(ask, hand)
await askCalendar(ask, hand)
await google.close()

const faults = answers.flatMap((one) => faultsOf(one, discovery))
const methods = new Set(
  answers.map((one) => methodIdOf(one, discovery) ?? `no method of Google: ${one.method} ${one.url}`),
)
for (const method of [...methods].sort()) say(method)
for (const fault of faults) say(`DIFFERS ${fault}`)
say(`${methods.size} methods, ${answers.length} answers, ${faults.length} differences`)
if (faults.length > 0 || [...methods].some((one) => one.startsWith('no method'))) process.exitCode = 1

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** A tenant that owns its project, and its owner's access token for everything. */
async function signIn(origin: string, hand: Steer): Promise<string> {
  await hand.createWorkspace({ domain: 'example.com', users: [mailbox], createdAt: 0 })
  await hand.createProject({ projectId, domain: 'example.com', createdBy: mailbox })
  const services = ['gmail', 'calendar-json', 'pubsub', 'iam', 'iamcredentials', 'cloudresourcemanager']
  await hand.enableApis({ projectId, services: services.map((one) => `${one}.googleapis.com`), at: 'now' })
  await hand.createConsentScreen({ projectId })
  const client = await hand.createClient({ projectId, redirectUris: [redirectUri] })
  const query = new URLSearchParams({
    client_id: client.clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: ['openid', 'email', `${AUTH}gmail.readonly`, `${AUTH}calendar`, `${AUTH}cloud-platform`].join(' '),
  })
  const end = await walkConsent(`${origin}/accounts.google.com/o/oauth2/v2/auth?${query}`, { account: mailbox })
  if (end.kind !== 'returned') throw new Error(end.text)
  const response = await fetch(`${origin}/oauth2.googleapis.com/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code: end.to.searchParams.get('code') ?? '',
      client_id: client.clientId,
      client_secret: client.clientSecret,
      redirect_uri: redirectUri,
    }),
  })
  const { access_token: accessToken }: { access_token: string } = await response.json()
  return accessToken
}

async function askCloud(ask: Ask): Promise<void> {
  const usage = `https://serviceusage.googleapis.com/v1/${project}/services`
  await ask('GET', `${usage}/gmail.googleapis.com`)
  await ask('GET', `${usage}?filter=state:ENABLED&pageSize=200`)
  await ask('GET', `${usage}:batchGet?names=${project}/services/gmail.googleapis.com`)
  const operation = await ask('POST', `${usage}:batchEnable`, { serviceIds: ['orgpolicy.googleapis.com'] })
  await ask('GET', `https://serviceusage.googleapis.com/v1/${String(operation['name'])}`)
  await ask('POST', `${usage}/gmail.googleapis.com:enable`, {})
  const permissions = ['pubsub.topics.create']
  for (const version of ['v1', 'v3']) {
    const address = `https://cloudresourcemanager.googleapis.com/${version}/${project}`
    await ask('GET', address)
    await ask('POST', `${address}:testIamPermissions`, { permissions })
    await ask('POST', `${address}:getIamPolicy`, {})
  }
  const accounts = `https://iam.googleapis.com/v1/${project}/serviceAccounts`
  await ask('POST', accounts, { accountId: 'guidepost', serviceAccount: { displayName: 'Guided setup' } })
  await ask('GET', accounts)
  const account = `${accounts}/guidepost@${projectId}.iam.gserviceaccount.com`
  await ask('GET', account)
  await ask('POST', `${account}/keys`, {})
  await ask('GET', `${account}/keys`)
  await ask('POST', `${account}:getIamPolicy`, {})
  await ask('GET', 'https://www.googleapis.com/oauth2/v2/userinfo')
}

async function askPubsub(ask: Ask): Promise<void> {
  const at = (path: string) => `https://pubsub.googleapis.com/v1/${path}`
  await ask('PUT', at(topic), { labels: { made: 'by-hand' } })
  await ask('GET', at(topic))
  await ask('PATCH', at(topic), { topic: { labels: {} }, updateMask: 'labels' })
  await ask('GET', at(`${project}/topics`))
  await ask('GET', at(`${topic}:getIamPolicy`))
  const bindings = [{ role: 'roles/pubsub.publisher', members: [publisher] }]
  await ask('POST', at(`${topic}:setIamPolicy`), { policy: { bindings } })
  await ask('POST', at(`${topic}:testIamPermissions`), { permissions: ['pubsub.topics.get'] })
  await ask('PUT', at(subscription), { topic, retryPolicy: {} })
  await ask('GET', at(subscription))
  await ask('GET', at(`${project}/subscriptions`))
  await ask('GET', at(`${topic}/subscriptions`))
  await ask('POST', at(`${topic}:publish`), { messages: [{ data: btoa('hello'), attributes: { kind: 'greeting' } }] })
  const pulled = await ask('POST', at(`${subscription}:pull`), { maxMessages: 10 })
  const [received] = Array.isArray(pulled['receivedMessages']) ? pulled['receivedMessages'] : []
  await ask('POST', at(`${subscription}:acknowledge`), { ackIds: [received.ackId] })
  const change = { subscription: { expirationPolicy: {} }, updateMask: 'expirationPolicy' }
  await ask('PATCH', at(subscription), change)
  await ask('POST', at(`${subscription}:modifyPushConfig`), {
    pushConfig: { pushEndpoint: 'https://hook.example/push' },
  })
  await ask('GET', at(`${subscription}:getIamPolicy`))
}

async function askGmail(ask: Ask, hand: Steer): Promise<void> {
  const me = 'https://gmail.googleapis.com/gmail/v1/users/me'
  const profile = await ask('GET', `${me}/profile`)
  const { id } = await hand.deliverMail({ email: mailbox, html: '<p>Hello</p>' })
  await hand.changeLabels({ email: mailbox, id, add: ['STARRED'], remove: ['UNREAD'] })
  await hand.deleteMail({ email: mailbox, id: (await hand.deliverMail({ email: mailbox })).id })
  await ask('GET', `${me}/labels`)
  await ask('GET', `${me}/history?startHistoryId=${String(profile['historyId'])}&maxResults=2`)
  await ask('GET', `${me}/history?startHistoryId=${String(profile['historyId'])}&maxResults=2&pageToken=2`)
  await ask('GET', `${me}/messages?maxResults=1`)
  for (const format of ['full', 'metadata', 'minimal', 'raw']) await ask('GET', `${me}/messages/${id}?format=${format}`)
  await ask('POST', `${me}/watch`, { topicName: topic, labelIds: ['INBOX'] })
  await ask('POST', `${me}/stop`)
}

async function askCalendar(ask: Ask, hand: Steer): Promise<void> {
  const base = 'https://www.googleapis.com/calendar/v3'
  const { id } = await hand.changeEvent({ calendarId: mailbox })
  await ask('GET', `${base}/users/me/calendarList`)
  await ask('GET', `${base}/calendars/primary`)
  await ask('GET', `${base}/calendars/primary/events/${id}`)
  const { nextSyncToken } = await ask('GET', `${base}/calendars/primary/events`)
  await hand.cancelEvent({ calendarId: mailbox, id })
  await ask('GET', `${base}/calendars/primary/events?syncToken=${String(nextSyncToken)}`)
  for (const path of [
    'calendars/primary/events',
    'calendars/primary/acl',
    'users/me/calendarList',
    'users/me/settings',
  ]) {
    const wanted = { id: `channel-${path.replaceAll('/', '-')}`, type: 'web_hook', address: 'https://hook.example/' }
    const channel = await ask('POST', `${base}/${path}/watch`, wanted)
    await ask('POST', `${base}/channels/stop`, { id: channel['id'], resourceId: channel['resourceId'] })
  }
}
