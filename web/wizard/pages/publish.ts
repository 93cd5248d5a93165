import guide from '../../../docs/guides/en/publish.md'
import type { DrawingPart } from '../drawing-parts.ts'

export { guide }

/** Google's pages Branding and Audience, one under the other. */
export const drawing: readonly DrawingPart[] = [
  { kind: 'heading', text: { free: 'Branding' } },
  { kind: 'field', name: { label: 'branding.home-page' }, text: { value: (shown) => shown.homePage }, number: 1 },
  {
    kind: 'field',
    name: { label: 'branding.privacy-policy' },
    text: { value: (shown) => shown.privacyPage },
    number: 2,
  },
  {
    kind: 'field',
    name: { label: 'branding.terms-of-service' },
    text: { value: (shown) => shown.termsPage },
    number: 3,
  },
  { kind: 'text', text: { label: 'branding.authorized-domains' } },
  { kind: 'fields', name: { label: 'branding.first-domain' }, values: (shown) => shown.authorizedDomains },
  { kind: 'buttons', buttons: [{ text: { label: 'branding.add-domain' }, number: 4 }] },
  { kind: 'buttons', buttons: [{ text: { label: 'branding.save' }, primary: true, number: 5 }] },
  { kind: 'heading', text: { label: 'consent.audience' } },
  { kind: 'text', text: { label: 'audience.publishing-status' } },
  { kind: 'buttons', buttons: [{ text: { label: 'audience.publish-app' }, number: 6 }] },
  {
    kind: 'dialog',
    title: { label: 'audience.push-to-production' },
    parts: [
      {
        kind: 'buttons',
        buttons: [
          { text: { label: 'audience.confirm' }, primary: true, number: 7 },
          { text: { label: 'audience.cancel' } },
        ],
      },
    ],
  },
  { kind: 'text', text: { label: 'audience.in-production' }, number: 8 },
]
