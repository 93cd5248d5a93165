import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { googleFileByteLimit } from '#contract/file-text.ts'
import { misplaced, readGoogleFile, readPasted, type GoogleFile } from '#contract/google-files.ts'
import { bytesOf, client, clientFile, clientId, keyFile, privateKey } from './sample-google-files.ts'

function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const little = Buffer.from(mark ? `\uFEFF${text}` : text, 'utf16le')
  return new Uint8Array(order === 'le' ? little : little.swap16())
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
