import { emailSchema, projectIdSchema } from '#contract/google.ts'
import { tidyPasted } from '#contract/pasted.ts'
import {
  accepted,
  inputError,
  refused,
  shown,
  type InputProblem,
  type Reading,
  type Repair,
} from '#contract/reading.ts'
import { holdsSecret } from '#contract/secret-patterns.ts'

/** A Cloud project's ID from what people paste: the ID, `projects/ID`, or an address of the Google Cloud console. */
export function readProjectId(input: string): Reading<string> {
  const { text, repairs } = tidyPasted(input)
  if (text === '') return refused(inputError('BI-52', 'project-id-missing', 'Enter the project ID.'), repairs)
  const address = /^https?:\/\//i.test(text) ? URL.parse(text) : null
  const candidate = address ? projectInAddress(address) : text.replace(/^projects\//, '').replace(/\/$/, '')
  if (candidate === undefined) return refused(noProjectInAddress(), repairs)
  const problem = otherThanProjectId(candidate)
  if (problem) return refused(problem, repairs)
  return accepted(candidate, [...repairs, ...takenFrom(address !== null, candidate, text)])
}

function takenFrom(address: boolean, projectId: string, text: string): Repair[] {
  if (address) return [{ row: 'BI-53', sentence: `Took the project ID ${shown(projectId)} from the address.` }]
  return projectId === text
    ? []
    : [{ row: 'BI-54', sentence: `Took the project ID ${shown(projectId)} from the longer name.` }]
}

/** `?project=` as on every console page, else `/projects/ID` as in addresses of Google's APIs. */
function projectInAddress(address: URL): string | undefined {
  return address.searchParams.get('project') ?? /\/projects\/([^/]+)/.exec(address.pathname)?.[1]
}

function otherThanProjectId(text: string): InputProblem | undefined {
  // Before anything is shown: a secret in the wrong field is named as one and never repeated.
  if (holdsSecret(text)) return secretAsProject()
  if (emailSchema.safeParse(text.normalize('NFKC')).success) return emailAsProject()
  if (/^organizations?\//.test(text)) return notAProject('an organisation')
  if (/^folders?\//.test(text)) return notAProject('a folder')
  if (projectIdSchema.safeParse(text).success) return undefined
  if (/^\d+$/.test(text)) return numberAsProject()
  return /[A-Z\s]/.test(text) ? nameAsProject() : notAProjectId()
}

const shape = 'The project ID looks like my-project-123456.'

function emailAsProject(): InputProblem {
  return inputError('BI-50', 'email-as-project', `That is an e-mail address. ${shape}`)
}

function nameAsProject(): InputProblem {
  return inputError(
    'BI-52',
    'name-as-project',
    `That is the display name. The ID is in the second column of the list of projects. ${shape}`,
  )
}

function numberAsProject(): InputProblem {
  return inputError(
    'BI-52',
    'number-as-project',
    `That is a number of Google’s, and we need the ID beside it. ${shape}`,
  )
}

function notAProjectId(): InputProblem {
  return inputError(
    'BI-52',
    'not-a-project-id',
    `A project ID has 6 to 30 small letters, digits and hyphens, and begins with a letter. Copy it from Google Cloud. ${shape}`,
  )
}

function secretAsProject(): InputProblem {
  return inputError(
    'BI-52',
    'secret-as-project',
    `That is a secret, and this field shows what is typed. Enter the project ID. ${shape}`,
  )
}

function noProjectInAddress(): InputProblem {
  return inputError(
    'BI-53',
    'address-without-project',
    'This address names no project. Open your project in Google Cloud and copy the address of that page, or enter the project ID.',
  )
}

function notAProject(what: 'an organisation' | 'a folder'): InputProblem {
  return inputError('BI-54', 'not-a-project', `That is ${what}, not a project. Choose a project inside it. ${shape}`)
}
