import type { Page } from '@playwright/test'
import { end, makeHome, ready, spawnServer } from './spawned-server.ts'
import { expect, freePort, test } from './test.ts'
import { beginConfiguration, dropFile, enter, expectCheck, goToStep } from './walk.ts'

// The server as `npm start` runs it, ended with no warning at all. What the admin did is still there afterwards.

const rest = ['client-file', 'client-redirect', 'client-secret']

test('kill -9 at any point of the client step loses nothing; a second server refuses; the orphaned database is adopted', async ({
  page,
  freshGoogle: google,
}) => {
  test.setTimeout(240_000)
  const { dataDir, postmaster, remove } = makeHome()
  const port = await freePort()
  const env = {
    PORT: String(port),
    DATA_DIR: dataDir,
    GOOGLE_ORIGIN: google.origin,
    PUSH_BASE_URL: 'https://guidepost.example',
  }
  await google.steer.createUser({ email: 'killed@gmail.com' })
  const { projectId } = await google.steer.createProject({
    displayName: 'Killed project',
    createdBy: 'killed@gmail.com',
  })
  await google.steer.createConsentScreen({ projectId })
  const origin = `http://localhost:${port}`
  const redirectUris = [`${origin}/api/auth/google/callback`, `${origin}/api/auth/google/calendar/callback`]
  const client = await google.steer.createClient({ projectId, redirectUris })
  const file = { name: client.fileName, text: client.file }

  let server = spawnServer(env)
  /** Ends the server with no warning and starts the next one on the same data, whose database has kept running. */
  const again = async () => {
    const before = postmaster()
    await end(server, 'SIGKILL')
    expect(postmaster()).toBe(before)
    server = spawnServer(env)
    await ready(server)
    expect(postmaster()).toBe(before)
  }
  try {
    const link = await ready(server)
    await enter(page, link)
    await again()
    // The session, and the configuration that was begun a moment before the end.
    await page.reload()
    await beginConfiguration(page)
    await again()
    await goToStep(page, 'client')

    await test.step('while the file is on its way: it is there whole, or not at all and can be dropped again', async () => {
      const sent = page.waitForRequest((request) => request.url().includes('/files'))
      await dropFile(page, file)
      await sent
      await again()
      await page.reload()
      await expect(page.getByTestId('drop-client')).toBeVisible()
      if (await page.getByRole('button', { name: 'Choose client file' }).isVisible()) await dropFile(page, file)
      await passes(page)
    })

    await test.step('right after the file was taken, while Google is asked', async () => {
      const slow = await google.steer.setFault({
        match: { host: 'oauth2.googleapis.com' },
        effect: { kind: 'slow', delayMs: 3_000 },
      })
      const taken = page.waitForResponse((response) => response.url().includes('/files') && response.ok())
      await dropFile(page, file)
      await taken
      await again()
      await google.steer.clearFaults({ id: slow.id })
      await page.reload()
      await passes(page)
    })

    await test.step('a second server on the same data refuses and names the first; nothing of the first is touched', async () => {
      const second = spawnServer({ ...env, PORT: String(await freePort()) })
      await second.ended
      expect(second.process.exitCode).toBe(1)
      expect(second.output()).toContain('Guidepost did not start.')
      expect(second.output()).toMatch(/already|in use|another/i)
      await page.reload()
      await passes(page)
    })

    await test.step('a graceful stop ends the database too, also when the signal comes twice', async () => {
      // A service manager tells the whole group, and npm passes it on.
      server.process.kill('SIGTERM')
      await end(server, 'SIGTERM')
      expect(server.process.exitCode).toBe(0)
      expect(() => postmaster()).toThrow()
    })
  } finally {
    await end(server, 'SIGTERM')
    remove()
  }
})

async function passes(page: Page): Promise<void> {
  for (const id of rest) await expectCheck(page, id, 'passed', 30_000)
}
