import type { Commands } from './commands.ts'

/** The control plane as functions: the same names and types as in `commands.ts`, answered over HTTP. */
export type Steer = {
  [Name in keyof Commands]: (...args: Parameters<Commands[Name]>) => Promise<Awaited<ReturnType<Commands[Name]>>>
}

/** Steers the simulated Google at `origin` (`http://127.0.0.1:PORT`). A command that cannot be done throws its reason. */
export function steer(origin: string): Steer {
  const call = (name: string) => async (argument?: unknown) => {
    const response = await fetch(`${origin}/control/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(argument ?? {}),
    })
    const answer: unknown = await response.json()
    if (!response.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`)
    return answer
  }
  // `then` must stay absent, or awaiting a Steer would call it.
  const handler: ProxyHandler<object> = {
    get: (_target, name) => (typeof name === 'string' && name !== 'then' ? call(name) : undefined),
  }
  // A Proxy has no type of its own; the command table gives it one.
  return new Proxy({}, handler) as Steer
}
