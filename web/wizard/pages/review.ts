import guide from '../../../docs/guides/en/review.md'
import { Review } from '../review.tsx'

export { guide, Review as Panel }
