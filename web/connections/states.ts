import type { Connection, ConnectionState } from '#contract/connection.ts'
import type { ShownState } from '../ui/state-icon.tsx'

/** Shape and word of a connection's state. */
const shown: { readonly [state in ConnectionState]: { readonly shape: ShownState; readonly word: string } } = {
  connecting: { shape: 'waiting_google', word: 'Waiting for Google' },
  connected: { shape: 'passed', word: 'Passed' },
  needs_reconnect: { shape: 'failed', word: 'There is a problem' },
  disconnected: { shape: 'not_started', word: 'Disconnected' },
}

/** A connection that stands with a cause works now and will break, or is broken on the way to us. */
export function shownStateOf({ state, cause, chain, findings }: Connection): {
  readonly shape: ShownState
  readonly word: string
} {
  if (state === 'connected' || state === 'connecting') {
    if (chain.some((station) => station.state === 'failed')) return { shape: 'failed', word: 'There is a problem' }
    if ([...chain, ...findings].some(({ state: found }) => found === 'unknown'))
      return { shape: 'unknown', word: 'Could not check' }
    const isOpen = chain.some((station) => station.state === 'warning' || station.state === 'blocked')
    if (cause !== null || findings.length > 0 || isOpen) return { shape: 'warning', word: 'Needs attention' }
  }
  return shown[state]
}

export const serviceNames = { gmail: 'Gmail', calendar: 'Calendar' } as const
