/**
 * Names by which Google turns APIs on, and reports them as off. Calendar's is not `calendar.googleapis.com`.
 * Apart from the grammars, so that links and steps reach the first page without any schema.
 */
export const googleApis = {
  gmail: 'gmail.googleapis.com',
  calendar: 'calendar-json.googleapis.com',
  pubsub: 'pubsub.googleapis.com',
  resourceManager: 'cloudresourcemanager.googleapis.com',
  iam: 'iam.googleapis.com',
} as const
