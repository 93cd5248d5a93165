import guide from '../../../docs/guides/en/push.md'
import type { DrawingPart } from '../drawing-parts.ts'
import { PushChecks } from '../push-checks.tsx'

export { guide, PushChecks as Checks }

/** We do this with the key; the actions are for organizations that want to make the topic themselves. */
export const isDoneForThem = true

/** Google's pages for a topic, its permissions and a subscription, under one another. */
export const drawing: readonly DrawingPart[] = [
  { kind: 'field', name: { label: 'topic.id' }, text: { value: (shown) => shown.topicId }, number: 1 },
  { kind: 'checkbox', text: { label: 'topic.default-subscription' }, number: 2 },
  { kind: 'buttons', buttons: [{ text: { label: 'topic.create' }, primary: true }] },
  { kind: 'heading', text: { label: 'topic.permissions' }, number: 3 },
  { kind: 'buttons', buttons: [{ text: { label: 'topic.add-principal' } }] },
  {
    kind: 'dialog',
    title: { label: 'topic.add-principal' },
    parts: [
      {
        kind: 'field',
        name: { label: 'topic.new-principals' },
        text: { free: 'gmail-api-push@system.gserviceaccount.com' },
      },
      { kind: 'select', name: { label: 'topic.select-role' }, text: { label: 'topic.publisher' }, number: 4 },
      { kind: 'buttons', buttons: [{ text: { label: 'topic.save' }, primary: true }] },
    ],
  },
  { kind: 'buttons', buttons: [{ text: { label: 'subscription.create-subscription' }, number: 5 }] },
  { kind: 'field', name: { label: 'subscription.id' }, text: { value: (shown) => shown.subscriptionId } },
  { kind: 'text', text: { label: 'subscription.delivery-type' } },
  { kind: 'radio', text: { label: 'subscription.push' }, chosen: true, number: 6 },
  { kind: 'field', name: { label: 'subscription.endpoint-url' }, text: { value: (shown) => shown.pushUrl } },
  { kind: 'checkbox', text: { label: 'subscription.enable-authentication' }, chosen: true, number: 7 },
  { kind: 'select', name: { label: 'subscription.service-account' }, text: { free: 'the account of your key' } },
  { kind: 'field', name: { label: 'subscription.audience' }, text: { value: (shown) => shown.audience } },
  { kind: 'text', text: { label: 'subscription.expiration' } },
  { kind: 'radio', text: { label: 'subscription.never-expire' }, chosen: true, number: 8 },
  { kind: 'buttons', buttons: [{ text: { label: 'subscription.create' }, primary: true }] },
]
