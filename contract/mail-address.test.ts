import { describe, expect, it } from 'vitest'
import { readCalendarId, readMailAddress } from '#contract/mail-address.ts'
import { seen, type Row } from './seen-reading.ts'

describe('an e-mail address', () => {
  it.each<[string, string, object | string[]]>([
    [
      'BI-73 is kept as typed and compared in lower case',
      'First.Last+Tag@Acme.com',
      { typed: 'First.Last+Tag@Acme.com', address: 'first.last+tag@acme.com' },
    ],
    [
      'BI-73 copied from a mail program',
      'Help Desk <help@acme.com>',
      { typed: 'help@acme.com', address: 'help@acme.com' },
    ],
    ['BI-32 a full-width at sign', 'help＠acme.com', ['BI-32 not-an-email']],
    ['BI-32 a second at sign in disguise', 'help﹫evil.com@acme.com', ['BI-32 not-an-email']],
    ['BI-32 no domain', 'help@acme', ['BI-32 not-an-email']],
    ['BI-80 a line break', 'help@acme.com\r\nBcc: x@y.zz', ['BI-32 not-an-email']],
  ])('%s', (_title, input, value) => {
    expect(seen(readMailAddress(input)).value).toEqual(value)
  })
})

const group = 'c_0123456789abcdef@group.calendar.google.com'

describe('a calendar', () => {
  it.each<Row>([
    ['its ID', group, group, []],
    ['the main one', 'Primary', 'primary', []],
    [
      'BI-74 embed code',
      `<iframe src="https://calendar.google.com/calendar/embed?height=600&amp;src=${encodeURIComponent(group)}&amp;ctz=Europe%2FBerlin"></iframe>`,
      group,
      ['BI-74'],
    ],
    [
      'BI-74 the public iCal address',
      `https://calendar.google.com/calendar/ical/${encodeURIComponent(group)}/public/basic.ics`,
      group,
      ['BI-74'],
    ],
    ['BI-74 a sharing link', `https://calendar.google.com/calendar/u/0?cid=${btoa(group)}`, group, ['BI-74']],
    [
      'BI-74 two calendars',
      `https://calendar.google.com/calendar/embed?src=a%40b.com&src=c%40d.com`,
      ['BI-74 several-calendars'],
      [],
    ],
    ['BI-74 another address', 'https://calendar.google.com/calendar/u/0/r', ['BI-74 not-a-calendar-id'], []],
  ])('%s', (_title, input, value, notes) => {
    expect(seen(readCalendarId(input))).toEqual({ value, notes })
  })
})
