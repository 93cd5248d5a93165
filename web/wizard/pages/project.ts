import guide from '../../../docs/guides/en/project.md'
import type { DrawingPart } from '../drawing-parts.ts'

export { guide }

/** Google's page "New project" and the notification that follows it. */
export const drawing: readonly DrawingPart[] = [
  { kind: 'field', name: { label: 'project.name' }, text: { value: (shown) => shown.projectName }, number: 1 },
  { kind: 'select', name: { label: 'project.location' }, text: { free: 'your organization' }, number: 2 },
  { kind: 'buttons', buttons: [{ text: { label: 'project.create' }, primary: true, number: 3 }] },
  {
    kind: 'dialog',
    title: { label: 'project.notifications' },
    parts: [
      { kind: 'text', text: { free: 'Create Project' }, number: 4 },
      { kind: 'buttons', buttons: [{ text: { label: 'project.select' }, number: 5 }] },
    ],
  },
]
