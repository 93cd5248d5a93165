import { googleLink } from '#contract/google-links.ts'
import { defineStep } from '../define-step.ts'

export const project = defineStep({
  slug: 'project',
  group: 'google-cloud',
  title: 'Create a Google Cloud project',
  short: 'Cloud project',
  purpose: 'Everything that belongs to your company’s connection lives in this one project.',
  minutes: 2,
  needs: ['start'],
  neededFor: () => true,
  opens: [{ button: 'Open in Google', address: () => googleLink('project-create', {}) }],
  fields: { projectName: { kind: 'copy', label: 'project name', values: (shown) => [shown.projectName] } },
  checks: {
    'project-id': {
      name: 'Cloud project',
      needs: ['key-token'],
      claimable: true,
      saw: ({ projectId }) => `Project ${String(projectId)} is active`,
    },
    'project-org': {
      name: 'Organization',
      needs: ['project-id'],
      neededFor: (choices) => choices.audience === 'internal' && choices.services.includes('gmail'),
      saw: () => 'The project belongs to your organization, so Internal is offered',
    },
  },
  claimable: true,
})
