import { describe, expect, it } from 'vitest'
import { compareClientFile, compareKeyFile } from '#contract/compare-google-files.ts'
import { readGoogleFile } from '#contract/google-files.ts'
import { bytesOf, client, clientFile, keyFile } from './sample-google-files.ts'

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
