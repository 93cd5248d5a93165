import { describe, expect, test } from 'vitest'
import { groups, type StepDefinition } from './define-step.ts'
import { checks } from './index.server.ts'
import { steps } from './index.ts'

const allChecks = new Map(steps.flatMap((step) => Object.entries(step.checks)))

describe.each(steps.map((step): [string, StepDefinition] => [step.slug, step]))('the step %s', (_slug, step) => {
  test('asks a question for each of its checks', () => {
    for (const id of Object.keys(step.checks)) expect(checks, id).toHaveProperty(id)
  })

  test('needs only checks and steps that exist', () => {
    for (const [id, definition] of Object.entries(step.checks)) {
      for (const need of definition.needs) expect(allChecks.has(need), `${id} needs ${need}`).toBe(true)
    }
    const place = steps.indexOf(step)
    for (const need of step.needs) {
      const needed = steps.findIndex(({ slug }) => slug === need)
      expect(needed, `${step.slug} needs ${need}`).toBeGreaterThanOrEqual(0)
      expect(needed).toBeLessThan(place)
    }
  })

  test('stands in the group order of the rail', () => {
    const before = steps.slice(0, steps.indexOf(step)).map(({ group }) => groups.indexOf(group))
    expect(Math.max(0, ...before)).toBeLessThanOrEqual(groups.indexOf(step.group))
  })
})

test('every question belongs to a step', () => {
  expect(Object.keys(checks).filter((id) => !allChecks.has(id))).toEqual([])
})

test('no check waits for itself, also not through others', () => {
  const visit = (id: string, path: readonly string[]): void => {
    expect(path, `${path.join(' → ')} → ${id}`).not.toContain(id)
    for (const need of allChecks.get(id)?.needs ?? []) visit(need, [...path, id])
  }
  for (const id of allChecks.keys()) visit(id, [])
})
