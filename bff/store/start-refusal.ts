/** Why the server did not start, in words for the operator. `main.ts` prints the message alone: no stack, no retry. */
export class StartRefusal extends Error {
  override name = 'StartRefusal'
}

export function refuseToStart(message: string): never {
  throw new StartRefusal(message)
}
