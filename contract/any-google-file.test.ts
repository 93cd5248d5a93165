import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { googleFileByteLimit } from '#contract/file-text.ts'
import { readGoogleFile, readPasted } from '#contract/google-files.ts'
import { fuzz } from '../scripts/fuzz.ts'
import { bytesOf, client, clientFile, clientSecret, key, keyFile, privateKey } from './sample-google-files.ts'

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
