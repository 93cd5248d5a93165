/** Markup that is already safe. Made only by `html`, which escapes every value that is not markup itself. */
export type Markup = { readonly markup: string }

type Value = string | number | boolean | null | undefined | Markup | readonly Markup[]

/** Escapes what is put in; `null`, `undefined` and booleans write nothing, so that `condition && html…` works. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Markup {
  return { markup: parts.map((part, index) => part + write(values[index])).join('') }
}

function write(value: Value): string {
  if (value === null || value === undefined || typeof value === 'boolean') return ''
  if (typeof value === 'string' || typeof value === 'number') return escape(String(value))
  if ('markup' in value) return value.markup
  return value.map((one) => one.markup).join('')
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
