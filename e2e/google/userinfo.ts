import express, { type RequestHandler, type Router } from 'express'
import { findCaller } from './api-method.ts'
import { oauthError, ok, sendAnswer } from './errors.ts'
import type { World } from './world.ts'

/** `https://openidconnect.googleapis.com`. */
export function userinfoRoutes(world: World): Router {
  const router = express.Router()
  router.use('/v1/userinfo', userinfo(world))
  return router
}

/** Who the access token speaks for, as far as its scopes say. */
export function userinfo(world: World): RequestHandler {
  return (request, response) => {
    const caller = findCaller(world, request)
    if (!caller?.user) return sendAnswer(response, oauthError(401, 'invalid_request', 'Invalid Credentials'))
    const { user } = caller
    const organization = user.organizationId === null ? undefined : world.organizations.get(user.organizationId)
    const has = (name: string) => [...caller.scopes].some((one) => one.endsWith(`/userinfo.${name}`))
    const isV2 = request.originalUrl.includes('/v2/')
    sendAnswer(
      response,
      ok({
        [isV2 ? 'id' : 'sub']: user.sub,
        ...(has('profile') && { name: user.name, given_name: user.name.split(' ')[0] }),
        ...(has('email') && { email: user.email, [isV2 ? 'verified_email' : 'email_verified']: true }),
        ...(organization && { hd: organization.domain }),
      }),
    )
  }
}
