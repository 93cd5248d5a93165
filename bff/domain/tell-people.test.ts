import { expect, test } from 'vitest'
import type { CheckResult, CheckState } from '#contract/check.ts'
import type { Connection } from '#contract/connection.ts'
import type { NewJob } from './job-queue.ts'
import type { Mail, Notice } from './notice-ports.ts'
import { makeTellPeople } from './tell-people.ts'
import type { ConfigurationRow } from './ports.ts'

const at = Date.parse('2026-11-22T10:00:00Z')

const result = (check: string, state: CheckState): CheckResult => ({
  ...{ subject: 'c1', check, state, facts: {}, since: null, provenAt: null, checkedAt: null, waiting: null },
  cause: state === 'failed' ? { id: 'client-secret-wrong', facts: { clientId: '123-abc', projectId: 'acme-1' } } : null,
  blockedBy: [],
})

const row: ConfigurationRow = {
  ...{ configurationId: 'c1', name: 'Acme', state: 'ready', choices: null, projectId: 'acme-1', projectNumber: null },
  ...{ client: null, key: null, pushRefusals: {}, pushKey: 't-x', createdAt: at, updatedAt: at },
}

const mailbox: Connection = {
  ...{ id: 'm1', service: 'gmail', label: 'ada@acme.example', state: 'connected', cause: null },
  account: { id: 'a1', email: 'ada@acme.example' },
  configuration: { id: 'c1', name: 'Acme' },
  ...{ expiresAt: '2026-11-29T09:00:00Z', renewsAt: null, lastEventAt: null, lastEventSeconds: null },
  ...{ lastSyncAt: null, signInEndsAt: null, chain: [], findings: [], connectedAt: '2026-11-01T00:00:00Z' },
}

/** People, with the store and the mail server in memory. */
function play(options: { connections?: Connection[]; withoutMail?: true } = {}) {
  const rows = new Map<string, Notice & { told: boolean }>()
  const mails: Mail[] = []
  const asked: NewJob[] = []
  let results: CheckResult[] = []
  let refuses = false
  const nobody = async () => undefined
  const people = makeTellPeople({
    store: {
      tenants: {
        get: async () => ({
          tenantId: 't',
          name: 'Acme Ltd',
          reference: 'G-ABC123',
          createdAt: at,
          jobsPausedAt: null,
        }),
      },
      accounts: { list: async () => [], get: nobody },
      configurations: { get: async () => row },
      checkResults: { list: async () => results },
      mailboxes: { get: nobody },
      calendars: { get: nobody },
    },
    notices: {
      open: async (_tenant, notice) => {
        if (!rows.has(notice.subjectId)) rows.set(notice.subjectId, { ...notice, told: false })
      },
      untold: async () => [...rows.values()].filter(({ told }) => !told),
      told: async (_tenant, ids) => {
        for (const [id, notice] of rows) if (ids.includes(id)) rows.set(id, { ...notice, told: true })
      },
      close: async (_tenant, id) => void rows.delete(id),
    },
    connections: { list: async () => options.connections ?? [mailbox] },
    sendMail: options.withoutMail
      ? undefined
      : async (mail) => {
          if (refuses) throw new Error('451 busy')
          mails.push(mail)
        },
    enqueue: async (jobs) => void asked.push(...jobs),
    clock: { now: () => at },
    place: { baseUrl: 'https://guide.example', appName: 'Guidepost' },
  })
  return {
    mails,
    asked,
    refuse: (value: boolean) => {
      refuses = value
    },
    /** One look, and the job it asked for, if any. */
    look: async (...seen: CheckResult[]) => {
      results = seen
      const before = asked.length
      await people.looked('t', row, results)
      for (const job of asked.slice(before)) await people.run('t', job.key)
    },
  }
}

const broken = result('client-secret', 'failed')
const works = result('client-secret', 'passed')

test('a configuration in use that broke is told once, however often it is looked at, and again only after it worked', async () => {
  const { look, mails } = play()
  for (let hour = 0; hour < 24; hour += 1) await look(broken)
  expect(mails).toHaveLength(1)
  await look(result('client-secret', 'unknown'))
  await look(broken)
  expect(mails).toHaveLength(1)
  await look(works)
  await look(broken)
  expect(mails).toHaveLength(2)
})

test('what is mended before the mail goes out is told to nobody, for changing a configuration breaks it for minutes', async () => {
  const { look, asked } = play()
  await look(broken)
  expect(asked[0]?.delayMs).toBeGreaterThanOrEqual(10 * 60_000)
})

test('the mail names tenant, cause, consequence with its date, and the page of the step', async () => {
  const { look, mails } = play()
  await look(result('publisher', 'failed'))
  const [mail] = mails
  expect(mail?.subject).toBe('Acme Ltd: The Google configuration “Acme” has a problem')
  expect(mail?.text).toContain('Gmail’s watch stops on 29 Nov 2026')
  expect(mail?.text).toMatch(/Why: .+\n\nWhat to do: .+/)
  expect(mail?.text).toContain('https://guide.example/setup/c1/push')
})

test('an app in Testing is told with the day on which Google ends the sign-in', async () => {
  const { look, mails } = play({ connections: [{ ...mailbox, signInEndsAt: '2026-11-29T08:00:00Z' }] })
  await look(result('published', 'failed'))
  expect(mails[0]?.text).toContain('Mail of ada@acme.example stops on 29 Nov 2026')
})

test('nobody is told of what stops nothing, nor of a check that belongs to a connection', async () => {
  const unused = play({ connections: [] })
  await unused.look(broken)
  expect(unused.mails).toEqual([])
  const other = play()
  await other.look(result('watch', 'failed'))
  expect(other.asked).toEqual([])
})

test('a mail that was not taken is not told yet', async () => {
  const box = play()
  box.refuse(true)
  await expect(box.look(broken)).rejects.toThrow('451')
  box.refuse(false)
  await box.look(broken)
  expect(box.mails).toHaveLength(1)
})

test('without a mail server nothing is noted or asked for', async () => {
  const { look, asked } = play({ withoutMail: true })
  await look(broken)
  expect(asked).toEqual([])
})
