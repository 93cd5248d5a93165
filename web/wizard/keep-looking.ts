import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Configuration } from '#contract/configuration.ts'
import { keys, useRunChecks } from '../queries.ts'

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
 * `checking` is true while a look somebody asked for, or waits for, takes longer than 400 ms.
 */
export function useKeepLooking(configurationId: string, step: string, hasOpenChecks: boolean) {
  const client = useQueryClient()
  const { mutateAsync, isPending } = useRunChecks(configurationId)
  const [checking, setChecking] = useState(false)
  const trigger = useRef(0)
  const running = useRef<Promise<unknown>>(Promise.resolve())
  const pending = useRef(false)
  const open = useRef(hasOpenChecks)
  const restart = useRef(() => {})
  useEffect(() => {
    open.current = hasOpenChecks
    pending.current = isPending
  })

  const ask = useCallback(() => {
    // By the promise: it also ends when the network does not answer. What a look could not tell is asked again.
    running.current = mutateAsync(step).catch(() => undefined)
  }, [mutateAsync, step])

  /** Shows "Checking" while what runs takes its time. */
  const settled = useCallback(async () => {
    const slow = setTimeout(() => setChecking(true), showCheckingAfterMs)
    await running.current
    clearTimeout(slow)
    setChecking(false)
  }, [])

  const look = useCallback(() => {
    trigger.current = Date.now()
    ask()
    // The next one follows soon again, and not when a pause that began long ago is over.
    restart.current()
    void settled()
  }, [ask, settled])

  /** The configuration once no look is under way any more: what may be said of it without accusing anybody too early. */
  const latest = useCallback(async () => {
    await settled()
    return client.getQueryData<Configuration>(keys.configuration(configurationId))
  }, [client, configurationId, settled])

  useEffect(() => {
    let stopped = false
    const onVisible = async () => {
      // What is under way may have asked before the admin was done in Google: another look follows it.
      const before = running.current
      if (pending.current) await before
      if (!stopped && !document.hidden && running.current === before) look()
    }
    let timer: ReturnType<typeof setTimeout>
    const again = () => {
      clearTimeout(timer)
      const wait = pauseBeforeLook(Date.now() - trigger.current)
      timer = setTimeout(() => {
        if (wait !== undefined && open.current && !pending.current && !document.hidden) ask()
        again()
      }, wait ?? 20_000)
    }
    restart.current = again
    if (open.current) look()
    else {
      trigger.current = Date.now()
      again()
    }
    const listening = new AbortController()
    const listen = (target: EventTarget, type: string) =>
      target.addEventListener(type, () => void onVisible(), { signal: listening.signal })
    listen(document, 'visibilitychange')
    // Half a screen beside Google is the usual posture: then the page was never hidden, and only the focus comes back.
    listen(window, 'focus')
    return () => {
      stopped = true
      restart.current = () => {}
      clearTimeout(timer)
      listening.abort()
    }
  }, [look, ask])

  return { look, latest, checking }
}
