import { useEffect } from 'react'
import { Navigate, useLocation } from 'react-router'
import { useAnnounce } from './ui/live-region.tsx'

/** Leads to a page that exists, and lets its `Notice` say why. */
export function LeadTo({ page, notice }: { page: '/setup' | '/configurations'; notice: string }) {
  return <Navigate to={page} replace state={{ notice }} />
}

/** Why somebody landed here who asked for another page; seen, and said by the page's status region. */
export function Notice() {
  const { state }: { state: unknown } = useLocation()
  const announce = useAnnounce()
  const notice = typeof state === 'object' && state !== null && 'notice' in state ? state.notice : undefined
  const sentence = typeof notice === 'string' ? notice : undefined
  useEffect(() => {
    if (sentence !== undefined) announce(sentence)
  }, [sentence, announce])
  return sentence === undefined ? null : <p className="note mb-5">{sentence}</p>
}
