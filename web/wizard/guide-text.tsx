import { Fragment } from 'react'
import type { Configuration } from '#contract/configuration.ts'
import type { CopyField, StepDefinition } from '#steps/define-step.ts'
import { CopyValue } from '../ui/copy-value.tsx'
import { valueNames, type Action, type Block, type Sentence } from './guide.ts'

type Shown = Configuration['shown']

/** Finds a copy field by the name in braces. */
function copyFieldOf(step: StepDefinition, name: string): CopyField | undefined {
  const field = step.fields[name]
  return field?.kind === 'copy' ? field : undefined
}

/** A shown value that is one text; lists and unknown names are nothing. */
export function shownText(shown: Shown, name: string): string | undefined {
  const value = new Map<string, unknown>(Object.entries(shown)).get(name)
  return typeof value === 'string' ? value : undefined
}

/** Google's labels bold, code in mono. Values that have their own copy field are left to it. */
export function SentenceText({ sentence, shown }: { sentence: Sentence; shown?: Shown }) {
  return sentence.map((piece, index) => {
    if (piece.kind === 'label') return <b key={index}>{piece.text}</b>
    if (piece.kind === 'emphasis') return <em key={index}>{piece.text}</em>
    if (piece.kind === 'code')
      return (
        <code key={index} translate="no">
          {piece.text}
        </code>
      )
    if (piece.kind === 'link')
      return (
        <a key={index} href={piece.href} target="_blank" rel="noopener noreferrer">
          {piece.text}
        </a>
      )
    if (piece.kind === 'text') return <Fragment key={index}>{piece.text}</Fragment>
    const value = shown && shownText(shown, piece.name)
    return value === undefined ? null : (
      <span key={index} className="mono" translate="no">
        {value}
      </span>
    )
  })
}

export function Blocks({ blocks, shown }: { blocks: readonly Block[]; shown: Shown }) {
  return blocks.map((block, index) => {
    if (block.kind === 'paragraph')
      return (
        <p key={index}>
          <SentenceText sentence={block.text} shown={shown} />
        </p>
      )
    const items = block.items.map((item, number) => (
      <li key={number}>
        <SentenceText sentence={item} shown={shown} />
      </li>
    ))
    return block.ordered ? (
      <ol className="numbered" key={index}>
        {items}
      </ol>
    ) : (
      <ul className="plain" key={index}>
        {items}
      </ul>
    )
  })
}

/** The numbered actions in Google, each with its values to copy right under the sentence that needs them. */
export function Actions({ actions, step, shown }: { actions: readonly Action[]; step: StepDefinition; shown: Shown }) {
  return (
    <ol className="actions">
      {actions.map(({ text, after }, index) => (
        <li key={index}>
          <span className="plate" aria-hidden="true">
            {index + 1}
          </span>
          <div>
            <p className="do">
              <SentenceText
                sentence={text.filter((piece) => piece.kind !== 'value' || !copyFieldOf(step, piece.name))}
                shown={shown}
              />
            </p>
            {valueNames(text).map((name) => (
              <Values key={name} field={copyFieldOf(step, name)} shown={shown} />
            ))}
            {after.map((sentence, number) => (
              <p className="next" key={number}>
                <SentenceText sentence={sentence} shown={shown} />
              </p>
            ))}
          </div>
        </li>
      ))}
    </ol>
  )
}

/** One value or several: with two or more, each is numbered. */
function Values({ field, shown }: { field: CopyField | undefined; shown: Shown }) {
  if (!field) return null
  const values = field.values(shown)
  return values.map((value, index) => (
    <CopyValue key={value} value={value} label={values.length > 1 ? `${field.label} ${index + 1}` : field.label} />
  ))
}
