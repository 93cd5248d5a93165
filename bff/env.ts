import { readPublicAddress } from '#contract/public-address.ts'
import * as z from 'zod/mini'
import type { Origins } from './domain/addresses.ts'
import type { AppFacts } from './domain/configuration-view.ts'

/** A sentence for the operator about one variable. */
export class EnvironmentRefusal extends Error {}

const text = z.optional(z.string())
const variablesSchema = z.object({
  PORT: text,
  BASE_URL: text,
  PUSH_BASE_URL: text,
  APP_NAME: text,
  APP_HOME_URL: text,
  APP_PRIVACY_URL: text,
  APP_TERMS_URL: text,
  APP_CONTACT: text,
  SMTP_URL: text,
  DATA_DIR: text,
  DATABASE_URL: text,
  DATABASE_OWNER_URL: text,
  MASTER_KEY: text,
  MASTER_KEY_FILE: text,
  GOOGLE_ORIGIN: text,
  EVENT_SINK_URL: text,
  EVENT_SINK_SECRET: text,
  PROCESS: text,
  TRUSTED_PROXIES: text,
})

export type Environment = {
  readonly port: number
  readonly origins: Origins
  readonly app: AppFacts
  readonly dataDir: string | undefined
  readonly databaseUrl: string | undefined
  readonly databaseOwnerUrl: string | undefined
  readonly masterKey: string | undefined
  readonly masterKeyFile: string | undefined
  readonly googleOrigin: string | undefined
  readonly process: 'all' | 'web' | 'worker'
  readonly trustedProxies: readonly string[]
  /** Where the host application takes events; never without the secret that signs them. */
  readonly eventSink: { readonly url: string; readonly secret: string } | undefined
  /** Where mail about what stopped goes, and through which server; never to an address nobody gave. */
  readonly mail: { readonly url: string; readonly contact: string } | undefined
  /** Why Google cannot reach PUSH_BASE_URL, in words; null when nothing stands against it. */
  readonly addressProblem: string | null
}

function refuse(variable: string, sentence: string): never {
  throw new EnvironmentRefusal(`${variable}: ${sentence}`)
}

/** An origin without path, query and trailing slash; `http` only where the caller allows it. */
function originOf(variable: string, value: string): string {
  if (!URL.canParse(value)) refuse(variable, 'Enter an address such as https://guidepost.example.com.')
  const url = new URL(value)
  if (!['http:', 'https:'].includes(url.protocol) || url.username || url.password || url.search || url.hash) {
    refuse(variable, 'Enter an http or https address without a name, query or fragment.')
  }
  if (url.pathname !== '/') refuse(variable, 'Leave the path away: Guidepost lives at the root of its own host name.')
  return url.origin
}

const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]'])
export const isLoopback = (origin: string) => loopbackHosts.has(new URL(origin).hostname)

/** The simulated Google is for practice on one machine; a real browser would carry cookies between equal host names (design D12). */
function googleOriginOf(value: string, baseUrl: string): string {
  const origin = originOf('GOOGLE_ORIGIN', value)
  if (!isLoopback(origin) || !isLoopback(baseUrl)) {
    refuse(
      'GOOGLE_ORIGIN',
      'A simulated Google is accepted only while it and BASE_URL are on this machine. Unset it to use the real Google.',
    )
  }
  if (new URL(origin).hostname === new URL(baseUrl).hostname) {
    refuse(
      'GOOGLE_ORIGIN',
      'Give it another host name than BASE_URL: 127.0.0.1 for the simulated Google, localhost for Guidepost.',
    )
  }
  return origin
}

function portOf(value: string | undefined): number {
  const port = Number(value ?? '4310')
  if (!Number.isInteger(port) || port < 0 || port > 65_535) refuse('PORT', 'Enter a number from 1 to 65535.')
  return port
}

function processOf(value: string | undefined): Environment['process'] {
  const parsed = z.enum(['all', 'web', 'worker']).safeParse(value ?? 'all')
  return parsed.success ? parsed.data : refuse('PROCESS', 'Enter all, web or worker.')
}

function mailOf(url: string | undefined, contact: string | undefined): Environment['mail'] {
  if (url === undefined) return undefined
  if (!URL.canParse(url) || !['smtp:', 'smtps:'].includes(new URL(url).protocol))
    refuse('SMTP_URL', 'Enter an address such as smtp://name:password@mail.example.com:587.')
  if (contact === undefined) refuse('APP_CONTACT', 'Set it together with SMTP_URL: it is who the mail goes to.')
  return { url, contact }
}

function problemOf(pushBaseUrl: string, simulated: boolean): string | null {
  const address = readPublicAddress(pushBaseUrl, { simulated })
  return address.ok ? null : (address.problems[0]?.sentence ?? null)
}

/** Google's form wants an address; a host name without a dot cannot have one. */
function usualContact(baseUrl: string): string {
  const { hostname } = new URL(baseUrl)
  return `support@${/[a-z]\.[a-z]/.test(hostname) ? hostname : 'guidepost.example'}`
}

/** The environment, parsed once (design 3). Throws `EnvironmentRefusal` with the variable's name. */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const given = Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [name, value === '' ? undefined : value]),
  )
  const set = variablesSchema.parse(given)
  const port = portOf(set.PORT)
  const baseUrl = originOf('BASE_URL', set.BASE_URL ?? `http://localhost:${port}`)
  const pushBaseUrl = originOf('PUSH_BASE_URL', set.PUSH_BASE_URL ?? baseUrl)
  if (set.EVENT_SINK_URL !== undefined && set.EVENT_SINK_SECRET === undefined) {
    refuse('EVENT_SINK_SECRET', 'Set it together with EVENT_SINK_URL: events are never sent unsigned.')
  }
  return {
    port,
    origins: { baseUrl, pushBaseUrl },
    app: {
      name: set.APP_NAME ?? 'Guidepost',
      tenantName: set.APP_NAME ?? 'My company',
      homePage: set.APP_HOME_URL ?? `${baseUrl}/about`,
      privacyPage: set.APP_PRIVACY_URL ?? `${baseUrl}/about/privacy`,
      termsPage: set.APP_TERMS_URL ?? `${baseUrl}/about/terms`,
      contactAddress: set.APP_CONTACT ?? usualContact(baseUrl),
    },
    dataDir: set.DATA_DIR,
    databaseUrl: set.DATABASE_URL,
    databaseOwnerUrl: set.DATABASE_OWNER_URL,
    masterKey: set.MASTER_KEY,
    masterKeyFile: set.MASTER_KEY_FILE,
    googleOrigin: set.GOOGLE_ORIGIN === undefined ? undefined : googleOriginOf(set.GOOGLE_ORIGIN, baseUrl),
    process: processOf(set.PROCESS),
    eventSink:
      set.EVENT_SINK_URL === undefined || set.EVENT_SINK_SECRET === undefined
        ? undefined
        : { url: set.EVENT_SINK_URL, secret: set.EVENT_SINK_SECRET },
    mail: mailOf(set.SMTP_URL, set.APP_CONTACT),
    trustedProxies: (set.TRUSTED_PROXIES ?? '')
      .split(',')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== ''),
    addressProblem: problemOf(pushBaseUrl, set.GOOGLE_ORIGIN !== undefined),
  }
}
