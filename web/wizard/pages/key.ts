import guide from '../../../docs/guides/en/key.md'
import type { DrawingPart } from '../drawing-parts.ts'

export { guide }

/** Google's pages for a service account and its key. */
export const drawing: readonly DrawingPart[] = [
  {
    kind: 'field',
    name: { label: 'service-account.name' },
    text: { value: (shown) => shown.serviceAccountName },
    number: 1,
  },
  { kind: 'buttons', buttons: [{ text: { label: 'service-account.create-and-continue' }, number: 2 }] },
  {
    kind: 'select',
    name: { label: 'service-account.select-role' },
    text: { label: 'service-account.pubsub-admin' },
    number: 3,
  },
  {
    kind: 'select',
    name: { label: 'service-account.select-role' },
    text: { label: 'service-account.service-account-user' },
    number: 4,
  },
  {
    kind: 'buttons',
    buttons: [
      { text: { label: 'service-account.continue' }, number: 5 },
      { text: { label: 'service-account.done' }, primary: true },
    ],
  },
  {
    kind: 'dialog',
    title: { label: 'service-account.keys' },
    parts: [
      { kind: 'buttons', buttons: [{ text: { label: 'service-account-key.add-key' }, number: 7 }] },
      { kind: 'radio', text: { label: 'service-account-key.json' }, chosen: true },
      { kind: 'buttons', buttons: [{ text: { label: 'service-account-key.create' }, primary: true, number: 8 }] },
    ],
  },
]
