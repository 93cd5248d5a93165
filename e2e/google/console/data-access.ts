import { knownScopes, readScopes } from '../scopes.ts'
import type { ConsentScreen } from '../world.ts'
import { withConsentScreen } from './branding.ts'
import { button, checkbox, dialog, errors, form, textField } from './controls.ts'
import { html, type Markup } from './html.ts'
import { consolePage, missingPermission } from './layout.ts'
import { field, fields, get, go, hrefTo, may, post, type ProjectVisit, type Reply, type Route } from './visit.ts'
import { label } from './words.ts'

const UPDATE = 'clientauthconfig.brands.update'

export const dataAccessRoutes: Route[] = [
  get('/auth/scopes', (visit) =>
    withConsentScreen(visit, (inside, screen) => page(inside, { scopes: screen.scopes, changed: false })),
  ),
  post('/auth/scopes', (visit) => withConsentScreen(visit, change)),
]

/** `scopes` may be chosen but not saved: only **Save** on the page keeps them. */
function page(visit: ProjectVisit, shown: { scopes: string[]; changed: boolean }, open?: Markup): Reply {
  const list = (title: string, classes: readonly string[]) => {
    const scopes = shown.scopes.filter((one) => classes.includes(knownScopes[one]?.sensitivity ?? ''))
    return html`<section class="sheet">
      <h2>${title}</h2>
      ${
        scopes.length === 0
          ? html`<p class="hint">No rows to display</p>`
          : html`<ul>
              ${scopes.map((one) => html`<li><code>${one}</code></li>`)}
            </ul>`
      }
    </section>`
  }
  return consolePage(visit, {
    title: label('data-access.heading'),
    body: html`<p>Scopes express the permissions you request users to authorize for your app.</p>
      ${form(button(label('data-access.add-or-remove'), { do: 'open' }), { scope: shown.scopes })}
      <div class="row"></div>
      ${list(label('data-access.non-sensitive'), ['sign-in', 'non-sensitive'])}
      ${list(label('data-access.sensitive'), ['sensitive'])} ${list(label('data-access.restricted'), ['restricted'])}
      ${shown.changed && html`<p class="note warn">You have changes that are not saved.</p>`}
      ${form(button(label('data-access.save'), { do: 'save', main: true, disabled: !shown.changed }), { scope: shown.scopes })}`,
    dialog: open,
  })
}

function change(visit: ProjectVisit, screen: ConsentScreen): Reply {
  if (!may(visit, UPDATE)) return missingPermission(visit, UPDATE)
  const scopes = fields(visit, 'scope')
  switch (field(visit, 'do')) {
    case 'save':
      screen.scopes = scopes
      return go(hrefTo(visit, '/auth/scopes'))
    case 'open':
      return page(
        visit,
        { scopes: screen.scopes, changed: false },
        picker({ listed: scopes, ticked: scopes, typed: '', messages: [] }),
      )
    case 'add': {
      const typed = field(visit, 'manual')
      const wanted = readScopes(typed.replaceAll(',', ' '))
      const unknown = wanted.filter((one) => !(one in knownScopes))
      const listed = [...new Set([...fields(visit, 'listed'), ...(unknown.length > 0 ? [] : wanted)])]
      const ticked = unknown.length > 0 ? scopes : [...new Set([...scopes, ...wanted])]
      const messages = unknown.map((one) => `Invalid scope: ${one}`)
      return page(
        visit,
        { scopes: screen.scopes, changed: false },
        picker({ listed, ticked, typed: unknown.length > 0 ? typed : '', messages }),
      )
    }
    default:
      // Update closes the panel only: what was typed and not added to the table is lost, as on the real page.
      return page(visit, { scopes, changed: true })
  }
}

function picker(shown: { listed: string[]; ticked: string[]; typed: string; messages: string[] }): Markup {
  return dialog(
    label('data-access.update-selected'),
    form(
      [
        html`${errors(shown.messages)}`,
        html`${shown.listed.map((one) => checkbox('scope', one, shown.ticked.includes(one), one))}`,
        textField({
          label: label('data-access.manually-add'),
          name: 'manual',
          value: shown.typed,
          lines: true,
          hint: 'One scope per line. Scopes that are not in the list above go here.',
        }),
        button(label('data-access.add-to-table'), { do: 'add' }),
        html`<div class="end">${button(label('data-access.update'), { do: 'update', main: true })}</div>`,
      ],
      { listed: shown.listed },
    ),
  )
}
