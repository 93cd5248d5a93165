import type { Page } from '@playwright/test'
import { expect, test } from './test.ts'
import { beginConfiguration, dropFile, enter, expectCheck, goToStep, placeOf } from './walk.ts'

// The files of faults.md ("Bad input") as a person drops them: the browser says it before anything is uploaded, the server
// says the same to the same bytes, and the client that was accepted before stays.

const number = '123456789012'
const clientId = `${number}-abcdefghijklmnopqrstuvwxyz012345.apps.googleusercontent.com`
const secret = `GOCSPX-${'b'.repeat(28)}`
const web = {
  client_id: clientId,
  project_id: 'acme-mail',
  client_secret: secret,
  redirect_uris: ['https://other.example.com/callback'],
}
const good = JSON.stringify({ web })
const key = {
  type: 'service_account',
  project_id: 'acme-mail',
  private_key_id: 'a'.repeat(40),
  private_key: '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n',
  client_email: 'guidepost-push@acme-mail.iam.gserviceaccount.com',
}

const rows: readonly {
  readonly id: string
  readonly what: string
  readonly bytes: string | Buffer
  readonly says: RegExp
}[] = [
  {
    id: 'BI-01',
    what: 'a Desktop app',
    bytes: JSON.stringify({ installed: web }),
    says: /is for a Desktop app.*Web application/,
  },
  { id: 'BI-04', what: 'a federation file', bytes: '{"type":"external_account"}', says: /federation file/ },
  {
    id: 'BI-04',
    what: 'some other JSON',
    bytes: '{"hello":"there"}',
    says: /neither an OAuth client file nor a service account key/,
  },
  {
    id: 'BI-05',
    what: 'a client without its secret',
    bytes: JSON.stringify({ web: { ...web, client_secret: undefined } }),
    says: /has no client secret.*create a new secret/,
  },
  {
    id: 'BI-08',
    what: 'addresses among the JavaScript origins',
    bytes: JSON.stringify({ web: { ...web, redirect_uris: [], javascript_origins: ['https://a.example.com'] } }),
    says: /under Authorized JavaScript origins; it must be under Authorized redirect URIs/,
  },
  { id: 'BI-12', what: 'two clients in one file', bytes: `${good}\n${good}`, says: /Two JSON documents found/ },
  { id: 'BI-16', what: '10 MB', bytes: Buffer.alloc(10_000_000, 'a'), says: /This file is 10 MB/ },
  { id: 'BI-17', what: 'nothing', bytes: '', says: /The file is empty/ },
  { id: 'BI-18', what: 'half a file', bytes: good.slice(0, 120), says: /cut off/ },
  { id: 'BI-20', what: 'a web page', bytes: '<!doctype html><title>Credentials</title>', says: /This is a web page/ },
  {
    id: 'BI-21',
    what: 'one key twice',
    bytes: good.replace('"project_id"', `"client_id":"${clientId}","project_id"`),
    says: /`client_id` appears twice/,
  },
  {
    id: 'BI-22',
    what: 'a field named __proto__',
    bytes: good.replace('"project_id"', '"__proto__":{"a":1},"project_id"'),
    says: /unexpected field/,
  },
  {
    id: 'BI-24',
    what: 'unreadable characters',
    bytes: Buffer.from([0x7b, 0x22, 0x00, 0x01, 0x02, 0xff, 0x7d]),
    says: /unreadable characters/,
  },
  { id: 'BI-25', what: 'a comment', bytes: `{\n// mine\n"web": {}}`, says: /line 2/ },
  {
    id: 'BI-36',
    what: 'an API key for a secret',
    bytes: JSON.stringify({ web: { ...web, client_secret: `AIza${'x'.repeat(35)}` } }),
    says: /API key/,
  },
  {
    id: 'BI-37',
    what: 'a token for a secret',
    bytes: JSON.stringify({ web: { ...web, client_secret: `1//0${'x'.repeat(60)}` } }),
    says: /not the (client )?secret/,
  },
  {
    id: 'BI-42',
    what: 'a key that is no RSA key',
    bytes: JSON.stringify({ ...key, private_key: key.private_key.replaceAll('PRIVATE', 'PUBLIC') }),
    says: /private key/i,
  },
]

test.describe('files that cannot be used', () => {
  let page: Page

  test.beforeAll(async ({ browser, server }) => {
    page = await browser.newPage()
    const { link } = await server.invite('Bad Files')
    await enter(page, link)
    await beginConfiguration(page)
    await goToStep(page, 'client')
    await dropFile(page, { name: 'client_secret.json', text: good })
    await expectCheck(page, 'client-file', 'passed')
  })

  test.afterAll(() => page.close())

  for (const { id, what, bytes, says } of rows) {
    test(`${id}: ${what}`, async ({ server }) => {
      const uploads: string[] = []
      const note = (request: { url: () => string; method: () => string }) => {
        if (request.method() === 'POST' && request.url().includes('/files')) uploads.push(request.url())
      }
      page.on('request', note)
      await dropFile(page, { name: 'client_secret.json', text: bytes })
      await expect(page.getByTestId('drop-client').getByRole('alert')).toContainText(says)
      expect(uploads).toEqual([])
      page.off('request', note)

      const { configurationId } = placeOf(page)
      const answer = await page.request.post(`${server.origin}/api/configurations/${configurationId}/files?on=client`, {
        headers: { Origin: server.origin, 'Content-Type': 'application/octet-stream' },
        data: Buffer.from(bytes),
      })
      expect([400, 413, 422]).toContain(answer.status())
      if (answer.status() !== 413) expect(await answer.text()).toMatch(says)

      await page.reload()
      await expect(page.getByTestId('drop-client')).toContainText(`ends ${secret.slice(-4)}`)
    })
  }
})

const repaired: readonly {
  readonly id: string
  readonly what: string
  readonly bytes: string | Buffer
  readonly note: RegExp
}[] = [
  { id: 'BI-13', what: 'a byte-order mark', bytes: `\uFEFF${good}`, note: /byte-order mark/ },
  { id: 'BI-14', what: 'UTF-16', bytes: Buffer.from(`\uFEFF${good}`, 'utf16le'), note: /UTF-16/ },
  { id: 'BI-26', what: 'text around the JSON', bytes: `$ cat client.json\n${good}\n$`, note: /JSON part only/ },
]

for (const { id, what, bytes, note } of repaired) {
  test(`${id}: ${what} is mended and said`, async ({ admin: { page } }) => {
    await beginConfiguration(page)
    await goToStep(page, 'client')
    await dropFile(page, { name: 'client_secret.json', text: bytes })
    await expect(page.getByRole('region', { name: 'Bring back' })).toContainText(note)
    await expectCheck(page, 'client-file', 'passed')
  })
}
