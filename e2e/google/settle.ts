import type { IamPolicy } from './credentials.ts'
import type { World } from './world.ts'

/** Ends every wait: what was set is in force now. Propagation settings stay as they are. */
export function settle(world: World) {
  const now = world.clock.now()
  const policy = (iam: IamPolicy) => {
    for (const grant of iam.grants) grant.effectiveAt = Math.min(grant.effectiveAt, now)
  }
  for (const holder of [...world.organizations.values(), ...world.projects.values()]) {
    policy(holder.iam)
    for (const one of holder.policies.values()) one.effectiveAt = Math.min(one.effectiveAt, now)
  }
  for (const project of world.projects.values())
    for (const service of project.services.values()) service.effectiveAt = Math.min(service.effectiveAt, now)
  for (const client of world.clients.values()) {
    client.validFrom = Math.min(client.validFrom, now)
    for (const part of [...client.secrets, ...client.redirectUris]) part.validFrom = Math.min(part.validFrom, now)
    for (const uri of client.redirectUris) if (uri.removedAt !== null) uri.removedAt = Math.min(uri.removedAt, now)
  }
  for (const account of world.serviceAccounts.values()) {
    policy(account.iam)
    account.validFrom = Math.min(account.validFrom, now)
    for (const key of account.keys.values()) key.validFrom = Math.min(key.validFrom, now)
  }
  for (const topic of world.topics.values()) policy(topic.iam)
  for (const token of [...world.refreshTokens.values(), ...world.accessTokens.values()])
    if (token.revokedAt !== null) token.revokedAt = Math.min(token.revokedAt, now)
}
