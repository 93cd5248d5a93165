import type {
  BlockContent,
  DefinitionContent,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Audience } from '#contract/configuration.ts'
import { googleLabels } from '#contract/google-labels.ts'
import type { Action, Block, Guide, HelperNote, Piece, Sentence } from './guide.ts'

/** The five headings of every guide, in this order (style.md 2). */
export const guideHeadings = [
  'What you make',
  'Why it is needed',
  'In the Google Cloud console',
  'What we check',
  'If it does not work',
] as const

/** An action that begins with one of these belongs to that audience only. */
const audiences = new Map<string, Audience>([
  ['Internal:', 'internal'],
  ['External:', 'external'],
])

const labelTexts = new Set<string>(Object.values(googleLabels).map(({ text }) => text.en))

/**
 * A guide's Markdown -> data. Runs when building and in tests, never in the browser. Throws with the file's name and
 * line when a guide has another form than agreed, or spells a Google label that is not in `contract/google-labels.ts`.
 */
export function compileGuide(markdown: string, fileName: string): Guide {
  const root = unified().use(remarkParse).parse(markdown)
  const wrong = (what: string, node?: { position?: Root['position'] }): never => {
    throw new Error(`${fileName}:${node?.position?.start.line ?? 1}: ${what}`)
  }
  const [make, why, console, check, trouble] = sectionsOf(root, wrong)
  if (!make || !why || !console || !check || !trouble)
    return wrong(`A guide has these headings: ${guideHeadings.join(' · ')}`)
  const main = console.filter((node) => !isInNote(node, console))
  return {
    make: blocksOf(make, wrong),
    why: blocksOf(why, wrong),
    before: main.flatMap((node) => (node.type === 'blockquote' ? blocksOf(node.children, wrong) : [])),
    actions: main.flatMap((node) =>
      node.type === 'list' && node.ordered ? node.children.map((item) => actionOf(item, wrong)) : [],
    ),
    notes: notesOf(console, wrong),
    check: blocksOf(check, wrong),
    trouble: blocksOf(trouble, wrong),
  }
}

type Wrong = (what: string, node?: { position?: Root['position'] }) => never

function sectionsOf(root: Root, wrong: Wrong): RootContent[][] {
  const sections: RootContent[][] = []
  for (const node of root.children) {
    if (node.type === 'heading' && node.depth === 2) {
      const expected = guideHeadings[sections.length]
      const heading = textOf(node.children)
      if (heading !== expected) wrong(`The heading here is "${expected ?? 'none'}", not "${heading}"`, node)
      sections.push([])
    } else if (node.type !== 'heading' || node.depth !== 1) {
      sections.at(-1)?.push(node)
    }
  }
  return sections
}

function isInNote(node: RootContent, section: readonly RootContent[]): boolean {
  return section.slice(0, section.indexOf(node) + 1).some((before) => before.type === 'heading')
}

function notesOf(section: readonly RootContent[], wrong: Wrong): HelperNote[] {
  const notes: { heading: string; nodes: RootContent[] }[] = []
  for (const node of section) {
    if (node.type === 'heading') notes.push({ heading: textOf(node.children), nodes: [] })
    else notes.at(-1)?.nodes.push(node)
  }
  return notes.map(({ heading, nodes }) => ({ heading, blocks: blocksOf(nodes, wrong) }))
}

function actionOf(item: ListItem, wrong: Wrong): Action {
  const [first, ...rest] = item.children.map((child) => sentenceOfParagraph(child, wrong))
  if (!first) return wrong('An action is empty', item)
  const [piece, ...others] = first
  const audience = piece?.kind === 'emphasis' ? audiences.get(piece.text) : undefined
  return audience ? { text: others, after: rest, only: audience } : { text: first, after: rest }
}

function blocksOf(nodes: readonly (RootContent | BlockContent | DefinitionContent)[], wrong: Wrong): Block[] {
  return nodes.map((node) => {
    if (node.type === 'paragraph') return { kind: 'paragraph', text: sentenceOf(node.children, wrong) }
    if (node.type === 'list') return listOf(node, wrong)
    return wrong(`A guide holds paragraphs and lists here, not ${node.type}`, node)
  })
}

function listOf(node: List, wrong: Wrong): Block {
  return {
    kind: 'list',
    ordered: node.ordered === true,
    items: node.children.map((item) => {
      const [only, ...rest] = item.children
      if (!only || rest.length > 0) return wrong('A list entry holds one paragraph', item)
      return sentenceOfParagraph(only, wrong)
    }),
  }
}

function sentenceOfParagraph(node: BlockContent | DefinitionContent, wrong: Wrong): Sentence {
  return node.type === 'paragraph'
    ? sentenceOf((node satisfies Paragraph).children, wrong)
    : wrong('Only paragraphs stand here', node)
}

function sentenceOf(nodes: readonly PhrasingContent[], wrong: Wrong): Piece[] {
  return nodes.flatMap((node): Piece[] => {
    if (node.type === 'text') return piecesOfText(node.value.replace(/\n/g, ' '))
    if (node.type === 'inlineCode') return [{ kind: 'code', text: node.value }]
    if (node.type === 'emphasis') return [{ kind: 'emphasis', text: textOf(node.children) }]
    if (node.type === 'link') return [{ kind: 'link', text: textOf(node.children), href: node.url }]
    if (node.type === 'strong') {
      const text = textOf(node.children)
      if (!labelTexts.has(text)) wrong(`"${text}" is no label of contract/google-labels.ts`, node)
      return [{ kind: 'label', text }]
    }
    return wrong(`A sentence holds no ${node.type}`, node)
  })
}

function piecesOfText(text: string): Piece[] {
  return text
    .split(/(\{[a-zA-Z]+\})/)
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith('{') && part.endsWith('}')
        ? { kind: 'value', name: part.slice(1, -1) }
        : { kind: 'text', text: part },
    )
}

function textOf(nodes: readonly PhrasingContent[]): string {
  return nodes.map((node) => ('value' in node ? node.value : 'children' in node ? textOf(node.children) : '')).join('')
}
