import { useEffect, useRef } from 'react'

/** Sets the document's title and moves focus to the page's h1 when the page changes (not on the first page). */
export function usePageTitle(title: string, focusKey: string = title) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Guidepost`
  }, [title])
  useEffect(() => {
    // The first page of a visit leaves focus where the browser puts it; a deep link to a row keeps the row.
    if (visited && location.hash === '') heading.current?.focus()
    visited = true
  }, [focusKey])
  return heading
}

let visited = false
