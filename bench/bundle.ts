import { buildWeb, oneButtonBytes } from './build-sizes.ts'
import { figure, type Figure } from './figure.ts'

const kb = (bytes: number) => bytes / 1000
const beside = 'a one-button React app built in the same run; gzip'

/** The chunk of one step: its own module of `web/wizard/pages` with its guide. */
const stepOf = (modules: readonly string[]) =>
  modules.map((id) => /web\/wizard\/pages\/([a-z-]+)\.tsx?$/.exec(id)?.[1]).find((slug) => slug !== undefined)

/** What a browser would load in total, and for one step alone. What the first page loads is measured in a browser. */
export const bundle: Figure = {
  name: 'bundle',
  measure: async () => {
    const [chunks, floor] = [await buildWeb(), await oneButtonBytes()]
    const all = chunks.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0)
    const steps = chunks.flatMap((chunk) => {
      const slug = stepOf(chunk.modules)
      return slug === undefined || chunk.isEntry ? [] : [{ slug, gzipBytes: chunk.gzipBytes }]
    })
    const [largest] = steps.sort((a, b) => b.gzipBytes - a.gzipBytes)
    if (largest === undefined) throw new Error('No step has a chunk of its own')
    return [
      figure('javascript-all-routes', kb(all), 'kB', kb(floor), { mostRatio: 3 }, beside),
      figure(
        'javascript-largest-step',
        kb(largest.gzipBytes),
        'kB',
        kb(floor),
        { most: 15 },
        `${largest.slug}, the largest of ${steps.length} steps; ${beside}`,
      ),
    ]
  },
}
