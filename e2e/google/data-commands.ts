import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3.js'
import { addCalendar, cancelEvent, changeEvent, forgetSyncTokens } from './calendar-events.ts'
import { changeLabels, deleteMail, deliverMail, forgetHistory, type NewMail } from './mailbox.ts'
import { startPushing } from './push-delivery.ts'
import { forgePush, type ForgedPush } from './push-message.ts'
import { makeTopic } from './pubsub-topics.ts'
import { applySubscription, newSubscription } from './pubsub-requests.ts'
import type { Calendar, Mailbox, Subscription, Topic } from './resources.ts'
import type { World } from './world.ts'

/** What happens to mail, calendars and Pub/Sub while nobody of ours looks. Part of the control plane (`commands.ts`). */
export function makeDataCommands(world: World) {
  const projectOf = (id: string) => {
    const project = world.projects.get(id)
    if (!project) throw new Error(`The simulated Google has no project ${id}`)
    return project
  }
  const subscriptionOf = (name: string): Subscription => {
    const found = world.subscriptions.get(name)
    if (!found) throw new Error(`The simulated Google has no subscription ${name}`)
    return found
  }

  const mailboxOf = (email: string): Mailbox => {
    const found = world.mailboxes.get(email.toLowerCase())
    if (!found) throw new Error(`The simulated Google has no mailbox ${email}`)
    return found
  }

  const goneCalendars = new Map<string, Calendar>()
  const calendarOf = (id: string): Calendar => {
    const found = world.calendars.get(id)
    if (!found) throw new Error(`The simulated Google has no calendar ${id}`)
    return found
  }

  return {
    /** A mail arrives. Notifications less than a second after the last one are dropped, as at Google. */
    deliverMail: ({ email, ...mail }: { email: string } & NewMail) => ({
      id: deliverMail(world, email, mail),
      historyId: mailboxOf(email).historyId.toString(),
    }),
    changeLabels: ({ email, id, ...change }: { email: string; id: string; add?: string[]; remove?: string[] }) =>
      changeLabels(world, email, id, change),
    deleteMail: ({ email, id }: { email: string; id: string }) => deleteMail(world, email, id),
    /** Every history cursor up to now answers 404. */
    forgetHistory: ({ email }: { email: string }) => forgetHistory(world, email),
    addLabel({ email, name }: { email: string; name: string }) {
      const id = `Label_${world.ids.digits(6)}`
      mailboxOf(email).labels.push({ id, name, type: 'user' })
      return { id }
    },
    /** Live watches of a mailbox. */
    watches: ({ email }: { email: string }) =>
      [...mailboxOf(email).watches.values()].filter((one) => one.expiresAt > world.clock.now()),

    /** Gmail announces nothing of a mailbox any more, and says nothing about it. */
    endWatches({ email }: { email: string }) {
      mailboxOf(email).watches.clear()
    },
    /** A calendar is gone, with all its channels, or is back. */
    setCalendar({ id, gone }: { id: string; gone: boolean }) {
      if (gone) goneCalendars.set(id, calendarOf(id))
      else world.calendars.set(id, goneCalendars.get(id) ?? calendarOf(id))
      if (gone) world.calendars.delete(id)
    },
    addCalendar: ({ owner, ...parts }: { owner: string; summary: string; id?: string; supportsPush?: boolean }) => ({
      id: addCalendar(world, owner, parts).id,
    }),
    /** Creates an event, or changes the one with `event.id`. A primary calendar's id is its owner's e-mail. */
    changeEvent: ({ calendarId, event }: { calendarId: string; event?: calendar_v3.Schema$Event }) => ({
      id: changeEvent(world, calendarId, event),
    }),
    cancelEvent: ({ calendarId, id }: { calendarId: string; id: string }) => cancelEvent(world, calendarId, id),
    /** Every sync token up to now answers 410. */
    forgetSyncTokens: ({ calendarId }: { calendarId: string }) => forgetSyncTokens(world, calendarId),
    /** Calendar announces nothing any more, and says nothing about it. */
    endChannels() {
      for (const channel of world.channels.values()) channel.stopped = true
    },
    /** Every channel that still delivers. */
    channels: () => [...world.channels.values()].filter((one) => !one.stopped && one.expiresAt > world.clock.now()),

    createTopic: ({ projectId, topicId, ...settings }: { projectId: string; topicId: string } & Topic['resource']) => ({
      name: makeTopic(world, projectOf(projectId), topicId, settings).name,
    }),
    /** Rights and endpoint rules are not asked: this is the hand of the test. */
    createSubscription: ({
      projectId,
      subscriptionId,
      ...settings
    }: { projectId: string; subscriptionId: string } & Subscription['resource']) => ({
      name: newSubscription(world, projectOf(projectId), subscriptionId, settings).name,
    }),
    deleteTopic({ name }: { name: string }) {
      for (const one of world.subscriptions.values()) {
        if (one.resource.topic === name) one.resource.topic = '_deleted-topic_'
      }
      world.topics.delete(name)
    },
    deleteSubscription({ name }: { name: string }) {
      world.subscriptions.delete(name)
    },
    /** As by hand in the console, with nothing refused. */
    changeSubscription({ name, ...change }: { name: string } & Subscription['resource']) {
      const subscription = subscriptionOf(name)
      applySubscription(world, subscription, { ...subscription.resource, ...change })
      startPushing(world, subscription)
    },
    /** Google's own answer about one subscription, with how much waits in it. */
    subscription({ name }: { name: string }) {
      const { resource, backlog, lastActivityAt } = subscriptionOf(name)
      return { resource, waiting: backlog.length, lastActivityAt }
    },
    /** A push that no subscription sent, genuinely signed unless told otherwise. Answers the endpoint's status. */
    forgePush: (forged: ForgedPush) => forgePush(world, forged),
  }
}
