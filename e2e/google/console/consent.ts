import { createConsentScreen } from '../projects.ts'
import { button, checkbox, errors, facts, form, radio, selectField, textField } from './controls.ts'
import { html, type Markup } from './html.ts'
import { consolePage, inProject, missingPermission } from './layout.ts'
import { field, get, go, hrefTo, may, post, type ProjectVisit, type Reply, type Route } from './visit.ts'
import { label } from './words.ts'

const CREATE = 'clientauthconfig.brands.create'

export const consentRoutes: Route[] = [
  get('/auth/overview', (visit) => inProject(visit, overview)),
  get('/auth/overview/create', (visit) => inProject(visit, begin)),
  post('/auth/overview/create', (visit) => inProject(visit, advance)),
  // Where the page stood until 2025.
  get('/apis/credentials/consent', (visit) => go(hrefTo(visit, '/auth/overview'))),
]

function overview(visit: ProjectVisit): Reply {
  const screen = visit.project.consentScreen
  return consolePage(visit, {
    title: 'OAuth Overview',
    body: screen
      ? html`<section class="sheet">
          ${facts([
            ['App name', screen.appName],
            ['User type', screen.audience === 'internal' ? label('consent.internal') : label('consent.external')],
          ])}
          <a class="button" href="${hrefTo(visit, '/auth/clients/create')}">Create OAuth client</a>
        </section>`
      : html`<section class="sheet">
          <p>${label('consent.not-configured')}</p>
          <p class="hint">
            Get started configuring your application's identity and manage credentials for calling Google APIs.
          </p>
          <a class="button main" href="${hrefTo(visit, '/auth/overview/create')}">${label('consent.get-started')}</a>
        </section>`,
  })
}

/** What the four parts have collected so far; travels in hidden fields. */
type Draft = {
  stage: number
  appName: string
  supportEmail: string
  audience: string
  contacts: string
  agreed: boolean
}

const draftOf = (visit: ProjectVisit): Draft => ({
  stage: Number(field(visit, 'stage')) || 1,
  appName: field(visit, 'appName'),
  supportEmail: field(visit, 'supportEmail'),
  audience: field(visit, 'audience'),
  contacts: field(visit, 'contacts'),
  agreed: field(visit, 'agree') === 'on',
})

function begin(visit: ProjectVisit): Reply {
  return visit.project.consentScreen ? go(hrefTo(visit, '/auth/overview')) : wizard(visit, draftOf(visit), [])
}

function advance(visit: ProjectVisit): Reply {
  if (visit.project.consentScreen) return go(hrefTo(visit, '/auth/overview'))
  if (!may(visit, CREATE)) return missingPermission(visit, CREATE)
  const draft = draftOf(visit)
  const creating = field(visit, 'do') === 'create'
  const toCheck = creating ? [1, 2, 3, 4] : [draft.stage]
  const wrong = toCheck.find((stage) => faultsOf(visit, draft, stage).length > 0)
  if (wrong !== undefined) return wizard(visit, { ...draft, stage: wrong }, faultsOf(visit, draft, wrong))
  if (!creating) return wizard(visit, { ...draft, stage: draft.stage + 1 }, [])
  createConsentScreen(visit.project, {
    appName: draft.appName,
    userSupportEmail: draft.supportEmail,
    developerContacts: contactsIn(draft.contacts),
    audience: draft.audience === 'internal' ? 'internal' : 'external',
  })
  return go(hrefTo(visit, '/auth/overview'))
}

const contactsIn = (text: string) => text.split(/[\s,]+/).filter((one) => one !== '')

/** Names that look like Google's own are refused when the app is saved. */
export const appNameRefused = (name: string): boolean => /google|gmail|youtube/i.test(name)

export const NAME_REFUSED =
  'An error saving your app has occurred. The app name must not contain the name of a Google product.'

function faultsOf(visit: ProjectVisit, draft: Draft, stage: number): string[] {
  if (stage === 1) {
    if (draft.appName === '') return ['App name is required.']
    if (appNameRefused(draft.appName)) return [NAME_REFUSED]
    return draft.supportEmail === visit.user.email ? [] : ['User support email is required.']
  }
  if (stage === 2) {
    if (draft.audience === 'internal')
      return internalOffered(visit) ? [] : ['Internal is only offered inside an organization.']
    return draft.audience === 'external' ? [] : ['Select an audience.']
  }
  if (stage === 3) {
    const contacts = contactsIn(draft.contacts)
    const good = contacts.length > 0 && contacts.every((one) => /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(one))
    return good ? [] : ['Enter at least one email address.']
  }
  return draft.agreed ? [] : ['Agree to the policy to continue.']
}

/** Internal is greyed out when the project has no organisation, or the person is not of it (google-facts 3). */
export function internalOffered(visit: ProjectVisit): boolean {
  return visit.project.organizationId !== null && visit.project.organizationId === visit.user.organizationId
}

function wizard(visit: ProjectVisit, draft: Draft, messages: string[]): Reply {
  const parts = [
    { title: label('consent.app-information'), fields: appInformation, summary: [draft.appName, draft.supportEmail] },
    {
      title: label('consent.audience'),
      fields: audience,
      summary: [draft.audience === 'internal' ? 'Internal' : 'External'],
    },
    { title: label('consent.contact-information'), fields: contactInformation, summary: [draft.contacts] },
    { title: label('consent.finish'), fields: finish, summary: ['Agreed'] },
  ]
  return consolePage(visit, {
    title: 'Project configuration',
    body: form(
      [
        html`<ol class="stages">
          ${parts.map((part, index) => {
            const stage = index + 1
            if (stage !== draft.stage) {
              return html`<li>
                <h2>${part.title}</h2>
                ${stage < draft.stage && html`<p class="hint">${part.summary.join(', ')}</p>`}
              </li>`
            }
            const next = stage === 4 ? label('consent.continue') : label('consent.next')
            return html`<li class="now">
              <h2>${part.title}</h2>
              ${errors(messages)}${part.fields(visit, draft)}${button(next, { do: 'next', main: true })}
            </li>`
          })}
        </ol>`,
        html`<div class="row">
          ${button(label('consent.create'), { do: 'create', main: true, disabled: draft.stage < 5 })}
          <a class="button" href="${hrefTo(visit, '/auth/overview')}">Cancel</a>
        </div>`,
      ],
      carried(draft),
    ),
  })
}

/** The parts that are not on screen. */
function carried(draft: Draft): { [name: string]: string } {
  return {
    stage: String(draft.stage),
    ...(draft.stage !== 1 && { appName: draft.appName, supportEmail: draft.supportEmail }),
    ...(draft.stage !== 2 && { audience: draft.audience }),
    ...(draft.stage !== 3 && { contacts: draft.contacts }),
    ...(draft.stage !== 4 && draft.agreed && { agree: 'on' }),
  }
}

function appInformation(visit: ProjectVisit, draft: Draft): Markup {
  return html`<p class="hint">This information shows in the consent screen, letting end users know who you are.</p>
    ${textField({ label: label('consent.app-name'), name: 'appName', value: draft.appName, hint: 'The name of the app asking for consent' })}
    ${selectField({ label: label('consent.user-support-email'), name: 'supportEmail', value: draft.supportEmail, empty: '', choices: [{ value: visit.user.email, label: visit.user.email }] })}`
}

function audience(visit: ProjectVisit, draft: Draft): Markup {
  const internal = {
    value: 'internal',
    label: label('consent.internal'),
    disabled: !internalOffered(visit),
    hint: 'Only available to users within your organization. You will not need to submit your app for verification.',
  }
  const external = {
    value: 'external',
    label: label('consent.external'),
    hint: 'Available to any test user with a Google Account. Your app will start in testing mode.',
  }
  return html`${radio('audience', internal, draft.audience === 'internal')}${radio('audience', external, draft.audience === 'external')}`
}

function contactInformation(_visit: ProjectVisit, draft: Draft): Markup {
  return textField({
    label: label('consent.email-addresses'),
    name: 'contacts',
    value: draft.contacts,
    hint: 'These email addresses are for Google to notify you about any changes to your project.',
  })
}

function finish(_visit: ProjectVisit, draft: Draft): Markup {
  return checkbox('agree', label('consent.agree'), draft.agreed)
}
