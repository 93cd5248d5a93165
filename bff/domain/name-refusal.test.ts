import { expect, it } from 'vitest'
import { isCauseId } from '#contract/causes/catalogue.ts'
import {
  circuitRefusal,
  faultRefusal,
  pausedRefusal,
  redirectRefusal,
  secretMissingRefusal,
  unreadableRefusal,
} from '../google/refusal.ts'
import { judge } from './judge-evidence.ts'
import { refusal } from '#steps/check-samples.ts'
import { nameRefusal } from './name-refusal.ts'

const asked = { host: 'gmail.googleapis.com', call: 'users.watch', secrets: [] }

it.each([
  [redirectRefusal(asked, 302, 'https://proxy.acme.example/login'), 'proxy-refuses'],
  [secretMissingRefusal(asked), 'stored-secret-missing'],
  [pausedRefusal(asked, 30, refusal({ kind: 'quota', status: 429 })), 'gmail-per-user-rate'],
  [pausedRefusal(asked, 30, refusal({ kind: 'outage', status: 503 })), 'google-unavailable'],
  [circuitRefusal(asked, 5), 'google-unavailable'],
  [unreadableRefusal(asked, 200), 'google-answer-unreadable'],
  [faultRefusal(asked, 'unreachable', 'ENOTFOUND'), 'dns-blocked-in-container'],
  [faultRefusal(asked, 'unreachable', 'CERT_HAS_EXPIRED'), 'tls-intercepted-by-proxy'],
  [faultRefusal(asked, 'timeout', ''), 'connection-timed-out'],
  [faultRefusal(asked, 'cut-off', ''), 'google-answer-unreadable'],
])('an answer that says nothing about this tenant is named for what it is: %#', (refusal, cause) => {
  const named = nameRefusal(refusal)
  expect(named.id).toBe(cause)
  expect(isCauseId(named.id)).toBe(true)
  expect(named.facts).toMatchObject({ host: asked.host, call: asked.call })
})

it('no way to our own address is not taken for one to Google', () => {
  const visiting = { host: 'guidepost.example', call: 'visit-our-address', secrets: [] }
  expect(nameRefusal(faultRefusal(visiting, 'unreachable', 'ECONNREFUSED')).id).toBe('own-address-not-checked')
})

it.each([[secretMissingRefusal(asked), 'stored-secret-missing']])(
  'our own words are recognised when they are pasted: %#',
  (refusal, cause) => {
    expect(judge({ kind: 'local', body: refusal.message }).causes[0]?.id).toBe(cause)
  },
)
