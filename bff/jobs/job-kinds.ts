import type { JobKind, JobKinds } from '../domain/job-queue.ts'
import { hour, minute } from '../domain/next-due.ts'
import { dueJobKinds } from './scheduler.ts'

/** What is asked for as it happens; the others come from the list of what is due. */
export const ownKinds = ['sync-mailbox', 'sync-calendar', 'look-again', 'deliver-events', 'tell-people'] as const
export type OwnKind = (typeof ownKinds)[number]

const ownKind: JobKind = { tries: 3, pauseMs: 2_000, longestPauseMs: minute, tryEndsMs: 5 * minute }
/** A mail server may be away for a day. */
const tellPeople: JobKind = { tries: 30, pauseMs: minute, longestPauseMs: hour, tryEndsMs: 5 * minute }

/** Every kind of job with its patience: the same in each process, the operator's commands included. */
export const jobKinds: JobKinds = {
  ...dueJobKinds,
  ...Object.fromEntries(ownKinds.map((kind) => [kind, ownKind])),
  'tell-people': tellPeople,
}
