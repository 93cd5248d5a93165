import { redirectUriPolicyBreach } from '../redirect-uri.ts'
import { button, errors, group, selectField, textField } from './controls.ts'
import { html, type Markup } from './html.ts'
import { field, type Visit } from './visit.ts'
import { label } from './words.ts'

/** The client form as typed. The two lists look alike on purpose: mixing them up is a known mistake. */
export type TypedClient = { type: string; name: string; origins: string[]; redirects: string[] }

/** URIs are taken as typed: Google does not trim them either. */
export const typedClient = (visit: Visit): TypedClient => ({
  type: field(visit, 'type'),
  name: field(visit, 'name'),
  origins: visit.form.getAll('origin'),
  redirects: visit.form.getAll('redirect'),
})

export type ClientFaults = { general: string[]; origins: Map<number, string>; redirects: Map<number, string> }

export const noFaults = (): ClientFaults => ({ general: [], origins: new Map(), redirects: new Map() })
export const anyFault = (faults: ClientFaults): boolean =>
  faults.general.length + faults.origins.size + faults.redirects.size > 0

export const filled = (uris: string[]): string[] => [...new Set(uris.filter((uri) => uri !== ''))]

/** Google's refusals on this form (google-facts 2.3); nothing is saved while there is one. */
export function faultsOf(typed: TypedClient): ClientFaults {
  const faults = noFaults()
  if (typed.type !== 'web' && typed.type !== 'desktop') faults.general.push('Select an application type.')
  if (typed.name === '') faults.general.push('Name is required.')
  if (typed.type === 'desktop') return faults
  typed.redirects.forEach((uri, index) => {
    const breach = uri === '' ? null : redirectUriPolicyBreach(uri)
    if (breach) faults.redirects.set(index, breach)
  })
  typed.origins.forEach((origin, index) => {
    const breach = origin === '' ? null : originBreach(origin)
    if (breach) faults.origins.set(index, breach)
  })
  return faults
}

function originBreach(origin: string): string | null {
  const breach = redirectUriPolicyBreach(origin)
  if (breach) return breach.replace('Invalid Redirect', 'Invalid Origin')
  const { pathname, search } = new URL(origin)
  const bare = pathname === '/' && search === '' && !origin.endsWith('/')
  return bare ? null : 'Invalid Origin: URIs must not contain a path or end with "/".'
}

/** Handles the two Add URI buttons: the form again with one more field, which is then focused. */
export function withOneMore(typed: TypedClient, pressed: string): { typed: TypedClient; focus: string } | undefined {
  if (pressed === 'add-origin') {
    return { typed: { ...typed, origins: [...typed.origins, ''] }, focus: `origin-${typed.origins.length}` }
  }
  if (pressed === 'add-redirect') {
    return { typed: { ...typed, redirects: [...typed.redirects, ''] }, focus: `redirect-${typed.redirects.length}` }
  }
  return undefined
}

/** The fields between the heading and the last button. `typeFixed` on an existing client, whose type cannot change. */
export function clientFields(
  typed: TypedClient,
  faults: ClientFaults,
  more: { typeFixed?: boolean; focus?: string | undefined } = {},
): Markup {
  return html`${enterDoes(more.typeFixed ? 'save' : 'create')}${errors(faults.general)}
  ${
    !more.typeFixed &&
    selectField({
      label: label('oauth-client.application-type'),
      name: 'type',
      value: typed.type,
      empty: '',
      choices: [
        { value: 'web', label: label('oauth-client.web-application') },
        { value: 'desktop', label: label('oauth-client.desktop-app') },
      ],
    })
  }
  ${textField({ label: label('oauth-client.name'), name: 'name', value: typed.name, hint: 'The name of your OAuth 2.0 client. This name is only used to identify the client in the console.' })}
  ${
    (typed.type !== 'desktop' || !more.typeFixed) &&
    html`${uriList(label('oauth-client.javascript-origins'), 'For use with requests from a browser', 'origin', typed.origins, faults.origins, more.focus)}
      ${uriList(label('oauth-client.redirect-uris'), 'For use with requests from a web server', 'redirect', typed.redirects, faults.redirects, more.focus)}
      <p class="hint">Note: It may take 5 minutes to a few hours for settings to take effect.</p>`
  }`
}

// The first submit button is what Enter presses; without this one Enter would add a JavaScript origin.
const enterDoes = (value: string): Markup => html`<button name="do" value="${value}" hidden tabindex="-1"></button>`

function uriList(
  title: string,
  hint: string,
  name: 'origin' | 'redirect',
  uris: string[],
  faults: Map<number, string>,
  focus: string | undefined,
): Markup {
  const numbered = (index: number) => label('oauth-client.first-uri').replace('1', String(index + 1))
  return group(
    title,
    [
      ...uris.map((uri, index) =>
        textField({
          label: numbered(index),
          name,
          id: `${name}-${index}`,
          value: uri,
          error: faults.get(index),
          focus: focus === `${name}-${index}`,
        }),
      ),
      button(label('oauth-client.add-uri'), { do: `add-${name}` }),
    ],
    hint,
  )
}
