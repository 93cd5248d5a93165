import { googleLabels, type GoogleLabelKey } from '../../../contract/google-labels.ts'

/** Google's label in English: the only words a control of these pages is named with. */
export const label = (key: GoogleLabelKey): string => googleLabels[key].text.en
