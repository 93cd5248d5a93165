import type { Store } from '../domain/ports.ts'
import { type ApiKeys, apiKeyStore } from './api-keys.ts'
import { auditStore } from './audit-events.ts'
import { channelStore } from './calendar-channels.ts'
import { calendarStore } from './calendars.ts'
import { checkResultStore } from './check-results.ts'
import { configurationStore } from './configurations.ts'
import { accountStore } from './connected-accounts.ts'
import type { TenantDatabase } from './database.ts'
import { mailboxStore } from './mailboxes.ts'
import { oauthFlowStore } from './oauth-flows.ts'
import { pendingFileStore } from './pending-files.ts'
import { leaseStore } from './leases.ts'
import { ledgerStore } from './ledger.ts'
import { pushProofStore } from './push-proofs.ts'
import { selectionStore } from './selection.ts'
import { sessionStore } from './sessions.ts'
import { setupLinkStore } from './setup-links.ts'
import { stepStateStore } from './step-states.ts'
import { tenantStore } from './tenants.ts'

/** Every noun of the store over one database. */
export function makeStore(db: TenantDatabase): Store & { readonly apiKeys: ApiKeys } {
  return {
    tenants: tenantStore(db),
    setupLinks: setupLinkStore(db),
    sessions: sessionStore(db),
    apiKeys: apiKeyStore(db),
    configurations: configurationStore(db),
    stepStates: stepStateStore(db),
    checkResults: checkResultStore(db),
    pendingFiles: pendingFileStore(db),
    pushProofs: pushProofStore(db),
    ledger: ledgerStore(db),
    selection: selectionStore(db),
    oauthFlows: oauthFlowStore(db),
    accounts: accountStore(db),
    mailboxes: mailboxStore(db),
    calendars: calendarStore(db),
    channels: channelStore(db),
    auditEvents: auditStore(db),
    leases: leaseStore(db),
  }
}
