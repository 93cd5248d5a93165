/** What is left of a span as a share from 1 to 0: a warning at a quarter, failed at nothing (ux.md 3.3). Pure. */
export function countdownOf(
  from: string,
  end: string,
  now: number,
): { readonly share: number; readonly state: 'well' | 'warning' | 'failed' } {
  const [began, ends] = [Date.parse(from), Date.parse(end)]
  const share = Math.min(1, Math.max(0, (ends - now) / Math.max(1, ends - began)))
  return { share, state: share === 0 ? 'failed' : share <= 0.25 ? 'warning' : 'well' }
}
