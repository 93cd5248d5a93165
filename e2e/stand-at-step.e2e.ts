import { steps } from '../steps/index.ts'
import { placesToStand, seedTenant } from './seed.ts'
import { expect, test } from './test.ts'
import { enter } from './walk.ts'

// What `npm run demo -- --at STEP` promises: a tenant that stands at the step, with everything before it done and proven.

for (const slug of placesToStand) {
  test(`a seeded tenant stands at the step ${slug}`, async ({ page, server, google }) => {
    // Only outside a company does the path have these two steps.
    const isCompany = slug !== 'scopes' && slug !== 'publish'
    const domain = `at-${slug}.example`
    const account = isCompany ? `help@${domain}` : `help-${slug}@gmail.com`
    if (isCompany) await google.steer.createWorkspace({ domain, users: [account], createdAt: Date.UTC(2020, 0, 1) })
    else await google.steer.createUser({ email: account })
    const { link } = await server.invite(`At ${slug}`)
    const person = { email: account, ...(isCompany && { domain }) }
    const seeded = await seedTenant({ origin: server.origin, link, steer: google.steer, person, account }, slug)

    await enter(page, seeded.link)
    await page.goto(`${server.origin}/setup/${seeded.configurationId}/${slug}`)
    const step = steps.find((one) => one.slug === slug)
    await expect(page.getByRole('heading', { level: 1, name: step?.title ?? '' })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Cannot start yet' })).toBeHidden()
  })
}
