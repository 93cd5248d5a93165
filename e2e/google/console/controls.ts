import { html, type Markup } from './html.ts'

type Text = {
  label: string
  name: string
  /** Only where one page has several of the same name. */
  id?: string
  value?: string | undefined
  hint?: string | Markup | undefined
  error?: string | undefined
  type?: 'text' | 'email' | 'url'
  focus?: boolean
  lines?: boolean
}

/** A labelled text field; its accessible name is exactly the label. */
export function textField(field: Text): Markup {
  const id = field.id ?? field.name
  const described = field.error ? html` aria-invalid="true" aria-describedby="${id}-error"` : null
  const focus = field.focus ? html` autofocus` : null
  const input = field.lines
    ? html`<textarea id="${id}" name="${field.name}" ${described}${focus}>${field.value ?? ''}</textarea>`
    : html`<input
        id="${id}"
        name="${field.name}"
        value="${field.value ?? ''}"
        autocomplete="off"
        spellcheck="false"
        ${described}${focus}
      />`
  return html`<div class="field">
    <label for="${id}">${field.label}</label>
    ${field.hint && html`<p class="hint">${field.hint}</p>`}${input}
    ${field.error && html`<p class="error" id="${id}-error">${field.error}</p>`}
  </div>`
}

export type Choice = { value: string; label: string; disabled?: boolean; hint?: string }

/** A drop-down list. `id` only where one page has several of the same name. */
export function selectField(field: {
  label: string
  name: string
  choices: Choice[]
  value?: string
  id?: string
  empty?: string
  hint?: string
}): Markup {
  const id = field.id ?? field.name
  return html`<div class="field">
    <label for="${id}">${field.label}</label>
    ${field.hint && html`<p class="hint">${field.hint}</p>`}
    <select id="${id}" name="${field.name}">
      ${field.empty !== undefined && html`<option value="">${field.empty}</option>`}
      ${field.choices.map(
        (one) =>
          html`<option value="${one.value}" ${one.value === field.value ? html` selected` : null}>
            ${one.label}
          </option>`,
      )}
    </select>
  </div>`
}

export function radio(name: string, choice: Choice, checked: boolean): Markup {
  const id = `${name}-${choice.value}`.replace(/[^\w-]/g, '-')
  return html`<div class="choice">
    <input
      type="radio"
      id="${id}"
      name="${name}"
      value="${choice.value}"
      ${checked ? html` checked` : null}${choice.disabled ? html` disabled` : null}${choice.hint ? html` aria-describedby="${id}-hint"` : null}
    />
    <div>
      <label for="${id}">${choice.label}</label>${choice.hint && html`<small id="${id}-hint">${choice.hint}</small>`}
    </div>
  </div>`
}

export function checkbox(name: string, label: string, checked: boolean, value = 'on'): Markup {
  const id = `${name}-${value}`.replace(/[^\w-]/g, '-')
  return html`<div class="choice">
    <input type="checkbox" id="${id}" name="${name}" value="${value}" ${checked ? html` checked` : null} />
    <label for="${id}">${label}</label>
  </div>`
}

export function group(legend: string, body: Markup | Markup[], hint?: string): Markup {
  return html`<fieldset>
    <legend>${legend}</legend>
    ${hint && html`<p class="hint">${hint}</p>`}${body}
  </fieldset>`
}

/** A submit button; `name` and `value` say which one was pressed. */
export function button(label: string, press: { do?: string; main?: boolean; disabled?: boolean } = {}): Markup {
  return html`<button${press.main ? html` class="main"` : null}${press.do ? html` name="do" value="${press.do}"` : null}${press.disabled ? html` disabled` : null}>${label}</button>`
}

/** A form that posts to the page it stands on, so that the project and the account stay in the address. */
export function form(body: Markup | Markup[], hidden: { [name: string]: string | readonly string[] } = {}): Markup {
  return html`<form method="post">${hiddenFields(hidden)}${body}</form>`
}

export function hiddenFields(hidden: { [name: string]: string | readonly string[] }): Markup {
  const pairs = Object.entries(hidden).flatMap(([name, values]) =>
    (typeof values === 'string' ? [values] : values).map((value) => ({ name, value })),
  )
  return html`${pairs.map(({ name, value }) => html`<input type="hidden" name="${name}" value="${value}" />`)}`
}

export function errors(messages: readonly string[]): Markup | null {
  return messages.length === 0
    ? null
    : html`<div class="error" role="alert">${messages.map((one) => html`<p>${one}</p>`)}</div>`
}

export function dialog(title: string, body: Markup): Markup {
  return html`<div class="scrim">
    <dialog open aria-labelledby="dialog-title">
      <h2 id="dialog-title">${title}</h2>
      ${body}
    </dialog>
  </div>`
}

export function table(headings: string[], rows: Markup[][], empty: string): Markup {
  if (rows.length === 0) return html`<p class="hint">${empty}</p>`
  return html`<div class="table">
    <table>
      <thead>
        <tr>
          ${headings.map((one) => html`<th scope="col">${one}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells) =>
            html`<tr>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}

export function facts(pairs: [term: string, value: string | Markup][]): Markup {
  return html`<dl>
    ${pairs.map(
      ([term, value]) =>
        html`<dt>${term}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`
}

/** A time of the world's clock, as the console prints it. */
export const day = (time: number): string => new Date(time).toISOString().slice(0, 16).replace('T', ' ')
