import { inputError, type InputProblem, type Repair } from '#contract/reading.ts'

/** Google's files are about 2 kB, keys included. Checked before a byte is read, in the browser and on the server. */
export const googleFileByteLimit = 64 * 1024

export type FileText =
  | { readonly ok: true; readonly text: string; readonly repairs: readonly Repair[] }
  | { readonly ok: false; readonly problem: InputProblem }

/** The problem with a file of this many bytes, if any: for `file.size`, before reading. */
export function fileSizeProblem(bytes: number): InputProblem | undefined {
  if (bytes === 0)
    return inputError(
      'BI-17',
      'file-empty',
      'The file is empty. The download may have stopped early. Download it again.',
    )
  if (bytes > googleFileByteLimit)
    return inputError(
      'BI-16',
      'file-too-large',
      `This file is ${sizeInWords(bytes)}; Google’s files are about 2 kB. Choose the file that Google Cloud downloaded.`,
    )
  return undefined
}

function sizeInWords(bytes: number): string {
  const megabytes = bytes / 1_000_000
  return megabytes >= 1 ? `${Math.round(megabytes)} MB` : `${Math.round(bytes / 1_000)} kB`
}

/** Bytes to text: size, encoding, unreadable characters. UTF-16 (an editor's "Unicode") is accepted and named. */
export function readFileText(bytes: Uint8Array): FileText {
  const problem = fileSizeProblem(bytes.length)
  if (problem) return { ok: false, problem }
  const encoding = encodingOf(bytes)
  const text = decode(bytes, encoding)
  if (text === undefined || hasUnreadableCharacters(text)) return { ok: false, problem: unreadableCharacters() }
  const unmarked = text.replace(/^\uFEFF/, '')
  if (unmarked.trim() === '')
    return { ok: false, problem: inputError('BI-17', 'file-empty', 'The file holds only spaces. Download it again.') }
  return { ok: true, text: unmarked, repairs: encodingRepairs(encoding, unmarked !== text) }
}

function encodingRepairs(encoding: Encoding, hadMark: boolean): Repair[] {
  if (encoding !== 'utf-8') return [{ row: 'BI-14', sentence: 'The file was UTF-16; converted it.' }]
  return hadMark ? [{ row: 'BI-13', sentence: 'Removed the byte-order mark.' }] : []
}

export function unreadableCharacters(): InputProblem {
  return inputError(
    'BI-24',
    'unreadable-characters',
    'The file contains unreadable characters, so it is damaged or of another kind. Download it again from Google Cloud.',
  )
}

/** Control characters other than tab and line breaks, and halves of characters. */
export function hasUnreadableCharacters(text: string): boolean {
  return /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/.test(text) || !text.isWellFormed()
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

/** By the byte-order mark, else by the zero byte beside an ASCII first character. */
function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be'
  return 'utf-8'
}

function decode(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
