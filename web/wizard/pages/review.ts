import guide from '../../../docs/guides/en/review.md'

export { guide }
