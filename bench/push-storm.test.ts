import { expect, test } from 'vitest'
import { runPushStorm } from './push-storm.ts'

// `npm run soak` does the same with 100,000.
test('2,000 pushes, some twice, late or forged, and a server killed with -9 again and again: each has its effect once (FM-30, FM-66)', async () => {
  const report = await runPushStorm({ pushes: 2_000, mailboxes: 10, perLife: 600 })
  expect(report).toMatchObject({ lost: [], unheard: [], twice: [], believed: [] })
  expect(report.kills).toBeGreaterThanOrEqual(3)
  expect(Math.min(report.copies, report.late, report.forged)).toBeGreaterThan(50)
}, 300_000)
