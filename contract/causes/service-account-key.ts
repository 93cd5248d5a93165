import { keysLink } from './console-link.ts'
import { defineCause } from './define-cause.ts'
import { gcloud } from './gcloud.ts'

type KeyFacts = { keyId: string; serviceAccountEmail: string; projectId: string }
const account = ({ serviceAccountEmail }: Partial<KeyFacts>) => serviceAccountEmail ?? 'the service account'

export const serviceAccountKeyCauses = {
  'service-account-key-deleted': defineCause<KeyFacts>({
    stage: 'service-account-key',
    severity: 'error',
    actor: 'admin',
    title: 'Google does not know this key any more',
    happened: (facts) =>
      `The key${facts.keyId === undefined ? '' : ` ending ${facts.keyId.slice(-4)}`} of ${account(facts)} was deleted, disabled or replaced.`,
    toDo: 'Create a new key for the service account and drop its file.',
    link: ({ projectId }) => keysLink(projectId),
  }),
  'service-account-disabled': defineCause<{ serviceAccountEmail: string; projectId: string }>({
    stage: 'service-account-key',
    severity: 'error',
    actor: 'admin',
    title: 'The service account is disabled',
    happened: (facts) => `Google knows ${account(facts)}, and it is disabled.`,
    toDo: 'Open the service account and choose Enable.',
    link: ({ projectId }) => keysLink(projectId),
    command: ({ serviceAccountEmail, projectId }) =>
      gcloud('iam service-accounts enable', serviceAccountEmail, { project: projectId }),
  }),
  'service-account-deleted': defineCause<{ serviceAccountEmail: string; projectId: string }>({
    stage: 'service-account-key',
    severity: 'error',
    actor: 'admin',
    title: 'The service account does not exist',
    happened: (facts) => `Google does not find ${account(facts)}. It was deleted, or its address is mistyped.`,
    toDo: 'Create the service account again with a new key, and drop the file.',
    link: ({ projectId }) => keysLink(projectId),
  }),
  'service-account-email-key-mismatch': defineCause<{ expected: string; actual: string }>({
    stage: 'service-account-key',
    severity: 'error',
    actor: 'admin',
    title: 'Key and service account do not belong together',
    happened: 'The private key is of one service account, and the configured address is of another.',
    toDo: 'Take the address and the private key from the same file.',
    link: () => keysLink(),
  }),
  'private-key-newlines-escaped': defineCause<Record<never, never>>({
    stage: 'service-account-key',
    severity: 'error',
    actor: 'operator',
    title: 'The private key lost its line breaks',
    happened:
      'The key came through a setting with the letters \\n in place of line breaks, or without its first and last line.',
    toDo: 'Turn \\n into line breaks when the key is read, or hand over the file itself.',
  }),
  'service-account-file-of-another-type': defineCause<{ expected: string; actual: string }>({
    stage: 'service-account-key',
    severity: 'error',
    actor: 'admin',
    title: 'This is not a service account key',
    happened: ({ actual }) =>
      `The file is ${actual ?? 'something else'}. This step needs the JSON key of a service account.`,
    toDo: 'Open the service account, choose Keys, Add key, Create new key, JSON, and drop the file.',
    link: () => keysLink(),
  }),
  'service-account-file-unreadable': defineCause<{ problem: string }>({
    stage: 'service-account-key',
    severity: 'error',
    actor: 'admin',
    title: 'The key file cannot be read',
    happened: ({ problem }) =>
      `The file is missing, damaged or not JSON${problem === undefined ? '' : `: ${problem}`}.`,
    toDo: 'Download a new key as JSON and drop it here unchanged.',
    link: () => keysLink(),
  }),
  'credential-file-not-writable': defineCause<Record<never, never>>({
    stage: 'service-account-key',
    severity: 'error',
    actor: 'operator',
    foreign: true,
    title: 'The tool may not write its credentials file',
    happened: 'The tool wanted to save a key or sign-in to a file, and the system refused to let it write there.',
    toDo: 'Run the tool as a user who may write to that folder, or choose another folder.',
  }),
  'service-account-key-of-another-project': defineCause<{ expected: string; actual: string }>({
    stage: 'service-account-key',
    severity: 'error',
    actor: 'admin',
    title: 'The key is of another project',
    happened: ({ expected, actual }) =>
      `The key belongs to ${actual ?? 'another project'}, and this configuration uses ${expected ?? 'a different one'}.`,
    toDo: ({ expected }) => `Create a key in ${expected ?? 'the project of this configuration'} and drop its file.`,
    link: ({ expected }) => keysLink(expected),
  }),
  'server-clock-skew': defineCause<{ seconds: number }>({
    stage: 'service-account-key',
    severity: 'error',
    actor: 'operator',
    title: 'Our clock is wrong',
    happened: ({ seconds }) =>
      `${seconds === undefined ? 'The clock of the server' : `The clock of the server is ${Math.abs(seconds)} seconds ${seconds < 0 ? 'behind' : 'ahead of'} Google’s. It`} makes Google refuse tokens that are otherwise good.`.replace(
        'Google’s. It makes',
        'Google’s. This makes',
      ),
    toDo: 'Set the clock of the server and turn on time synchronisation. The key is not at fault.',
  }),
  'default-credentials-not-found': defineCause<Record<never, never>>({
    stage: 'service-account-key',
    severity: 'error',
    actor: 'operator',
    foreign: true,
    title: 'The library finds no credentials',
    happened: 'A client library looked for application default credentials and found none on this machine.',
    toDo: 'Set GOOGLE_APPLICATION_CREDENTIALS to the key file, or sign in with gcloud auth application-default login.',
  }),
  'service-account-key-disabled-after-leak': defineCause<Record<never, never>>({
    stage: 'service-account-key',
    severity: 'error',
    actor: 'admin',
    title: 'Google found the key in public and disabled it',
    happened: 'Google found this service account key in a public place and warns of it or disabled it.',
    toDo: 'Delete the key, create a new one, and look for use you do not know.',
  }),
  'service-account-key-expired': defineCause<Record<never, never>>({
    stage: 'service-account-key',
    severity: 'error',
    actor: 'admin',
    title: 'The key is past its end',
    happened: 'The organization gives service account keys an end date, and it is reached.',
    toDo: 'Create a new key and drop its file.',
  }),
  'universe-domain-differs': defineCause({
    stage: 'service-account-key',
    severity: 'error',
    actor: 'operator',
    title: 'The credentials belong to another Google Cloud',
    happened:
      'The key file and the library name different universe domains. The public Google Cloud is googleapis.com; sovereign clouds have their own.',
    toDo: 'Remove the setting for the universe domain, also from the environment, or use credentials of that cloud.',
  }),
}
