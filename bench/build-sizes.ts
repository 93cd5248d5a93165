import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { root } from './child.ts'

export type Chunk = {
  readonly fileName: string
  readonly isEntry: boolean
  /** Absolute paths of the modules in it. */
  readonly modules: readonly string[]
  readonly gzipBytes: number
}

function chunksOf(output: Awaited<ReturnType<typeof build>>): Chunk[] {
  const outputs: readonly Rolldown.RolldownOutput[] = Array.isArray(output)
    ? output
    : 'output' in output
      ? [output]
      : []
  return outputs
    .flatMap((one) => one.output)
    .flatMap((file) =>
      file.type !== 'chunk'
        ? []
        : [
            {
              fileName: file.fileName,
              isEntry: file.isEntry,
              modules: file.moduleIds,
              gzipBytes: gzipSync(file.code, { level: 9 }).length,
            },
          ],
    )
}

/** Builds the interface as `npm start` does, into memory. */
export async function buildWeb(): Promise<readonly Chunk[]> {
  const configFile = path.join(root, 'vite.config.ts')
  return chunksOf(await build({ configFile, logLevel: 'silent', build: { write: false } }))
}

const oneButton = `
import { StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'
function Button() {
  const [count, setCount] = useState(0)
  return <button type="button" onClick={() => setCount(count + 1)}>{count}</button>
}
createRoot(document.getElementById('root')).render(<StrictMode><Button /></StrictMode>)
`

/** All JavaScript of a React app of one button, gzip, built with the same Vite, React and targets: the floor under every React page. */
export async function oneButtonBytes(): Promise<number> {
  // Inside the repository, so that React is found.
  const parent = path.join(root, 'node_modules/.cache')
  mkdirSync(parent, { recursive: true })
  const directory = mkdtempSync(path.join(parent, 'one-button-'))
  try {
    const index = '<!doctype html><div id="root"></div><script type="module" src="/main.tsx"></script>'
    writeFileSync(path.join(directory, 'index.html'), index)
    writeFileSync(path.join(directory, 'main.tsx'), oneButton)
    const { default: config } = await import('../vite.config.ts')
    const output = await build({
      configFile: false,
      root: directory,
      logLevel: 'silent',
      build: { write: false, target: config.build?.target ?? 'esnext', reportCompressedSize: false },
    })
    return chunksOf(output).reduce((sum, { gzipBytes }) => sum + gzipBytes, 0)
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}
