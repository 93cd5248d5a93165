import guide from '../../../docs/guides/en/proof.md'

export { guide }
