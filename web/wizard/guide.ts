import type { Audience } from '#contract/configuration.ts'

/** One piece of a sentence. `label` is Google's own word; `value` names a copy field of the step or one of the shown values. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'label'; readonly text: string }
  | { readonly kind: 'emphasis'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  | { readonly kind: 'value'; readonly name: string }

export type Sentence = readonly Piece[]

export type Block =
  | { readonly kind: 'paragraph'; readonly text: Sentence }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Sentence[] }

/**
 * One numbered action in Google. `after` follows the values that its sentence names.
 * `only` limits it to one audience; the numbers are given after such a choice, so that each path counts without a gap.
 */
export type Action = { readonly text: Sentence; readonly after: readonly Sentence[]; readonly only?: Audience }

/** A heading of the helper panel, for example "Never click" or "Missed the secret?". */
export type HelperNote = { readonly heading: string; readonly blocks: readonly Block[] }

/** A compiled guide: `docs/guides/<language>/<step>.md` as data. */
export type Guide = {
  readonly make: readonly Block[]
  readonly why: readonly Block[]
  /** What to know before Google's page opens; empty where nothing confuses there. */
  readonly before: readonly Block[]
  readonly actions: readonly Action[]
  readonly notes: readonly HelperNote[]
  readonly check: readonly Block[]
  readonly trouble: readonly Block[]
}

/** The actions of one path; without choices made, those of the shorter one. */
export function actionsFor(actions: readonly Action[], audience: Audience = 'internal'): Action[] {
  return actions.filter(({ only }) => only === undefined || only === audience)
}

/** The names in braces of a sentence, in order. */
export function valueNames(sentence: Sentence): string[] {
  return sentence.flatMap((piece) => (piece.kind === 'value' ? [piece.name] : []))
}

/** A sentence as plain text; `valueOf` supplies what stands for a value, or nothing. */
export function plainText(sentence: Sentence, valueOf: (name: string) => string | undefined = () => undefined): string {
  return sentence
    .map((piece) => (piece.kind === 'value' ? (valueOf(piece.name) ?? '') : piece.text))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}
