import guide from '../../../docs/guides/en/apis.md'
import type { DrawingPart } from '../drawing-parts.ts'

export { guide }

/** Google's page on which several APIs are turned on at once. */
export const drawing: readonly DrawingPart[] = [
  { kind: 'heading', text: { label: 'enable-apis.heading' } },
  { kind: 'text', text: { label: 'enable-apis.confirm-project' }, number: 1 },
  { kind: 'text', text: { value: (shown) => shown.projectId ?? 'your project' } },
  { kind: 'buttons', buttons: [{ text: { label: 'enable-apis.next' } }] },
  { kind: 'buttons', buttons: [{ text: { label: 'enable-apis.enable' }, primary: true, number: 2 }] },
  { kind: 'text', text: { label: 'enable-apis.done' }, number: 3 },
]
