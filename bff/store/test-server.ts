import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { openEmbeddedPostgres } from './embedded-postgres.ts'
import { migrate } from './migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection strings of the one PostgreSQL of this test run; its database `guidepost` is the migrated template. */
    postgres: { superuser: string; owner: string; app: string }
  }
}

/** vitest's globalSetup: one PostgreSQL per run, without fsync, gone afterwards. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'guidepost-test-'))
  // As root the database runs under another account, which has to pass through.
  chmodSync(dataDir, 0o711)
  const settings = [
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'max_connections=400',
    'autovacuum=off',
  ]
  const server = await openEmbeddedPostgres({ dataDir, as: 'beside', now: new Date(), settings })
  await migrate(server.urlFor('owner'))
  project.provide('postgres', {
    superuser: server.urlFor('superuser', 'postgres'),
    owner: server.urlFor('owner'),
    app: server.urlFor('app'),
  })
  return async () => {
    await server.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
