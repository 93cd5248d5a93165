import { type CauseId, causes, isCauseId, renderCause } from '#contract/causes/catalogue.ts'
import { type Actor, type Stage, stages } from '#contract/causes/define-cause.ts'

const stageTitles: Record<Stage, string> = {
  project: 'Cloud project',
  apis: 'APIs',
  'consent-screen': 'Consent screen',
  scopes: 'Scopes',
  'oauth-client': 'OAuth client',
  'redirect-uri': 'Redirect URI',
  'client-secret': 'Client secret',
  'sign-in': 'Sign-in',
  'code-exchange': 'Code exchange',
  refresh: 'Lasting sign-in',
  'service-account-key': 'Service account key',
  iam: 'Roles and permissions',
  'org-policy': 'Organization policies',
  'pubsub-topic': 'Topic',
  'pubsub-subscription': 'Push subscription',
  'push-endpoint': 'Our address',
  'gmail-watch': 'Gmail watch',
  'gmail-delivery': 'Gmail delivery',
  'calendar-sync': 'Calendar',
  'calendar-watch': 'Calendar notifications',
  quota: 'Quota',
  network: 'Network',
  'workspace-admin': 'Google Workspace administration',
}

const actorWords: Record<Actor, string> = {
  admin: 'you',
  'workspace-admin': 'a Google Workspace administrator',
  'policy-admin': 'an organization policy administrator',
  google: 'Google; nothing on your side is wrong',
  operator: 'the person who runs this installation',
}

/** The reference page of everything that can be wrong, in the words of the catalogue. */
export function troubleshootingPage(): string {
  const ids = Object.keys(causes).filter((id): id is CauseId => isCauseId(id))
  const ours = ids.filter((id) => !renderCause({ id, facts: {} }).foreign)
  const sections = stages.flatMap((stage) => {
    const here = ours.filter((id) => causes[id].stage === stage)
    return here.length === 0 ? [] : [`## ${stageTitles[stage]}`, ...here.map(entry)]
  })
  return `${[
    '# Troubleshooting',
    'This page is written from the catalogue of causes by `node scripts/write-troubleshooting.ts`. Change the catalogue, not the page.',
    'Every message of the product carries a code. Find it here, or paste what Google showed into “Stuck? Show help”, or run `npm run explain`.',
    ...sections,
    '## Other products',
    'Recognised in what people paste, so that you know where to look. This product never raises them.',
    ids
      .filter((id) => !ours.includes(id))
      .map((id) => `- **${causes[id].title}.** ${renderCause({ id, facts: {} }).toDo} (\`${id}\`)`)
      .join('\n'),
  ].join('\n\n')}\n`
}

function entry(id: CauseId): string {
  const { title, happened, toDo, actor, severity, link } = renderCause({ id, facts: {} })
  const lines = [
    `### ${title}`,
    `${happened}`,
    `- To do: ${toDo}`,
    `- Who: ${actorWords[actor]}.`,
    ...(severity === 'warning' ? ['- It works now, or passes by itself.'] : []),
    ...(link === undefined ? [] : [`- [${link.label}](${link.href})`]),
    `- Code: \`${id}\``,
  ]
  return `${lines[0]}\n\n${lines[1]}\n\n${lines.slice(2).join('\n')}`
}
