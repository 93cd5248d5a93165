import { expect, it } from 'vitest'
import { faultsOf, methodIdOf, readDiscovery, type Discovery } from './discovery.ts'

const discovery: Discovery = {
  documents: [
    {
      rootUrl: 'https://mail.googleapis.com/',
      servicePath: 'mail/v1/',
      schemas: {
        Profile: {
          type: 'object',
          properties: {
            emailAddress: { type: 'string' },
            historyId: { type: 'string', format: 'uint64' },
            messagesTotal: { type: 'integer' },
            labels: { type: 'array', items: { $ref: 'Label' } },
          },
        },
        Label: { type: 'object', properties: { type: { type: 'string', enum: ['system', 'user'] } } },
      },
      methods: {
        profile: { id: 'mail.profile', httpMethod: 'GET', path: 'users/{userId}', response: { $ref: 'Profile' } },
        stop: { id: 'mail.stop', httpMethod: 'POST', path: '{+name}:stop' },
      },
    },
  ],
}

const faults = (body: unknown) =>
  faultsOf({ method: 'GET', url: 'https://mail.googleapis.com/mail/v1/users/me?x=1', status: 200, body }, discovery)

it('finds nothing wrong with an answer of the right shape', () => {
  expect(faults({ emailAddress: 'a@b.c', historyId: '12', messagesTotal: 1, labels: [{ type: 'user' }] })).toEqual([])
})

it('names what Google would never answer', () => {
  expect(faults({ historyId: 12 })).toEqual(['mail.profile.historyId: not string'])
  expect(faults({ historyId: 'abc' })).toEqual(['mail.profile.historyId: not digits in a string'])
  expect(faults({ messagesTotal: '1' })).toEqual(['mail.profile.messagesTotal: not integer'])
  expect(faults({ colour: 'red' })).toEqual(['mail.profile: Google has no field colour'])
  expect(faults({ labels: [{ type: 'mine' }] })).toEqual([
    "mail.profile.labels[0].type: mine is none of Google's words",
  ])
  expect(faults('text')).toEqual(['mail.profile: not an object'])
})

it('finds the method by host, verb and path, and expects no body where Google sends none', () => {
  const stop = {
    method: 'POST',
    url: 'https://mail.googleapis.com/mail/v1/users/me:stop',
    status: 204,
    body: undefined,
  }
  expect(methodIdOf(stop, discovery)).toBe('mail.stop')
  expect(faultsOf(stop, discovery)).toEqual([])
  expect(faultsOf({ ...stop, body: {} }, discovery)).toHaveLength(1)
  expect(methodIdOf({ ...stop, method: 'PUT' }, discovery)).toBeUndefined()
})

it('reads nothing where the documents are absent', () => {
  expect(readDiscovery('/nowhere/at/all')).toBeUndefined()
})
