import { REDIRECT_URI, startTenant, type Tenant } from '../../e2e/google/sample-tenant.ts'
import { Secret } from '#steps/secret.server.ts'
import { secretNames, type ConfigurationRow } from '../domain/ports.ts'
import { makeConfigurationPort, makePushSetup } from './configuration-port.ts'
import { createTransport } from './transport.ts'

const tenantId = 'tenant000a'

/**
 * A configuration whose client and key live in a simulated Google of its own. `stored` holds its secrets by name, `opened` for
 * what each was opened.
 */
export async function startConfiguration() {
  const google = await startTenant()
  const transport = createTransport({
    googleOrigin: google.origin,
    clock: google.world.clock,
    limits: { repeatAfterMs: 1 },
  })
  const { email } = await google.steering.createServiceAccount({
    projectId: google.projectId,
    accountId: 'guidepost',
    roles: ['roles/pubsub.admin'],
    actsAsItself: true,
  })
  const { file, keyId } = await google.steering.createServiceAccountKey({ email })
  const row = configuration(google, { email, keyId })
  const stored = new Map([
    [secretNames.file(row.configurationId, 'oauth-client'), google.clientSecret],
    [secretNames.file(row.configurationId, 'service-account-key'), file],
  ])
  const opened: string[] = []
  const parts = {
    transport,
    clock: google.world.clock,
    origins: { baseUrl: 'https://app.example.com' },
    secrets: {
      withSecret: async <T>(_tenantId: string, name: string, purpose: string, use: (secret: Secret) => Promise<T>) => {
        opened.push(purpose)
        const text = stored.get(name)
        return text === undefined ? undefined : use(new Secret(text))
      },
    },
  }
  return {
    google,
    transport,
    row,
    stored,
    opened,
    ask: () => makeConfigurationPort(parts)(tenantId, row),
    setup: () => makePushSetup(parts)(tenantId, row),
    close: async () => {
      transport.close()
      await google.close()
    },
  }
}

function configuration(google: Tenant, key: { email: string; keyId: string }): ConfigurationRow {
  const secret = { storedAt: '2026-11-22T12:00:00.000Z', storedBy: 'Dana', ending: 'abcd' }
  return {
    configurationId: 'configuration-1',
    name: 'Acme',
    state: 'draft',
    choices: null,
    projectId: google.projectId,
    projectNumber: null,
    client: {
      clientId: google.clientId,
      projectId: google.projectId,
      projectNumber: google.projectNumber,
      redirectUris: [REDIRECT_URI],
      secret,
    },
    key: { projectId: google.projectId, email: key.email, key: { ...secret, ending: key.keyId.slice(-4) } },
    pushRefusals: {},
    pushKey: `${tenantId}-key`,
    createdAt: 0,
    updatedAt: 0,
  }
}
