import guide from '../../../docs/guides/en/consent.md'
import type { DrawingPart } from '../drawing-parts.ts'

export { guide }

/** Google's page for a new consent screen, its four parts under one another. */
export const drawing: readonly DrawingPart[] = [
  { kind: 'buttons', buttons: [{ text: { label: 'consent.get-started' }, primary: true, number: 1 }] },
  { kind: 'field', name: { label: 'consent.app-name' }, text: { value: (shown) => shown.appName }, number: 2 },
  { kind: 'select', name: { label: 'consent.user-support-email' }, text: { free: 'your address' }, number: 3 },
  { kind: 'text', text: { label: 'consent.audience' } },
  { kind: 'radio', text: { label: 'consent.internal' }, chosen: true, only: 'internal', number: 4 },
  { kind: 'radio', text: { label: 'consent.external' }, chosen: true, only: 'external', number: 4 },
  {
    kind: 'field',
    name: { label: 'consent.email-addresses' },
    text: { value: (shown) => shown.contactAddress },
    number: 5,
  },
  { kind: 'buttons', buttons: [{ text: { label: 'consent.next' }, number: 6 }] },
  { kind: 'checkbox', text: { free: 'I agree to the … User Data Policy' }, chosen: true, number: 7 },
  {
    kind: 'buttons',
    buttons: [{ text: { label: 'consent.continue' } }, { text: { label: 'consent.create' }, primary: true, number: 8 }],
  },
]
