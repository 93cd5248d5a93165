import * as z from 'zod/mini'
import { readFileText, fileSizeProblem, hasUnreadableCharacters, unreadableCharacters } from '#contract/file-text.ts'
import * as problem from '#contract/google-file-problems.ts'
import { projectIdSchema, projectNumberOf } from '#contract/google.ts'
import { removedSentence, stripInvisible } from '#contract/invisible-characters.ts'
import { readClientId, readClientSecret } from '#contract/pasted.ts'
import { readPrivateKeyBlock } from '#contract/private-key-block.ts'
import { inputError, type InputProblem, type Repair } from '#contract/reading.ts'
import { secretKindOf } from '#contract/secret-patterns.ts'
import { readStrictJson } from '#contract/strict-json.ts'

type Notes = { readonly repairs: readonly Repair[]; readonly problems: readonly InputProblem[] }

/** A usable file of a web client. `problems` holds warnings only. Google's own addresses in the file are ignored. */
export type OAuthClientFile = Notes & {
  readonly kind: 'oauth-client'
  readonly belongsTo: 'client'
  readonly clientId: string
  readonly projectNumber: string
  readonly clientSecret: string
  readonly projectId: string | undefined
  /** As of the moment of download, exactly as written. */
  readonly redirectUris: readonly string[]
}

/** A usable service account key. `privateKey` is PEM with its line breaks mended; `token_uri` is ignored. */
export type ServiceAccountKeyFile = Notes & {
  readonly kind: 'service-account-key'
  readonly belongsTo: 'key'
  readonly projectId: string
  readonly clientEmail: string
  readonly privateKeyId: string
  readonly privateKey: string
}

/** A file with at least one error. `belongsTo` is the step whose file it would be, if that is known. */
export type RefusedFile = Notes & { readonly kind: 'refused'; readonly belongsTo: 'client' | 'key' | undefined }

export type GoogleFile = OAuthClientFile | ServiceAccountKeyFile | RefusedFile

/**
 * What a dropped file is. Never throws; reads in the order size, bytes, encoding, JSON, shape, meaning, and stops at
 * the first of these that fails. Messages never contain a secret. Runs in the browser before upload and on the server.
 */
export function readGoogleFile(bytes: Uint8Array): GoogleFile {
  const file = readFileText(bytes)
  return file.ok ? readText(file.text, file.repairs) : refuse(file.problem)
}

/** The same for text that was pasted: it may also carry what copying from a page or a terminal adds. */
export function readPasted(input: string): GoogleFile {
  // No text has more characters than bytes, so that the limit needs no encoding first.
  const size = fileSizeProblem(input.length)
  if (size) return refuse(size)
  const { text, removed } = stripInvisible(input)
  if (hasUnreadableCharacters(text)) return refuse(unreadableCharacters())
  return readText(text, removed > 0 ? [{ row: 'BI-28', sentence: removedSentence(removed) }] : [])
}

/** The error when a usable file was dropped on the other step. It is offered to move, not lost. */
export function misplaced(file: GoogleFile, step: 'client' | 'key'): InputProblem | undefined {
  if (file.belongsTo === undefined || file.belongsTo === step) return undefined
  return file.belongsTo === 'key' ? problem.keyInClientStep() : problem.clientInKeyStep()
}

function refuse(one: InputProblem, repairs: readonly Repair[] = [], belongsTo?: 'client' | 'key'): RefusedFile {
  return { kind: 'refused', belongsTo, repairs, problems: [one] }
}

function readText(text: string, before: readonly Repair[]): GoogleFile {
  const json = readStrictJson(text)
  if (!json.ok) return refuse(secretKindOf(text.trim()) === 'private-key' ? bareKey() : json.problem, before)
  const repairs = [...before, ...json.repairs]
  const root = rootSchema.safeParse(json.value)
  if (!root.success) return refuse(problem.unknownFile(), repairs)
  const { type, web, installed } = root.data
  if (web !== undefined && (installed !== undefined || type !== undefined))
    return refuse(problem.twoClientsInOneFile(), repairs)
  if (web !== undefined) return readClient(web, repairs)
  if (installed !== undefined) return refuse(problem.desktopClient(), repairs, 'client')
  if (type === 'service_account') return readKey(json.value, repairs)
  if (type === 'external_account' || type === 'external_account_authorized_user')
    return refuse(problem.federationFile(), repairs)
  if (type === 'authorized_user' || type === 'impersonated_service_account')
    return refuse(problem.signInFile(), repairs)
  return refuse(problem.unknownFile(), repairs)
}

function bareKey(): InputProblem {
  return inputError(
    'BI-38',
    'private-key-without-file',
    'This is a private key without its file. We need to know the account too. Drop the whole JSON file.',
  )
}

const rootSchema = z.object({
  type: z.optional(z.unknown()),
  web: z.optional(z.unknown()),
  installed: z.optional(z.unknown()),
})

const urisSchema = z._default(z.array(z.string().check(z.maxLength(2_048))).check(z.maxLength(200)), [])

const clientSchema = z.object({
  client_id: z.string(),
  client_secret: z.optional(z.string()),
  project_id: z.optional(projectIdSchema),
  redirect_uris: urisSchema,
  javascript_origins: urisSchema,
})

function readClient(web: unknown, before: readonly Repair[]): GoogleFile {
  const parsed = clientSchema.safeParse(web)
  if (!parsed.success) return refuse(problem.fieldUnreadable(fieldOf(parsed.error, clientSchema)), before, 'client')
  const client = parsed.data
  const id = readClientId(client.client_id)
  const projectNumber = id.ok ? projectNumberOf(id.value) : undefined
  if (!id.ok || projectNumber === undefined) return refuseAll(id.problems, [...before, ...id.repairs], 'client')
  if (client.client_secret === undefined || client.client_secret.trim() === '')
    return refuse(problem.noClientSecret(), before, 'client')
  const secret = readClientSecret(client.client_secret)
  const repairs = [...before, ...id.repairs, ...secret.repairs]
  if (!secret.ok) return refuseAll(secret.problems, repairs, 'client')
  if (client.redirect_uris.length === 0 && client.javascript_origins.length > 0)
    return refuse(problem.onlyJavascriptOrigins(), repairs, 'client')
  return {
    kind: 'oauth-client',
    belongsTo: 'client',
    clientId: id.value,
    projectNumber,
    clientSecret: secret.value,
    projectId: client.project_id,
    redirectUris: client.redirect_uris,
    repairs,
    problems: secret.problems,
  }
}

function refuseAll(
  problems: readonly InputProblem[],
  repairs: readonly Repair[],
  belongsTo: 'client' | 'key',
): RefusedFile {
  return { kind: 'refused', belongsTo, repairs, problems }
}

/** Google's accounts: of a project (`NAME@PID.iam…`), of App Engine and of Compute Engine. */
const serviceAccountEmailSchema = z
  .string()
  .check(z.maxLength(254), z.regex(/^[a-z0-9][a-z0-9-]*@(?:[a-z0-9.-]+\.iam|developer|appspot)\.gserviceaccount\.com$/))

const keySchema = z.object({
  project_id: projectIdSchema,
  private_key_id: z.string().check(z.regex(/^[0-9a-f]{8,64}$/)),
  private_key: z.string(),
  client_email: serviceAccountEmailSchema,
  universe_domain: z._default(z.string(), 'googleapis.com'),
})

function readKey(root: unknown, before: readonly Repair[]): GoogleFile {
  const parsed = keySchema.safeParse(root)
  if (!parsed.success) return refuse(problem.fieldUnreadable(fieldOf(parsed.error, keySchema)), before, 'key')
  const key = parsed.data
  if (key.universe_domain !== 'googleapis.com') return refuse(problem.otherCloud(), before, 'key')
  if (!accountIsOfProject(key.client_email, key.project_id))
    return refuse(problem.accountOfOtherProject(), before, 'key')
  const block = readPrivateKeyBlock(key.private_key)
  if (!block.ok) return refuse(block.problem, before, 'key')
  return {
    kind: 'service-account-key',
    belongsTo: 'key',
    projectId: key.project_id,
    clientEmail: key.client_email,
    privateKeyId: key.private_key_id,
    privateKey: block.pem,
    repairs: [...before, ...block.repairs],
    problems: [],
  }
}

/** `example.com:mail` has accounts at `mail.example.com.iam…`. Compute Engine's account names only the number. */
function accountIsOfProject(email: string, projectId: string): boolean {
  const [, host = ''] = email.split('@')
  if (!host.endsWith('.iam.gserviceaccount.com')) return true
  return host === `${projectId.split(':').reverse().join('.')}.iam.gserviceaccount.com`
}

/** The name of the field that did not fit, taken from our own schema and never from the file. */
function fieldOf(error: z.core.$ZodError, schema: { shape: object }): string {
  const [name] = error.issues[0]?.path ?? []
  return Object.keys(schema.shape).find((field) => field === name) ?? 'client_id'
}
