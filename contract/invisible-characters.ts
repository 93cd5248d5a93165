/**
 * Zero-width, joining, directional and formatting characters, soft hyphen, byte-order mark: copied along from web
 * pages and mails, never part of anything Google gives out.
 */
const invisible =
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF9-\uFFFB]/g

/** Spaces that look like a space or like nothing: no-break, figure, narrow, ideographic. */
const oddSpaces = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g

/** The text without invisible characters, odd spaces made plain ones, and how many characters were touched. */
export function stripInvisible(text: string): { text: string; removed: number } {
  const visible = text.replace(invisible, '')
  const removed = text.length - visible.length + (visible.match(oddSpaces)?.length ?? 0)
  return { text: visible.replace(oddSpaces, ' '), removed }
}

export function removedSentence(removed: number): string {
  return `Removed ${removed} invisible character${removed === 1 ? '' : 's'}.`
}
