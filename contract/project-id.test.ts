import { describe, expect, it } from 'vitest'
import { readProjectId } from '#contract/project-id.ts'
import { seen, type Row } from './seen-reading.ts'

const secret = 'GOCSPX-abcdefghijklmnopqrstuvwxyz12'

describe('a project', () => {
  it.each<Row>([
    ['its ID', 'acme-mail-3f9c', 'acme-mail-3f9c', []],
    ['an ID below a domain', 'example.com:acme-mail', 'example.com:acme-mail', []],
    ['BI-50 an e-mail address', 'admin@acme.com', ['BI-50 email-as-project'], []],
    ['BI-52 the display name', 'Acme Mail', ['BI-52 name-as-project'], []],
    ['BI-52 the number', '123456789012', ['BI-52 number-as-project'], []],
    ['BI-52 too short', 'acme', ['BI-52 not-a-project-id'], []],
    ['BI-52 a secret', secret, ['BI-52 secret-as-project'], []],
    [
      'BI-53 an address of the console',
      'https://console.cloud.google.com/welcome?project=acme-mail-3f9c',
      'acme-mail-3f9c',
      ['BI-53'],
    ],
    [
      'BI-53 an address without project',
      'https://console.cloud.google.com/welcome',
      ['BI-53 address-without-project'],
      [],
    ],
    [
      'BI-53 an address with a number',
      'https://console.cloud.google.com/?project=123456789012',
      ['BI-52 number-as-project'],
      [],
    ],
    ['BI-54 projects/ID', 'projects/acme-mail-3f9c', 'acme-mail-3f9c', ['BI-54']],
    ['BI-54 an organisation', 'organizations/123456789012', ['BI-54 not-a-project'], []],
    ['BI-54 a folder', 'folders/123456789012', ['BI-54 not-a-project'], []],
    ['BI-80 a script', `'"><script>alert(1)</script>`, ['BI-52 not-a-project-id'], []],
  ])('%s', (_title, input, value, notes) => {
    expect(seen(readProjectId(input))).toEqual({ value, notes })
  })
})
