import guide from '../../../docs/guides/en/calendar.md'

export { guide }
export { signInDrawing as drawing } from '../sign-in-drawing.ts'
