import { createContext, useCallback, useContext, useEffect, useRef, useState, type ReactNode } from 'react'

const AnnounceContext = createContext<(sentence: string) => void>(() => undefined)

/** Says a sentence to assistive technology, politely and at most every two seconds. */
export function useAnnounce(): (sentence: string) => void {
  return useContext(AnnounceContext)
}

const batchInMs = 2_000

/** The page's one `status` region. Sentences of two seconds are said together; the same one is said once. */
export function LiveRegion({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState('')
  const waiting = useRef<string[]>([])
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const announce = useCallback((sentence: string) => {
    if (!waiting.current.includes(sentence)) waiting.current.push(sentence)
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      setSaid(waiting.current.join(' '))
      waiting.current = []
    }, batchInMs)
  }, [])

  useEffect(() => () => clearTimeout(timer.current), [])

  return (
    <AnnounceContext value={announce}>
      <p className="vh" role="status" id="live-status" data-testid="live-status">
        {said}
      </p>
      {children}
    </AnnounceContext>
  )
}
