import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import * as z from 'zod/mini'
import { drawMargins } from './draw-margins.ts'
import { simulate } from './simulation.ts'

// npm run simulate -- --mailboxes 100000 --calendars 20000 --days 90 --failures 0.3 --outage-hours 120 --seed 1 --json

const { values } = parseArgs({
  options: {
    mailboxes: { type: 'string', default: '100000' },
    calendars: { type: 'string', default: '20000' },
    days: { type: 'string', default: '90' },
    failures: { type: 'string', default: '0.3' },
    'outage-hours': { type: 'string', default: '120' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
    plot: { type: 'string' },
  },
})
const count = z.coerce.number().check(z.int(), z.gte(0))
const optionsSchema = z.object({
  mailboxes: count,
  calendars: count,
  days: count.check(z.gte(1)),
  failures: z.coerce.number().check(z.gte(0), z.lt(1)),
  outageHours: count,
  seed: count,
})
const options = optionsSchema.parse({ ...values, outageHours: values['outage-hours'] })

const startedAt = performance.now()
const report = simulate(options)
const round = (value: number, digits: number) => Number(value.toFixed(digits))
const figures = {
  lapsedWatches: report.lapsedWatches,
  lapsedChannels: report.lapsedChannels,
  leastMarginHours: round(report.leastMarginHours, 2),
  callsPerWatchPerDay: round(report.callsPerWatchPerDay, 3),
  peakOverMean: round(report.peakOverMean, 2),
  wallSeconds: round((performance.now() - startedAt) / 1_000, 1),
  // maxRSS is in kilobytes.
  peakRssMb: round(process.resourceUsage().maxRSS / 1_024, 0),
}
if (values.plot !== undefined) writeFileSync(values.plot, drawMargins(report.hours))
if (values.json) console.log(JSON.stringify(figures))
else console.table(figures)
