/**
 * Zero-width, joining, directional and formatting characters, soft hyphen, byte-order mark: copied along from web
 * pages and mails, never part of anything Google gives out. The property is Unicode's (UAX #44).
 */
const invisible = /\p{Default_Ignorable_Code_Point}/gu

/** Spaces that look like a space or like nothing: no-break, figure, narrow, ideographic. */
const oddSpaces = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g

/** The text without invisible characters, odd spaces made plain ones, and how many characters were touched. */
export function stripInvisible(text: string): { text: string; removed: number } {
  const touched = (text.match(invisible)?.length ?? 0) + (text.match(oddSpaces)?.length ?? 0)
  return { text: text.replace(invisible, '').replace(oddSpaces, ' '), removed: touched }
}

export function removedSentence(removed: number): string {
  return `Removed ${removed} invisible character${removed === 1 ? '' : 's'}.`
}
