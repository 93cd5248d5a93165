import express, { type Router } from 'express'
import { makeCommands } from './commands.ts'
import type { World } from './world.ts'

/**
 * The control plane: `POST /control/COMMAND` with the argument as JSON, the result as JSON. An argument that makes
 * no sense answers 400 with the reason; `GET /control` lists the commands.
 */
export function controlRoutes(world: World): Router {
  const commands = new Map<string, (argument: never) => unknown>(Object.entries(makeCommands(world)))
  const router = express.Router()
  router.use(express.json({ limit: '10mb', strict: false }))
  router.get('/', (_request, response) => {
    response.json([...commands.keys()])
  })
  router.post('/:command', async (request, response) => {
    const command = commands.get(request.params.command)
    if (!command) {
      response.status(404).json({ problem: `No command ${request.params.command}` })
      return
    }
    try {
      // The typed client and this table are one type; what else arrives is a test's own mistake.
      const result = await command((request.body ?? {}) as never)
      response.json(result ?? null)
    } catch (error) {
      response.status(400).json({ problem: error instanceof Error ? error.message : String(error) })
    }
  })
  return router
}
