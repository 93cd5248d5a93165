import * as z from 'zod/mini'

/** A cause of the catalogue as a person reads it. `link.href` is a path of ours or Google's own address. */
export const causeWordsSchema = z.object({
  title: z.string(),
  happened: z.string(),
  toDo: z.string(),
  link: z.optional(z.object({ label: z.string(), href: z.string() })),
  /** One gcloud line for a colleague without this page. */
  command: z.optional(z.string()),
})
export type CauseWords = z.infer<typeof causeWordsSchema>
