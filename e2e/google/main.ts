import { parseArgs } from 'node:util'
import { startGoogle } from './server.ts'

const { values } = parseArgs({ options: { port: { type: 'string', default: '4311' } } })
const google = await startGoogle({ port: Number(values.port) })
console.log(`Simulated Google at ${google.origin}, control plane at ${google.origin}/control`)
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void google.close().then(() => process.exit(0)))
