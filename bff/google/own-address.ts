import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns/promises'
import { request } from 'node:https'
import type { LookupFunction } from 'node:net'
import { checkServerIdentity, type PeerCertificate, TLSSocket } from 'node:tls'
import { isPrivateAddress } from '#contract/public-address.ts'
import type { Answer, OwnAddressQuestions, Visit } from '#steps/google-port.ts'
import type { Clock } from '../domain/ports.ts'
import { faultRefusal } from './refusal.ts'

/** How to get there. Only tests come another way: with an authority and a name service of their own. */
export type WayToUs = {
  readonly resolve: (host: string) => Promise<readonly LookupAddress[]>
  /** Where the connection really goes: instead of what the name leads to, and of port 443. */
  readonly instead?: { readonly address: string; readonly port: number }
  /** The authority to trust, in PEM. */
  readonly ca?: string
}

const publicInternet: WayToUs = { resolve: (host) => lookup(host, { all: true, verbatim: true }) }
const patienceMs = 3_000
const mostBytes = 65_536
const day = 86_400_000
/** Renewed at two thirds of their life, as is usual, no certificate comes this near to its end. */
const soon = (life: number) => Math.min(14 * day, life / 4)

const dayFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })

type Ended = { readonly visit: Visit } | { readonly code: string }

/**
 * Goes to our own public address as Google does: looks its name up, wants a certificate that the world trusts, and reads
 * robots.txt. The one request that leaves us for another host than Google's; its address comes from the operator alone
 * (PUSH_BASE_URL). Who asks while a visit is under way shares it.
 */
export function makeOwnAddress({
  pushBaseUrl,
  clock,
  way = publicInternet,
}: {
  readonly pushBaseUrl: string
  readonly clock: Clock
  readonly way?: WayToUs | undefined
}): OwnAddressQuestions {
  const url = new URL('/robots.txt', pushBaseUrl)
  let underWay: Promise<Answer<Visit>> | undefined

  const visit = async (): Promise<Answer<Visit>> => {
    const ended = await lookAndGo()
    if ('visit' in ended) return { ok: true, value: ended.visit }
    const asked = { host: url.hostname, call: 'visit-our-address', secrets: [] }
    const fault = ended.code === 'TIMEOUT' ? 'timeout' : 'unreachable'
    return { ok: false, refusal: faultRefusal(asked, fault, ended.code) }
  }

  const lookAndGo = async (): Promise<Ended> => {
    let addresses: readonly LookupAddress[]
    try {
      addresses = await way.resolve(url.hostname)
    } catch (error) {
      const code = codeOf(error)
      // Any other fault is the name service's own.
      return code === 'ENOTFOUND' ? { visit: { kind: 'name-unknown' } } : { code }
    }
    const ended = await goThere(url, addresses, way, clock)
    const inside = addresses.find(({ address }) => isPrivateAddress(address))
    if (inside === undefined) return ended
    // Who stands inside shows perhaps another certificate, or none: nothing about the way from outside is certain.
    return 'visit' in ended && ended.visit.kind === 'answered'
      ? { visit: { ...ended.visit, privateAddress: inside.address } }
      : { code: 'PRIVATE_ADDRESS' }
  }

  return {
    visitOurAddress: () => {
      underWay ??= visit().finally(() => (underWay = undefined))
      return underWay
    },
  }
}

/** In practice the simulated Google delivers on this machine: there is no name and no certificate to look at. */
export const practiceAddress: OwnAddressQuestions = {
  visitOurAddress: async () => ({ ok: true, value: { kind: 'practice' } }),
}

function goThere(url: URL, addresses: readonly LookupAddress[], way: WayToUs, clock: Clock): Promise<Ended> {
  return new Promise((resolve) => {
    let shown: PeerCertificate | undefined
    const outgoing = request(url, {
      agent: false,
      headers: { 'user-agent': 'Guidepost' },
      lookup: leadingTo(way.instead ? [{ address: way.instead.address, family: 4 }] : addresses),
      ...(way.instead && { port: way.instead.port }),
      ...(way.ca !== undefined && { ca: way.ca }),
      signal: AbortSignal.timeout(patienceMs),
    })
    outgoing.on('socket', (socket) => {
      if (!(socket instanceof TLSSocket)) return
      // Before Node judges it: of a certificate that it refuses, it would tell no more than a code.
      socket.prependOnceListener('secure', () => (shown = socket.getPeerCertificate()))
    })
    outgoing.on('error', (error) => resolve(refusedAs(error, shown, url.hostname)))
    outgoing.on('response', (incoming) => {
      let text = ''
      incoming.setEncoding('utf8')
      incoming.on('data', (chunk: string) => {
        if (text.length < mostBytes) text += chunk
        else incoming.destroy()
      })
      incoming.on('error', () => undefined)
      incoming.on('close', () => {
        const { status, certificate } = { status: incoming.statusCode ?? 0, certificate: lifeOf(shown, clock.now()) }
        resolve({ visit: { kind: 'answered', status, text, certificate, privateAddress: null } })
      })
    })
    outgoing.end()
  })
}

const leadingTo =
  (addresses: readonly LookupAddress[]): LookupFunction =>
  (_host, _options, found) =>
    found(null, [...addresses])

/** Node's own words for a certificate it does not trust; anything else only kept us from looking. */
const distrust = /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_CERT_)/

function refusedAs(error: Error, shown: PeerCertificate | undefined, host: string): Ended {
  const code = error.name === 'TimeoutError' || error.name === 'AbortError' ? 'TIMEOUT' : codeOf(error)
  if (!distrust.test(code)) return { code }
  const isExpired = code === 'CERT_HAS_EXPIRED'
  const endedAt = shown?.valid_to === undefined ? null : dayFormat.format(Date.parse(shown.valid_to))
  const otherName = shown !== undefined && checkServerIdentity(host, shown) !== undefined
  const problem = otherName ? `it is for ${namesOf(shown)}` : code
  return { visit: { kind: 'distrusted', isExpired, problem, endedAt } }
}

const namesOf = ({ subjectaltname, subject }: PeerCertificate) =>
  subjectaltname?.replaceAll('DNS:', '').slice(0, 200) ?? String(subject?.CN ?? 'no name')

function lifeOf(shown: PeerCertificate | undefined, now: number) {
  if (shown === undefined) return { endsAt: '', isOver: false, endsSoon: false }
  const [from, until] = [Date.parse(shown.valid_from), Date.parse(shown.valid_to)]
  return {
    endsAt: dayFormat.format(until),
    isOver: until <= now,
    endsSoon: until - now < soon(until - from),
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN'
}
