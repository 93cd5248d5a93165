import express, { type Request, type Response, type Router } from 'express'
import type { World } from '../world.ts'
import { apiRoutes } from './apis.ts'
import { audienceRoutes } from './audience.ts'
import { brandingRoutes } from './branding.ts'
import { clientRoutes } from './clients.ts'
import { consentRoutes } from './consent.ts'
import { button } from './controls.ts'
import { dataAccessRoutes } from './data-access.ts'
import { deletedCredentialRoutes } from './deleted-credentials.ts'
import { html } from './html.ts'
import { iamRoutes } from './iam.ts'
import { consolePage } from './layout.ts'
import { orgPolicyRoutes } from './org-policies.ts'
import { otherSiteRoutes } from './other-sites.ts'
import { projectRoutes } from './projects.ts'
import { serviceAccountKeyRoutes } from './service-account-keys.ts'
import { serviceAccountRoutes } from './service-accounts.ts'
import { subscriptionRoutes } from './subscriptions.ts'
import { topicRoutes } from './topics.ts'
import { go, projectOf, type Reply, type Route, userOf, type Visit } from './visit.ts'
import { label } from './words.ts'

/** Where people agree to Google's terms; every console page leads here until they have. */
const TERMS = '/console.cloud.google.com/terms'

/**
 * Google's console, account and admin pages over one world, served under `/HOST/PATH`. Mount at the root.
 * Nobody signs in: `?authuser=` names the person, else the world's `consoleUser`, else its first user.
 */
export function consoleRoutes(world: World): Router {
  const router = express.Router()
  const created: Visit['created'] = new Map()
  const lastProject: Visit['lastProject'] = new Map()
  for (const route of allRoutes) {
    const run = (request: Request, response: Response) => {
      const query = new URL(request.originalUrl, 'http://simulated').searchParams
      const user = userOf(world, query)
      if (!user) {
        response.status(404).type('text').send('This world has no users yet. Create a workspace first.')
        return
      }
      const parts = Object.fromEntries(Object.entries(request.params).map(([name, value]) => [name, String(value)]))
      const form = new URLSearchParams(typeof request.body === 'string' ? request.body : '')
      const visit: Visit = { world, created, lastProject, user, parts, query, form, path: request.path }
      const project = projectOf(visit)
      if (project) lastProject.set(user.email, project.projectId)
      send(response, termsFirst(visit) ?? route.handle(visit))
    }
    if (route.method === 'GET') router.get(route.path, run)
    else router.post(route.path, express.text({ type: 'application/x-www-form-urlencoded', limit: '1mb' }), run)
  }
  return router
}

function termsFirst(visit: Visit): Reply | undefined {
  if (visit.user.acceptedCloudTerms || visit.path === TERMS || !visit.path.startsWith('/console.')) return undefined
  return consolePage(visit, {
    title: 'Welcome',
    body: html`<p>To use Google Cloud, agree to its terms first.</p>
      <form method="post" action="${TERMS}?${new URLSearchParams({ authuser: visit.user.email }).toString()}">
        <div class="choice">
          <input type="checkbox" id="agree" name="agree" value="on" required /><label for="agree"
            >${label('terms.agree')}</label
          >
        </div>
        ${button(label('terms.continue'), { main: true })}
      </form>`,
  })
}

const termsRoute: Route = {
  method: 'POST',
  path: TERMS,
  handle: (visit) => {
    visit.user.acceptedCloudTerms = visit.form.get('agree') === 'on'
    return go(
      `/console.cloud.google.com/home/dashboard?${new URLSearchParams({ authuser: visit.user.email }).toString()}`,
    )
  },
}

/** What a create dialog offers once: the file it hands over. */
const downloadRoute: Route = {
  method: 'GET',
  path: '/console.cloud.google.com/download/:token',
  handle: (visit) => {
    const found = visit.created.get(visit.parts['token'] ?? '')
    if (!found)
      return consolePage(visit, {
        title: 'Not found',
        status: 404,
        body: html`<p>This file is no longer offered. Google gives it once only.</p>`,
      })
    return { kind: 'file', name: found.fileName, content: found.content }
  },
}

const allRoutes: Route[] = [
  termsRoute,
  downloadRoute,
  ...projectRoutes,
  ...apiRoutes,
  ...consentRoutes,
  ...brandingRoutes,
  ...audienceRoutes,
  ...clientRoutes,
  ...deletedCredentialRoutes,
  ...dataAccessRoutes,
  ...serviceAccountRoutes,
  ...serviceAccountKeyRoutes,
  ...iamRoutes,
  ...orgPolicyRoutes,
  ...topicRoutes,
  ...subscriptionRoutes,
  ...otherSiteRoutes,
]

function send(response: Response, reply: Reply): void {
  response.setHeader('Cache-Control', 'no-store')
  if (reply.kind === 'go') {
    response.redirect(303, reply.to)
  } else if (reply.kind === 'file') {
    response.setHeader('Content-Disposition', `attachment; filename="${reply.name}"`)
    response.type('application/json').send(reply.content)
  } else {
    response.status(reply.status).type('html').send(reply.markup.markup.trim())
  }
}
