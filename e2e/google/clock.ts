/** A time of the simulated Google's own: real time plus whatever it has been advanced by. Times are epoch milliseconds. */
export type Clock = {
  now(): number
  /** How far it is ahead of real time. */
  advanced(): number
  /** Runs `job` when the clock reaches `at`, by passing time or by `advance`. Returns how to cancel it. */
  schedule(at: number, job: () => void | Promise<void>): () => void
  /** Moves forward, stopping at each due job on the way, so that a year in one call still happens in order. */
  advance(milliseconds: number): Promise<void>
  /** Cancels everything that is scheduled. */
  stop(): void
}

type Timed = { at: number; job: () => void | Promise<void> }

// setTimeout overflows at 2^31 ms and then fires at once.
const LONGEST_TIMER = 2_000_000_000

/** Makes a clock over `read`, which tells real time; a test may pass a fixed one. */
export function makeClock(read: () => number = Date.now): Clock {
  let offset = 0
  let timer: NodeJS.Timeout | undefined
  const due = new Set<Timed>()
  const now = () => read() + offset

  const next = () =>
    [...due].reduce<Timed | undefined>((first, one) => (first && first.at <= one.at ? first : one), undefined)

  function arm() {
    clearTimeout(timer)
    const first = next()
    if (!first) return
    timer = setTimeout(runDue, Math.min(Math.max(first.at - now(), 0), LONGEST_TIMER))
    timer.unref()
  }

  function runDue() {
    for (const one of [...due].filter((each) => each.at <= now()).sort((a, b) => a.at - b.at)) {
      due.delete(one)
      void one.job()
    }
    arm()
  }

  return {
    now,
    advanced: () => offset,
    schedule(at, job) {
      const one = { at, job }
      due.add(one)
      arm()
      return () => {
        due.delete(one)
      }
    },
    async advance(milliseconds) {
      const target = now() + milliseconds
      for (let first = next(); first && first.at <= target; first = next()) {
        offset += Math.max(first.at - now(), 0)
        due.delete(first)
        await first.job()
      }
      offset += Math.max(target - now(), 0)
      arm()
    },
    stop() {
      clearTimeout(timer)
      due.clear()
    },
  }
}
