import { topicsLink } from './console-link.ts'
import { defineCause } from './define-cause.ts'

type MailboxFacts = { accountEmail: string }
const base = { stage: 'gmail-watch', severity: 'error', actor: 'admin', services: ['gmail'] } as const
const mailbox = ({ accountEmail }: Partial<MailboxFacts>) => accountEmail ?? 'the mailbox'

export const gmailWatchCauses = {
  'gmail-watch-expired-not-renewed': defineCause<MailboxFacts & { endedAt: string }>({
    ...base,
    actor: 'operator',
    title: 'The watch ran out',
    happened: (facts) =>
      `Gmail stopped reporting news of ${mailbox(facts)}${facts.endedAt === undefined ? '' : ` on ${facts.endedAt}`}: a watch lasts 7 days and was not renewed.`,
    toDo: 'Repair renews the watch and fetches what was missed.',
  }),
  'gmail-watch-not-started': defineCause<MailboxFacts>({
    ...base,
    title: 'The mailbox is not watched',
    happened: (facts) => `There is no watch on ${mailbox(facts)}, so Gmail reports nothing.`,
    toDo: 'Repair starts the watch.',
  }),
  'gmail-watch-on-another-topic': defineCause<MailboxFacts & { expected: string; actual: string }>({
    ...base,
    title: 'The watch points to another topic',
    happened: ({ expected, actual }) =>
      `Gmail publishes to ${actual ?? 'another topic'}, and we listen to ${expected ?? 'ours'}.`,
    toDo: 'Repair stops the watch and starts it on our topic.',
  }),
  'gmail-watch-already-exists-other-topic': defineCause<MailboxFacts>({
    ...base,
    title: 'Another watch of this project exists',
    happened:
      'Gmail allows one watch per mailbox and project. An older set-up or a second environment watches with another topic.',
    toDo: 'Repair stops the old watch and starts ours. Give every environment a project of its own.',
  }),
  'topic-name-not-fully-qualified': defineCause<{ actual: string }>({
    ...base,
    title: 'The topic needs its full name',
    happened: ({ actual }) => `Gmail got ${actual ?? 'a short name'} and wants projects/PROJECT/topics/TOPIC.`,
    toDo: 'Enter the full name of the topic.',
    link: () => topicsLink(),
  }),
  'pubsub-publisher-grant-missing-500': defineCause<{ topicName: string; projectId: string }>({
    ...base,
    title: 'Gmail answers 500 because it may not publish',
    happened:
      'Gmail’s answer to the watch is “Backend Error”. With an incomplete topic this means a missing publisher grant, else an outage.',
    toDo: 'Grant Pub/Sub Publisher on the topic to exactly gmail-api-push@system.gserviceaccount.com, then try again.',
    link: ({ projectId }) => topicsLink(projectId),
  }),
  'gmail-watch-label-not-found': defineCause<{ actual: string }>({
    ...base,
    title: 'The watch names a label that does not exist',
    happened: ({ actual }) =>
      `Gmail does not know the label ${actual ?? 'in the request'}. It wants the ID of a label, not its name.`,
    toDo: 'Choose the label from the list of the mailbox.',
  }),
}
