import path from 'node:path'
import type { Clock, SecretsProvider } from './domain/ports.ts'
import type { Environment } from './env.ts'
import { openEncryptedDatabase } from './secrets/encrypted-database.ts'
import { readMasterKey } from './secrets/master-key.ts'
import type { Database } from './store/database.ts'
import { defaultDataDir } from './store/database-user.ts'
import { type Install, openInstall } from './store/install.ts'
import { openStore } from './store/open-store.ts'
import { secretRecords } from './store/secret-records.ts'
import { makeStore } from './store/store.ts'

/** The database, the store and the secrets: what the server and every operator's command stand on. */
export type House = {
  readonly dataDir: string
  readonly database: Database
  readonly ownerUrl: string | undefined
  readonly store: ReturnType<typeof makeStore>
  readonly secrets: SecretsProvider
  readonly install: Install
  /** Set when the master key was made a moment ago: tell the operator to back it up. */
  readonly madeMasterKeyIn: string | undefined
  readonly close: () => Promise<void>
}

/** Opens database, installation and secrets. Throws `StartRefusal` in words for the operator. */
export async function openHouse(
  env: Environment,
  options: { readonly as: 'server' | 'beside'; readonly clock: Clock },
): Promise<House> {
  const { clock } = options
  const dataDir = path.resolve(env.dataDir ?? defaultDataDir(process.cwd()))
  const opened = await openStore({
    dataDir,
    databaseUrl: env.databaseUrl,
    databaseOwnerUrl: env.databaseOwnerUrl,
    as: options.as,
    now: new Date(clock.now()),
  })
  try {
    const { database } = opened
    const install = await openInstall(
      database.house,
      env.googleOrigin === undefined ? 'real' : 'simulated',
      clock.now(),
    )
    const records = secretRecords(database)
    const masterKey = readMasterKey({
      masterKey: env.masterKey,
      masterKeyFile: env.masterKeyFile,
      dataDir,
      mayMake: (await records.keyring()).length === 0,
    })
    const store = makeStore(database)
    const secrets = await openEncryptedDatabase({
      records,
      masterKey,
      installId: install.installId,
      clock,
      audit: store.auditEvents,
    })
    return {
      dataDir,
      database,
      ownerUrl: opened.ownerUrl,
      store,
      secrets,
      install,
      madeMasterKeyIn: 'missing' in masterKey ? undefined : masterKey.madeIn,
      close: opened.close,
    }
  } catch (error) {
    await opened.close()
    throw error
  }
}
