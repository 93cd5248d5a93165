import { isCauseId, renderCause } from '#contract/causes/catalogue.ts'
import { Problem } from './problem.ts'
import type { Handlers } from './route.ts'

/** The catalogue is worth a third of a React app; a page needs a few of its sentences, so that it asks for those. */
export const causeHandlers: Pick<Handlers, 'causeWords'> = {
  causeWords: async ({ params: { cause }, body: { facts } }) => {
    if (!isCauseId(cause)) throw new Problem('not-found')
    const { title, happened, toDo, link, command } = renderCause({ id: cause, facts })
    return { title, happened, toDo, ...(link && { link }), ...(command !== undefined && { command }) }
  },
}
