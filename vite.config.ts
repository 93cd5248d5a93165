import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { readFileSync, writeFileSync } from 'node:fs'
import path, { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
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

/** A browser draws Google's English words; where they were found and when is for us. */
const labels: Plugin = {
  name: 'labels',
  apply: 'build',
  transform(_code, id) {
    if (!id.endsWith('/contract/google-labels.ts')) return undefined
    const words = Object.entries(googleLabels).map(([key, { text }]) => [key, { text: { en: text.en } }])
    return { code: `export const googleLabels = ${JSON.stringify(Object.fromEntries(words))}`, map: null }
  },
}

/** Compressed once here, not at every request. Only what is worth it: an asset of a few bytes grows. */
const compressed: Plugin = {
  name: 'compressed',
  apply: 'build',
  writeBundle({ dir = '' }, files) {
    for (const [name, file] of Object.entries(files)) {
      const bytes = Buffer.from(file.type === 'chunk' ? file.code : file.source)
      if (!/\.(js|css|svg)$/.test(name) || bytes.length < 1024) continue
      writeFileSync(path.join(dir, `${name}.br`), brotliCompressSync(bytes))
      writeFileSync(path.join(dir, `${name}.gz`), gzipSync(bytes, { level: 9 }))
    }
  },
}

type ModulesOf = { getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null }

/** All that a module needs before it can run. */
function staticallyNeeded(entry: string, modules: ModulesOf): ReadonlySet<string> {
  const found = new Set([entry])
  for (const id of found) for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) found.add(imported)
  return found
}

/**
 * Three chunks beside each page's own: the entry that asks for everything, what draws the first page, and what the pages behind
 * the session share. In thirty small ones they would wait for a free connection again and again, on a telephone 150 ms each.
 */
const inWeb = (file: string) => fileURLToPath(new URL(`web/${file}`, import.meta.url))
let entry: ReadonlySet<string> | undefined
let app: ReadonlySet<string> | undefined
const chunkOf = (id: string, modules: ModulesOf) => {
  entry ??= staticallyNeeded(inWeb('main.ts'), modules)
  app ??= staticallyNeeded(inWeb('app.tsx'), modules)
  if (entry.has(id)) return null
  return app.has(id) ? 'app' : 'inside'
}
const codeSplitting = {
  includeDependenciesRecursively: false,
  groups: [{ name: chunkOf, debugName: 'shared', minShareCount: 2 }],
}

/** The entry sets the chosen theme, so nothing is painted before it ran. */
const themeFirst: Plugin = {
  name: 'theme-first',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => html.replace('<script type="module"', '$& blocking="render"'),
  },
}

const firstChunks = new Set(['app', 'rolldown-runtime'])

/**
 * What draws every first page is asked for by the HTML itself. The entry would ask a round trip later, and a request begun by
 * a script holds the thread for milliseconds.
 */
const askForApp: Plugin = {
  name: 'ask-for-app',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) =>
      Object.values(bundle).flatMap((file) =>
        file.type !== 'chunk' || !firstChunks.has(file.name)
          ? []
          : [
              {
                tag: 'link',
                injectTo: 'head' as const,
                attrs: { rel: 'modulepreload', crossorigin: true, fetchpriority: 'low', href: `/${file.fileName}` },
              },
              ...[...(file.viteMetadata?.importedCss ?? [])].map((css) => ({
                tag: 'link',
                injectTo: 'head' as const,
                attrs: { rel: 'preload', as: 'style', crossorigin: true, href: `/${css}` },
              })),
            ],
      ),
  },
}

export default defineConfig({
  root: 'web',
  plugins: [themeFirst, askForApp, guides, labels, react(), tailwindcss(), compressed],
  define: { __VERSION__: JSON.stringify(version), __LABELS_CHECKED__: JSON.stringify(labelsChecked) },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // The pages ask for their chunks themselves (web/pages.ts): a link for each, made by a script, costs more than it brings.
    modulePreload: false,
    // The first browsers with light-dark(), on which every token rests.
    target: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting } },
    reportCompressedSize: false,
  },
  test: {
    // Vite's root is web/; the tests of every room are found from here.
    root: fileURLToPath(new URL('.', import.meta.url)),
    // Much of a test is waiting: for Google's pauses, for the planner's next turn. Two cores hold two files at a time.
    maxWorkers: 2,
    // Nobody waits longer on a fast machine: a poll ends when it is so. One second is not enough for a busy one.
    expect: { poll: { timeout: 20_000 } },
    testTimeout: 30_000,
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
          include: [
            'bff/*.test.ts',
            'bff/{store,secrets,google,http,jobs,cli,events}/**/*.test.ts',
            '{e2e,examples,bench}/**/*.test.ts',
          ],
          // One PostgreSQL for the run; every test file clones its own database from the migrated template.
          globalSetup: [fileURLToPath(new URL('bff/store/test-server.ts', import.meta.url))],
          // Longer than the polls of one test together: they say what did not come, this says only that it was late.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
  server: { proxy: { '/api': `http://localhost:${process.env['PORT'] ?? 4310}` } },
})
