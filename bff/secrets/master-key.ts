import { createHmac } from 'node:crypto'
import * as fs from 'node:fs'
import path from 'node:path'
import { makeKey } from './envelope.ts'

export type MasterKey = {
  readonly key: Buffer
  /** 16 hex digits that name the key and give nothing of it away. */
  readonly fingerprint: string
  /** The file it was made in a moment ago: the operator is told to back it up. */
  readonly madeIn: string | undefined
}

/** Why there is no master key, in one sentence for the operator. */
export type NoMasterKey = { readonly missing: string }

/**
 * The master key: `MASTER_KEY`, else the file `MASTER_KEY_FILE`, else `DATA_DIR/master.key`, which is made only while
 * `mayMake` (nothing was ever encrypted): a new key beside old secrets would only hide that the right one is lost.
 */
export function readMasterKey(from: {
  masterKey?: string | undefined
  masterKeyFile?: string | undefined
  dataDir: string
  mayMake: boolean
}): MasterKey | NoMasterKey {
  if (from.masterKey !== undefined) return parseKey(from.masterKey, 'MASTER_KEY')
  const file = from.masterKeyFile ?? path.join(from.dataDir, 'master.key')
  const found = readFile(file)
  if (found !== undefined) return parseKey(found, file)
  if (from.masterKeyFile !== undefined) return { missing: `MASTER_KEY_FILE names ${file}, which cannot be read.` }
  if (!from.mayMake) return { missing: `${file} is missing. Restore it from your backup, or set MASTER_KEY.` }
  makeFile(file)
  const made = parseKey(fs.readFileSync(file, 'utf8'), file)
  return 'missing' in made ? made : { ...made, madeIn: file }
}

export function fingerprintOf(key: Buffer): string {
  return createHmac('sha256', key).update('guidepost master key fingerprint').digest('hex').slice(0, 16)
}

function parseKey(text: string, source: string): MasterKey | NoMasterKey {
  const trimmed = text.trim()
  const key = Buffer.from(trimmed, 'base64')
  const isBase64 = /^[A-Za-z0-9+/]{43}=?$/.test(trimmed)
  if (!isBase64 || key.length !== 32) return { missing: `${source} does not hold 32 bytes in base64.` }
  return { key, fingerprint: fingerprintOf(key), madeIn: undefined }
}

function readFile(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function makeFile(file: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  const unfinished = `${file}.${process.pid}`
  fs.writeFileSync(unfinished, `${makeKey().toString('base64')}\n`, { mode: 0o600, flush: true })
  try {
    // A link never replaces: of two processes that start together, one key stays, and whole.
    fs.linkSync(unfinished, file)
  } catch (error) {
    if (!fs.existsSync(file)) throw error
  } finally {
    fs.rmSync(unfinished)
  }
}
