import express, { type Request, type Response, type Router } from 'express'
import { callbackPaths } from '../domain/addresses.ts'
import { type ServiceName, services } from '#contract/google.ts'
import { Secret } from '#steps/secret.server.ts'
import type { SignIn, Turned } from '../domain/sign-in.ts'
import type { Identity } from './route.ts'

/** Google's codes have at most 256 bytes (google-facts 1.5); our states 54. */
const longestValue = 2_048

const words: { readonly [why in Turned]: { readonly title: string; readonly sentence: string } } = {
  'no-state': {
    title: 'This answer belongs to no sign-in of ours',
    sentence: 'Nothing was stored. Start the sign-in again with the button Connect.',
  },
  'other-window': {
    title: 'Finish in the window where you started',
    sentence:
      'The sign-in was begun in another window or browser, or your session has ended. Nothing was stored. Go back to that window, or open a setup link, and connect again.',
  },
  'other-service': {
    title: 'This answer belongs to another sign-in',
    sentence: 'Google’s answer came to the wrong address of ours. Nothing was stored. Connect again.',
  },
}

/** A plain page: the application may not be loadable here, because nobody is signed in. */
function turnedAway(response: Response, why: Turned): void {
  const { title, sentence } = words[why]
  response
    .status(400)
    .type('html')
    .send(
      `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><main><h1>${title}</h1><p>${sentence}</p><p><a href="/">Continue</a></p></main></html>`,
    )
}

/** One value, as it stands in the address and decoded once; repeated or oversized counts as absent. */
function valueOf(request: Request, name: string): string | null {
  const value = request.query[name]
  return typeof value === 'string' && value !== '' && value.length <= longestValue ? value : null
}

/** Where Google sends the browser back (design D10). Only `code`, `state` and `error` are read (google-facts 1.4). */
export function googleCallback(parts: {
  readonly signIn: Pick<SignIn, 'callback'>
  readonly identify: (request: Request) => Promise<Identity>
}): Router {
  const router = express.Router({ strict: true, caseSensitive: true })
  const answer = (service: ServiceName) => async (request: Request, response: Response) => {
    const identity = await parts.identify(request)
    const code = valueOf(request, 'code')
    const end = await parts.signIn.callback({
      service,
      oauthState: valueOf(request, 'state') ?? '',
      code: code === null ? null : new Secret(code),
      error: valueOf(request, 'error'),
      session: identity.kind === 'session' ? identity : null,
      requestId: String(request.id),
    })
    response.set('Cache-Control', 'no-store')
    if (end.kind === 'turned') turnedAway(response, end.why)
    else response.redirect(303, end.kind === 'page' ? end.path : end.address)
  }
  for (const service of services) router.get(callbackPaths[service], answer(service))
  return router
}
