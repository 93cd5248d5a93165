import { generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareClientFile, compareKeyFile } from '#contract/compare-google-files.ts'
import { googleFileByteLimit } from '#contract/file-text.ts'
import { misplaced, readGoogleFile, readPasted, type GoogleFile } from '#contract/google-files.ts'
import { fuzz } from '../scripts/fuzz.ts'

const clientSecret = 'GOCSPX-abcdefghijklmnopqrstuvwxyz12'
const clientId = '123456789012-abcdefghijklmnopqrstuvwxyz012345.apps.googleusercontent.com'
const privateKey = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString()

const client = {
  client_id: clientId,
  project_id: 'acme-mail-3f9c',
  auth_uri: 'https://accounts.google.com/o/oauth2/auth',
  token_uri: 'https://oauth2.googleapis.com/token',
  client_secret: clientSecret,
  redirect_uris: ['https://desk.example.com/api/auth/google/callback'],
}

const key = {
  type: 'service_account',
  project_id: 'acme-mail-3f9c',
  private_key_id: '0123456789abcdef0123456789abcdef01234567',
  private_key: privateKey,
  client_email: 'guidepost@acme-mail-3f9c.iam.gserviceaccount.com',
  client_id: '112233445566778899001',
  token_uri: 'https://oauth2.googleapis.com/token',
  universe_domain: 'googleapis.com',
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const little = Buffer.from(mark ? `\uFEFF${text}` : text, 'utf16le')
  return new Uint8Array(order === 'le' ? little : little.swap16())
}

function clientFile(changes: object = {}): string {
  return JSON.stringify({ web: { ...client, ...changes } })
}

function keyFile(changes: object = {}): string {
  return JSON.stringify({ ...key, ...changes })
}

function seen(file: GoogleFile) {
  return {
    kind: file.kind,
    belongsTo: file.belongsTo,
    repairs: file.repairs.map(({ row }) => row),
    problems: file.problems.map(({ row, id }) => `${row} ${id}`),
  }
}

const usableClient = { kind: 'oauth-client', belongsTo: 'client', problems: [] }
const usableKey = { kind: 'service-account-key', belongsTo: 'key', problems: [] }

function refusal(problem: string, belongsTo?: 'client' | 'key') {
  return { kind: 'refused', belongsTo, problems: [problem] }
}

describe('a dropped file', () => {
  it.each<[string, string | Uint8Array, object, string[]]>([
    ['an OAuth client file as Google gives it', clientFile(), usableClient, []],
    ['a service account key as Google gives it', keyFile(), usableKey, []],
    [
      'BI-01 a Desktop app client',
      JSON.stringify({ installed: client }),
      refusal('BI-01 client-is-desktop-app', 'client'),
      [],
    ],
    ['BI-04 a federation file', JSON.stringify({ type: 'external_account' }), refusal('BI-04 federation-file'), []],
    [
      'BI-04 a personal sign-in',
      JSON.stringify({ type: 'authorized_user', refresh_token: '1//x' }),
      refusal('BI-04 sign-in-file'),
      [],
    ],
    ['BI-04 some other JSON', JSON.stringify({ name: 'package' }), refusal('BI-04 unknown-file'), []],
    [
      'BI-04 a key for another cloud',
      keyFile({ universe_domain: 'evil.example' }),
      refusal('BI-04 other-cloud', 'key'),
      [],
    ],
    [
      'BI-05 a client without secret',
      clientFile({ client_secret: undefined }),
      refusal('BI-05 file-without-secret', 'client'),
      [],
    ],
    [
      'BI-08 the address under JavaScript origins',
      clientFile({ redirect_uris: [], javascript_origins: ['https://desk.example.com'] }),
      refusal('BI-08 only-javascript-origins', 'client'),
      [],
    ],
    ['BI-12 two documents', `${clientFile()}\n${clientFile()}`, refusal('BI-12 two-documents'), []],
    [
      'BI-12 web and installed in one file',
      JSON.stringify({ web: client, installed: client }),
      refusal('BI-12 two-clients-in-file'),
      [],
    ],
    ['BI-13 UTF-8 with a byte-order mark', bytesOf(`\uFEFF${clientFile()}`), usableClient, ['BI-13']],
    ['BI-14 UTF-16 LE with a mark', utf16(clientFile(), 'le', true), usableClient, ['BI-14']],
    ['BI-14 UTF-16 BE with a mark', utf16(clientFile(), 'be', true), usableClient, ['BI-14']],
    ['BI-14 UTF-16 LE without a mark', utf16(keyFile(), 'le', false), usableKey, ['BI-14']],
    ['BI-14 UTF-16 BE without a mark', utf16(keyFile(), 'be', false), usableKey, ['BI-14']],
    ['BI-16 10 MB', new Uint8Array(10_000_000).fill(32), refusal('BI-16 file-too-large'), []],
    ['BI-16 one byte over the limit', new Uint8Array(googleFileByteLimit + 1), refusal('BI-16 file-too-large'), []],
    ['BI-17 0 bytes', new Uint8Array(0), refusal('BI-17 file-empty'), []],
    ['BI-17 only spaces', ' \n ', refusal('BI-17 file-empty'), []],
    ['BI-18 cut off after a value', clientFile().slice(0, -1), refusal('BI-18 file-cut-off'), []],
    ['BI-18 cut off inside a string', clientFile().slice(0, 40), refusal('BI-18 file-cut-off'), []],
    ['BI-18 cut off after a colon', '{"web":', refusal('BI-18 file-cut-off'), []],
    ['BI-18 cut off inside the private key', keyFile().slice(0, 900), refusal('BI-18 file-cut-off'), []],
    ['BI-20 a web page', '<!doctype html><html><script>{"web":{}}</script></html>', refusal('BI-20 web-page'), []],
    ['BI-21 a name given twice', `{"web":{"client_id":"a","client_id":"b"}}`, refusal('BI-21 field-twice'), []],
    [
      'BI-21 a name given twice behind an escape',
      `{"web":{"client_id":"a","client\\u005fid":"b"}}`,
      refusal('BI-21 field-twice'),
      [],
    ],
    [
      'BI-22 __proto__',
      `{"__proto__":{"web":1},"web":${JSON.stringify(client)}}`,
      refusal('BI-22 unexpected-field'),
      [],
    ],
    [
      'BI-22 constructor, deep inside',
      `{"web":{"constructor":{"prototype":{}}}}`,
      refusal('BI-22 unexpected-field'),
      [],
    ],
    [
      'BI-24 a NUL byte',
      bytesOf(clientFile({ client_secret: 'x' })).fill(0, 9, 10),
      refusal('BI-24 unreadable-characters'),
      [],
    ],
    [
      'BI-24 a NUL behind an escape',
      clientFile({ client_secret: 'x\u0000y' }),
      refusal('BI-24 unreadable-characters'),
      [],
    ],
    [
      'BI-24 bytes that are no UTF-8',
      new Uint8Array([123, 34, 0xc3, 0x28, 34, 125]),
      refusal('BI-24 unreadable-characters'),
      [],
    ],
    ['BI-25 a comment', `{\n// mine\n"web":{}}`, refusal('BI-25 not-strict-json-comment'), []],
    ['BI-25 a trailing comma', `{"web":{"client_id":"a",}}`, refusal('BI-25 not-strict-json-syntax'), []],
    ['BI-25 single quotes', `{'web':{}}`, refusal('BI-25 not-strict-json-syntax'), []],
    ['BI-25 a list around the object', `[${clientFile()}]`, refusal('BI-25 not-strict-json-list'), []],
    ['BI-25 nested without end', `{"web":${'['.repeat(30_000)}`, refusal('BI-25 not-strict-json-too-deep'), []],
    ['BI-25 no JSON at all', 'client_secret.json', refusal('BI-25 no-json'), []],
    [
      'BI-25 a field of another kind',
      clientFile({ redirect_uris: 'https://x' }),
      refusal('BI-25 file-field-not-as-expected', 'client'),
      [],
    ],
    [
      'BI-26 shell text around',
      `$ cat \${HOME}/x.json\n${clientFile()}\nadmin@cloudshell:~$ `,
      usableClient,
      ['BI-26'],
    ],
    ['BI-26 a code fence', `\`\`\`json\n${keyFile()}\n\`\`\``, usableKey, ['BI-26']],
    [
      'BI-28 an invisible character in the client ID',
      clientFile({ client_id: clientId.replace('-', '-\u200B') }),
      usableClient,
      ['BI-28'],
    ],
    [
      'BI-29 a client ID of another kind',
      clientFile({ client_id: 'acme' }),
      refusal('BI-29 not-a-client-id', 'client'),
      [],
    ],
    [
      'BI-36 an API key as the secret',
      clientFile({ client_secret: `AIza${'x'.repeat(35)}` }),
      refusal('BI-36 api-key-in-secret', 'client'),
      [],
    ],
    ['BI-38 a private key without its file', privateKey, refusal('BI-38 private-key-without-file'), []],
    [
      'BI-40 account and project that do not belong together',
      keyFile({ client_email: 'x@other-project.iam.gserviceaccount.com' }),
      refusal('BI-40 account-of-other-project', 'key'),
      [],
    ],
    ['BI-41 doubled line breaks', keyFile({ private_key: privateKey.replaceAll('\n', '\\n') }), usableKey, ['BI-41']],
    ['BI-41 lost line breaks', keyFile({ private_key: privateKey.replaceAll('\n', ' ') }), usableKey, ['BI-41']],
    [
      'BI-41 a key cut short',
      keyFile({ private_key: privateKey.replace(/.{64}\n/, '') }),
      refusal('BI-41 private-key-damaged', 'key'),
      [],
    ],
    [
      'BI-42 no header',
      keyFile({ private_key: privateKey.split('\n').slice(1).join('\n') }),
      refusal('BI-42 not-an-rsa-key', 'key'),
      [],
    ],
    ['BI-42 an EC key', keyFile({ private_key: ecKey() }), refusal('BI-42 not-an-rsa-key', 'key'), []],
    [
      'BI-42 a public key',
      keyFile({ private_key: privateKey.replaceAll('PRIVATE', 'PUBLIC') }),
      refusal('BI-42 not-an-rsa-key', 'key'),
      [],
    ],
  ])('%s', (_title, content, expected, repairs) => {
    const bytes = typeof content === 'string' ? bytesOf(content) : content
    expect(seen(readGoogleFile(bytes))).toEqual({ ...expected, repairs })
  })

  function ecKey(): string {
    return generateKeyPairSync('ec', { namedCurve: 'P-256' })
      .privateKey.export({ type: 'pkcs8', format: 'pem' })
      .toString()
  }

  it('gives the same private key however its line breaks were damaged', () => {
    for (const damaged of [
      privateKey,
      privateKey.replaceAll('\n', '\\n'),
      privateKey.replaceAll('\n', ''),
      privateKey.replaceAll('\n', '\r\n'),
    ])
      expect(readGoogleFile(bytesOf(keyFile({ private_key: damaged })))).toMatchObject({ privateKey })
  })

  it('BI-02, BI-46 is offered to the step it belongs to', () => {
    expect(misplaced(readGoogleFile(bytesOf(keyFile())), 'client')).toMatchObject({
      row: 'BI-02',
      offer: 'move-to-key',
    })
    expect(misplaced(readGoogleFile(bytesOf(clientFile())), 'key')).toMatchObject({
      row: 'BI-46',
      offer: 'move-to-client',
    })
    expect(misplaced(readGoogleFile(bytesOf(clientFile())), 'client')).toBeUndefined()
  })

  it('names the place where it is cut off or edited', () => {
    expect(readGoogleFile(bytesOf('{"web": {')).problems[0]?.sentence).toContain('at character 9 ')
    expect(readGoogleFile(bytesOf('{\n"web": 1,\n}')).problems[0]?.sentence).toContain('near line 3')
  })
})

describe('pasted text', () => {
  it('BI-28 is read like a file, without the invisible characters of the page it came from', () => {
    expect(seen(readPasted(`\u200B${clientFile().replace(':', ':\u00A0')}`))).toEqual({
      ...usableClient,
      repairs: ['BI-28'],
    })
  })
  it('BI-16 has the same limit', () => {
    expect(seen(readPasted('x'.repeat(googleFileByteLimit + 1))).problems).toEqual(['BI-16 file-too-large'])
  })
})

describe('a usable file beside what we know', () => {
  const file = readGoogleFile(bytesOf(clientFile()))
  const keyOfA = readGoogleFile(bytesOf(keyFile()))
  it.each<[string, object, string[]]>([
    [
      'BI-06 a redirect URI of ours is not in the file',
      { redirectUris: ['https://desk.example.com/other'] },
      ['BI-06'],
    ],
    ['BI-09 another project was chosen', { projectId: 'other-project' }, ['BI-09']],
    ['BI-10 the topic is in another project', { projectNumber: '42' }, ['BI-10']],
    [
      'everything fits',
      { redirectUris: client.redirect_uris, projectId: client.project_id, projectNumber: '123456789012' },
      [],
    ],
    ['nothing is known yet', {}, []],
  ])('%s', (_title, known, rows) => {
    expect(file.kind === 'oauth-client' && compareClientFile(file, known).map(({ row }) => row)).toEqual(rows)
  })
  it('BI-40 the key is of another project than the topic', () => {
    expect(
      keyOfA.kind === 'service-account-key' && compareKeyFile(keyOfA, { projectId: 'other-project' }),
    ).toMatchObject([{ row: 'BI-40' }])
  })
})

describe('any bytes at all', () => {
  const secrets = [
    clientSecret,
    `ya29.${'Q'.repeat(60)}`,
    `1//${'R'.repeat(60)}`,
    'LegacySecretOf24Letters_',
    privateKey.slice(100, 160),
  ]
  const parameters = fuzz(20261122, 400)

  it('are read without throwing, in a bounded answer', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const file = readGoogleFile(bytes)
        expect(file.problems.length + file.repairs.length).toBeLessThan(10)
        expect(file.kind === 'refused').toBe(file.problems.some(({ severity }) => severity === 'error'))
      }),
      parameters,
    )
  })

  const mutation = fc.record({
    file: fc.constantFrom(clientFile(), keyFile()),
    at: fc.nat(2_000),
    cut: fc.nat(40),
    insert: fc.oneof(
      fc.constantFrom('{', '}', '"', '\\', ',', '[', '\u0000', '\u200B', '<', '//', ...secrets),
      fc.string({ maxLength: 6 }),
    ),
  })

  it('never put a secret into a message, whatever was changed and wherever it was put', () => {
    fc.assert(
      fc.property(mutation, ({ file, at, cut, insert }) => {
        const text = file.slice(0, at) + insert + file.slice(at + cut)
        for (const answer of [readGoogleFile(bytesOf(text)), readPasted(text)]) {
          const said = JSON.stringify([answer.problems, answer.repairs])
          expect(said.length).toBeLessThan(2_000)
          for (const secret of secrets) expect(said).not.toContain(secret.slice(0, 16))
        }
      }),
      parameters,
    )
  })

  it('never put a secret into a message when it stands in the place of any field', () => {
    for (const secret of secrets)
      for (const field of [...Object.keys(client), ...Object.keys(key)])
        for (const text of [
          clientFile({ [field]: secret }),
          keyFile({ [field]: secret }),
          `{"${secret}":1,"${secret}":2}`,
        ]) {
          const { problems, repairs } = readGoogleFile(bytesOf(text))
          expect(JSON.stringify([problems, repairs])).not.toContain(secret.slice(0, 16))
        }
  })

  it('take linear time, also when made to be slow', () => {
    const size = googleFileByteLimit
    for (const unit of [
      '{',
      '{}',
      '{"',
      '{a}',
      '"',
      '\\',
      '[',
      '-----BEGIN ',
      'eyJ',
      '{"a":',
      '/*',
      '{"a":1,',
      ' ',
      '\u200B',
    ]) {
      const text = unit.repeat(Math.floor(size / unit.length / 3))
      const started = performance.now()
      readPasted(text)
      readPasted(clientFile({ client_id: text, client_secret: text }).slice(0, size))
      expect(performance.now() - started, unit).toBeLessThan(1_000)
    }
  })
})
