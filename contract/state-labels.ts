import type { CheckState, StepStatus } from './check.ts'

/** The words of ux.md 2.2. Apart from the schemas, so that the first page shows them without loading any. */
export const stateLabels: { readonly [state in CheckState]: string } = {
  not_started: 'Not started',
  claimed: 'Done by you',
  checking: 'Checking',
  waiting_google: 'Waiting for Google',
  passed: 'Passed',
  warning: 'Needs attention',
  failed: 'There is a problem',
  blocked: 'Cannot start yet',
  unknown: 'Could not check',
}

export const stepStatusLabels: { readonly [status in StepStatus]: string } = {
  not_started: 'Not started',
  in_progress: 'In progress',
  completed: 'Completed',
  failed: 'There is a problem',
  blocked: 'Cannot start yet',
  skipped: 'Skipped',
  not_needed: 'Not needed',
}
