import type { Download } from '@playwright/test'
import { readFile } from 'node:fs/promises'

/** A file as Google's pages hand it out. */
export type NamedFile = { readonly name: string; readonly text: string | Buffer }

/** A downloaded file with its name and text. */
export async function readDownload(download: Download): Promise<NamedFile> {
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
}
