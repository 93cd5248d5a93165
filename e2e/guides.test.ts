import type { Browser } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shownValues } from '../bff/domain/configuration-view.ts'
import type { Audience, ShownValues } from '../contract/configuration.ts'
import { deepLinkAllowed } from '../contract/google-links.ts'
import { apis } from '../steps/apis/step.ts'
import { client } from '../steps/client/step.ts'
import { consent } from '../steps/consent/step.ts'
import type { LinkFacts, StepDefinition } from '../steps/define-step.ts'
import { key } from '../steps/key/step.ts'
import { project } from '../steps/project/step.ts'
import { publish } from '../steps/publish/step.ts'
import { push } from '../steps/push/step.ts'
import { scopes } from '../steps/scopes/step.ts'
import { followGuide, readGuide } from './follow-guide.ts'
import { openChromium } from './google/console/open-chromium.ts'
import { startGoogle } from './google/server.ts'
import { steer } from './google/steer.ts'

// Every guide is read aloud to a browser that knows nothing else. The journeys follow most of them from our pages; here
// are all of them, the manual steps of the push channel included, and each link that opens their pages.

const noWaits = { api: 0, iam: 0, orgPolicy: 0, oauthClient: 0, serviceAccountKey: 0, revoke: 0 }
const page = (path: string) => `https://www.acme-helpdesk.com${path}`

let browser: Browser
beforeAll(async () => {
  browser = await openChromium()
}, 120_000)
afterAll(() => browser.close())

function valuesShown(services: ('gmail' | 'calendar')[], audience: Audience): ShownValues {
  return shownValues(
    {
      origins: { baseUrl: 'http://localhost:4310', pushBaseUrl: 'https://guidepost.example' },
      app: {
        name: 'Acme Helpdesk',
        tenantName: 'Acme',
        homePage: page('/'),
        privacyPage: page('/privacy'),
        termsPage: page('/terms'),
        contactAddress: 'support@acme-helpdesk.com',
      },
      browserAddress: (address) => address,
    },
    { tenantId: '0000000000', name: 'Acme', reference: 'G-000000', createdAt: 0, jobsPausedAt: null },
    {
      configurationId: 'c1',
      name: 'Acme',
      state: 'draft',
      choices: { services, audience },
      projectId: null,
      projectNumber: null,
      client: null,
      key: null,
      pushRefusals: {},
      pushKey: '0000000000-test',
      createdAt: 0,
      updatedAt: 0,
    },
  )
}

/** Dana follows guides with the values of her configuration; the project is the newest she made. */
async function dana(audience: Audience) {
  const google = await startGoogle({ propagation: noWaits })
  const world = steer(google.origin)
  const email = audience === 'internal' ? 'dana@acme.com' : 'dana@gmail.com'
  if (audience === 'internal')
    await world.createWorkspace({ domain: 'acme.com', users: [email], createdAt: Date.UTC(2020, 0, 1) })
  else await world.createUser({ email })
  const shown = valuesShown(['gmail', 'calendar'], audience)
  let projectId: string | undefined
  const facts = (): LinkFacts => ({ topicId: shown.topicId, ...(projectId !== undefined && { projectId }) })
  const context = await browser.newContext()
  const open = async (step: StepDefinition, button: string) => {
    const link = step.opens.find((one) => one.button === button) ?? step.opens[0]
    const address = link?.address(facts()) ?? ''
    expect(deepLinkAllowed(address), address).toBe(true)
    const { host, pathname, search } = new URL(address)
    const tab = await context.newPage()
    await tab.goto(`${google.origin}/${host}${pathname}${search}`)
    return tab
  }
  const own = () => ({
    Location: audience === 'internal' ? 'acme.com' : 'No organization',
    'User support email': email,
    'the new account in the list': `${shown.serviceAccountName}@${projectId}.iam.gserviceaccount.com`,
    'Service account': `${shown.serviceAccountName}@${projectId}.iam.gserviceaccount.com`,
  })
  const follow = async (step: StepDefinition) => {
    const first = await open(step, '')
    first.on('framenavigated', () => {
      projectId = new URL(first.url()).searchParams.get('project') ?? projectId
    })
    return followGuide(readGuide(step.slug), first, {
      audience,
      own: own(),
      open: (button) => open(step, button),
      valuesOf: async (name) => {
        const field = step.fields[name]
        return field?.kind === 'copy' ? field.values(shown) : []
      },
    })
  }
  const close = async () => {
    await context.close()
    await google.close()
  }
  return { follow, close, shown }
}

test('every guide of path B can be followed by its labels alone, the manual push steps too', async () => {
  const { follow, close, shown } = await dana('internal')
  await follow(project)
  await follow(apis)
  const [keyFile] = await follow(key)
  await follow(push)
  await follow(consent)
  const [clientFile] = await follow(client)
  expect(JSON.parse(String(keyFile?.text))).toMatchObject({ type: 'service_account' })
  expect(JSON.parse(String(clientFile?.text))).toMatchObject({ web: { redirect_uris: shown.redirectUris } })
  await close()
}, 120_000)

test('every guide of path C can be followed by its labels alone, and ends with a published app', async () => {
  const { follow, close } = await dana('external')
  for (const step of [project, apis, key, push, consent, client, scopes, publish]) await follow(step)
  await close()
}, 120_000)
