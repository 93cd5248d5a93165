import type { ReactNode } from 'react'
import { googleLabels } from '#contract/google-labels.ts'
import type { ShownValues } from '#contract/configuration.ts'
import type { DrawingButton, DrawingPart, DrawingText } from './drawing-parts.ts'

const width = 296
const left = 36
const right = width - 16
/** Beyond this a value is set in the narrow type and broken. */
const lettersPerLine = 34
/** One letter of the narrow type, and what a box keeps free beside it. */
const narrowLetter = 5.8
const boxPadding = 20

type Placed = { readonly height: number; readonly drawn: ReactNode }

/**
 * A schematic page of Google's, drawn from data in tokens' colours: no screenshot and no logo. Its callouts carry the
 * numbers of the actions beside it, which say the same in words; so it is hidden from assistive technology.
 */
export function Drawing({ parts, shown }: { parts: readonly DrawingPart[]; shown: ShownValues }) {
  const { height, drawn } = column(parts, shown, { x: left, end: right, y: 42 })
  const total = height + 14
  return (
    <svg className="g" viewBox={`0 0 ${width} ${total}`} aria-hidden="true" focusable="false">
      <rect className="paper" x="0.5" y="0.5" width={width - 1} height={total - 1} rx="8" />
      <path className="chrome" d={`M.5 8.5a8 8 0 0 1 8-8h${width - 17}a8 8 0 0 1 8 8V28.5H.5Z`} />
      {[15, 27, 39].map((x) => (
        <circle className="ghost" cx={x} cy="14.5" r="3.5" key={x} />
      ))}
      {shown.projectId !== null && (
        <text className="t-m" x="56" y="18">
          project {shown.projectId}
        </text>
      )}
      {drawn}
    </svg>
  )
}

type Place = { readonly x: number; readonly end: number; readonly y: number }

/** Parts under one another; `height` is the lower edge of the last. */
function column(parts: readonly DrawingPart[], shown: ShownValues, place: Place): Placed {
  let y = place.y
  const drawn = parts.map((part, index) => {
    const placed = draw(part, shown, { ...place, y })
    y = placed.height
    return <g key={index}>{placed.drawn}</g>
  })
  return { height: y, drawn }
}

function draw(part: DrawingPart, shown: ShownValues, place: Place): Placed {
  const { x, end, y } = place
  switch (part.kind) {
    case 'heading':
      return {
        height: y + 24,
        drawn: (
          <>
            <text className="t-h" x={x} y={y + 12}>
              {textOf(part.text, shown)}
            </text>
            <Callout number={part.number} x={x} middle={y + 8} />
          </>
        ),
      }
    case 'text':
      return {
        height: y + 20,
        drawn: (
          <>
            <text x={x} y={y + 12}>
              {textOf(part.text, shown)}
            </text>
            <Callout number={part.number} x={x} middle={y + 8} />
          </>
        ),
      }
    case 'field': {
      const text = part.text ? textOf(part.text, shown) : ''
      const isLong = text.length > lettersPerLine
      return box(textOf(part.name, shown), isLong ? lines(text, place) : [text], false, part.number, place, isLong)
    }
    case 'select':
      return box(
        textOf(part.name, shown),
        part.text ? [textOf(part.text, shown)] : [''],
        part.kind === 'select',
        part.number,
        place,
      )
    case 'fields': {
      const base = textOf(part.name, shown).replace(/\d+$/, '')
      let lower = y
      const drawn = part.values(shown).map((value, index) => {
        const placed = box(
          `${base}${index + 1}`,
          lines(value, place),
          false,
          index === 0 ? part.number : undefined,
          { x, end, y: lower },
          true,
        )
        lower = placed.height
        return <g key={value}>{placed.drawn}</g>
      })
      return { height: lower, drawn }
    }
    case 'radio':
    case 'checkbox':
      return {
        height: y + 24,
        drawn: (
          <>
            {part.kind === 'radio' ? (
              <circle className="box" cx={x + 7} cy={y + 8} r="6.5" />
            ) : (
              <rect className="box" x={x + 1} y={y + 2} width="12" height="12" rx="2" />
            )}
            {part.chosen && <circle className="solid" cx={x + 7} cy={y + 8} r="3.5" />}
            <text x={x + 22} y={y + 12}>
              {textOf(part.text, shown)}
            </text>
            <Callout number={part.number} x={x} middle={y + 8} />
          </>
        ),
      }
    case 'buttons':
      return buttons(part.buttons, shown, place)
    case 'dialog': {
      const inner = column([{ kind: 'heading', text: part.title }, ...part.parts], shown, {
        x: x + 28,
        end: end - 6,
        y: y + 26,
      })
      return {
        height: inner.height + 14,
        drawn: (
          <>
            <path className="hair" strokeDasharray="2 4" d={`M${x + 32} ${y - 2}v14`} />
            <rect className="paper" x={x - 8} y={y + 12} width={end - x + 12} height={inner.height - y - 4} rx="8" />
            {inner.drawn}
          </>
        ),
      }
    }
  }
}

function box(
  name: string,
  text: readonly string[],
  isSelect: boolean,
  number: number | undefined,
  { x, end, y }: Place,
  mono = false,
): Placed {
  const height = 14 + Math.max(1, text.length) * 14
  return {
    height: y + 20 + height + 10,
    drawn: (
      <>
        <text className="t-m" x={x} y={y + 14}>
          {name}
        </text>
        <rect className="box" x={x} y={y + 20} width={end - x} height={height} rx="4" />
        {text.map((line, index) => (
          <text className={mono ? 't-v' : undefined} x={x + 10} y={y + 38 + index * 14} key={index}>
            {line}
          </text>
        ))}
        {isSelect && <path className="hair" d={`m${end - 18} ${y + 18 + height / 2} 4 4 4-4`} />}
        <Callout number={number} x={x} middle={y + 20 + height / 2} />
      </>
    ),
  }
}

/** Buttons beside one another, each as wide as its words and with room for its callout. */
function buttons(all: readonly DrawingButton[], shown: ShownValues, { x, end, y }: Place): Placed {
  let from = x
  let row = y
  const drawn = all.map((button, index) => {
    const text = textOf(button.text, shown)
    const wide = Math.round(text.length * 6.4) + 26
    const gap = index === 0 ? 0 : button.number === undefined ? 10 : 34
    if (index > 0 && from + gap + wide > end) {
      from = x
      row += 36
    } else {
      from += gap
    }
    const at = from
    from += wide
    return (
      <g key={text}>
        <rect className={button.primary ? 'solid' : 'box'} x={at} y={row + 4} width={wide} height="26" rx="13" />
        <text className={button.primary ? 't-p' : 't-c'} x={at + wide / 2} y={row + 21}>
          {text}
        </text>
        <Callout number={button.number} x={at} middle={row + 17} />
      </g>
    )
  })
  return { height: row + 42, drawn }
}

/** The plate of the action list, left of what it points at. */
function Callout({ number, x, middle }: { number: number | undefined; x: number; middle: number }) {
  if (number === undefined) return null
  return (
    <>
      <path
        className="tip"
        transform={`translate(${x - 27} ${middle - 7.5})`}
        d="M2 0h12.5a2 2 0 0 1 1.5.7l4.6 6.2a1.2 1.2 0 0 1 0 1.4L16 14.3a2 2 0 0 1-1.5.7H2a2 2 0 0 1-2-2V2a2 2 0 0 1 2-2Z"
      />
      <text className="t-n" x={x - 18.5} y={middle + 4}>
        {number}
      </text>
    </>
  )
}

function textOf(text: DrawingText, shown: ShownValues): string {
  if ('label' in text) return googleLabels[text.label].text.en
  return 'value' in text ? text.value(shown) : text.free
}

/** A long address in lines that fit the box, broken where it reads well. */
function lines(value: string, { x, end }: Place): string[] {
  const fitting = Math.floor((end - x - boxPadding) / narrowLetter)
  const host = /^https?:\/\/[^/]+/.exec(value)?.[0]
  const parts = host !== undefined && value.length > lettersPerLine ? [host, value.slice(host.length)] : [value]
  return parts.flatMap((part) => part.match(new RegExp(`.{1,${fitting}}`, 'g')) ?? [])
}
