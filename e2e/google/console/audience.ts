import type { ConsentScreen } from '../world.ts'
import { withConsentScreen } from './branding.ts'
import { internalOffered } from './consent.ts'
import { button, dialog, errors, form, hiddenFields, table, textField } from './controls.ts'
import { html, type Markup } from './html.ts'
import { consolePage, missingPermission } from './layout.ts'
import { field, fields, get, go, hrefTo, may, post, type ProjectVisit, type Reply, type Route } from './visit.ts'
import { label } from './words.ts'

const UPDATE = 'clientauthconfig.brands.update'
const MOST_TEST_USERS = 100

export const audienceRoutes: Route[] = [
  get('/auth/audience', (visit) => withConsentScreen(visit, (inside, screen) => page(inside, screen))),
  post('/auth/audience', (visit) => withConsentScreen(visit, change)),
  get('/auth/verification', (visit) => withConsentScreen(visit, verification)),
]

function page(visit: ProjectVisit, screen: ConsentScreen, open: { dialog?: Markup; messages?: string[] } = {}): Reply {
  const external = screen.audience === 'external'
  return consolePage(visit, {
    title: 'Audience',
    body: html`${errors(open.messages ?? [])}
      ${external && screen.publishing === 'production' && !screen.verified && needsVerification(visit)}
      ${external && publishing(screen)}
      <section class="sheet">
        <h2>${label('audience.user-type')}</h2>
        <p>${external ? label('consent.external') : label('consent.internal')}</p>
        ${
          external
            ? form(button(label('audience.make-internal'), { do: 'make-internal', disabled: !internalOffered(visit) }))
            : form(button(label('audience.make-external'), { do: 'make-external' }))
        }
      </section>
      ${external && testUsers(screen)}`,
    dialog: open.dialog,
  })
}

function needsVerification(visit: ProjectVisit): Markup {
  return html`<div class="note warn">
    <p><strong>${label('verification.needs-verification')}</strong></p>
    <p>Up to 100 people can use an app that is not verified.</p>
    <form action="${hrefTo(visit, '/auth/verification')}">
      ${hiddenFields(Object.fromEntries(visit.query))}
      <p>${button(label('verification.prepare'))}</p>
    </form>
  </div>`
}

function publishing(screen: ConsentScreen): Markup {
  const testing = screen.publishing === 'testing'
  return html`<section class="sheet">
    <h2>${label('audience.publishing-status')}</h2>
    <p>${testing ? label('audience.testing') : label('audience.in-production')}</p>
    ${form(testing ? button(label('audience.publish-app'), { do: 'publish', main: true }) : button(label('audience.back-to-testing'), { do: 'back-to-testing' }))}
  </section>`
}

function testUsers(screen: ConsentScreen): Markup {
  return html`<section class="sheet">
    <h2>${label('audience.test-users')}</h2>
    <p class="hint">
      While publishing status is set to "Testing", only test users are able to access the app.
      ${screen.testUsers.length} of ${MOST_TEST_USERS} users.
    </p>
    ${form(button(label('audience.add-users'), { do: 'add-users' }))}
    ${table(
      ['User information', ''],
      screen.testUsers.map((email) => [html`${email}`, form(button('Remove', { do: 'remove-user' }), { email })]),
      'No rows to display',
    )}
  </section>`
}

function change(visit: ProjectVisit, screen: ConsentScreen): Reply {
  if (!may(visit, UPDATE)) return missingPermission(visit, UPDATE)
  const done = () => go(hrefTo(visit, '/auth/audience'))
  switch (field(visit, 'do')) {
    case 'publish':
      return askToPublish(visit, screen)
    case 'confirm-publish':
      if (missingLinks(screen).length > 0) return askToPublish(visit, screen)
      screen.publishing = 'production'
      return done()
    case 'back-to-testing':
      screen.publishing = 'testing'
      return done()
    case 'make-internal':
      if (internalOffered(visit)) {
        screen.audience = 'internal'
        screen.publishing = 'production'
      }
      return done()
    case 'make-external':
      screen.audience = 'external'
      screen.publishing = 'testing'
      return done()
    case 'add-users':
      return page(visit, screen, { dialog: addUsers('', []) })
    case 'save-users':
      return saveUsers(visit, screen)
    case 'remove-user':
      screen.testUsers = screen.testUsers.filter((one) => one !== field(visit, 'email'))
      return done()
    default:
      return done()
  }
}

// Whether Google always asks for all three is not settled (ux.md section 9); the stricter answer is simulated.
function missingLinks(screen: ConsentScreen): string[] {
  const links = {
    [label('branding.home-page')]: screen.homePage,
    [label('branding.privacy-policy')]: screen.privacyPolicy,
    [label('branding.terms-of-service')]: screen.termsOfService,
  }
  return Object.entries(links)
    .filter(([, link]) => link === '')
    .map(([name]) => name)
}

function askToPublish(visit: ProjectVisit, screen: ConsentScreen): Reply {
  const missing = missingLinks(screen)
  if (missing.length > 0) {
    return page(visit, screen, {
      messages: [`To publish this app, complete the Branding page first: ${missing.join(', ')}.`],
    })
  }
  return page(visit, screen, {
    dialog: dialog(
      label('audience.push-to-production'),
      html`<p>Your app will be available to any user with a Google Account.</p>
        ${form(html`<div class="end"><button name="do" value="cancel">${label('audience.cancel')}</button>${button(label('audience.confirm'), { do: 'confirm-publish', main: true })}</div>`)}`,
    ),
  })
}

function addUsers(typed: string, messages: string[]): Markup {
  return dialog(
    label('audience.add-users-panel'),
    form([
      html`${errors(messages)}`,
      textField({ label: label('audience.new-users'), name: 'emails', value: typed, lines: true, focus: true }),
      html`<div class="end">
        <button name="do" value="cancel">${label('audience.cancel')}</button
        >${button(label('audience.save'), { do: 'save-users', main: true })}
      </div>`,
    ]),
  )
}

function saveUsers(visit: ProjectVisit, screen: ConsentScreen): Reply {
  const typed = field(visit, 'emails')
  const emails = fields(visit, 'emails')
    .flatMap((one) => one.toLowerCase().split(/[\s,]+/))
    .filter((one) => one !== '')
  const unknown = emails.filter((one) => !visit.world.users.has(one))
  const all = [...new Set([...screen.testUsers, ...emails])]
  const messages = [
    ...(emails.length === 0 ? ['Enter at least one email address.'] : []),
    ...(unknown.length > 0
      ? [`Ineligible accounts not added: ${unknown.join(', ')}. They are not associated with an active Google Account.`]
      : []),
    ...(all.length > MOST_TEST_USERS ? [`An app in testing has at most ${MOST_TEST_USERS} test users.`] : []),
  ]
  if (messages.length > 0) return page(visit, screen, { dialog: addUsers(typed, messages) })
  screen.testUsers = all
  return go(hrefTo(visit, '/auth/audience'))
}

function verification(visit: ProjectVisit, screen: ConsentScreen): Reply {
  return consolePage(visit, {
    title: 'Verification Center',
    body:
      screen.audience === 'internal' || screen.verified
        ? html`<p>Verification is not required.</p>`
        : html`<p>${label('verification.needs-verification')}.</p>
            <p class="hint">On the real page a review by Google would begin here. This simulation reviews nothing.</p>`,
  })
}
