import guide from '../../../docs/guides/en/client.md'
import type { DrawingPart } from '../drawing-parts.ts'

export { guide }

/** Google's page "Create OAuth client ID" and the dialog that follows it. */
export const drawing: readonly DrawingPart[] = [
  {
    kind: 'select',
    name: { label: 'oauth-client.application-type' },
    text: { label: 'oauth-client.web-application' },
    number: 1,
  },
  { kind: 'field', name: { label: 'oauth-client.name' }, text: { value: (shown) => shown.clientName }, number: 2 },
  { kind: 'text', text: { label: 'oauth-client.redirect-uris' } },
  { kind: 'fields', name: { label: 'oauth-client.first-uri' }, values: (shown) => shown.redirectUris },
  { kind: 'buttons', buttons: [{ text: { label: 'oauth-client.add-uri' }, number: 3 }] },
  { kind: 'buttons', buttons: [{ text: { label: 'oauth-client.create' }, primary: true, number: 4 }] },
  {
    kind: 'dialog',
    title: { label: 'oauth-client.created' },
    parts: [
      {
        kind: 'buttons',
        buttons: [
          { text: { label: 'oauth-client.download-json' }, number: 5 },
          { text: { label: 'oauth-client.ok' }, primary: true, number: 6 },
        ],
      },
    ],
  },
]
