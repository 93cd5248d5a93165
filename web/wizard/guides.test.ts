import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { shownValuesSchema } from '#contract/configuration.ts'
import { deepLinkAllowed } from '#contract/google-links.ts'
import type { StepDefinition } from '#steps/define-step.ts'
import { compileGuide } from './compile-guide.ts'
import { calloutsOf, partsFor, type DrawingPart } from './drawing-parts.ts'
import { actionsFor, plainText, valueNames, type Guide, type Sentence } from './guide.ts'

// Rules for every guide, and the ties between a guide, its step and its drawing. `compile-guide.test.ts` holds the format.

const folder = fileURLToPath(new URL('../../docs/guides/en/', import.meta.url))
const pages = import.meta.glob<{ drawing?: readonly DrawingPart[] }>('./pages/*.ts', { eager: true })
const definitions = import.meta.glob<Record<string, StepDefinition>>('../../steps/*/step.ts', { eager: true })
const known = Object.keys(shownValuesSchema.shape)
const audiences = ['internal', 'external'] as const

type Told = { readonly step: StepDefinition; readonly guide: Guide; readonly markdown: string }

const steps = Object.values(definitions).flatMap((module) => Object.values(module))
const told = steps.map((step): [string, Told] => {
  const markdown = readFileSync(`${folder}${step.slug}.md`, 'utf8')
  return [step.slug, { step, markdown, guide: compileGuide(markdown, `${step.slug}.md`) }]
})

function sentencesOf({ make, why, before, actions, notes, check, trouble }: Guide): Sentence[] {
  const blocks = [...make, ...why, ...before, ...notes.flatMap((note) => note.blocks), ...check, ...trouble]
  return [
    ...blocks.flatMap((block) => (block.kind === 'list' ? block.items : [block.text])),
    ...actions.flatMap(({ text, after }) => [text, ...after]),
  ]
}

const words = (text: string) => text.split(/\s+/).filter((word) => word !== '').length

test('every step has a guide', () => {
  const files = readdirSync(folder)
  expect(steps.filter(({ slug }) => !files.includes(`${slug}.md`)).map(({ slug }) => slug)).toEqual([])
})

describe.each(told)('the guide %s', (slug, { step, guide, markdown }) => {
  test('is headed with the title of its step', () => {
    expect(markdown.split('\n')[0]).toBe(`# ${step.title}`)
  })

  test('has no sentence of more than 20 words', () => {
    const long = sentencesOf(guide)
      .flatMap((sentence) => plainText(sentence, (name) => name).split(/(?<=[.:?])\s/))
      .filter((sentence) => words(sentence) > 20)
    expect(long).toEqual([])
  })

  test('is calm: none of the words that rush, blame or apologise', () => {
    expect(markdown).not.toMatch(/\b(?:please|simply|just|sorry|oops|invalid|forbidden|easy|easily)\b|!/i)
  })

  test('names only values that the step gives to copy or that are shown', () => {
    const names = sentencesOf(guide).flatMap(valueNames)
    expect(names.filter((name) => !(name in step.fields) && !known.includes(name))).toEqual([])
  })

  test.each(audiences)('and its drawing number the same actions, on the path %s', (audience) => {
    const actions = actionsFor(guide.actions, audience)
    const drawing = pages[`./pages/${slug}.ts`]?.drawing
    // What has no label of Google's happens on our own page.
    const drawn = actions.flatMap(({ text }, index) => (text.some(({ kind }) => kind === 'label') ? [index + 1] : []))
    expect(drawing ? calloutsOf(partsFor(drawing, audience)).sort((a, b) => a - b) : []).toEqual(drawn)
  })

  test('opens only Google pages that are allowed, pinned to the project', () => {
    for (const page of step.opens) {
      const address = page.address({ projectId: 'acme-mail-3f9c', topicId: 'guidepost-gmail' })
      expect(deepLinkAllowed(address), address).toBe(true)
    }
  })

  test('is small enough for the chunk of its step', () => {
    expect(gzipSync(JSON.stringify(guide)).length).toBeLessThan(6_000)
    expect(JSON.stringify(guide).length).toBeLessThan(13_000)
  })
})
