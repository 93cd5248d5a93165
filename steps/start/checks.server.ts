import type { Check, StepValues, Verdict } from '../define-step.ts'
import { failed, passed, unforeseen, warning } from '../define-step.ts'
import type { Visit } from '../google-port.ts'
import { robotsRuleAgainst } from './robots.server.ts'

/**
 * Google delivers pushes and notifications to a public https address only (google-facts 6.6, 8.4): its name is known, its
 * certificate holds, and robots.txt lets the sender of notifications in. On localhost a warning: everything before the first push
 * works, and push itself says so again. Where we cannot look from here, what Google delivered decides.
 */
export const ourAddressIsPublic: Check = async (google, values) => {
  const { addressProblem, shown } = values
  if (addressProblem !== null)
    return warning('push-endpoint-not-public-https', { endpoint: shown.pushUrl, rule: addressProblem })
  const visit = await google.visitOurAddress()
  if (visit.ok) return judge(visit.value, values)
  return hasReachedUs(values) ? passed({ pushUrl: shown.pushUrl, way: 'delivered' }) : unforeseen(visit.refusal)
}

/** Set where Google surely does not get through to us: nothing that waits for Google's messages can say more. */
export async function addressIsBroken(...asked: Parameters<Check>): Promise<boolean> {
  return (await ourAddressIsPublic(...asked)).state === 'failed'
}

function hasReachedUs({ pushTest, signIns }: StepValues): boolean {
  return pushTest?.receivedAt != null || signIns.calendar.connection?.firstMessageSeconds != null
}

/** In the order in which somebody from outside meets it: the name, the certificate, what answers, robots.txt. */
function judge(visit: Visit, values: StepValues): Verdict {
  const { pushUrl } = values.shown
  const endpoint = new URL(pushUrl).origin
  switch (visit.kind) {
    case 'practice':
      return passed({ pushUrl, way: 'practice' })
    case 'name-unknown':
      return failed('push-endpoint-dns-not-resolving', { endpoint })
    case 'distrusted':
      return visit.isExpired
        ? failed('push-endpoint-certificate-expired', { endpoint, endedAt: visit.endedAt ?? 'a day that is over' })
        : failed('push-endpoint-certificate-not-trusted', { endpoint, problem: visit.problem })
    case 'answered':
      return judgeAnswer(visit, values, endpoint)
  }
}

function judgeAnswer(visit: Extract<Visit, { kind: 'answered' }>, values: StepValues, endpoint: string): Verdict {
  const { status, text, certificate, privateAddress } = visit
  // Who asks the public name service may come elsewhere, so what stands inside is no certainty (BI-70).
  if (privateAddress !== null) {
    return hasReachedUs(values)
      ? passed({ pushUrl: values.shown.pushUrl, way: 'delivered' })
      : warning('push-endpoint-resolves-to-private-address', { endpoint, actual: privateAddress })
  }
  if (certificate.isOver) return failed('push-endpoint-certificate-expired', { endpoint, endedAt: certificate.endsAt })
  if (status >= 300 && status < 400) return failed('push-endpoint-redirects', { endpoint, status })
  if (status === 401 || status === 403) return failed('push-endpoint-blocked-by-firewall', { endpoint })
  if (status >= 500) return failed('push-endpoint-answers-error', { endpoint, status })
  const path = new URL(values.notificationUrl).pathname
  const rule =
    status === 200 && values.choices.services.includes('calendar') ? robotsRuleAgainst(text, path) : undefined
  if (rule !== undefined)
    return failed('robots-txt-blocks-google', { endpoint, expected: 'Allow: /', actual: rule.slice(0, 200) })
  if (certificate.endsSoon)
    return warning('push-endpoint-certificate-ends-soon', { endpoint, endsAt: certificate.endsAt })
  return passed({ pushUrl: values.shown.pushUrl, way: 'visited', certificateEndsAt: certificate.endsAt })
}

export const startChecks = { 'public-url': ourAddressIsPublic } as const
