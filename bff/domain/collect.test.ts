import { expect, test } from 'vitest'
import { makeCollector } from './collect.ts'

test('what arrives in one turn, and while a write is under way, becomes one write each', async () => {
  const writes: number[][] = []
  const collect = makeCollector(async (_key, items: readonly number[]) => {
    writes.push([...items])
    await new Promise((resolve) => setImmediate(resolve))
    return items.map((item) => item * 10)
  })
  const early = [1, 2, 3].map((item) => collect('a', item))
  await new Promise((resolve) => setImmediate(resolve))
  const late = [4, 5].map((item) => collect('a', item))
  expect(await Promise.all([...early, ...late])).toEqual([10, 20, 30, 40, 50])
  expect(writes).toEqual([
    [1, 2, 3],
    [4, 5],
  ])
})

test('keys do not wait for each other', async () => {
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  const collect = makeCollector(async (key, items: readonly number[]) => {
    if (key === 'slow') await held
    return items
  })
  const slow = collect('slow', 1)
  expect(await collect('quick', 2)).toBe(2)
  release()
  expect(await slow).toBe(1)
})

test('a failed write fails its own items, and the next one goes on', async () => {
  let broken = true
  const collect = makeCollector(async (_key, items: readonly number[]) => {
    if (broken) throw new Error('away')
    return items
  })
  await expect(collect('a', 1)).rejects.toThrow('away')
  broken = false
  expect(await collect('a', 2)).toBe(2)
})

test('a batch has a limit, and nothing beyond it is lost', async () => {
  const sizes: number[] = []
  const collect = makeCollector(async (_key, items: readonly number[]) => {
    sizes.push(items.length)
    return items
  }, 4)
  const all = await Promise.all(Array.from({ length: 10 }, (_, item) => collect('a', item)))
  expect(all).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(sizes).toEqual([4, 4, 2])
})
