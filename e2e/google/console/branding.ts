import { authorizedDomainOf, redirectUriPolicyBreach } from '../redirect-uri.ts'
import type { ConsentScreen } from '../world.ts'
import { appNameRefused, NAME_REFUSED } from './consent.ts'
import { button, errors, form, group, selectField, textField } from './controls.ts'
import { html } from './html.ts'
import { consolePage, inProject, missingPermission } from './layout.ts'
import { field, fields, get, go, hrefTo, may, post, type ProjectVisit, type Reply, type Route } from './visit.ts'
import { label } from './words.ts'

const UPDATE = 'clientauthconfig.brands.update'

export const brandingRoutes: Route[] = [
  get('/auth/branding', (visit) =>
    withConsentScreen(visit, (inside, screen) =>
      page(inside, { ...screen, messages: [], saved: visit.query.get('saved') !== null }),
    ),
  ),
  post('/auth/branding', (visit) => withConsentScreen(visit, save)),
]

/** Pages of Google Auth Platform that lead to "Get started" until there is a consent screen. */
export function withConsentScreen(
  visit: Parameters<Route['handle']>[0],
  show: (visit: ProjectVisit, screen: ConsentScreen) => Reply,
): Reply {
  return inProject(visit, (inside) => {
    const screen = inside.project.consentScreen
    return screen ? show(inside, screen) : go(hrefTo(visit, '/auth/overview'))
  })
}

type Typed = Pick<
  ConsentScreen,
  | 'appName'
  | 'userSupportEmail'
  | 'homePage'
  | 'privacyPolicy'
  | 'termsOfService'
  | 'authorizedDomains'
  | 'developerContacts'
>

function page(visit: ProjectVisit, typed: Typed & { messages: string[]; saved: boolean }): Reply {
  const emails = [...new Set([typed.userSupportEmail, visit.user.email])]
  return consolePage(visit, {
    title: 'Branding',
    body: html`${typed.saved && html`<p class="note" role="status">Your branding is saved.</p>`}
    ${form([
      html`${errors(typed.messages)}
        <h2>App information</h2>`,
      textField({ label: label('branding.app-name'), name: 'appName', value: typed.appName }),
      selectField({
        label: label('branding.user-support-email'),
        name: 'supportEmail',
        value: typed.userSupportEmail,
        choices: emails.map((one) => ({ value: one, label: one })),
      }),
      html`<h2>${label('branding.logo')}</h2>
        <p class="hint">
          After you upload a logo, you need to submit your app for verification. This simulation takes none.
        </p>
        <h2>App domain</h2>
        <p class="hint">
          To protect you and your users, Google only allows apps using OAuth to use Authorized Domains.
        </p>`,
      textField({ label: label('branding.home-page'), name: 'homePage', value: typed.homePage }),
      textField({ label: label('branding.privacy-policy'), name: 'privacyPolicy', value: typed.privacyPolicy }),
      textField({ label: label('branding.terms-of-service'), name: 'termsOfService', value: typed.termsOfService }),
      group(label('branding.authorized-domains'), [
        ...typed.authorizedDomains.map((domain, index) =>
          textField({
            label: label('branding.first-domain').replace('1', String(index + 1)),
            name: 'domain',
            id: `domain-${index}`,
            value: domain,
          }),
        ),
        html`<button name="do" value="add-domain">${label('branding.add-domain')}</button>`,
      ]),
      textField({
        label: label('branding.developer-contact'),
        name: 'contacts',
        value: typed.developerContacts.join(', '),
      }),
      button(label('branding.save'), { do: 'save', main: true }),
    ])}`,
  })
}

function save(visit: ProjectVisit, screen: ConsentScreen): Reply {
  if (!may(visit, UPDATE)) return missingPermission(visit, UPDATE)
  const typed: Typed = {
    appName: field(visit, 'appName'),
    userSupportEmail: field(visit, 'supportEmail'),
    homePage: field(visit, 'homePage'),
    privacyPolicy: field(visit, 'privacyPolicy'),
    termsOfService: field(visit, 'termsOfService'),
    authorizedDomains: fields(visit, 'domain').map((one) => one.toLowerCase()),
    developerContacts: fields(visit, 'contacts').flatMap((one) => one.split(/[\s,]+/)),
  }
  if (field(visit, 'do') === 'add-domain') {
    return page(visit, { ...typed, authorizedDomains: [...typed.authorizedDomains, ''], messages: [], saved: false })
  }
  const messages = faultsOf(typed)
  if (messages.length > 0) return page(visit, { ...typed, messages, saved: false })
  Object.assign(screen, typed)
  return go(hrefTo(visit, '/auth/branding', { saved: '' }))
}

function faultsOf(typed: Typed): string[] {
  const messages: string[] = []
  if (typed.appName === '') messages.push('App name is required.')
  if (appNameRefused(typed.appName)) messages.push(NAME_REFUSED)
  for (const domain of typed.authorizedDomains) {
    if (authorizedDomainOf(`https://${domain}/`) !== domain)
      messages.push(`Invalid domain: ${domain} must be a top private domain.`)
  }
  const links = {
    [label('branding.home-page')]: typed.homePage,
    [label('branding.privacy-policy')]: typed.privacyPolicy,
    [label('branding.terms-of-service')]: typed.termsOfService,
  }
  for (const [name, link] of Object.entries(links)) {
    if (link === '') continue
    const domain = redirectUriPolicyBreach(link) === null ? authorizedDomainOf(link) : null
    if (domain === null) messages.push(`${name}: Invalid URL.`)
    else if (!typed.authorizedDomains.includes(domain))
      messages.push(`${name}: Domain must be added to the authorized domains list before submitting.`)
  }
  return messages
}
