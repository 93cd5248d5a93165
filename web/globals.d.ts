/// <reference types="vite/client" />

/** Set by vite.config.ts: the version in package.json. */
declare const __VERSION__: string
/** Set by vite.config.ts: month of the oldest `verifiedOn` in contract/google-labels.ts. */
declare const __LABELS_CHECKED__: string

declare module '*.md' {
  import type { Guide } from './wizard/guide.ts'
  /** Compiled by vite.config.ts from docs/guides. */
  const guide: Guide
  export default guide
}
