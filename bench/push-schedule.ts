/** One POST of the storm. `genuine` announces the mail of its number; `forged` pretends to. */
export type Sending = { readonly kind: 'genuine' | 'forged'; readonly mail: number }

/** How far a push may fall behind the ones after it, and a copy behind its first. */
const furthest = 40

/** A seeded generator (xorshift32): the same storm on every machine. */
function makeRandom(seed: number): () => number {
  let state = seed | 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

/** Pushes for `mails` mails in the order of their sending: 10 % out of order, 10 % twice, and 5 % forged ones between. */
export function makeSchedule(mails: number, seed: number) {
  const random = makeRandom(seed)
  const placed: { readonly at: number; readonly sending: Sending }[] = []
  const counts = { late: 0, copies: 0, forged: 0 }
  const isDrawn = (share: number, counted: keyof typeof counts) => {
    const isHit = random() < share
    if (isHit) counts[counted] += 1
    return isHit
  }
  for (let mail = 0; mail < mails; mail += 1) {
    const at = isDrawn(0.1, 'late') ? mail + 1 + random() * furthest : mail
    placed.push({ at, sending: { kind: 'genuine', mail } })
    if (isDrawn(0.1, 'copies')) placed.push({ at: at + random() * furthest, sending: { kind: 'genuine', mail } })
    if (isDrawn(0.05, 'forged')) placed.push({ at: mail + random(), sending: { kind: 'forged', mail } })
  }
  placed.sort((one, other) => one.at - other.at)
  return { sendings: placed.map(({ sending }) => sending), counts }
}
