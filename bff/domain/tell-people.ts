import type { CheckResult } from '#contract/check.ts'
import type { Connections } from './connections.ts'
import type { NewJob } from './job-queue.ts'
import { minute } from './next-due.ts'
import type { Notice, NoticeStore, SendMail } from './notice-ports.ts'
import { isOwnCheck, mailOf, meansBroken, meansLost, stepOfCheck, type Told } from './notice-words.ts'
import type { Clock, ConfigurationRow, Store } from './ports.ts'

/** Accounts of one tenant that are lost together, by a policy for example, are one mail. */
const gatherMs = 5_000
/** Somebody who changes a configuration in use breaks it for a few minutes: only what stays broken is told. */
const settleMs = 10 * minute

export type TellPeople = ReturnType<typeof makeTellPeople>

/** Tells people once, by e-mail, what stopped and what it means; again only after it worked in between. */
export function makeTellPeople(parts: {
  readonly store: {
    readonly tenants: Pick<Store['tenants'], 'get'>
    readonly accounts: Pick<Store['accounts'], 'get' | 'list'>
    readonly configurations: Pick<Store['configurations'], 'get'>
    readonly checkResults: Pick<Store['checkResults'], 'list'>
    readonly mailboxes: Pick<Store['mailboxes'], 'get'>
    readonly calendars: Pick<Store['calendars'], 'get'>
  }
  readonly notices: NoticeStore
  readonly connections: Pick<Connections, 'list'>
  /** Undefined without SMTP_URL: nothing is noted, and nobody is told. */
  readonly sendMail: SendMail | undefined
  readonly enqueue: (jobs: readonly NewJob[]) => Promise<void>
  readonly clock: Clock
  readonly place: { readonly baseUrl: string; readonly appName: string }
}) {
  const { store, notices, sendMail, clock } = parts

  const soon = (tenantId: string, key: string, delayMs: number) =>
    parts.enqueue([{ kind: 'tell-people', tenantId, key, delayMs }])

  const aboutAccount = async (tenantId: string, { subjectId, noticedAt }: Notice): Promise<Told | 'over'> => {
    const account = await store.accounts.get(tenantId, subjectId)
    const lost = (await parts.connections.list(tenantId)).filter(
      (one) => one.account?.id === subjectId && one.state === 'needs_reconnect',
    )
    const [first] = lost
    if (account?.state !== 'needs_reconnect' || !first) return 'over'
    return {
      title: `${account.email} has to be connected again`,
      causes: account.cause === null ? [] : [account.cause],
      means: lost.map((one) => meansLost(one, noticedAt)),
      configurationId: account.configurationId,
      step: first.service === 'gmail' ? 'mailbox' : 'calendar',
    }
  }

  /** `wait`: nothing of anybody's stops, or Google gives no answer just now; the next look decides. */
  const aboutConfiguration = async (tenantId: string, { subjectId }: Notice): Promise<Told | 'over' | 'wait'> => {
    const row = await store.configurations.get(tenantId, subjectId)
    if (row?.state !== 'ready') return 'over'
    const failed = failedOf(await store.checkResults.list(tenantId, subjectId))
    const [first] = failed
    if (!first) return 'wait'
    const living = (await parts.connections.list(tenantId)).filter(
      ({ configuration, state }) => configuration?.id === subjectId && ['connecting', 'connected'].includes(state),
    )
    const accounts = await store.accounts.list(tenantId)
    const means = living.flatMap((one) => {
      const endsAt = accounts.find(({ accountId }) => accountId === one.account?.id)?.accessTokenEndsAt ?? null
      const sentence = meansBroken(one, failed, endsAt)
      return sentence === null ? [] : [sentence]
    })
    if (means.length === 0) return 'wait'
    return {
      title: `The Google configuration “${row.name}” has a problem`,
      causes: failed.flatMap(({ cause }) => (cause === null ? [] : [cause])),
      means,
      configurationId: subjectId,
      step: stepOfCheck(first.check),
    }
  }

  return {
    /** Google ended the sign-in these hang on. Called once for each loss; one account is one notice. */
    connectionsLost: async (tenantId: string, connectionIds: readonly string[]): Promise<void> => {
      if (!sendMail || connectionIds.length === 0) return
      const rows = await Promise.all(
        connectionIds.map(
          async (id) => (await store.mailboxes.get(tenantId, id)) ?? (await store.calendars.get(tenantId, id)),
        ),
      )
      for (const accountId of new Set(rows.map((row) => row?.accountId))) {
        if (accountId == null) continue
        await notices.open(tenantId, { kind: 'account', subjectId: accountId, noticedAt: clock.now() })
      }
      await soon(tenantId, 'accounts', gatherMs)
    },

    /** After every look at a configuration in use. `results`: all its rows. */
    looked: async (tenantId: string, row: ConfigurationRow, results: readonly CheckResult[]): Promise<void> => {
      if (!sendMail || row.state !== 'ready') return
      const { configurationId } = row
      if (failedOf(results).length > 0) {
        await notices.open(tenantId, { kind: 'configuration', subjectId: configurationId, noticedAt: clock.now() })
        const untold = await notices.untold(tenantId)
        if (untold.some(({ subjectId }) => subjectId === configurationId))
          await soon(tenantId, 'configurations', settleMs)
        return
      }
      // "Could not check" is neither: a configuration that was told of stays told of until it is seen to work.
      if (
        results.filter(isOwnCheck).every(({ state }) => ['passed', 'warning', 'claimed', 'not_started'].includes(state))
      )
        await notices.close(tenantId, configurationId)
    },

    /** The job: one mail with all that nobody was told of yet. Throws when the mail server did not take it. */
    run: async (tenantId: string, key: string): Promise<void> => {
      const tenant = await store.tenants.get(tenantId)
      if (!sendMail || !tenant) return
      const told: { readonly notice: Notice; readonly words: Told }[] = []
      for (const notice of await notices.untold(tenantId)) {
        if (key !== `${notice.kind}s`) continue
        const words = await (notice.kind === 'account' ? aboutAccount : aboutConfiguration)(tenantId, notice)
        if (words === 'over') await notices.close(tenantId, notice.subjectId)
        else if (words !== 'wait') told.push({ notice, words })
      }
      if (told.length === 0) return
      await sendMail(
        mailOf(
          tenant,
          told.map(({ words }) => words),
          parts.place,
        ),
      )
      await notices.told(
        tenantId,
        told.map(({ notice }) => notice.subjectId),
        clock.now(),
      )
    },
  }
}

const failedOf = (results: readonly CheckResult[]) => results.filter((one) => one.state === 'failed' && isOwnCheck(one))
