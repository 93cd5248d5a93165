import { notificationAddress, type Origins } from './domain/addresses.ts'
import { makeConnectionQuestions } from './domain/ask-connections.ts'
import type { Clock, GoogleFor, SecretsProvider, Store } from './domain/ports.ts'
import { makeConfigurationPort } from './google/configuration-port.ts'
import { createGoogleKeys } from './google/google-keys.ts'
import { makeOwnAddress, practiceAddress, type WayToUs } from './google/own-address.ts'
import type { Transport } from './google/transport.ts'
import { wireConnections } from './wire-connections.ts'

type Connecting = Pick<ReturnType<typeof wireConnections>, 'tokens' | 'watches' | 'channels'>

/** Every question a check may ask: of the Cloud project with its key, and of what is connected in a person's name. */
export function wireQuestions(parts: {
  readonly store: Store
  readonly secrets: SecretsProvider
  readonly transport: Transport
  readonly clock: Clock
  readonly origins: Origins
  readonly googleOrigin: string | undefined
  /** Tests reach our own address another way. */
  readonly wayToUs?: WayToUs | undefined
  /** Asked for at the first question: connecting and looking need each other. */
  readonly connecting: () => Connecting
}): GoogleFor {
  const { googleOrigin, wayToUs: way, clock, origins } = parts
  const ofConfiguration = makeConfigurationPort(parts)
  const isPractice = googleOrigin !== undefined && way === undefined
  const ofOurAddress = isPractice ? practiceAddress : makeOwnAddress({ pushBaseUrl: origins.pushBaseUrl, clock, way })
  const notificationUrl = notificationAddress(origins)
  return (tenantId, row) => {
    const ofConnections = makeConnectionQuestions({ ...parts, ...parts.connecting(), notificationUrl })
    return { ...ofConfiguration(tenantId, row), ...ofConnections(tenantId, row), ...ofOurAddress }
  }
}

/** The same for a process beside the server, which looks and tells nobody. */
export function wireQuestionsAlone(
  parts: Omit<Parameters<typeof wireQuestions>[0], 'connecting'> & {
    readonly reportBug: (error: unknown) => void
  },
): GoogleFor {
  const connecting = wireConnections({
    ...parts,
    keys: createGoogleKeys(parts.transport),
    bell: { ring: () => Promise.resolve() },
    look: { soon: () => undefined },
    tell: () => Promise.resolve(),
  })
  return wireQuestions({ ...parts, connecting: () => connecting })
}
