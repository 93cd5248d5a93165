/**
 * Puts text on the clipboard; `text` may still be on its way (a link being made), as long as the click started it.
 * Returns false when the browser does not let us. Browsers offer `navigator.clipboard` on https and localhost only.
 */
export async function copyText(text: string | Promise<string>): Promise<boolean> {
  try {
    if (typeof text !== 'string' && typeof ClipboardItem === 'function' && navigator.clipboard) {
      // Safari wants the write to begin inside the click, with the content still a promise.
      const blob = text.then((ready) => new Blob([ready], { type: 'text/plain' }))
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })])
      return true
    }
    const ready = await text
    if (navigator.clipboard) await navigator.clipboard.writeText(ready)
    else return copyThroughSelection(ready)
    return true
  } catch {
    return typeof text === 'string' && copyThroughSelection(text)
  }
}

/** For plain http on another name than localhost, where there is no clipboard interface. */
function copyThroughSelection(text: string): boolean {
  const field = document.createElement('textarea')
  field.value = text
  field.className = 'vh'
  document.body.append(field)
  field.select()
  const done = document.execCommand('copy')
  field.remove()
  return done
}
