import { createServer, type Server, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { smtpMail } from './mail/smtp.ts'
import { hashOf, newId, newOpaqueValue } from './domain/opaque-values.ts'
import { makeStore } from './store/store.ts'
import { startTestGuidepost, type TestGuidepost } from './test-guidepost.ts'
import { ada, readyToConnect } from './test-sign-in.ts'

const contact = 'ops@desk.example'

type Taken = { readonly from: string; readonly to: string[]; readonly text: string }

/** A mail server of forty lines: takes every mail, or none while it is busy. */
async function startMailServer() {
  const mails: Taken[] = []
  const state = { busy: false }
  const speak = (socket: Socket) => {
    let buffer = ''
    let data: string[] | undefined
    let from = ''
    let to: string[] = []
    const answer = (line: string) => {
      if (/^MAIL FROM/i.test(line)) from = /<(.*?)>/.exec(line)?.[1] ?? ''
      if (/^RCPT TO/i.test(line)) to = [...to, /<(.*?)>/.exec(line)?.[1] ?? '']
      if (/^MAIL FROM/i.test(line) && state.busy) return '451 busy'
      if (/^DATA/i.test(line)) {
        data = []
        return '354 go on'
      }
      return /^QUIT/i.test(line) ? '221 bye' : '250 ok'
    }
    const take = (line: string) => {
      if (data === undefined) return void socket.write(`${answer(line)}\r\n`)
      if (line !== '.') return void data.push(line)
      mails.push({ from, to, text: data.join('\n') })
      data = undefined
      to = []
      socket.write('250 taken\r\n')
    }
    socket.on('error', () => undefined)
    socket.on('data', (chunk) => {
      buffer += chunk.toString('utf8')
      for (let end = buffer.indexOf('\r\n'); end >= 0; end = buffer.indexOf('\r\n')) {
        const line = buffer.slice(0, end)
        buffer = buffer.slice(end + 2)
        take(line)
      }
    })
    socket.write('220 mail.example\r\n')
  }
  const server: Server = createServer(speak)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `smtp://127.0.0.1:${port}`, mails, state, close: () => new Promise((resolve) => server.close(resolve)) }
}

/** The words of a mail: quoted-printable undone. */
const wordsOf = ({ text }: Taken) =>
  Buffer.from(
    text
      .replace(/=\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')

let running: TestGuidepost
let mailServer: Awaited<ReturnType<typeof startMailServer>>

beforeAll(async () => {
  mailServer = await startMailServer()
  running = await startTestGuidepost({ SMTP_URL: mailServer.url, APP_CONTACT: contact })
  await running.google.createWorkspace({ domain: 'acme.example', users: [ada], createdAt: Date.UTC(2020, 0, 1) })
})
afterAll(async () => {
  await running.close()
  await mailServer.close()
})

test('a lost sign-in is told once, with cause, date and page, however often it is tried; and again after it recovered', async () => {
  const admin = await readyToConnect(running)
  await admin.signIn('gmail')
  await admin.signIn('calendar')
  const [mailbox] = await admin.until((all) => all.length === 2)
  const key = newOpaqueValue(admin.tenantId)
  const made = { keyId: newId(), keyHash: hashOf(key), name: 'Desk', scopes: ['tokens'], madeBy: 'operator' }
  await makeStore(running.db.database).apiKeys.create(admin.tenantId, { ...made, createdAt: Date.now() })
  const askForToken = () =>
    fetch(`${running.origin}/api/connections/${mailbox?.id}/access-token`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${key}` },
    })
  const lose = async () => {
    await running.google.revoke({ email: ada, projectId: admin.projectId })
    await running.pass(2 * 3600_000)
    expect((await askForToken()).status).toBe(409)
    expect((await askForToken()).status).toBe(409)
  }

  await lose()
  await expect.poll(() => mailServer.mails.length, { timeout: 25_000, interval: 200 }).toBe(1)
  const [mail] = mailServer.mails
  expect([mail?.from, mail?.to]).toEqual([contact, [contact]])
  const words = mail ? wordsOf(mail) : ''
  expect(words).toContain(`${ada} has to be connected again`)
  expect(words).toMatch(/Mail of ada@acme.example stopped: .* Connect it again by \d{1,2} \w{3} \d{4}/)
  expect(words).toContain('Changes of the calendar')
  expect(words).toContain(`${running.origin}/setup/${admin.id}/mailbox`)

  await admin.signIn('gmail', {}, { connectionId: mailbox?.id ?? '' })
  const events = await running.db.database.inTenant(admin.tenantId, (tx) =>
    tx
      .selectFrom('outbox_event')
      .select(['type', 'payload'])
      .where('type', 'like', 'connection.%')
      .orderBy('sequence')
      .execute(),
  )
  expect(events.map(({ type }) => type)).toEqual([
    'connection.needs_reconnect',
    'connection.needs_reconnect',
    'connection.recovered',
    'connection.recovered',
  ])
  expect(events[0]?.payload).toMatchObject({
    account: ada,
    cause: { id: 'refresh-token-expired-or-revoked', title: expect.any(String), toDo: expect.any(String) },
  })
  await lose()
  await expect.poll(() => mailServer.mails.length, { timeout: 25_000, interval: 200 }).toBe(2)
}, 90_000)

test('a mail server that does not take the mail is an error, so that the job comes again', async () => {
  const send = smtpMail({ url: mailServer.url, contact, appName: 'Desk' })
  mailServer.state.busy = true
  await expect(send({ subject: 'x', text: 'y' })).rejects.toThrow(/451/)
  mailServer.state.busy = false
  const before = mailServer.mails.length
  await send({ subject: 'x', text: 'y' })
  expect(mailServer.mails).toHaveLength(before + 1)
})
