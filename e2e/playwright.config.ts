import { defineConfig } from '@playwright/test'

/** Runs every `*.e2e.ts` in a real Chromium. One worker per core: each has its own Guidepost, PostgreSQL and simulated Google. */
export default defineConfig({
  testDir: '..',
  testMatch: ['steps/**/*.e2e.ts', 'e2e/**/*.e2e.ts'],
  outputDir: '../test-results',
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json']],
  use: {
    actionTimeout: 15_000,
    navigationTimeout: 15_000,
    viewport: { width: 1200, height: 900 },
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'retain-on-failure',
    launchOptions: {
      ...(process.env['CHROMIUM_PATH'] === undefined ? {} : { executablePath: process.env['CHROMIUM_PATH'] }),
      // As root Chromium has no sandbox to use; nothing outside this machine answers.
      args: ['--no-sandbox', '--disable-background-networking'],
    },
  },
})
