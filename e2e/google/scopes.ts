const AUTH = 'https://www.googleapis.com/auth/'

type ScopeClass = 'sign-in' | 'non-sensitive' | 'sensitive' | 'restricted'
type KnownScope = { sensitivity: ScopeClass; text: string }

const signIn = (text: string): KnownScope => ({ sensitivity: 'sign-in', text })
const sensitive = (text: string): KnownScope => ({ sensitivity: 'sensitive', text })
const restricted = (text: string): KnownScope => ({ sensitivity: 'restricted', text })

/** google-facts 4.1; texts as the consent page shows them. */
export const knownScopes: Record<string, KnownScope> = {
  openid: signIn('Associate you with your personal info on Google'),
  [`${AUTH}userinfo.email`]: signIn('See your primary Google Account email address'),
  [`${AUTH}userinfo.profile`]: signIn(
    'See your personal info, including any personal info you’ve made publicly available',
  ),
  [`${AUTH}gmail.labels`]: { sensitivity: 'non-sensitive', text: 'See and edit your email labels' },
  [`${AUTH}gmail.send`]: sensitive('Send email on your behalf'),
  [`${AUTH}gmail.readonly`]: restricted('View your email messages and settings'),
  [`${AUTH}gmail.modify`]: restricted('Read, compose, and send emails from your Gmail account'),
  [`${AUTH}gmail.compose`]: restricted('Manage drafts and send emails'),
  [`${AUTH}gmail.metadata`]: restricted(
    'View your email message metadata such as labels and headers, but not the email body',
  ),
  [`${AUTH}gmail.settings.basic`]: restricted('See, edit, create, or change your email settings and filters in Gmail'),
  'https://mail.google.com/': restricted('Read, compose, send, and permanently delete all your email from Gmail'),
  [`${AUTH}calendar`]: sensitive(
    'See, edit, share, and permanently delete all the calendars you can access using Google Calendar',
  ),
  [`${AUTH}calendar.events`]: sensitive('View and edit events on all your calendars'),
  [`${AUTH}calendar.readonly`]: sensitive('See and download any calendar you can access using your Google Calendar'),
  [`${AUTH}calendar.events.readonly`]: sensitive('View events on all your calendars'),
  [`${AUTH}calendar.calendarlist.readonly`]: sensitive('See the list of Google calendars you’re subscribed to'),
  [`${AUTH}calendar.calendarlist`]: sensitive('See, add, and remove Google calendars you’re subscribed to'),
  [`${AUTH}pubsub`]: sensitive('View and manage Pub/Sub topics and subscriptions'),
  [`${AUTH}cloud-platform`]: sensitive(
    'See, edit, configure, and delete your Google Cloud data and see the email address for your Google Account',
  ),
  [`${AUTH}cloud-platform.read-only`]: sensitive('View your data across Google Cloud services'),
  [`${AUTH}service.management`]: sensitive('Manage your Google API service configuration'),
}

const longNames: Record<string, string> = { email: `${AUTH}userinfo.email`, profile: `${AUTH}userinfo.profile` }

/** A `scope` parameter as a list in the long names Google answers with, in order, without repeats. */
export function readScopes(text: string): string[] {
  const names = text.split(/\s+/).filter((one) => one !== '')
  return [...new Set(names.map((one) => longNames[one] ?? one))]
}

export const isSignInScope = (scope: string) => knownScopes[scope]?.sensitivity === 'sign-in'

export const needsVerification = (scope: string) =>
  knownScopes[scope]?.sensitivity === 'sensitive' || knownScopes[scope]?.sensitivity === 'restricted'

/** Individual boxes: more than one scope that is not for sign-in, or such a scope beside sign-in scopes. */
export function scopesArePickable(scopes: string[]): boolean {
  const others = scopes.filter((one) => !isSignInScope(one))
  return others.length > 1 || (others.length === 1 && scopes.length > 1)
}
