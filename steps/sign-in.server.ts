import { isCauseId } from '#contract/causes/catalogue.ts'
import type { StoredFacts } from '#contract/check.ts'
import type { ServiceRecord, Verdict } from './define-step.ts'
import { failed, notStarted, passed } from './define-step.ts'

/** A cause read back from the record; undefined when there is none, or its id has left the catalogue. */
export function recorded(
  state: 'failed' | 'warning',
  cause: { readonly id: string; readonly facts: StoredFacts } | null,
): Verdict | undefined {
  if (cause === null || !isCauseId(cause.id)) return undefined
  return { state, cause: cause.id, facts: cause.facts, propagating: false }
}

/** Somebody is signed in and Google still accepts it; else why not. */
export function signedIn({ connection, refused }: ServiceRecord): Verdict {
  if (connection === null) return recorded('failed', refused) ?? notStarted()
  return recorded('failed', connection.lost) ?? passed({ email: connection.email })
}

/** Every box was ticked. A connection without one of them is never stored, so that only an older one can lack it. */
export function everyBoxTicked({ connection }: ServiceRecord): Verdict {
  if (connection === null) return notStarted()
  const { email, missing } = connection
  return missing.length === 0
    ? passed()
    : failed('granular-consent-scope-unticked', { accountEmail: email, missing: [...missing] })
}
