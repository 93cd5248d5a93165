/**
 * The catalogue's links lead to the real Google. While Google is simulated, the configuration's own links carry the
 * simulator's origin (`ORIGIN/HOST/PATH`, design D12), and the others follow them.
 */
export function googleAddress(href: string, links: Readonly<Record<string, readonly string[]>>): string {
  if (!href.startsWith('https://')) return href
  const example = Object.values(links).flat()[0]
  const origin = example === undefined ? null : /^(http:\/\/[^/]+)\/[a-z.]+\.google\.com\//.exec(example)
  return origin?.[1] === undefined ? href : `${origin[1]}/${href.slice('https://'.length)}`
}
