/** A bit per possible hash of three letters. */
const size = 1 << 16
/** In a shorter text looking for the phrase itself is as fast. */
const longText = 4_000

/** The three-letter pieces of a phrase, as hashes; a phrase of one or two letters has none. */
export function piecesOf(phrase: string): readonly number[] {
  const pieces: number[] = []
  for (let at = 2; at < phrase.length; at += 1) pieces.push(hash(phrase, at))
  return pieces
}

/**
 * Searches one text for thousands of phrases, nearly all of which are not in it: a phrase is looked for only when all
 * its pieces occur somewhere.
 */
export function searchIn(text: string): (phrase: string, pieces: readonly number[]) => boolean {
  if (text.length < longText) return (phrase) => text.includes(phrase)
  const present = new Uint8Array(size)
  for (let at = 2; at < text.length; at += 1) present[hash(text, at)] = 1
  return (phrase, pieces) => pieces.every((piece) => present[piece] === 1) && text.includes(phrase)
}

/** Of the three letters that end at a place. */
function hash(text: string, at: number): number {
  return ((text.charCodeAt(at - 2) * 31 + text.charCodeAt(at - 1)) * 31 + text.charCodeAt(at)) & (size - 1)
}
