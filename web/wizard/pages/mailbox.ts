import guide from '../../../docs/guides/en/mailbox.md'

export { guide }
