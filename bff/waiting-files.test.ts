import { afterAll, beforeAll, expect, test } from 'vitest'
import { enterAsAdmin, startTestGuidepost, type TestGuidepost } from './test-guidepost.ts'

let running: TestGuidepost
beforeAll(async () => {
  running = await startTestGuidepost()
  await running.google.createWorkspace({ domain: 'acme.example', users: ['ada@acme.example'] })
})
afterAll(() => running.close())

test('a file that waits for its step is destroyed with its secret after 7 days, and not before', async () => {
  const { projectId } = await running.google.createProject({
    projectId: 'acme-wait-100',
    domain: 'acme.example',
    createdBy: 'ada@acme.example',
  })
  await running.google.createConsentScreen({ projectId })
  const client = await running.google.createClient({ projectId, redirectUris: [] })
  const admin = await enterAsAdmin(running)
  const { id } = await admin.begin()
  await admin.call('POST', `/api/configurations/${id}/files?on=key`, new TextEncoder().encode(client.file))
  const stored = () =>
    running.db.database.inTenant(admin.tenantId, async (tx) => ({
      files: (await tx.selectFrom('pending_file').selectAll().execute()).length,
      secrets: (await tx.selectFrom('secret').select('name').where('name', 'like', '%pending%').execute()).length,
      daily:
        (
          await tx.selectFrom('due').select('due_at').where('kind', '=', 'check-configuration').executeTakeFirst()
        )?.due_at.getTime() ?? 0,
    }))
  const { daily: firstTurn } = await stored()
  expect(await stored()).toMatchObject({ files: 1, secrets: 1 })
  running.advanceClock(3 * 86_400_000)
  await expect.poll(async () => (await stored()).daily, { timeout: 20_000 }).toBeGreaterThan(firstTurn)
  expect(await stored()).toMatchObject({ files: 1, secrets: 1 })
  running.advanceClock(5 * 86_400_000)
  await expect.poll(stored, { timeout: 20_000 }).toMatchObject({ files: 0, secrets: 0 })
})
