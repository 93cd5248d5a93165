import type { CheckResult } from '#contract/check.ts'
import type { Connection, Health } from '#contract/connection.ts'
import { redactSecrets } from '#contract/secret-patterns.ts'
import { stateLabels } from '#contract/state-labels.ts'
import type { ConfigurationRow } from './ports.ts'

/** Values of others stand in these lines: nothing in them may end a line or open Markdown of its own. */
const plain = (value: string) => value.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').replace(/[|`<>[\]*_]/g, '\\$&')

const factsOf = (facts: CheckResult['facts']) =>
  Object.entries(facts)
    .map(([name, value]) => `${name} = ${plain(String(value))}`)
    .join('; ')

function checkLine(
  { check, state, cause, facts, since, checkedAt }: CheckResult,
  checkName: (check: string) => string,
) {
  const seen = factsOf(cause?.facts ?? facts)
  const when = `since ${since ?? 'never'}, looked ${checkedAt ?? 'never'}`
  return `| ${plain(checkName(check))} (${check}) | ${stateLabels[state]} | ${cause?.id ?? ''} | ${seen} | ${when} |`
}

function connectionLines(connection: Connection): string[] {
  const { label, service, state, chain, cause } = connection
  const moments = [
    ['expires', connection.expiresAt],
    ['renews', connection.renewsAt],
    ['last event', connection.lastEventAt],
    ['last sync', connection.lastSyncAt],
    ['sign-in ends', connection.signInEndsAt],
  ]
  return [
    `- ${service} ${plain(label)} (${connection.id}): ${state}`,
    `  - chain: ${chain.map((station) => `${station.name} ${stateLabels[station.state]}`).join(' → ')}`,
    `  - ${moments.map(([name, at]) => `${name} ${at ?? 'none'}`).join(', ')}`,
    ...(cause === null ? [] : [`  - cause: ${cause.id} (${factsOf(cause.facts)})`]),
  ]
}

/**
 * What a helper needs to see, as Markdown: no secret is put in, and whatever looks like one is taken out again, because
 * names, addresses and Google's words come from outside. Pure.
 */
export function diagnosticsOf(known: {
  readonly reference: string
  readonly version: string
  readonly at: number
  readonly health: Health
  readonly configurations: readonly { readonly row: ConfigurationRow; readonly checks: readonly CheckResult[] }[]
  readonly checkName: (check: string) => string
}): string {
  const { health } = known
  const lines = [
    `# Diagnostics ${plain(known.reference)}`,
    '',
    `Guidepost ${known.version}, ${new Date(known.at).toISOString()}`,
    '',
    `**${plain(health.verdict.sentence)}**`,
    '',
    '## Connections',
    ...(health.connections.length === 0 ? ['None.'] : health.connections.flatMap(connectionLines)),
    ...known.configurations.flatMap(({ row, checks }) => [
      '',
      `## Configuration ${plain(row.name)} (${row.configurationId}, ${row.state})`,
      '',
      `Project ${plain(row.projectId ?? 'unknown')}, client ${plain(row.client?.clientId ?? 'none')}, key account ${plain(row.key?.email ?? 'none')}, services ${(row.choices?.services ?? []).join(' and ') || 'not chosen'}, audience ${row.choices?.audience ?? 'not chosen'}`,
      '',
      '| Check | State | Cause | Seen | When |',
      '|---|---|---|---|---|',
      ...checks.map((check) => checkLine(check, known.checkName)),
    ]),
    '',
    '## Timeline',
    ...(health.timeline.length === 0
      ? ['Nothing in 14 days.']
      : health.timeline.map(({ at, kind, what }) => `- ${at} ${kind}: ${plain(what)}`)),
    '',
  ]
  return redactSecrets(lines.join('\n')).text
}
