import type { GoogleLabelKey } from '#contract/google-labels.ts'
import type { Audience, ShownValues } from '#contract/configuration.ts'

/** Text in a drawing: a label of Google's, or a value of ours. Free text only where Google's page has no fixed label. */
export type DrawingText =
  { readonly label: GoogleLabelKey } | { readonly value: (shown: ShownValues) => string } | { readonly free: string }

/** What a Google page is drawn from, top to bottom. `number` is the action's number in the guide. */
export type DrawingPart =
  | { readonly kind: 'heading'; readonly text: DrawingText; readonly number?: number }
  | { readonly kind: 'text'; readonly text: DrawingText; readonly number?: number }
  | {
      readonly kind: 'field' | 'select'
      readonly name: DrawingText
      readonly text?: DrawingText
      readonly number?: number
    }
  /** One field per value, named as Google counts them: "URIs 1", "URIs 2". */
  | {
      readonly kind: 'fields'
      readonly name: DrawingText
      readonly values: (shown: ShownValues) => readonly string[]
      readonly number?: number
    }
  | {
      readonly kind: 'radio' | 'checkbox'
      readonly text: DrawingText
      readonly chosen?: boolean
      readonly only?: Audience
      readonly number?: number
    }
  | { readonly kind: 'buttons'; readonly buttons: readonly DrawingButton[] }
  /** `only`: the dialog is not drawn for the other audience, who never sees it. */
  | {
      readonly kind: 'dialog'
      readonly title: DrawingText
      readonly parts: readonly DrawingPart[]
      readonly only?: Audience
    }

export type DrawingButton = { readonly text: DrawingText; readonly primary?: boolean; readonly number?: number }

/** The page as one path meets it: an option of the other audience stays drawn, unchosen and without a number. */
export function partsFor(parts: readonly DrawingPart[], audience: Audience = 'internal'): DrawingPart[] {
  return parts.flatMap((part): DrawingPart[] => {
    if (!('only' in part) || part.only === undefined || part.only === audience) return [part]
    return part.kind === 'dialog' ? [] : [{ kind: part.kind, text: part.text }]
  })
}

/** Every callout number of a drawing, in the order drawn. */
export function calloutsOf(parts: readonly DrawingPart[]): number[] {
  return parts.flatMap((part): number[] => {
    if (part.kind === 'buttons') return part.buttons.flatMap(({ number }) => (number === undefined ? [] : [number]))
    if (part.kind === 'dialog') return calloutsOf(part.parts)
    return part.number === undefined ? [] : [part.number]
  })
}
