import type { Locator, Page } from '@playwright/test'
import { googleLabels, type GoogleLabelKey } from '../../../contract/google-labels.ts'

/**
 * The control that carries one of Google's labels, found the way a person or a screen reader finds it.
 * `app` stands in for APP in a label.
 */
export function find(where: Page | Locator, key: GoogleLabelKey, more: { app?: string } = {}): Locator {
  const { role, text } = googleLabels[key]
  const name = text.en.replace('APP', more.app ?? 'APP')
  return role === 'text' ? where.getByText(name) : where.getByRole(role, { name, exact: true })
}
