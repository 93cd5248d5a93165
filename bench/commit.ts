import { execFileSync } from 'node:child_process'

/** The commit a report was made on, and whether the working tree differed from it. */
export function commitInWords(): string {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim()
  try {
    const changed = git('status', '--porcelain', '--untracked-files=no').split('\n').filter(Boolean).length
    const commit = git('rev-parse', '--short=12', 'HEAD')
    return changed === 0 ? commit : `${commit}, with ${changed} changed files beside it`
  } catch {
    return 'unknown: this folder is not a Git checkout'
  }
}
