import guide from '../../../docs/guides/en/mailbox.md'
import { ConnectAccount } from '../connect-account.tsx'

export { guide, ConnectAccount as Panel }
export { signInDrawing as drawing } from '../sign-in-drawing.ts'
