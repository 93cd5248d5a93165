import guide from '../../../docs/guides/en/calendar.md'

export { guide }
