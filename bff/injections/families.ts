import { client } from './client.ts'
import { connections } from './connections.ts'
import { googleTrouble } from './google-trouble.ts'
import type { Injection } from './injection.ts'
import { ownAddress } from './own-address.ts'
import { projectAndKey } from './project-and-key.ts'
import { pushChannel } from './push-channel.ts'

/** The injection table, by what is hit. */
export const families: { readonly [family: string]: readonly Injection[] } = {
  'project, key and APIs': projectAndKey,
  'the OAuth client': client,
  'the push channel': pushChannel,
  'our own address': ownAddress,
  'what is connected': connections,
  'trouble on the way to Google': googleTrouble,
}
