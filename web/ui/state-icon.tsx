import type { ReactNode } from 'react'

/**
 * One silhouette per state, so that colour never carries meaning alone. Filled means settled by evidence, outlined
 * means still open; the padlock is the one filled shape that waits. Drawn on a 20 px grid.
 */
export type ShownState =
  | 'passed'
  | 'warning'
  | 'failed'
  | 'waiting_google'
  | 'checking'
  | 'claimed'
  | 'not_started'
  | 'blocked'
  | 'unknown'
  | 'in_progress'
  | 'skip'

const onShape = 'var(--color-on-shape)'
const outline = { fill: 'none', stroke: 'currentColor' }
const round = { strokeLinecap: 'round', strokeLinejoin: 'round' } as const

const shapes: { readonly [state in ShownState]: ReactNode } = {
  passed: (
    <>
      <circle cx="10" cy="10" r="8.75" fill="currentColor" />
      <path d="m5.9 10.3 2.8 2.8 5.4-5.8" fill="none" stroke={onShape} strokeWidth="2.1" {...round} />
    </>
  ),
  warning: (
    <>
      <path
        d="M10 2.4 18.4 17H1.6Z"
        fill="currentColor"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinejoin="round"
      />
      <path d="M10 7.2v4.6" stroke={onShape} strokeWidth="2" strokeLinecap="round" />
      <circle cx="10" cy="14.7" r="1.25" fill={onShape} />
    </>
  ),
  failed: (
    <>
      <path d="M6.6 1.6h6.8l4.9 4.9v7l-4.9 4.9H6.6l-4.9-4.9v-7Z" fill="currentColor" />
      <path d="m7 7 6 6m0-6-6 6" stroke={onShape} strokeWidth="2.1" strokeLinecap="round" />
    </>
  ),
  waiting_google: (
    <>
      <circle cx="10" cy="10" r="7.8" {...outline} strokeWidth="1.9" />
      <path d="M10 5.4V10l3.1 2.1" {...outline} strokeWidth="1.9" {...round} />
    </>
  ),
  checking: (
    <>
      <circle cx="10" cy="10" r="7.8" {...outline} strokeWidth="2.2" strokeDasharray="3.6 2.53" />
      <circle cx="10" cy="10" r="2.6" fill="currentColor" />
    </>
  ),
  claimed: (
    <>
      <rect x="2" y="2" width="16" height="16" rx="3.6" {...outline} strokeWidth="1.8" />
      <circle cx="10" cy="7.7" r="2.4" fill="currentColor" />
      <path d="M5.4 15c.4-2.7 2.2-4 4.6-4s4.2 1.3 4.6 4Z" fill="currentColor" />
    </>
  ),
  not_started: <circle cx="10" cy="10" r="7.8" {...outline} strokeWidth="1.8" />,
  blocked: (
    <>
      <rect x="3.2" y="8.8" width="13.6" height="9.4" rx="2" fill="currentColor" />
      <path d="M6.3 9V6.2a3.7 3.7 0 0 1 7.4 0V9" {...outline} strokeWidth="1.9" />
    </>
  ),
  unknown: (
    <>
      <path d="M10 1.3 18.7 10 10 18.7 1.3 10Z" {...outline} strokeWidth="1.8" strokeLinejoin="round" />
      <path
        d="M8.1 8.3c.1-1.2.9-1.8 2-1.8s1.9.7 1.9 1.7c0 1.4-1.9 1.5-1.9 3"
        {...outline}
        strokeWidth="1.6"
        strokeLinecap="round"
      />
      <circle cx="10.1" cy="13.6" r="1" fill="currentColor" />
    </>
  ),
  in_progress: (
    <>
      <circle cx="10" cy="10" r="7.8" {...outline} strokeWidth="1.8" />
      <path d="M10 4.6a5.4 5.4 0 0 1 0 10.8Z" fill="currentColor" />
    </>
  ),
  skip: <path d="M5 10h10" {...outline} strokeWidth="2.2" strokeLinecap="round" />,
}

/** The shape alone, for beside its word: hidden from assistive technology. */
export function StateIcon({ state }: { state: ShownState }) {
  return (
    <svg
      className={state === 'checking' ? 'st-icon animate-checking' : 'st-icon'}
      viewBox="0 0 20 20"
      aria-hidden="true"
    >
      {shapes[state]}
    </svg>
  )
}

/** Shape and word, always together. */
export function StatusTag({ state, word }: { state: ShownState; word: string }) {
  return (
    <span className="st" data-state={state}>
      <StateIcon state={state} />
      <span className="st-word">{word}</span>
    </span>
  )
}
