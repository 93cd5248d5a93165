import guide from '../../../docs/guides/en/key.md'
import type { DrawingPart } from '../drawing-parts.ts'

export { guide }

/** Google's pages for a service account and its key, under one another. */
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
  { kind: 'buttons', buttons: [{ text: { label: 'service-account.add-another-role' }, number: 4 }] },
  {
    kind: 'select',
    name: { label: 'service-account.select-role' },
    text: { label: 'service-account.service-account-user' },
  },
  {
    kind: 'buttons',
    buttons: [
      { text: { label: 'service-account.continue' }, number: 5 },
      { text: { label: 'service-account.done' }, primary: true },
    ],
  },
  { kind: 'text', text: { value: (shown) => `${shown.serviceAccountName}@…` }, number: 6 },
  { kind: 'heading', text: { label: 'service-account.keys' } },
  {
    kind: 'buttons',
    buttons: [
      { text: { label: 'service-account-key.add-key' }, number: 7 },
      { text: { label: 'service-account-key.create-new-key' } },
    ],
  },
  {
    kind: 'dialog',
    title: { label: 'service-account-key.key-type' },
    parts: [
      { kind: 'radio', text: { label: 'service-account-key.json' }, chosen: true, number: 8 },
      { kind: 'buttons', buttons: [{ text: { label: 'service-account-key.create' }, primary: true }] },
    ],
  },
  { kind: 'buttons', buttons: [{ text: { label: 'service-account-key.close' }, number: 9 }] },
]
