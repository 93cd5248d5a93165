import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { EnvironmentRefusal, readEnvironment } from './env.ts'
import { createLog, describeError } from './log.ts'
import { startGuidepost, builtWeb } from './main.ts'
import { StartRefusal } from './store/start-refusal.ts'

// `npm start`: builds what is missing, serves, prints the first setup link straight to the terminal, stops in order.

function tell(line: string): void {
  process.stdout.write(`${line}\n`)
}

const log = createLog()
// A bug that nobody caught may have left anything half done: this process ends, and the next start takes up what is stored.
process.on('uncaughtException', (error) => {
  log.fatal({ requestId: randomUUID(), ...describeError(error) }, 'a bug that nobody caught ends this process')
  process.exit(1)
})

try {
  const env = readEnvironment(process.env)
  if (env.process !== 'worker' && !existsSync(`${builtWeb}/index.html`)) {
    tell('Building the interface, once …')
    execFileSync('npx', ['vite', 'build', '--logLevel', 'warn'], { stdio: 'inherit' })
  }
  const guidepost = await startGuidepost({ env, log })
  tell(`\nGuidepost is ready at ${guidepost.origin}`)
  if (guidepost.madeMasterKeyIn !== undefined) {
    tell(
      `The master key was made in ${guidepost.madeMasterKeyIn}. Back it up: without it the stored secrets cannot be opened.`,
    )
  }
  if (guidepost.firstLink !== null)
    tell(`\nOpen this setup link as the tenant admin (it works once, for 7 days):\n${guidepost.firstLink}\n`)

  let stoppingSince: number | undefined
  const stop = (signal: NodeJS.Signals) => {
    if (stoppingSince !== undefined) {
      // A service manager tells the whole group and npm passes it on: one wish, heard twice. Later it is impatience.
      if (Date.now() - stoppingSince > 1_000) process.exit(1)
      return
    }
    stoppingSince = Date.now()
    tell(`\n${signal}: letting requests end, then stopping.`)
    guidepost.close().then(
      () => process.exit(0),
      (error: unknown) => {
        tell(error instanceof Error ? error.message : 'Stopping failed.')
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
} catch (error) {
  if (error instanceof StartRefusal || error instanceof EnvironmentRefusal)
    tell(`Guidepost did not start. ${error.message}`)
  else if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    tell('Guidepost did not start. The port is in use: stop the other program, or set PORT.')
  } else throw error
  process.exitCode = 1
}
