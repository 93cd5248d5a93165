import { projectIdSchema, pubsubIdSchema } from '#contract/google.ts'
import { tidyPasted } from '#contract/pasted.ts'
import { accepted, inputError, refused, shown, type InputProblem, type Reading } from '#contract/reading.ts'
import { holdsSecret } from '#contract/secret-patterns.ts'

type Kind = 'topic' | 'subscription'

/** Google's path segment, and what the console calls the same in its addresses. */
const segments = { topic: 'topics', subscription: 'subscriptions' } as const

/** A topic's full name, `projects/PID/topics/T`. A short name is completed with the project, if one is known. */
export function readTopicName(input: string, projectId?: string): Reading<string> {
  return readName('topic', input, projectId)
}

/** A subscription's full name, `projects/PID/subscriptions/S`. */
export function readSubscriptionName(input: string, projectId?: string): Reading<string> {
  return readName('subscription', input, projectId)
}

function readName(kind: Kind, input: string, knownProjectId: string | undefined): Reading<string> {
  const { text, repairs } = tidyPasted(input)
  if (text === '') return refused(inputError('BI-57', `${kind}-missing`, `Enter the ${kind} name.`), repairs)
  if (holdsSecret(text)) return refused(secretAsName(kind), repairs)
  const parts = partsOf(text)
  if (!parts) return refused(notAName(kind), repairs)
  if (parts.kind !== undefined && parts.kind !== kind) return refused(otherKind(kind), repairs)
  const problem = idProblem(kind, parts.id)
  if (problem) return refused(problem, repairs)
  const projectId = parts.projectId ?? knownProjectId
  if (projectId === undefined) return refused(projectUnknown(kind), repairs)
  if (!projectIdSchema.safeParse(projectId).success) return refused(notAName(kind), repairs)
  const name = `projects/${projectId}/${segments[kind]}/${parts.id}`
  const completed = name === text ? [] : [{ row: 'BI-57' as const, sentence: `Completed to the full name: ${name}` }]
  return accepted(name, [...repairs, ...completed])
}

type Parts = { readonly kind?: Kind; readonly projectId?: string; readonly id: string }

/** Short name, full name, `//pubsub.googleapis.com/…`, an address of the API, or one of the console. */
function partsOf(text: string): Parts | undefined {
  const full = /(?:^|\/)projects\/([^/\s]+)\/(topics|subscriptions)\/([^/\s:?#]+)/.exec(text)
  if (full) {
    const [, projectId, segment, id] = full
    if (projectId === undefined || id === undefined) return undefined
    return { kind: segment === 'topics' ? 'topic' : 'subscription', projectId, id }
  }
  if (!/^https?:\/\//i.test(text)) return /[/\s]/.test(text) ? undefined : { id: text }
  const address = URL.parse(text)
  const page = /\/cloudpubsub\/(topic|subscription)\/(?:detail|edit)\/([^/]+)/.exec(address?.pathname ?? '')
  const [, segment, id] = page ?? []
  const projectId = address?.searchParams.get('project')
  if (id === undefined) return undefined
  return { kind: segment === 'topic' ? 'topic' : 'subscription', id, ...(projectId && { projectId }) }
}

function idProblem(kind: Kind, id: string): InputProblem | undefined {
  if (pubsubIdSchema.safeParse(id).success) return undefined
  const suggestion = suggestionFor(id)
  const rule = ruleBrokenBy(id)
  return inputError(
    'BI-58',
    `${kind}-name-against-rules`,
    `Google does not accept this ${kind} name: ${rule}.${suggestion === undefined ? '' : ` Use ${shown(suggestion)}, for example.`}`,
  )
}

function ruleBrokenBy(id: string): string {
  if (id.length < 3 || id.length > 255) return `it has ${id.length} characters; 3 to 255 are needed`
  if (/^goog/.test(id)) return 'it must not begin with goog'
  if (!/^[A-Za-z]/.test(id)) return 'it must begin with a letter'
  return 'it may have only letters, digits and - _ . ~ + %'
}

function suggestionFor(id: string): string | undefined {
  const cleaned = id
    .slice(0, 200)
    .replace(/[^A-Za-z0-9\-_.~+%]+/g, '-')
    .replace(/^goog(?:le)?/, '')
    .replace(/^[^A-Za-z]+/, '')
  const suggestion = cleaned.length >= 3 && !cleaned.startsWith('goog') ? cleaned : `mail-${cleaned}`.replace(/-$/, '')
  return pubsubIdSchema.safeParse(suggestion).success ? suggestion : undefined
}

function otherKind(wanted: Kind): InputProblem {
  return wanted === 'topic'
    ? inputError(
        'BI-57',
        'subscription-as-topic',
        'This is a subscription; we need the topic. Its name has /topics/ in it.',
      )
    : inputError(
        'BI-57',
        'topic-as-subscription',
        'This is a topic; we need the subscription. Its name has /subscriptions/ in it.',
      )
}

function notAName(kind: Kind): InputProblem {
  return inputError(
    'BI-57',
    `not-a-${kind}`,
    `This is not a ${kind} name. It looks like projects/my-project/${segments[kind]}/my-${kind}.`,
  )
}

function projectUnknown(kind: Kind): InputProblem {
  return inputError(
    'BI-57',
    `${kind}-without-project`,
    `Enter the full name, projects/my-project/${segments[kind]}/my-${kind}: the project is not known yet.`,
  )
}

function secretAsName(kind: Kind): InputProblem {
  return inputError(
    'BI-57',
    `secret-as-${kind}`,
    `That is a secret, and this field shows what is typed. Enter the ${kind} name.`,
  )
}
