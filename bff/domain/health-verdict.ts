import type { Connection, Health } from '#contract/connection.ts'
import type { Pause } from './pause.ts'

type Verdict = Health['verdict']

const momentFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })
const moment = (at: number) => `${momentFormat.format(at)} UTC`

const hasProblem = ({ state, chain }: Connection) =>
  state === 'needs_reconnect' || chain.some((station) => station.state === 'failed')
const isUnknown = ({ chain, findings }: Connection) => [...chain, ...findings].some(({ state }) => state === 'unknown')
const needsAttention = ({ state, cause, signInEndsAt, chain, findings }: Connection) =>
  state === 'connecting' ||
  cause !== null ||
  signInEndsAt !== null ||
  findings.length > 0 ||
  // Blocked: what would tell is broken itself, such as a key. Mail may still come.
  chain.some((station) => station.state === 'warning' || station.state === 'blocked')

const works = (count: number) => (count === 0 ? '' : count === 1 ? ' 1 works.' : ` ${count} work.`)

function whatIsWrong({ label, state, lastEventAt }: Connection): string {
  if (state === 'needs_reconnect') return `${label} has to be connected again`
  return lastEventAt === null
    ? `${label} gets no news`
    : `${label} gets no news since ${moment(Date.parse(lastEventAt))}`
}

function whatNeedsAttention({ label, state, signInEndsAt }: Connection): string {
  if (state === 'connecting') return `${label} waits for its first message`
  return signInEndsAt === null
    ? `${label} needs a look`
    : `Google ends the sign-in of ${label} on ${moment(Date.parse(signInEndsAt))}`
}

const reasons: { readonly [why in Pause['why']]: string } = {
  secret: 'a stored secret does not open. Bring the client and the key again, or ask the operator.',
  'nobody-works': 'no process works in the background. Nothing is lost, and it catches up by itself. Ask the operator.',
}

/**
 * The one line of the health page: the worst that is true, with a name, and how much works. `living` are the connections
 * that are not disconnected; `pause`: why the work in the background stands still. Pure.
 */
export function verdictOn(living: readonly Connection[], pause: Pause | null): Verdict {
  const all = living.length
  if (pause !== null) {
    return {
      state: 'problem',
      sentence: `Nothing is renewed or fetched since ${moment(pause.since)}: ${reasons[pause.why]}`,
    }
  }
  if (all === 0) return { state: 'empty', sentence: 'Nothing is connected yet.' }
  const ofAll = (count: number) => (all === 1 ? 'The connection' : `${count} of ${all} connections`)
  const has = (count: number) => (all === 1 || count === 1 ? 'has' : 'have')
  const problems = living.filter(hasProblem)
  const [worst] = problems
  if (worst) {
    const sentence = `${ofAll(problems.length)} ${has(problems.length)} a problem: ${whatIsWrong(worst)}.`
    return { state: 'problem', sentence: sentence + works(all - problems.length) }
  }
  const unclear = living.filter(isUnknown)
  if (unclear.length > 0) {
    const sentence = `We could not check ${all === 1 ? 'the connection' : `${unclear.length} of ${all} connections`}. We look again by ourselves.`
    return { state: 'unknown', sentence }
  }
  const attention = living.filter(needsAttention)
  const [first] = attention
  if (first) {
    const needs = all === 1 || attention.length === 1 ? 'needs' : 'need'
    const sentence = `${ofAll(attention.length)} ${needs} attention: ${whatNeedsAttention(first)}.`
    return { state: 'warning', sentence: sentence + works(all - attention.length) }
  }
  return { state: 'well', sentence: all === 1 ? 'The connection works.' : `All ${all} connections work.` }
}
