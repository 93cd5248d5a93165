import { expect, it } from 'vitest'
import { onlyFields } from './partial-response.ts'

const body = { kind: 'k', items: [{ id: '1', start: { date: 'd', zone: 'z' }, end: 'e' }], next: 'n' }
const cut = (fields: string | null, status = 200) => onlyFields({ status, body }, fields).body

it('cuts an answer to the fields asked for, at every depth', () => {
  expect(cut('next')).toEqual({ next: 'n' })
  expect(cut('items(id,end),next')).toEqual({ items: [{ id: '1', end: 'e' }], next: 'n' })
  expect(cut('items/start/date,kind')).toEqual({ items: [{ start: { date: 'd' } }], kind: 'k' })
  expect(cut('items(start(zone),id)')).toEqual({ items: [{ start: { zone: 'z' }, id: '1' }] })
  expect(cut('items/id,items/end')).toEqual({ items: [{ id: '1', end: 'e' }] })
  expect(cut('*')).toEqual(body)
})

it('leaves refusals and answers without a wish whole', () => {
  expect(cut(null)).toEqual(body)
  expect(cut('next', 404)).toEqual(body)
})
