import { useCallback, useEffect, useRef, useState } from 'react'
import { useRunChecks } from '../queries.ts'

/**
 * How long to wait before looking again, in milliseconds (ux.md 2.2): every 3 s for 30 s, 10 s up to 2 min,
 * 20 s up to 15 min, then the server alone.
 */
export function pauseBeforeLook(sinceTriggerMs: number): number | undefined {
  if (sinceTriggerMs < 30_000) return 3_000
  if (sinceTriggerMs < 120_000) return 10_000
  if (sinceTriggerMs < 900_000) return 20_000
  return undefined
}

const showCheckingAfterMs = 400

/**
 * Looks by itself, so that nobody needs a Verify button: at once on arrival, on coming back to the tab and on `look()`,
 * then again and again while something is open and the page is visible.
 * `checking` is true while a look somebody asked for takes longer than 400 ms.
 */
export function useKeepLooking(configurationId: string, step: string, hasOpenChecks: boolean) {
  const { mutate, isPending } = useRunChecks(configurationId)
  const [checking, setChecking] = useState(false)
  const trigger = useRef(0)
  const pending = useRef(false)
  const open = useRef(hasOpenChecks)
  useEffect(() => {
    open.current = hasOpenChecks
    pending.current = isPending
  })

  const look = useCallback(() => {
    trigger.current = Date.now()
    const slow = setTimeout(() => setChecking(true), showCheckingAfterMs)
    mutate(step, {
      onSettled: () => {
        clearTimeout(slow)
        setChecking(false)
      },
    })
  }, [mutate, step])

  useEffect(() => {
    if (open.current) look()
    else trigger.current = Date.now()
    const onVisible = () => {
      if (!document.hidden && !pending.current) look()
    }
    let timer: ReturnType<typeof setTimeout>
    const again = () => {
      const wait = pauseBeforeLook(Date.now() - trigger.current)
      timer = setTimeout(() => {
        if (wait !== undefined && open.current && !pending.current && !document.hidden) mutate(step)
        again()
      }, wait ?? 20_000)
    }
    again()
    document.addEventListener('visibilitychange', onVisible)
    // Half a screen beside Google is the usual posture: then the page was never hidden, and only the focus comes back.
    window.addEventListener('focus', onVisible)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', onVisible)
      window.removeEventListener('focus', onVisible)
    }
  }, [look, mutate, step])

  return { look, checking }
}
