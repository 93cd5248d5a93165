// Which rule of a robots.txt speaks about an agent and a path (RFC 9309). Pure.

/** What Google's sender of notifications calls itself (google-facts 8.4). */
const agentOfNotifications = 'apis-google'

type Rule = { readonly allows: boolean; readonly pattern: string; readonly line: string }

/** The line that keeps Google's notifications from `path`; undefined when they may come. */
export function robotsRuleAgainst(text: string, path: string): string | undefined {
  const groups = groupsOf(text)
  const rules = groups.get(agentOfNotifications) ?? groups.get('*') ?? []
  const [strongest] = rules
    .filter(({ pattern }) => pattern !== '' && covers(pattern, path))
    // The longest pattern counts; of two as long the kinder one.
    .sort((a, b) => b.pattern.length - a.pattern.length || Number(b.allows) - Number(a.allows))
  return strongest === undefined || strongest.allows ? undefined : strongest.line
}

function groupsOf(text: string): ReadonlyMap<string, readonly Rule[]> {
  const groups = new Map<string, Rule[]>()
  let agents: string[] = []
  let isInRules = false
  for (const raw of text.split(/\r\n|\r|\n/)) {
    const line = (raw.split('#')[0] ?? '').trim()
    const colon = line.indexOf(':')
    if (colon === -1) continue
    const [field, value] = [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]
    if (field === 'user-agent') {
      agents = isInRules ? [value.toLowerCase()] : [...agents, value.toLowerCase()]
      isInRules = false
      for (const agent of agents) if (!groups.has(agent)) groups.set(agent, [])
    } else if (field === 'allow' || field === 'disallow') {
      isInRules = true
      for (const agent of agents) groups.get(agent)?.push({ allows: field === 'allow', pattern: value, line })
    }
  }
  return groups
}

/** `*` stands for any text, `$` at the end for the end of the path. Each part is looked for once, from left to right. */
function covers(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith('$')
  const [first = '', ...rest] = (isWhole ? pattern.slice(0, -1) : pattern).split('*')
  if (!path.startsWith(first)) return false
  let at = first.length
  for (const part of rest) {
    const found = path.indexOf(part, at)
    if (found === -1) return false
    at = found + part.length
  }
  return !isWhole || at === path.length || (rest.length > 0 && path.endsWith(rest.at(-1) ?? ''))
}
