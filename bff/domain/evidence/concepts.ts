/**
 * Words by which people describe the same observation, each put under one sign that cues can ask for. What fails without
 * an error is told in anybody's words, so a cue on one wording would miss most of it.
 */
const concepts: readonly (readonly [sign: string, words: readonly string[]])[] = [
  ['#week', ['week', '7 day', 'seven day', '7-day', 'seven-day', '604800', '604799', '7d', 'after 6 days', '8 days']],
  ['#month', ['31 day', 'a month', 'one month', '30 day', 'months of silence', 'weeks of silence', '31-day']],
  [
    '#stops',
    [
      'stop',
      'no longer',
      'ceas',
      'dies',
      'died',
      'went silent',
      'go silent',
      'goes silent',
      'no more',
      'dried up',
      'then nothing',
      'dead after',
      'quit working',
      'went quiet',
      'not anymore',
      'not any more',
      'any longer',
    ],
  ],
  [
    '#nothing',
    [
      'nothing',
      'never',
      'no notification',
      'no push',
      'no message',
      'no event',
      'no request',
      'not arrive',
      'not reach',
      'not delivered',
      'not received',
      'no webhook',
      'gets none',
      'no post',
      'silence',
      'without any',
      'no update',
      'no run',
      'not run',
      'not called',
      'not triggered',
      'not fire',
      'goes dark',
      'went dark',
      'no new',
      'hears of nothing',
      'no longer',
    ],
  ],
  ['#push', ['push', 'notif', 'webhook', 'pub/sub', 'pubsub']],
  [
    '#unrenewed',
    [
      'not renew',
      'never renew',
      "n't renew",
      'no renew',
      'renewal',
      'renewed',
      'called once',
      'opened once',
      'once and never',
      'only once',
      'made once',
      'cron',
      'lapsed',
      'expired',
      'ran out',
      'renews',
      'should renew',
      'no longer renew',
      'expires',
    ],
  ],
  [
    '#repeats',
    [
      'several times',
      'twice',
      'multiple',
      'many times',
      'again and again',
      'duplicate',
      'repeated',
      'more than once',
      'over and over',
      'two times',
      'loop',
      'redeliver',
      'doubl',
      'notified several',
      'same message',
    ],
  ],
  [
    '#reconnect',
    [
      'authorised again',
      'authorized again',
      'authorise again',
      'authorize again',
      'reconnect',
      'sign in again',
      'signing in again',
      'log in again',
      'login again',
      're-auth',
      'reauth',
      're-login',
      'signed out',
      'logged out',
      'new sign-in',
      'consent again',
      'reauthent',
      'token.json deleted',
    ],
  ],
  [
    '#old',
    [
      'old',
      'stale',
      'previous',
      'former',
      'earlier',
      'outdated',
      'still points',
      'left over',
      'leftover',
      'before the move',
      'staging',
      'renamed',
      'moved',
      'migrat',
    ],
  ],
  [
    '#recent',
    [
      'minutes ago',
      'moments',
      'seconds ago',
      'minute after',
      'minutes after',
      'right after',
      'straight after',
      'shortly after',
      'minutes later',
      'immediately',
      'newly',
      'freshly',
      'just enabled',
      'just created',
      'just granted',
      'just added',
      'just saved',
      'a minute',
      'short while',
      'works when retried',
      'later it works',
      'passes by itself',
      'worked after waiting',
      'works after some',
      'worked ten minutes later',
    ],
  ],
  [
    '#clock-fine',
    [
      'ntp is running',
      'ntp is on',
      'ntp is turned on',
      'ntp runs',
      'ntp active',
      'clock is right',
      'clock is correct',
      'clock is in sync',
      'clock is fine',
      'clock is synchron',
      'time is correct',
      'time is right',
      'clock and time zone are right',
    ],
  ],
  [
    '#revoked',
    [
      'user revoked',
      'revoked the perm',
      'revoked access',
      'revoked by',
      'access was revoked',
      'removed the app',
      'app was removed',
      'removed access',
      'access was removed',
      'removed from the google account',
      'removed from the account',
      'removed in the google account',
      'disconnected the app',
      'third-party access',
      'third-party connections',
      'connected apps',
      'myaccount',
      'security checkup',
    ],
  ],
  [
    '#rotated',
    [
      'rotat',
      'old client secret',
      'old secret',
      'former secret',
      'former one',
      'previous secret',
      'new secret',
      'secret was reset',
      'reset secret',
      'reset the secret',
      'secret was replaced',
      'secret was disabled',
      'secret was deleted',
      'disabled the secret',
      'deleted the secret',
      'revoked the old',
      'secret was revoked',
      'regenerated',
    ],
  ],
  [
    '#personal',
    [
      'personal',
      '@gmail.com',
      'gmail.com account',
      'consumer account',
      'no workspace',
      'not a workspace',
      'without workspace',
    ],
  ],
  [
    '#twice',
    [
      'twice',
      'second time',
      'two times',
      'two requests',
      'fires two',
      'double',
      'same code',
      'reload',
      'used before',
      'already used',
    ],
  ],
  ['#encrypted', ['decrypt', 'encrypt', 'cipher', 'as it is stored']],
  ['#gone', ['deleted', 'gone', 'vanish', 'disappear', 'no longer exist', 'does not exist', 'removed']],
  ['#gmail', ['gmail', 'mailbox', 'inbox', 'mail ', 'mails', 'e-mail', 'email', 'message']],
  ['#calendar', ['calendar', 'events.', 'event ', 'channel', 'synctoken', 'sync token', 'timemin', 'events/']],
]

/** The signs of everything that the text speaks of, to be appended to it. */
export function conceptsIn(text: string): string {
  return concepts
    .filter(([, words]) => words.some((word) => text.includes(word)))
    .map(([sign]) => sign)
    .join(' ')
}

/** How two addresses in the text differ, when they are nearly the same: people write the sent and the registered one. */
export function addressDifferences(text: string): string {
  const addresses = [...new Set(text.match(/https?:\/\/[^\s"'<>,;)]{3,200}/g) ?? [])].slice(0, 6)
  const signs = new Set<string>()
  addresses.forEach((one, index) => {
    for (const other of addresses.slice(index + 1)) {
      const difference = differenceOf(one, other)
      if (difference !== undefined) signs.add(difference)
    }
  })
  return [...signs].join(' ')
}

function differenceOf(one: string, other: string): string | undefined {
  const rest = (address: string) => address.replace(/^https?:\/\//, '')
  if (rest(one) === rest(other)) return '#scheme-differs'
  const plain = (address: string) =>
    rest(address)
      .replace(/^www\./, '')
      .replace(/\/+/g, '/')
      .replace(/[/.]+$/, '')
  return plain(one) === plain(other) ? '#nearly-equal' : undefined
}
