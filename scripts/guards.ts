import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

// Guards over the tree as git would commit it: what no compiler looks for. Each finding is `file:line: reason`.

/** Google's secrets at their real length (google-facts 2.1), a key's own lines, and keys of API consoles. */
const realSecret =
  /GOCSPX-[A-Za-z0-9_-]{28}(?![A-Za-z0-9_-])|\b1\/\/[A-Za-z0-9_-]{40,}|\bya29\.[A-Za-z0-9_-]{60,}|\bAIza[A-Za-z0-9_-]{35}\b|\bMII[A-Za-z0-9+/]{60,}/

/** Made-up values in tests carry one of these words, so that a real secret cannot hide among them. */
const madeUp = /example|canary|fake|made-?up|test|dummy|sample|not-a-real|0{6}|x{6}|a{6}|abc/i

/** U+202A to U+202E and U+2066 to U+2069 reorder what a reviewer sees ("Trojan Source", CVE-2021-42574). */
const bidirectional = /[\u202a-\u202e\u2066-\u2069]/

/** Names of rooms that hold everything and so nothing (style rule 9). */
const drawer = /(^|\/)(utils?|helpers?|common|misc|lib|shared)(\/|\.ts$)/

const skipped = /\b(it|test|describe)\.(skip|only|todo|fixme|fails)\b|\btest\.(skip|fail|fixme)\(/

export type Finding = { readonly file: string; readonly line: number; readonly reason: string }

/** Every finding in one file. A skipped test needs `reason:` in a comment on the line above; the budget is zero without. */
export function findingsIn(file: string, text: string): Finding[] {
  const findings: Finding[] = []
  const add = (line: number, reason: string) => findings.push({ file, line, reason })
  if (drawer.test(file)) add(1, 'a drawer: name the file for the noun it owns')
  const isCode = /\.(ts|tsx|js|mjs|cjs)$/.test(file)
  const lines = text.split('\n')
  lines.forEach((line, index) => {
    if (bidirectional.test(line)) add(index + 1, 'a bidirectional control character')
    if (isCode && skipped.test(line) && !/reason:/.test(lines[index - 1] ?? ''))
      add(index + 1, 'a skipped or focused test without a written reason')
  })
  lines.forEach((line, index) => {
    const secret = realSecret.exec(line)?.[0]
    if (secret !== undefined && new Set(secret).size > 12 && !madeUp.test(line))
      add(index + 1, 'something that looks like a real secret')
  })
  return findings
}

export function trackedFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    encoding: 'utf8',
  })
  return listed.split('\0').filter((file) => file !== '' && !/(\.(png|ico|woff2|svg)|^package-lock\.json)$/.test(file))
}

if (import.meta.main) {
  const findings = trackedFiles().flatMap((file) => {
    try {
      return findingsIn(file, readFileSync(file, 'utf8'))
    } catch {
      return [] // Deleted, and not yet committed so.
    }
  })
  for (const { file, line, reason } of findings) console.error(`${file}:${line}: ${reason}`)
  if (findings.length > 0) process.exitCode = 1
}
