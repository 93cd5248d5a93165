import type { HourOfRenewals } from './simulation.ts'

const width = 960
const height = 400
const edge = { left: 56, right: 16, top: 40, bottom: 40 }
const innerWidth = width - edge.left - edge.right
const innerHeight = height - edge.top - edge.bottom

/** Margins over time as SVG: life left at renewal, least and mean of each hour, and the calls made. */
export function drawMargins(hours: readonly HourOfRenewals[]): string {
  const most = Math.max(1, ...hours.map(({ mean }) => (Number.isFinite(mean) ? mean : 0)))
  const mostCalls = Math.max(1, ...hours.map(({ calls }) => calls))
  const x = (hour: number) => edge.left + (hour / Math.max(1, hours.length - 1)) * innerWidth
  const y = (value: number, top: number) => edge.top + innerHeight * (1 - Math.max(0, value) / top)
  const line = (pick: (point: HourOfRenewals) => number, top: number) =>
    hours
      .filter((point) => Number.isFinite(pick(point)))
      .map((point) => `${x(point.hour).toFixed(1)},${y(pick(point), top).toFixed(1)}`)
      .join(' ')
  const grid = [0, 0.25, 0.5, 0.75, 1].map((part) => {
    const at = y(part, 1).toFixed(1)
    return `<line x1="${edge.left}" x2="${width - edge.right}" y1="${at}" y2="${at}" stroke="#ddd"/><text x="${edge.left - 8}" y="${at}" text-anchor="end" dominant-baseline="middle">${Math.round(part * most)}</text>`
  })
  const days = Math.floor(hours.length / 24)
  const step = Math.max(1, Math.ceil(days / 9))
  const dates = Array.from({ length: Math.floor(days / step) + 1 }, (_, index) => index * step).map(
    (date) => `<text x="${x(date * 24).toFixed(1)}" y="${height - 14}" text-anchor="middle">day ${date}</text>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" role="img">
<title>Hours of life left at renewal, over time</title>
<rect width="100%" height="100%" fill="#fff"/>
<text x="${edge.left}" y="22"><tspan fill="#b00020">least</tspan> and <tspan fill="#1a5fb4">mean</tspan> hours left at renewal; <tspan fill="#888">calls per hour, most ${mostCalls}</tspan></text>
${grid.join('\n')}
${dates.join('\n')}
<polyline fill="none" stroke="#bbb" points="${line(({ calls }) => calls, mostCalls)}"/>
<polyline fill="none" stroke="#1a5fb4" points="${line(({ mean }) => mean, most)}"/>
<polyline fill="none" stroke="#b00020" points="${line(({ least }) => least, most)}"/>
</svg>
`
}
