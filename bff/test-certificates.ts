import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'

// Certificates as an authority gives them, made when a test begins, so that no key lies in the repository (X.509 in DER, RFC 5280).

type Pair = { readonly publicKey: KeyObject; readonly privateKey: KeyObject }
type Wanted = {
  readonly subject: string
  readonly issuer: string
  readonly from: number
  readonly until: number
  readonly extensions: readonly Buffer[]
}

const node = (tag: number, ...content: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(content)
  const { length } = body
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.from([tag, ...size]), body])
}
const sequence = (...content: readonly Buffer[]) => node(0x30, ...content)
const oid = (hex: string) => node(0x06, Buffer.from(hex, 'hex'))
const text = (tag: number, value: string) => node(tag, Buffer.from(value, 'latin1'))

const ecdsaWithSha256 = sequence(oid('2a8648ce3d040302'))
const name = (common: string) => sequence(node(0x31, sequence(oid('550403'), text(0x0c, common))))
/** GeneralizedTime, which holds every year. */
const time = (at: number) => text(0x18, `${new Date(at).toISOString().replace(/[-:T]|\.\d+/g, '')}`)
const extension = (id: string, value: Buffer) => sequence(oid(id), node(0x04, value))

const isAuthority = extension('551d13', sequence(node(0x01, Buffer.from([0xff]))))
const forHost = (host: string) => extension('551d11', sequence(text(0x82, host)))

function certificate({ publicKey }: Pair, signer: KeyObject, wanted: Wanted): string {
  const about = sequence(
    node(0xa0, node(0x02, Buffer.from([2]))),
    node(0x02, Buffer.from([1 + Math.floor(Math.random() * 126)])),
    ecdsaWithSha256,
    name(wanted.issuer),
    sequence(time(wanted.from), time(wanted.until)),
    name(wanted.subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    node(0xa3, sequence(...wanted.extensions)),
  )
  const signature = node(0x03, Buffer.from([0]), sign('sha256', about, signer))
  const lines = sequence(about, ecdsaWithSha256, signature).toString('base64')
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`
}

const newPair = (): Pair => generateKeyPairSync('ec', { namedCurve: 'P-256' })
const day = 86_400_000

export type TestAuthority = ReturnType<typeof makeAuthority>

/** An authority of the test's own. What it signs is trusted only where `ca` is given. */
export function makeAuthority() {
  const pair = newPair()
  const issuer = `Test authority ${Math.random()}`
  const life = { from: Date.now() - 1000 * day, until: Date.now() + 1000 * day }
  return {
    ca: certificate(pair, pair.privateKey, { ...life, subject: issuer, issuer, extensions: [isAuthority] }),
    /** A host's certificate with its key, ended or ending `endsInDays` from now. */
    issue: (host: string, endsInDays: number) => {
      const own = newPair()
      const until = Date.now() + endsInDays * day
      const wanted = {
        subject: host,
        issuer,
        from: Math.min(Date.now(), until) - 30 * day,
        until,
        extensions: [forHost(host)],
      }
      return {
        cert: certificate(own, pair.privateKey, wanted),
        key: own.privateKey.export({ type: 'pkcs8', format: 'pem' }),
      }
    },
  }
}
