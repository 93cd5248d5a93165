import type { Choices } from '#contract/configuration.ts'

/** Until the first page is answered: both services, company accounts (ux.md 2.1, "pre-answered"). The shortest path for most. */
export const usualChoices: Choices = { services: ['gmail', 'calendar'], audience: 'internal' }
