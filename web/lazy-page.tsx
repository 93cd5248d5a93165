import { type ComponentType, lazy, useState } from 'react'
import type { PageCode } from './pages.ts'

/**
 * As React's `lazy`, but a page whose code has come is drawn at once: `lazy` shows the fallback first, and React keeps a fallback
 * for 300 ms.
 */
export function lazyPage({ load, here }: PageCode): ComponentType {
  const Later = lazy(load)
  return function LazyPage() {
    const [Page] = useState(() => here() ?? Later)
    return <Page />
  }
}
