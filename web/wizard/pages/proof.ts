import guide from '../../../docs/guides/en/proof.md'
import { Proof } from '../proof.tsx'

export { guide, Proof as Checks }

export const ending = {
  path: 'done',
  laterNotice: 'The proof is still open. We keep listening, and the row turns green by itself.',
}
