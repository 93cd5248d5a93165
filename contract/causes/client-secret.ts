import { clientsLink } from './console-link.ts'
import { defineCause } from './define-cause.ts'

export const clientSecretCauses = {
  'client-secret-wrong': defineCause<{ clientId: string; projectId: string }>({
    stage: 'client-secret',
    severity: 'error',
    actor: 'admin',
    title: 'The client secret does not belong to this client',
    happened:
      'Google knows the client ID and refuses the secret: it is of another client, was copied in part, or was disabled.',
    toDo: 'Drop the file you downloaded last. If it is lost, open the client, choose Add secret and download again.',
    link: ({ projectId }) => clientsLink(projectId),
  }),
  'client-secret-no-longer-accepted': defineCause<{ clientId: string; projectId: string; ending: string }>({
    stage: 'client-secret',
    severity: 'error',
    actor: 'admin',
    title: 'The client secret was disabled or deleted',
    happened: ({ ending }) =>
      `Google accepted the secret${ending === undefined ? '' : ` that ends ${ending}`} before and refuses it now. It was disabled or deleted in Google.`,
    toDo: 'Open the client in Google and enable the secret, or choose Add secret and drop the new file.',
    link: ({ projectId }) => clientsLink(projectId),
  }),
  'client-secret-exposed': defineCause<{ projectId: string }>({
    stage: 'client-secret',
    severity: 'warning',
    actor: 'admin',
    title: 'The client secret was found in public',
    happened: 'Google found the secret of this OAuth client in a public place, such as a repository.',
    toDo: 'Add a new secret to the client, give it to this installation, then disable and delete the old one.',
    link: ({ projectId }) => clientsLink(projectId),
  }),
  'client-secret-missing': defineCause<{ clientId: string; projectId: string }>({
    stage: 'client-secret',
    severity: 'error',
    actor: 'admin',
    title: 'No client secret was sent',
    happened: 'Google wants the secret of this Web application client, and the request held none.',
    toDo: 'Enter the client secret. If it is lost, open the client, choose Add secret and download again.',
    link: ({ projectId }) => clientsLink(projectId),
  }),
  'stored-secret-missing': defineCause<{ call: string }>({
    stage: 'client-secret',
    severity: 'error',
    actor: 'admin',
    title: 'A stored secret is missing',
    happened: ({ call }) =>
      `${call === undefined ? 'A check' : `The call ${call}`} needs a client secret, key or sign-in that is not stored here any more. Nothing was sent to Google.`,
    toDo: 'Upload the client and service account files again. If a mailbox is named, connect it again.',
    // A file that nobody kept can only be made anew there: the client shows its secret once.
    link: () => clientsLink(),
  }),
  'client-secret-swapped': defineCause<{ actual: string }>({
    stage: 'client-secret',
    severity: 'error',
    actor: 'admin',
    title: 'This is not a client secret',
    happened: ({ actual }) => `The field holds ${actual ?? 'another value of Google'}.`,
    toDo: 'Copy the client secret from the file of the OAuth client. It begins with GOCSPX-.',
    link: () => clientsLink(),
  }),
  'client-secret-shown-once': defineCause({
    stage: 'client-secret',
    severity: 'error',
    actor: 'admin',
    title: 'Google does not show the secret again',
    happened:
      'Google shows a client secret once, when it is made. Afterwards the page has only its last four characters, and room for two secrets.',
    toDo: 'Add a new secret on the page of the client and copy it at once. If there are two already, disable and delete the unused one first.',
    link: () => clientsLink(),
  }),
}
