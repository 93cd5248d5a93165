import type { CauseWords } from '#contract/cause-words.ts'
import type { CheckResult } from '#contract/check.ts'
import { call } from '../api.ts'

type Cause = NonNullable<CheckResult['cause']>

const asked = new Map<string, Promise<CauseWords | null>>()

/**
 * What a cause says for its facts. Asked once: the same cause and facts have the same words. Null when there are none, because
 * the cause is newer than this page's server or the connection is lost; the next look asks again.
 */
export function causeWords({ id, facts }: Cause): Promise<CauseWords | null> {
  const key = JSON.stringify([id, facts])
  const known = asked.get(key)
  if (known) return known
  const asking = call('causeWords', { params: { cause: id }, body: { facts } }).catch(() => {
    // Not at once: a page that is drawn again while it fails would ask without end.
    setTimeout(() => asked.delete(key), askAgainMs)
    return null
  })
  asked.set(key, asking)
  return asking
}

const askAgainMs = 5_000
