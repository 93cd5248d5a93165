import type { Secret } from '#steps/secret.server.ts'
import type { Channels } from './channels.ts'
import { calendarCause, gmailCause, nameCause } from './connection-causes.ts'
import {
  type AccountGoogleFor,
  type AccountRow,
  accountSecretNames,
  type Cause,
  type FlowRow,
  type HeldSignIn,
  type KeptAs,
  type KeptSignIn,
} from './connection-ports.ts'
import { stepOfService } from './configuration-view.ts'
import { newId } from './opaque-values.ts'
import type { Bell, Clock, ConfigurationRow, SecretsProvider, Store } from './ports.ts'
import type { ReleaseAccount } from './release-account.ts'
import type { Watches } from './watches.ts'

/** A sign-in that may be kept: right account, every box, a refresh token. */
export type SignedIn = HeldSignIn & {
  readonly accessToken: Secret
  readonly refreshToken: Secret
  readonly actor: string
  readonly requestId: string
}

type Kept = { readonly ok: true } | { readonly ok: false; readonly cause: Cause }

export type KeepSignIn = ReturnType<typeof makeKeepSignIn>

/** Stores a sign-in, then starts what it is for: the mailbox's watch, the calendar's channel. */
export function makeKeepSignIn(parts: {
  readonly store: Store
  readonly secrets: SecretsProvider
  readonly accountGoogle: AccountGoogleFor
  readonly watches: Watches
  readonly channels: Channels
  readonly release: ReleaseAccount
  readonly clock: Clock
  readonly bell: Bell
  /** An account that was lost is back, with all that hangs on it. */
  readonly onBack: (tenantId: string, accountId: string, email: string) => Promise<void>
  /** Looks again at what a sign-in proves. */
  readonly look: (tenantId: string, configurationId: string) => void
  /** Runs on after the reply. */
  readonly follow: (work: Promise<unknown>) => void
}) {
  const { store, secrets, clock } = parts

  /** The mailbox or calendar this sign-in is for, as Google names it. Asked before anything is stored. */
  const subjectOf = async (
    tenantId: string,
    flow: FlowRow,
    row: ConfigurationRow,
    signedIn: SignedIn,
  ): Promise<{ ok: true; attach: KeptSignIn['attach'] } | { ok: false; cause: Cause }> => {
    const google = parts.accountGoogle(tenantId, signedIn.accessToken)
    const who = { email: signedIn.email, clientId: row.client?.clientId ?? '' }
    if (flow.service === 'gmail') {
      const profile = await google.profile()
      if (!profile.ok) return { ok: false, cause: gmailCause(profile.refusal, who, row, null) }
      const { email: address, historyId } = profile.value
      return { ok: true, attach: { service: 'gmail', mailboxId: newId(), address, historyId } }
    }
    const calendars = await google.calendars()
    if (!calendars.ok) return { ok: false, cause: calendarCause(calendars.refusal, who, row, null) }
    const wanted = flow.connectionId === null ? undefined : await store.calendars.get(tenantId, flow.connectionId)
    const chosen =
      calendars.value.find(({ googleCalendarId }) => googleCalendarId === wanted?.googleCalendarId) ??
      calendars.value.find(({ isPrimary }) => isPrimary)
    if (!chosen) {
      return {
        ok: false,
        cause: nameCause('calendar-not-found', { calendarId: 'primary', accountEmail: signedIn.email }),
      }
    }
    const { googleCalendarId, name } = chosen
    return { ok: true, attach: { service: 'calendar', calendarId: newId(), googleCalendarId, name } }
  }

  /** Tokens first, then the rows that name them: an orphan secret is harmless, a dangling name is not. */
  const write = async (
    tenantId: string,
    flow: FlowRow,
    row: ConfigurationRow,
    signedIn: SignedIn,
    known: AccountRow | undefined,
    attach: KeptSignIn['attach'],
  ): Promise<KeptAs> => {
    const accountId = known?.accountId ?? newId()
    const refreshTokenSecret = accountSecretNames.refreshToken(accountId, flow.flowId)
    const accessTokenSecret = accountSecretNames.accessToken(accountId)
    await secrets.put(tenantId, refreshTokenSecret, signedIn.refreshToken)
    try {
      await secrets.put(tenantId, accessTokenSecret, signedIn.accessToken)
      const { sub, email, grantedScopes, accessTokenEndsAt, signInEndsAt } = signedIn
      return await store.accounts.keepSignIn(tenantId, {
        flowId: flow.flowId,
        now: clock.now(),
        account: {
          accountId,
          configurationId: row.configurationId,
          clientId: row.client?.clientId ?? '',
          ...{ sub, email, grantedScopes, accessTokenEndsAt, signInEndsAt, refreshTokenSecret, accessTokenSecret },
        },
        attach,
      })
    } catch (error) {
      await secrets.remove(tenantId, refreshTokenSecret).catch(() => undefined)
      throw error
    }
  }

  const changed = (tenantId: string, configurationId: string) =>
    parts.bell.ring(tenantId, ['connections', `configuration:${configurationId}`])

  /** Watch and channel, then what the mailbox or calendar leaves behind at another account. */
  const start = async (
    tenantId: string,
    row: ConfigurationRow,
    service: FlowRow['service'],
    kept: KeptAs,
    wasLost: boolean,
  ) => {
    const { connectionId, accountId, formerAccountId } = kept
    if (service === 'gmail') await parts.watches.watch(tenantId, connectionId)
    else await parts.channels.open(tenantId, connectionId)
    if (wasLost) await restart(tenantId, accountId, connectionId)
    if (formerAccountId !== null) await parts.release.leave(tenantId, formerAccountId, service, connectionId, accountId)
    await changed(tenantId, row.configurationId)
    parts.look(tenantId, row.configurationId)
  }

  /** The account was lost and is back: so is everything else that lives on it. */
  const restart = async (tenantId: string, accountId: string, except: string) => {
    const here = (one: { accountId: string | null; state: string }) =>
      one.accountId === accountId && one.state === 'attached'
    for (const { mailboxId } of (await store.mailboxes.list(tenantId)).filter(here)) {
      if (mailboxId !== except) await parts.watches.watch(tenantId, mailboxId)
    }
    for (const { calendarId } of (await store.calendars.list(tenantId)).filter(here)) {
      if (calendarId !== except) await parts.channels.open(tenantId, calendarId)
    }
  }

  return {
    changed,

    signedIn: async (tenantId: string, flow: FlowRow, row: ConfigurationRow, signedIn: SignedIn): Promise<Kept> => {
      const subject = await subjectOf(tenantId, flow, row, signedIn)
      if (!subject.ok) return subject
      const known = await store.accounts.find(tenantId, row.client?.clientId ?? '', signedIn.sub)
      const kept = await write(tenantId, flow, row, signedIn, known, subject.attach)
      if (kept.replacedSecret !== null) await secrets.remove(tenantId, kept.replacedSecret)
      await store.auditEvents.record(tenantId, {
        event: 'connection.connected',
        actor: signedIn.actor,
        subject: {
          connection: kept.connectionId,
          account: signedIn.email,
          service: flow.service,
          configuration: row.configurationId,
        },
        requestId: signedIn.requestId,
        at: clock.now(),
      })
      // The clock of what only Google can do now, such as its first message, starts here.
      const done = { claimedAt: clock.now(), skippedAt: null }
      await store.stepStates.record(tenantId, row.configurationId, stepOfService[flow.service], done)
      if (known?.state === 'needs_reconnect') await parts.onBack(tenantId, kept.accountId, signedIn.email)
      await changed(tenantId, row.configurationId)
      parts.follow(start(tenantId, row, flow.service, kept, known?.state === 'needs_reconnect'))
      return { ok: true }
    },
  }
}
