import { execFile } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const command = fileURLToPath(new URL('explain.ts', import.meta.url))

async function explain(content: string, ...args: string[]): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'guidepost-explain-'))
  const file = path.join(folder, 'pasted')
  await writeFile(file, content)
  const { stdout } = await promisify(execFile)(process.execPath, [command, ...args, file])
  return stdout
}

it('answers a batch line by line, in order, also lines that are no JSON', async () => {
  const lines = [
    JSON.stringify({ observable: { kind: 'http', status: 401, body: { error: 'deleted_client' } }, context: {} }),
    'not JSON at all',
    JSON.stringify({
      observable: { kind: 'page', body: 'Error 400: admin_policy_enforced' },
      context: { call: 'authorize' },
    }),
  ]
  const answers = (await explain(lines.join('\n'), '--batch')).trim().split('\n')
  expect(answers.map((line): unknown => JSON.parse(line))).toMatchObject([
    {
      causes: [{ id: 'oauth-client-deleted', stage: 'oauth-client', actor: 'admin', confidence: 'high' }],
      unknown: false,
    },
    { causes: [], couldAlsoBe: [], unknown: true },
    { causes: [{ id: 'workspace-api-controls-app-not-trusted', actor: 'workspace-admin' }], unknown: false },
  ])
})

it('says in words what happened, what to do and who must act', async () => {
  const words = await explain('Error 403: org_internal')
  expect(words).toContain('The account is outside your organization')
  expect(words).toContain('Code account-outside-internal-organization')
})

it('repeats no secret', async () => {
  const secret = `GOCSPX-${'x7'.repeat(14)}`
  const words = await explain(`invalid_client ${secret}`)
  expect(words).toContain('holds a secret (client-secret)')
  expect(words).not.toContain(secret)
})
