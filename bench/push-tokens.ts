import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Steer } from '../e2e/google/steer.ts'
import { pushAccount } from './tenant.ts'

/** The `Authorization` headers of pushes: Pub/Sub signs one token for many. */
export type PushTokens = { readonly genuine: string; readonly forged: readonly (string | undefined)[] }

type Signing = Parameters<Steer['forgePush']>[0]

/** Has the simulated Google sign tokens for `pushUrl`, and reads them where it sends them. */
export async function capturePushTokens(google: Steer, pushUrl: string): Promise<PushTokens> {
  let seen: string | undefined
  const listener = createServer((request, response) => {
    seen = request.headers.authorization
    response.writeHead(204).end()
  })
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
  const { port } = listener.address() as AddressInfo
  await google.forwardHosts({ 'listener.example': `http://127.0.0.1:${port}` })
  const sign = async (change: Partial<Signing> = {}) => {
    await google.forgePush({
      url: 'https://listener.example/',
      audience: pushUrl,
      serviceAccount: pushAccount,
      subscription: '',
      emailAddress: '',
      ...change,
    })
    return seen
  }
  try {
    const genuine = await sign()
    if (genuine === undefined) throw new Error('The simulated Google signed no push')
    const forged = [
      await sign({ signature: 'unpublished-key' }),
      await sign({ serviceAccount: 'thief@thief-project.iam.gserviceaccount.com' }),
      await sign({ audience: `${pushUrl}/` }),
      await sign({ lifetime: -3_600 }),
      undefined,
    ]
    return { genuine, forged }
  } finally {
    await new Promise<void>((resolve) => listener.close(() => resolve()))
  }
}
