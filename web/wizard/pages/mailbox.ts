import guide from '../../../docs/guides/en/mailbox.md'

export { guide }
export { signInDrawing as drawing } from '../sign-in-drawing.ts'
