import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { googleLabels } from './contract/google-labels.ts'
import { compileGuide } from './web/wizard/compile-guide.ts'

const { version }: { version: string } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))

const oldestLabel = Object.values(googleLabels)
  .map(({ verifiedOn }) => verifiedOn)
  .sort()[0]
const labelsChecked = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric' }).format(
  new Date(oldestLabel ?? 0),
)

/** Guides become data while building, so that no Markdown is parsed in a browser. */
const guides: Plugin = {
  name: 'guides',
  transform(markdown, id) {
    if (!/\/docs\/guides\/.+\.md$/.test(id)) return undefined
    return { code: `export default ${JSON.stringify(compileGuide(markdown, basename(id)))}`, map: null }
  },
}

export default defineConfig({
  root: 'web',
  plugins: [guides, react(), tailwindcss()],
  define: { __VERSION__: JSON.stringify(version), __LABELS_CHECKED__: JSON.stringify(labelsChecked) },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // The first browsers with light-dark(), on which every token rests.
    target: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  test: {
    // Vite's root is web/; the tests of every room are found from here.
    root: fileURLToPath(new URL('.', import.meta.url)),
    setupFiles: [fileURLToPath(new URL('scripts/stay-on-this-machine.ts', import.meta.url))],
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['{contract,steps,web,scripts}/**/*.test.{ts,tsx}', 'bff/domain/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['bff/*.test.ts', 'bff/{store,secrets,google,http,jobs,cli}/**/*.test.ts', '{e2e,examples,bench}/**/*.test.ts'],
          // One PostgreSQL for the run; every test file clones its own database from the migrated template.
          globalSetup: [fileURLToPath(new URL('bff/store/test-server.ts', import.meta.url))],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
  server: { proxy: { '/api': `http://localhost:${process.env['PORT'] ?? 4310}` } },
})
