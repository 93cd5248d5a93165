import type { Page } from '@playwright/test'
import { api } from '../contract/api.ts'
import type { Connection } from '../contract/connection.ts'
import type { Steer } from './google/steer.ts'
import { seedTenant } from './seed.ts'
import type { Server } from './test.ts'

/** A company with one account, older than Google's default against keys. */
export async function makeCompany(steer: Steer, name: string) {
  const domain = `${name}.example`
  const account = `help@${domain}`
  await steer.createWorkspace({ domain, users: [account], createdAt: Date.UTC(2020, 0, 1) })
  return { account, person: { email: account, domain } }
}

/** A tenant of a company of its own that stands at a step. */
export async function standAt(server: Server, steer: Steer, name: string, step: string) {
  const company = await makeCompany(steer, name)
  const { tenantId, link } = await server.invite(name)
  const seeded = await seedTenant({ origin: server.origin, link, steer, ...company }, step)
  return { ...company, tenantId, ...seeded }
}

/** Calls our API in the name of who is signed in on the page. */
export async function ask(page: Page, method: string, path: string, data?: object) {
  const { origin } = new URL(page.url())
  const answer = await page.request.fetch(`${origin}${path}`, {
    method,
    headers: { Origin: origin },
    ...(data && { data }),
  })
  return { status: answer.status(), text: await answer.text() }
}

/** The tenant's connections, as who is signed in on the page is told. */
export async function connectionsOf(page: Page): Promise<readonly Connection[]> {
  return api.connections.reply.parse(JSON.parse((await ask(page, 'GET', '/api/connections')).text)).connections
}
