import guide from '../../../docs/guides/en/push.md'

export { guide }

/** We do this with the key; the actions are for organizations that want to make the topic themselves. */
export const isDoneForThem = true
