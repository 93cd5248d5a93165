import { expect, test } from 'vitest'
import { enterAsAdmin, startTestGuidepost } from './test-guidepost.ts'

test('a stop ends event streams that are only about to open', async () => {
  const running = await startTestGuidepost()
  const admin = await enterAsAdmin(running)
  const streams = Array.from({ length: 20 }, () => admin.call('GET', '/api/events'))
  // What had not even been read when the stop began is reset: that too is an end.
  const ends = streams.map((stream) => stream.then((response) => response.text()).catch(() => 'reset'))
  // The first one stands; the session of others is still being looked up.
  await Promise.race(streams)
  await running.close()
  expect(await Promise.all(ends)).toHaveLength(20)
})
