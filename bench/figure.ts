/** One line of output. `baseline` is the measured value of the thing beside it, in the same unit and the same run. */
export type FigureLine = {
  readonly id: string
  readonly value: number
  readonly unit: 'ms' | 'MB' | 'kB' | 'score' | 'count' | 'per second'
  readonly baseline: number | null
  /** value / baseline, to two digits; null where nothing stands beside it. */
  readonly ratio: number | null
}

/** What was promised of a figure. It is kept when neither bound is crossed; a figure without a promise is for information. */
export type Promised = {
  readonly most?: number
  readonly least?: number
  readonly mostRatio?: number
  readonly leastRatio?: number
}

export type Measured = { readonly line: FigureLine; readonly promised: Promised; readonly remark?: string }

/** Measures one or more figures of one kind. `name` is what `npm run bench -- FILTER` matches, beside the ids. */
export type Figure = { readonly name: string; readonly measure: () => Promise<readonly Measured[]> }

const rounded = (value: number, digits: number) => Number(value.toFixed(digits))

/** Rounds and divides. `baseline` null: a figure that stands for itself. */
export function figure(
  id: string,
  value: number,
  unit: FigureLine['unit'],
  baseline: number | null,
  promised: Promised = {},
  remark?: string,
): Measured {
  return {
    line: {
      id,
      value: rounded(value, 1),
      unit,
      baseline: baseline === null ? null : rounded(baseline, 1),
      ratio: baseline === null || baseline === 0 ? null : rounded(value / baseline, 2),
    },
    promised,
    ...(remark !== undefined && { remark }),
  }
}

/** Why the promise is not kept, in words; undefined when it is. */
export function brokenPromise({ line, promised }: Measured): string | undefined {
  const { value, ratio, unit } = line
  if (promised.most !== undefined && value > promised.most) return `${value} ${unit}, promised at most ${promised.most}`
  if (promised.least !== undefined && value < promised.least)
    return `${value} ${unit}, promised at least ${promised.least}`
  if (promised.mostRatio !== undefined && (ratio === null || ratio > promised.mostRatio))
    return `${ratio} times the baseline, promised at most ${promised.mostRatio}`
  if (promised.leastRatio !== undefined && (ratio === null || ratio < promised.leastRatio))
    return `${ratio} times the baseline, promised at least ${promised.leastRatio}`
  return undefined
}

/** The middle one of several runs: a shared machine makes single runs lie. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (middle === undefined) throw new Error('Nothing was measured')
  return middle
}

/** Runs one after another and returns every result in order. */
export async function repeated<T>(times: number, work: () => Promise<T>): Promise<T[]> {
  const results: T[] = []
  for (let round = 0; round < times; round += 1) results.push(await work())
  return results
}
