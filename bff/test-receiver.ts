import { enterAsAdmin, type TestGuidepost } from './test-guidepost.ts'

/** One mailbox and one calendar of a connected account, as rows: Google is not asked. */
export async function attachBoth(running: TestGuidepost, tenantId: string, configurationId: string, address: string) {
  const now = new Date()
  const mailboxId = `mailbox-${tenantId}`
  const calendarId = `calendar-${tenantId}`
  await running.db.database.inTenant(tenantId, async (tx) => {
    const account = {
      tenant_id: tenantId,
      account_id: 'account',
      configuration_id: configurationId,
      client_id: 'c',
      sub: '1',
      email: address,
    }
    await tx
      .insertInto('connected_account')
      .values({ ...account, granted_scopes: [], state: 'connected', connected_at: now })
      .execute()
    const attached = {
      tenant_id: tenantId,
      account_id: 'account',
      state: 'attached' as const,
      made_at: now,
      connected_at: now,
    }
    await tx
      .insertInto('mailbox')
      .values({ ...attached, mailbox_id: mailboxId, address, history_cursor: '100' })
      .execute()
    await tx
      .insertInto('calendar')
      .values({ ...attached, calendar_id: calendarId, google_calendar_id: address, summary: 'Team' })
      .execute()
  })
  return { mailboxId, calendarId }
}

/** A tenant whose push channel stands, with one connected mailbox and one calendar. */
export async function makeReceiver(running: TestGuidepost, projectId: string, address: string) {
  const admin = await enterAsAdmin(running, projectId)
  const { id } = await admin.begin()
  await running.google.createProject({
    projectId,
    domain: 'acme.example',
    createdBy: 'ada@acme.example',
    enable: ['gmail', 'calendar-json', 'pubsub', 'cloudresourcemanager', 'iam'].map((name) => `${name}.googleapis.com`),
  })
  const { email } = await running.google.createServiceAccount({ projectId, accountId: 'guidepost-push' })
  for (const role of ['roles/pubsub.admin', 'roles/iam.serviceAccountUser'])
    await running.google.grantRole({ resource: projectId, role, member: `serviceAccount:${email}` })
  const key = await running.google.createServiceAccountKey({ email })
  await admin.call('POST', `/api/configurations/${id}/files?on=key`, new TextEncoder().encode(key.file))
  const configuration = await admin.lookUntil(id, { 'sub-url': 'passed', 'push-test': 'passed' })
  const { tenantId } = admin
  const { mailboxId, calendarId } = await attachBoth(running, tenantId, id, address)
  const subscription = `projects/${projectId}/subscriptions/guidepost-gmail-push`
  return { admin, tenantId, id, mailboxId, calendarId, address, email, url: configuration.shown.pushUrl, subscription }
}
export type Receiver = Awaited<ReturnType<typeof makeReceiver>>
