import {
  clientDeleted,
  clientNotFound,
  missingParameter,
  redirectAgainstPolicy,
  redirectMismatch,
  scopesNotKnown,
  type AuthError,
} from './auth-error.ts'
import { lookUpClient, redirectUriIsRegistered } from './clients.ts'
import { redirectUriPolicyBreach } from './redirect-uri.ts'
import { knownScopes, readScopes } from './scopes.ts'
import type { OAuthClient } from './credentials.ts'
import type { ConsentScreen, Project, World } from './world.ts'

/** A checked authorize request. `query` is the original, carried from page to page. */
export type AuthorizeRequest = {
  client: OAuthClient
  project: Project
  screen: ConsentScreen
  redirectUri: string
  scopes: string[]
  prompt: Set<string>
  query: URLSearchParams
}

/**
 * Google's order (google-facts 1.8 B): the redirect URI against policy, even for a nonsense client; then the client;
 * then the exact match; only then the rest.
 */
export function readAuthorizeRequest(world: World, query: URLSearchParams): AuthorizeRequest | { problem: AuthError } {
  const redirectUri = query.get('redirect_uri')
  if (redirectUri === null || redirectUri === '') return { problem: missingParameter('redirect_uri') }
  if (redirectUriPolicyBreach(redirectUri) !== null) return { problem: redirectAgainstPolicy(redirectUri) }
  const clientId = query.get('client_id')
  if (clientId === null || clientId === '') return { problem: missingParameter('client_id') }
  const found = lookUpClient(world, clientId)
  if (found.kind === 'unknown') return { problem: clientNotFound }
  if (found.kind === 'deleted') return { problem: clientDeleted }
  const { client } = found
  if (!redirectMatches(world, client, redirectUri)) return { problem: redirectMismatch(redirectUri) }
  if (query.get('response_type') !== 'code') return { problem: missingParameter('response_type') }
  const scopes = readScopes(query.get('scope') ?? '')
  if (scopes.length === 0) return { problem: missingParameter('scope') }
  const unknown = scopes.filter((one) => !knownScopes[one])
  if (unknown.length > 0)
    return {
      problem: scopesNotKnown(
        scopes.filter((one) => knownScopes[one]),
        unknown,
      ),
    }
  const project = world.projects.get(client.projectId)
  const screen = project?.consentScreen
  if (!project || !screen) return { problem: clientNotFound }
  const prompt = new Set((query.get('prompt') ?? '').split(' ').filter((one) => one !== ''))
  return { client, project, screen, redirectUri, scopes, prompt, query }
}

// A Desktop client has no list: any port of the loopback will do, and nothing else.
function redirectMatches(world: World, client: OAuthClient, uri: string): boolean {
  if (client.type === 'desktop') return /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?(\/|$)/.test(uri)
  return redirectUriIsRegistered(world, client, uri)
}
