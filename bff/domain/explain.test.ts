import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainObservation, explainText } from './explain.ts'
import { fuzz } from '../../scripts/fuzz.ts'

describe('explaining what was pasted', () => {
  it('reads the error that Google hides in the address of its error page', () => {
    const address =
      'https://accounts.google.com/signin/oauth/error?authError=Cg5kZWxldGVkX2NsaWVudBIdVGhlIE9BdXRoIGNsaWVudCB3YXMgZGVsZXRlZC4gkQM%3D&flowName=GeneralOAuthFlow'
    expect(explainText(address).causes[0]?.id).toBe('oauth-client-deleted')
  })

  it('reads an observation with its context', () => {
    const explanation = explainObservation({
      observable: {
        kind: 'http',
        status: 404,
        body: { error: { code: 404, message: 'Requested entity was not found.' } },
      },
      context: { call: 'users.history.list' },
    })
    expect(explanation.causes[0]?.id).toBe('history-id-too-old')
  })

  it('shows facts from the text in the words of the cause', () => {
    const [cause] = explainText(
      'Error 400: redirect_uri_mismatch Request details: redirect_uri=https://app.example/cb',
    ).causes
    expect(cause?.happened).toContain('https://app.example/cb')
  })

  it('points out secrets and repeats none', () => {
    const secret = `GOCSPX-${'a1'.repeat(14)}`
    const explanation = explainText(
      `invalid_client The provided client secret is invalid. ${secret} ya29.${'b2'.repeat(40)}`,
    )
    expect(explanation.secrets).toEqual(expect.arrayContaining(['client-secret', 'access-token']))
    expect(JSON.stringify(explanation)).not.toContain(secret)
    expect(JSON.stringify(explanation)).not.toContain('ya29')
  })

  it('takes a stage as a hint and not as an order', () => {
    expect(explainText('Error 401: disabled_client', 'gmail-watch').causes[0]?.id).toBe('oauth-client-disabled')
  })

  it('says unknown to what it does not know', () => {
    expect(explainText('lorem ipsum dolor sit amet').unknown).toBe(true)
  })
})

describe('bad input', () => {
  const size = 256 * 1024
  const shapes: readonly (readonly [string, string])[] = [
    ['one letter', 'a'.repeat(size)],
    ['open braces', '{'.repeat(size)],
    ['quotes', '"'.repeat(size)],
    ['backslashes', '\\'.repeat(size)],
    ['percent signs', '%2'.repeat(size / 2)],
    ['percent bytes', '%ff'.repeat(size / 3)],
    ['base64', 'QUJD'.repeat(size / 4)],
    ['tags', '<a '.repeat(size / 3)],
    ['open tags', '<'.repeat(size)],
    ['NULs', '\0'.repeat(size)],
    ['lines of errors', 'error invalid denied\n'.repeat(size / 21)],
    ['keys', '"reason":"a",'.repeat(size / 13)],
    ['spaces', ' '.repeat(size)],
    ['emoji', '🙂'.repeat(size / 4)],
    ['half surrogates', '\ud83d'.repeat(size / 2)],
    ['equals', '=3D'.repeat(size / 3)],
    ['colons', 'status: '.repeat(size / 8)],
    ['projects', 'projects/a/topics/'.repeat(size / 18)],
    ['nested JSON', `${'[{"error":'.repeat(5_000)}1`],
  ]

  it.each(shapes)('is answered quickly: %s', (_, text) => {
    explainText(text)
    const best = Math.min(...Array.from({ length: 8 }, () => timed(() => explainText(text))))
    expect(best).toBeLessThan(50)
  })

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ maxLength: 3_000 }), fc.string({ unit: 'binary', maxLength: 3_000 }), fc.json()),
        (text) => {
          const { causes, unknown } = explainText(text)
          expect(unknown).toBe(causes.length === 0)
        },
      ),
      fuzz(4, 300),
    )
    fc.assert(
      fc.property(fc.anything(), (value) => {
        explainObservation({ observable: { body: value, status: value }, context: { call: value, known: value } })
      }),
      fuzz(4, 200),
    )
  })
})

/** The processor's milliseconds, not the clock's: a busy machine must not turn a fast answer red. */
function timed(work: () => unknown): number {
  const begin = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(begin)
  return (user + system) / 1000
}
