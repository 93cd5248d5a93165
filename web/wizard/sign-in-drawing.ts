import type { DrawingPart } from './drawing-parts.ts'

/** Google's sign-in pages, as the mailbox and the calendar meet them. The first action is on our page. */
export const signInDrawing: readonly DrawingPart[] = [
  { kind: 'heading', text: { label: 'sign-in.choose-account' }, number: 2 },
  { kind: 'buttons', buttons: [{ text: { free: 'the account' } }] },
  {
    kind: 'dialog',
    only: 'external',
    title: { label: 'sign-in.not-verified' },
    parts: [
      { kind: 'buttons', buttons: [{ text: { label: 'sign-in.advanced' } }] },
      { kind: 'buttons', buttons: [{ text: { label: 'sign-in.go-to-app' } }] },
    ],
  },
  { kind: 'checkbox', text: { label: 'sign-in.select-all' }, chosen: true, number: 3 },
  {
    kind: 'buttons',
    buttons: [{ text: { label: 'sign-in.cancel' } }, { text: { label: 'sign-in.continue' }, primary: true, number: 4 }],
  },
]
