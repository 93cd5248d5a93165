import type { Handlers } from './route.ts'

/** Names the cause of what was pasted. Nothing of it is stored or logged. */
export function explainHandlers(browserAddress: (googleAddress: string) => string): Pick<Handlers, 'explain'> {
  return {
    explain: async ({ body }) => {
      // The judge with its word lists is ten megabytes: loaded when somebody is stuck for the first time.
      const { explainText } = await import('../domain/explain.ts')
      const { causes, couldAlsoBe, unknown, decidingLook, secrets } = explainText(body.text, body.stage)
      return {
        causes: causes.map(({ id, stage, title, happened, toDo, actor, confidence, link, foreign }) => ({
          id,
          stage,
          title,
          happened,
          toDo,
          actor,
          confidence,
          foreign,
          ...(link === undefined ? {} : { link: { label: link.label, href: browserAddress(link.href) } }),
        })),
        couldAlsoBe: [...couldAlsoBe],
        unknown,
        secrets: [...secrets],
        ...(decidingLook === undefined ? {} : { decidingLook }),
      }
    },
  }
}
