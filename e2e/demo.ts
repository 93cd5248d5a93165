import { execFileSync } from 'node:child_process'
import { createWriteStream, existsSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { EnvironmentRefusal, readEnvironment } from '../bff/env.ts'
import { createLog } from '../bff/log.ts'
import { builtWeb, startGuidepost } from '../bff/main.ts'
import { defaultDataDir } from '../bff/store/database-user.ts'
import { StartRefusal } from '../bff/store/start-refusal.ts'
import { type SimulatedGoogle, startGoogle } from './google/server.ts'
import { steer } from './google/steer.ts'
import { placesToStand, seedTenant } from './seed.ts'

// `npm run demo`: the whole product against a simulated Google, from nothing, on this machine alone. Everything is new with
// each start. `-- --at STEP` begins with a tenant that stands at that step.

const port = 4310
const googlePort = 4311
/** Long enough to be seen waiting, short enough to practise with. */
const propagation = {
  api: 4_000,
  iam: 4_000,
  orgPolicy: 6_000,
  oauthClient: 8_000,
  serviceAccountKey: 2_000,
  revoke: 500,
}

const company = { domain: 'acme.example', email: 'dana@acme.example', mailbox: 'help@acme.example' }
const atHome = { email: 'dana.acme@gmail.com' }

function tell(line: string): void {
  process.stdout.write(`${line}\n`)
}

async function makeWorld(google: SimulatedGoogle, forCompany: boolean) {
  const hands = steer(google.origin)
  // Older than Google's default policies, so that keys are allowed, as in most companies.
  await hands.createWorkspace({
    domain: company.domain,
    users: [company.email, company.mailbox],
    createdAt: Date.UTC(2020, 0, 1),
  })
  await hands.createUser({ email: atHome.email })
  await hands.consoleUser({ email: forCompany ? company.email : atHome.email })
  await hands.forwardHosts({ 'guidepost.example': `http://localhost:${port}` })
  return hands
}

async function run(at: string | undefined): Promise<void> {
  if (at !== undefined && !placesToStand.includes(at)) {
    tell(`There is no step “${at}”. Steps: ${placesToStand.join(', ')}.`)
    process.exitCode = 1
    return
  }
  if (!existsSync(`${builtWeb}/index.html`)) {
    tell('Building the interface, once …')
    execFileSync('npx', ['vite', 'build', '--logLevel', 'warn'], { stdio: 'inherit' })
  }
  // Only outside a company does the path have these two steps.
  const forCompany = at !== 'scopes' && at !== 'publish'
  const google = await startGoogle({ port: googlePort, propagation })
  const hands = await makeWorld(google, forCompany)

  const dataDir = path.join(defaultDataDir(process.cwd()), 'demo')
  rmSync(dataDir, { recursive: true, force: true })
  mkdirSync(path.dirname(dataDir), { recursive: true })
  // Beside the data and not on the screen, where the link has to be found.
  const logFile = createWriteStream(`${dataDir}.log`)
  const guidepost = await startGuidepost({
    env: readEnvironment({
      PORT: String(port),
      DATA_DIR: dataDir,
      GOOGLE_ORIGIN: google.origin,
      PUSH_BASE_URL: 'https://guidepost.example',
      APP_NAME: 'Acme Helpdesk',
      // Google's Branding page takes public names only.
      APP_HOME_URL: 'https://helpdesk.example.com/about',
      APP_PRIVACY_URL: 'https://helpdesk.example.com/about/privacy',
      APP_TERMS_URL: 'https://helpdesk.example.com/about/terms',
      APP_CONTACT: 'support@helpdesk.example.com',
    }),
    log: createLog({ write: (line) => logFile.write(line) }),
  })

  let stoppingSince: number | undefined
  const stop = async (signal: string) => {
    if (stoppingSince !== undefined) {
      // Ctrl+C reaches the whole group and npm may pass it on: one wish, heard twice. Later it is impatience.
      if (Date.now() - stoppingSince > 1_000) process.exit(1)
      return
    }
    stoppingSince = Date.now()
    tell(`\n${signal}: stopping Guidepost, its database, then the simulated Google.`)
    await guidepost.close()
    await google.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(signal))

  let link = guidepost.firstLink ?? ''
  if (at !== undefined && at !== placesToStand[0]) {
    tell(`Bringing the tenant to the step “${at}” …`)
    const person = forCompany ? company : atHome
    const account = forCompany ? company.mailbox : atHome.email
    const seeded = await seedTenant({ origin: guidepost.origin, link, steer: hands, person, account }, at)
    link = seeded.link
    tell(`The step: ${guidepost.origin}/setup/${seeded.configurationId}/${at}`)
  }
  tell(
    `\nGuidepost is ready at ${guidepost.origin}, with a simulated Google at ${google.origin}. Nothing leaves this machine.`,
  )
  tell(
    `In Google you are ${forCompany ? company.email : atHome.email}. Connect the mailbox ${forCompany ? company.mailbox : atHome.email}.`,
  )
  tell(`The log is ${dataDir}.log.`)
  tell(`\nOpen this setup link (it works once):\n${link}\n\nCtrl+C stops everything; the next start begins anew.`)
}

const { values } = parseArgs({ options: { at: { type: 'string' } } })
try {
  await run(values.at)
} catch (error) {
  if (error instanceof StartRefusal || error instanceof EnvironmentRefusal)
    tell(`The demo did not start. ${error.message}`)
  else if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    tell(`The demo did not start. Port ${port} or ${googlePort} is in use: stop the other Guidepost first.`)
  } else throw error
  process.exit(1)
}
