import { randomBytes } from 'node:crypto'
import type { Created, Visit } from './visit.ts'

/** Keeps a file for the dialog that offers it, under a token nobody can guess. */
export function offerOnce(visit: Visit, created: Created): string {
  const token = randomBytes(16).toString('base64url')
  visit.created.set(token, created)
  return token
}

/** What a dialog may show while it is open; undefined once it was closed. */
export const offered = (visit: Visit, parameter: string): Created | undefined =>
  visit.created.get(visit.query.get(parameter) ?? '')
