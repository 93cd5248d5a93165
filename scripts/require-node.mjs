import * as module from 'node:module'
import path from 'node:path'

// Loaded before every entry point. Plain JavaScript, so that an older Node can read it and say what to do.
const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  console.error(
    `Guidepost needs Node 24 or later; this is Node ${process.versions.node}. ` +
      'On Linux and Windows, npm ci brings it along and npm run uses it. Elsewhere, install Node 24 from nodejs.org.',
  )
  process.exit(1)
}

// Reading TypeScript costs a second and 20 MB that stay: what was read once is kept, beside what npm ci installed. A folder that
// cannot be written only means that nothing is kept.
module.enableCompileCache(path.join(import.meta.dirname, '../node_modules/.cache/node'))
