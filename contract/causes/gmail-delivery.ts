import { defineCause } from './define-cause.ts'

type MailboxFacts = { accountEmail: string }
const base = { stage: 'gmail-delivery', severity: 'error', actor: 'admin', services: ['gmail'] } as const
const mailbox = ({ accountEmail }: Partial<MailboxFacts>) => accountEmail ?? 'the mailbox'

export const gmailDeliveryCauses = {
  'account-without-gmail-mailbox': defineCause<MailboxFacts>({
    ...base,
    title: 'The account has no Gmail mailbox',
    happened: (facts) =>
      `${facts.accountEmail ?? 'The account'} is a Google account without Gmail, or Gmail is off for it.`,
    toDo: 'Connect an account that has a mailbox, or ask a Workspace administrator to turn Gmail on.',
  }),
  'history-id-too-old': defineCause<MailboxFacts>({
    ...base,
    severity: 'warning',
    actor: 'operator',
    title: 'Gmail no longer has the changes since then',
    happened:
      'Gmail keeps its list of changes for about a week, and our place in it is older. This happens after a pause.',
    toDo: 'Nothing. We read the mailbox once in full and go on from there.',
  }),
  'history-gap-over-page-cap': defineCause<MailboxFacts & { skipped: number }>({
    ...base,
    actor: 'operator',
    title: 'A long gap was read in part only',
    happened: 'After a pause there were more changes than were processed in one go, and older messages were left out.',
    toDo: 'Read the history to its last page, or read the mailbox once in full.',
  }),
  'gmail-pushes-missing': defineCause<MailboxFacts & { since: string }>({
    ...base,
    actor: 'operator',
    title: 'The mailbox changes and no push arrives',
    happened: (facts) =>
      `${mailbox(facts)} has news${facts.since === undefined ? '' : ` since ${facts.since}`}, and no push reached us.`,
    toDo: 'Run all checks. They name the first broken link between Gmail and us.',
  }),
  'gmail-push-awaited': defineCause<MailboxFacts>({
    ...base,
    title: 'No real mail has reached us yet',
    happened: (facts) => `Since ${mailbox(facts)} was connected, no push has brought a new message.`,
    toDo: 'Send an e-mail to the mailbox. If nothing arrives within 2 minutes, run all checks: they name the first broken link.',
  }),
  'push-for-unknown-mailbox': defineCause<MailboxFacts>({
    ...base,
    severity: 'warning',
    title: 'Pushes arrive for a mailbox that is not connected',
    happened: (facts) => `Gmail reports news of ${mailbox(facts)}, which is not connected here.`,
    toDo: 'Connect this mailbox, or ignore it: its watch ends within 7 days.',
  }),
  'label-filter-excludes-messages': defineCause<MailboxFacts & { actual: string }>({
    ...base,
    title: 'The watch leaves these messages out',
    happened: ({ actual }) =>
      `The watch is limited to labels${actual === undefined ? '' : ` (${actual})`}, and the new messages do not carry them.`,
    toDo: 'Watch without a label filter, or choose the label these messages get.',
  }),
  'gmail-message-gone': defineCause<MailboxFacts>({
    ...base,
    severity: 'warning',
    actor: 'operator',
    title: 'The message is no longer there',
    happened: 'A message named in a change was deleted or moved before it was read, or its ID is of another mailbox.',
    toDo: 'Nothing. Skip the message.',
  }),
  'gmail-user-not-token-owner': defineCause<MailboxFacts & { actual: string }>({
    ...base,
    title: 'The sign-in is of another mailbox',
    happened:
      'The call names a mailbox that the signed-in account does not own. Gmail refuses this for everyone without delegation.',
    toDo: 'Connect that mailbox itself, or use “me” as the user.',
  }),
  'send-as-alias-not-permitted': defineCause<{ actual: string }>({
    ...base,
    foreign: true,
    title: 'Gmail does not let the account send under this address',
    happened: 'The sender address is not verified as “Send mail as” for the account, or may not be changed by an app.',
    toDo: 'Add and verify the address in Gmail’s settings under Accounts.',
  }),
  'imap-access-refused': defineCause<Record<never, never>>({
    ...base,
    foreign: true,
    title: 'Gmail refuses the IMAP or SMTP sign-in',
    happened:
      'Gmail does not accept the password: IMAP is off, an app password is needed, or password sign-in is switched off for the domain.',
    toDo: 'Use OAuth with the full mail scope, or an app password if your organization allows it.',
  }),
  'mail-sent-but-not-delivered': defineCause<Record<never, never>>({
    ...base,
    foreign: true,
    title: 'Gmail refused the message itself',
    happened: 'Gmail received the call, and the message is malformed, too large or has no usable recipient.',
    toDo: 'Check the recipient, the size and the encoding (base64url) of the message.',
  }),
  'service-account-without-mailbox': defineCause<Record<never, never>>({
    stage: 'gmail-delivery',
    severity: 'error',
    actor: 'admin',
    foreign: true,
    title: 'A service account has no mailbox',
    happened:
      'The call runs as a service account itself. Gmail answers “Precondition check failed”, because it has no mailbox.',
    toDo: 'Act for a user with domain-wide delegation, or connect the mailbox with a sign-in.',
    services: ['gmail'],
  }),
  'history-read-from-notification-id': defineCause<Record<never, never>>({
    stage: 'gmail-delivery',
    severity: 'error',
    actor: 'operator',
    foreign: true,
    title: 'The history is read from the wrong place',
    happened: 'The history was read from the ID in the notification, which is after the change, so it is empty.',
    toDo: 'Read from the ID stored at the last reading, and store the new one afterwards.',
    services: ['gmail'],
  }),
  'gmail-label-changes-also-notify': defineCause<Record<never, never>>({
    stage: 'gmail-delivery',
    severity: 'warning',
    actor: 'operator',
    foreign: true,
    title: 'Pushes also come for other changes',
    happened: 'Gmail reports every change, such as reading or labelling a message, and the same change more than once.',
    toDo: 'Read the history, take messageAdded only, and skip what was handled before.',
    services: ['gmail'],
  }),
  'gmail-request-malformed': defineCause<Record<never, never>>({
    ...base,
    actor: 'operator',
    foreign: true,
    title: 'Gmail does not accept a value of the request',
    happened:
      'A value is in the wrong form: the ID of a message, the name of a label that Gmail keeps for itself, or a parameter that is missing.',
    toDo: 'Use IDs as Gmail returned them, and names for labels that Gmail does not use.',
  }),
}
