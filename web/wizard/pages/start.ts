import guide from '../../../docs/guides/en/start.md'

export { guide }
