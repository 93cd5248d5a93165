import { policyLink } from './console-link.ts'
import { defineCause } from './define-cause.ts'

export const orgPolicyCauses = {
  'org-policy-domain-restricted-sharing': defineCause<{ constraint: string; projectId: string }>({
    stage: 'org-policy',
    severity: 'error',
    actor: 'policy-admin',
    title: 'Your organization only allows its own members',
    happened: ({ constraint }) =>
      `Google refused a grant to an account outside your organization${constraint === undefined ? '' : ` (${constraint})`}. Gmail’s publisher account is such an account.`,
    toDo: ({ constraint }) =>
      constraint?.includes('managed') === true
        ? 'Ask an organization policy administrator to add gmail-api-push@system.gserviceaccount.com to the allowed member subjects for this project.'
        : 'Ask an organization policy administrator to allow all members for this project, then to restore the policy after the grant.',
    link: ({ constraint, projectId }) =>
      policyLink(
        constraint?.includes('managed') === true
          ? 'iam-managed-allowedPolicyMembers'
          : 'iam-allowedPolicyMemberDomains',
        projectId,
      ),
  }),
  'org-policy-key-creation-disabled': defineCause<{ projectId: string }>({
    stage: 'org-policy',
    severity: 'error',
    actor: 'policy-admin',
    title: 'Your organization forbids service account keys',
    happened: 'Google refuses to create the key. This is Google’s default for organizations made since May 2024.',
    toDo: 'Use the command without a key, or ask an organization policy administrator for an exception for this project.',
    link: ({ projectId }) => policyLink('iam-disableServiceAccountKeyCreation', projectId),
  }),
  'org-policy-administrator-role-missing': defineCause<{ projectId: string }>({
    stage: 'org-policy',
    severity: 'error',
    actor: 'policy-admin',
    title: 'You may not change the organization’s policies',
    happened:
      'Owners of a project and administrators of an organization may not change its policies. That needs a role of its own.',
    toDo: 'Ask for the role Organization Policy Administrator on the organization, then open the policy again.',
    link: ({ projectId }) => policyLink('list', projectId),
  }),
  'org-policy-key-upload-disabled': defineCause<{ projectId: string }>({
    stage: 'org-policy',
    severity: 'error',
    actor: 'policy-admin',
    title: 'Your organization forbids uploaded keys',
    happened: 'A policy of the organization refuses public keys that were made elsewhere.',
    toDo: 'Let Google create the key, or use the command without a key.',
    link: ({ projectId }) => policyLink('iam-disableServiceAccountKeyUpload', projectId),
  }),
  'org-policy-service-account-creation-disabled': defineCause<{ projectId: string }>({
    stage: 'org-policy',
    severity: 'error',
    actor: 'policy-admin',
    title: 'Your organization forbids new service accounts',
    happened: 'A policy of the organization refuses to create service accounts in this project.',
    toDo: 'Ask an organization policy administrator for an exception for this project.',
    link: ({ projectId }) => policyLink('iam-disableServiceAccountCreation', projectId),
  }),
  'managed-constraint-unknown-to-tool': defineCause<{ projectId: string }>({
    stage: 'org-policy',
    severity: 'error',
    actor: 'policy-admin',
    title: 'The tool does not know managed constraints',
    happened:
      'Constraints with the word managed in their name belong to the second version of organization policies. Older commands and modules take only names of two parts.',
    toDo: 'Update the tool and use its newer command, which is gcloud org-policies, or change the policy in the Console.',
  }),
  'org-policy-resource-location': defineCause<{ projectId: string }>({
    stage: 'org-policy',
    severity: 'error',
    actor: 'policy-admin',
    title: 'Your organization restricts where data may lie',
    happened: 'A policy on resource locations refuses the topic or its message storage.',
    toDo: 'Ask an organization policy administrator which regions are allowed, and set the topic’s storage policy to them.',
    link: ({ projectId }) => policyLink('gcp-resourceLocations', projectId),
  }),
  'org-policy-service-restricted': defineCause<{ constraint: string; projectId: string }>({
    stage: 'org-policy',
    severity: 'error',
    actor: 'policy-admin',
    title: 'An organization policy refuses this',
    happened: ({ constraint }) =>
      `Google refused because of a policy of your organization${constraint === undefined ? '' : `: ${constraint}`}.`,
    toDo: 'Ask an organization policy administrator for an exception for this project.',
    link: ({ projectId }) => policyLink('list', projectId),
  }),
  'org-policy-requires-encryption-key': defineCause<{ projectId: string }>({
    stage: 'org-policy',
    severity: 'error',
    actor: 'policy-admin',
    title: 'Your organization wants its own encryption keys',
    happened: 'A policy of the organization refuses resources that are not encrypted with a key of its own (CMEK).',
    toDo: 'Ask an organization policy administrator for an exception, or create the topic with a Cloud KMS key.',
    link: ({ projectId }) => policyLink('gcp-restrictNonCmekServices', projectId),
  }),
  'vpc-service-controls-block': defineCause<{ projectId: string }>({
    stage: 'org-policy',
    severity: 'error',
    actor: 'policy-admin',
    title: 'A service perimeter blocks the call',
    happened: 'VPC Service Controls of your organization refuse calls that come from outside the perimeter.',
    toDo: 'Ask an organization policy administrator to let our address and this project through the perimeter.',
  }),
}
