import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { type CauseId, causes, isCauseId, renderCause } from './catalogue.ts'
import { gcloud } from './gcloud.ts'

/** The words that a shell makes of a line, read by a real one. */
const wordsOf = (line: string | undefined) =>
  execFileSync('sh', ['-c', `${line}`.replace(/^gcloud /, String.raw`printf '%s\n' `)], { encoding: 'utf8' })
    .trimEnd()
    .split('\n')

const hostile = `https://app.example/push?tenant=1&key=$HOME;echo it's "done" \`id\` *#~`

describe('a gcloud line', () => {
  it.each([hostile, `'`, '~', '$(id)', 'a b', '(x)', 'x|y>z'])('keeps the value %j in one word', (value) => {
    const line = gcloud('pubsub subscriptions modify-push-config', 'projects/p/subscriptions/s', {
      'push-endpoint': value,
    })
    expect(wordsOf(line)).toEqual([
      ...['pubsub', 'subscriptions', 'modify-push-config', 'projects/p/subscriptions/s'],
      `--push-endpoint=${value}`,
    ])
  })

  it.each([
    ['a name that is not known', undefined, {}],
    ['an empty value', 'acme', { role: '' }],
    ['a value that is not known', 'acme', { role: undefined }],
    ['a name that would be a flag', '--all', {}],
    ['a second line', 'acme', { role: 'roles/viewer\nrm' }],
  ])('is left out for %s', (_what, name, flags) => {
    expect(gcloud('projects add-iam-policy-binding', name, flags)).toBeUndefined()
  })
})

const withCommand = Object.keys(causes).filter((id): id is CauseId => isCauseId(id) && 'command' in causes[id])

it.each(withCommand)('%s: its values reach gcloud as they are', (id) => {
  const facts = Object.fromEntries(
    ['projectId', 'serviceAccountEmail', 'topicName', 'subscriptionName', 'endpoint', 'audience'].map((fact) => [
      fact,
      `${fact} ${hostile}`,
    ]),
  )
  const words = wordsOf(renderCause({ id, facts }).command)
  const values = words.filter((word) => word.endsWith(hostile))
  expect(values.length).toBeGreaterThan(0)
  // No word is a piece of a value.
  expect(words.filter((word) => word.includes('app.example') && !word.endsWith(hostile))).toEqual([])
})

it('whatever changes where a subscription pushes to says all of it: Google replaces the whole', () => {
  const facts = {
    subscriptionName: 'projects/p/subscriptions/s',
    topicName: 'projects/p/topics/t',
    endpoint: 'https://app.example/push',
    audience: 'ours',
    serviceAccountEmail: 'push@p.iam.gserviceaccount.com',
  }
  const lines = withCommand.flatMap((id) => renderCause({ id, facts }).command ?? [])
  for (const line of lines.filter((one) => /--push-|modify-push-config/.test(one))) {
    expect(line).toContain('--push-endpoint=https://app.example/push')
    expect(line).toContain('--push-auth-service-account=push@p.iam.gserviceaccount.com')
    expect(line).toContain('--push-auth-token-audience=ours')
  }
})
