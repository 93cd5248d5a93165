import { defineStep } from '../define-step.ts'

/** How we know of our address. Results from before there was a look say no more than its form. */
function seen(way: unknown, certificateEndsAt: unknown): string {
  switch (way) {
    case 'visited':
      return `answers, lets Google in, and its certificate holds until ${String(certificateEndsAt)}`
    case 'delivered':
      return 'takes what Google delivers'
    case 'practice':
      return 'is an address of the simulated Google'
    default:
      return 'is a public https address'
  }
}

export const start = defineStep({
  slug: 'start',
  group: 'prepare',
  title: 'Before you start',
  short: 'Before you start',
  purpose: 'Two answers choose the shortest path for you.',
  minutes: 2,
  needs: [],
  neededFor: () => true,
  opens: [],
  fields: {
    services: {
      kind: 'choice',
      name: 'services',
      label: 'What will be connected?',
      options: [
        { value: 'gmail calendar', label: 'Gmail and Calendar' },
        { value: 'gmail', label: 'Gmail' },
        { value: 'calendar', label: 'Calendar', hint: 'Needs no service account key and no Pub/Sub.' },
      ],
    },
    audience: {
      kind: 'choice',
      name: 'audience',
      label: 'Which address will we connect?',
      options: [
        {
          value: 'internal',
          label: 'Company address in Google Workspace',
          hint: 'The shortest path. Google calls it Internal.',
        },
        { value: 'external', label: '@gmail.com or other', hint: 'Adds two short pages. Google calls it External.' },
      ],
    },
  },
  checks: {
    'public-url': {
      name: 'Our address',
      needs: [],
      saw: ({ pushUrl, way, certificateEndsAt }) => `${String(pushUrl)} ${seen(way, certificateEndsAt)}`,
    },
  },
  claimable: true,
})
