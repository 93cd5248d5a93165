type Waiting<Item, Result> = {
  readonly items: Item[]
  readonly settle: { readonly resolve: (result: Result) => void; readonly reject: (error: unknown) => void }[]
}

/**
 * Collects what arrives within one turn of the event loop, and while the last write of the same key is under way, into one
 * write: no timer, no waiting when it is quiet, and a storm costs one commit per round trip (stack.md, trap 5).
 * `write` answers each item in order. A failed write fails its own items and no others.
 */
export function makeCollector<Item, Result>(
  write: (key: string, items: readonly Item[]) => Promise<readonly Result[]>,
  mostAtOnce = 1_000,
): (key: string, item: Item) => Promise<Result> {
  const waiting = new Map<string, Waiting<Item, Result>>()
  const writing = new Set<string>()

  async function drain(key: string): Promise<void> {
    for (let batch = take(key); batch; batch = take(key)) {
      const { items, settle } = batch
      try {
        const results = await write(key, items)
        for (const [place, { resolve, reject }] of settle.entries()) {
          const result = results[place]
          if (result === undefined) reject(new Error('A write left an item unanswered'))
          else resolve(result)
        }
      } catch (error) {
        for (const { reject } of settle) reject(error)
      }
    }
    writing.delete(key)
  }

  function take(key: string): Waiting<Item, Result> | undefined {
    const all = waiting.get(key)
    if (!all) return undefined
    if (all.items.length <= mostAtOnce) {
      waiting.delete(key)
      return all
    }
    return { items: all.items.splice(0, mostAtOnce), settle: all.settle.splice(0, mostAtOnce) }
  }

  return (key, item) =>
    new Promise((resolve, reject) => {
      const all = waiting.get(key) ?? { items: [], settle: [] }
      all.items.push(item)
      all.settle.push({ resolve, reject })
      waiting.set(key, all)
      if (writing.has(key)) return
      writing.add(key)
      setImmediate(() => void drain(key))
    })
}
