import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { stepBySlug } from '#steps/index.ts'
import { compileGuide, guideHeadings } from './compile-guide.ts'
import { calloutsOf, partsFor, type DrawingPart } from './drawing-parts.ts'
import { actionsFor, plainText, valueNames } from './guide.ts'

function guideWith(console: string): string {
  return guideHeadings
    .map((heading) => `## ${heading}\n\n${heading === 'In the Google Cloud console' ? console : 'Words.'}\n`)
    .join('\n')
}

describe('a guide is compiled to data', () => {
  test('numbered actions keep their labels and the values they name', () => {
    const { actions } = compileGuide(
      guideWith('1. Press **Create** in `acme`. {clientName}\n\n   Next: come back.\n2. Press **OK**.'),
      'x.md',
    )
    expect(actions).toHaveLength(2)
    expect(actions[0]?.text.map((piece) => piece.kind)).toEqual(['text', 'label', 'text', 'code', 'text', 'value'])
    expect(valueNames(actions[0]?.text ?? [])).toEqual(['clientName'])
    expect(actions[0]?.after.map((sentence) => plainText(sentence))).toEqual(['Next: come back.'])
  })

  test('a quotation before the actions is what to know before Google opens', () => {
    const { before, actions } = compileGuide(guideWith('> Google shows a warning.\n\n1. Press **Create**.'), 'x.md')
    expect(before).toEqual([{ kind: 'paragraph', text: [{ kind: 'text', text: 'Google shows a warning.' }] }])
    expect(actions).toHaveLength(1)
  })

  test('what stands under a heading of its own goes to the helper panel and is no action', () => {
    const { notes, actions } = compileGuide(
      guideWith('1. Press **Create**.\n\n### Never click\n\n- **Back to testing**\n\n### Missed it?\n\n1. Again.'),
      'x.md',
    )
    expect(notes.map(({ heading }) => heading)).toEqual(['Never click', 'Missed it?'])
    expect(actions).toHaveLength(1)
  })

  test('an action of one audience is not counted on the path of the other', () => {
    const { actions } = compileGuide(
      guideWith('1. *Internal:* Choose **Internal**.\n2. *External:* Choose **External**.\n3. Press **Create**.'),
      'x.md',
    )
    const sentences = (audience: 'internal' | 'external') =>
      actionsFor(actions, audience).map(({ text }) => plainText(text))
    expect(sentences('internal')).toEqual(['Choose Internal.', 'Press Create.'])
    expect(sentences('external')).toEqual(['Choose External.', 'Press Create.'])
  })

  test('a label that Google does not have is refused with its line', () => {
    expect(() => compileGuide(guideWith('1. Press **Create cleint**.'), 'x.md')).toThrow(
      /x\.md:\d+: "Create cleint" is no label/,
    )
  })

  test('another heading than agreed is refused', () => {
    expect(() => compileGuide('## What you make\n\nWords.\n\n## Why\n\nWords.', 'x.md')).toThrow(
      'The heading here is "Why it is needed", not "Why"',
    )
    expect(() => compileGuide('## What you make\n\nWords.', 'x.md')).toThrow('A guide has these headings')
  })
})

const guidesFolder = fileURLToPath(new URL('../../docs/guides/en/', import.meta.url))
const pages = import.meta.glob<{ drawing?: readonly DrawingPart[] }>('./pages/*.ts', { eager: true })

describe('each step and its guide agree', () => {
  const slugs = readdirSync(guidesFolder).flatMap((name) =>
    stepBySlug(name.replace(/\.md$/, '')) ? [name.replace(/\.md$/, '')] : [],
  )

  test.each(slugs)('%s: every copy field is named in an action, and every name is known', (slug) => {
    const step = stepBySlug(slug)
    const { actions } = compileGuide(readFileSync(`${guidesFolder}${slug}.md`, 'utf8'), `${slug}.md`)
    const named = actions.flatMap(({ text }) => valueNames(text))
    const copyFields = Object.entries(step?.fields ?? {}).flatMap(([name, field]) =>
      field.kind === 'copy' ? [name] : [],
    )
    expect(named.filter((name) => copyFields.includes(name)).sort()).toEqual(copyFields.sort())
  })

  test.each(slugs)('%s: callouts of the drawing are numbers of actions', (slug) => {
    const { actions } = compileGuide(readFileSync(`${guidesFolder}${slug}.md`, 'utf8'), `${slug}.md`)
    const drawing = pages[`./pages/${slug}.ts`]?.drawing
    if (!drawing) return
    for (const audience of ['internal', 'external'] as const) {
      const callouts = calloutsOf(partsFor(drawing, audience))
      const count = actionsFor(actions, audience).length
      expect(callouts.filter((number) => number < 1 || number > count)).toEqual([])
      expect(new Set(callouts).size).toBe(callouts.length)
    }
  })
})
