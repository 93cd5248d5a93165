import guide from '../../../docs/guides/en/scopes.md'
import type { DrawingPart } from '../drawing-parts.ts'

export { guide }

/** Google's page Data Access with its panel. */
export const drawing: readonly DrawingPart[] = [
  { kind: 'heading', text: { label: 'data-access.heading' } },
  { kind: 'buttons', buttons: [{ text: { label: 'data-access.add-or-remove' }, number: 1 }] },
  {
    kind: 'dialog',
    title: { label: 'data-access.update-selected' },
    parts: [
      {
        kind: 'field',
        name: { label: 'data-access.manually-add' },
        text: { value: (shown) => `${shown.scopes.length} lines` },
        number: 2,
      },
      { kind: 'buttons', buttons: [{ text: { label: 'data-access.add-to-table' }, number: 3 }] },
      { kind: 'buttons', buttons: [{ text: { label: 'data-access.update' }, primary: true }] },
    ],
  },
  { kind: 'buttons', buttons: [{ text: { label: 'data-access.save' }, primary: true, number: 4 }] },
]
