import { keyCreationForbiddenBy } from '../org-policies.ts'
import { createServiceAccountKey, fileText, keyFileName } from '../service-accounts.ts'
import type { ServiceAccount } from '../credentials.ts'
import { button, day, dialog, errors, form, group, radio, table } from './controls.ts'
import { html, type Markup } from './html.ts'
import { consolePage, missingPermission } from './layout.ts'
import { offered, offerOnce } from './once.ts'
import { accountTabs, oneAccount } from './service-accounts.ts'
import { field, get, go, hrefTo, may, post, type ProjectVisit, type Reply, type Route, type Visit } from './visit.ts'
import { label } from './words.ts'

const CREATE = 'iam.serviceAccountKeys.create'
const DELETE = 'iam.serviceAccountKeys.delete'
const MOST_KEYS = 10

export const serviceAccountKeyRoutes: Route[] = [
  get('/iam-admin/serviceaccounts/details/:account/keys', (visit) =>
    oneAccount(visit, (inside, account) => page(inside, account, openDialog(inside, account))),
  ),
  post('/iam-admin/serviceaccounts/details/:account/keys', (visit) => oneAccount(visit, change)),
]

const address = (visit: Visit, account: ServiceAccount, parameters: { [name: string]: string } = {}) =>
  hrefTo(visit, `/iam-admin/serviceaccounts/details/${account.uniqueId}/keys`, parameters)

function page(visit: ProjectVisit, account: ServiceAccount, open?: Markup): Reply {
  return consolePage(visit, {
    title: account.displayName || account.email,
    body: html`${accountTabs(visit, account)}
      <p class="note warn">
        Service account keys could pose a security risk if compromised. We recommend you avoid downloading service
        account keys.
      </p>
      <details class="menu">
        <summary role="button" class="button">${label('service-account-key.add-key')}</summary>
        <div role="menu">
          <a role="menuitem" href="${address(visit, account, { new: '' })}"
            >${label('service-account-key.create-new-key')}</a
          >
        </div>
      </details>
      ${table(
        ['Status', 'Key', 'Creation date', ''],
        [...account.keys.values()].map((one) => [
          html`${one.disabled ? 'Disabled' : 'Active'}`,
          html`<code>${one.keyId}</code>`,
          html`${day(one.createdAt)}`,
          form(button(label('service-account-key.delete'), { do: 'delete' }), { key: one.keyId }),
        ]),
        'No keys.',
      )}`,
    dialog: open,
  })
}

function openDialog(visit: ProjectVisit, account: ServiceAccount): Markup | undefined {
  if (offered(visit, 'saved')) return savedDialog(visit)
  return visit.query.get('new') === null ? undefined : newKeyDialog(account, [])
}

function newKeyDialog(account: ServiceAccount, messages: string[]): Markup {
  const json = { value: 'json', label: label('service-account-key.json'), hint: 'Recommended' }
  const p12 = { value: 'p12', label: 'P12', hint: 'For backward compatibility with code using the P12 format' }
  return dialog(
    `Create private key for “${account.displayName || account.email}”`,
    form([
      html`${errors(messages)}
        <p>
          Downloads a file that contains the private key. Store the file securely because this key can't be recovered if
          lost.
        </p>`,
      group(label('service-account-key.key-type'), [radio('type', json, true), radio('type', p12, false)]),
      html`<div class="end">
        <button name="do" value="cancel">Cancel</button
        >${button(label('service-account-key.create'), { do: 'create', main: true })}
      </div>`,
    ]),
  )
}

// The frame makes the browser save the file without leaving the page.
function savedDialog(visit: ProjectVisit): Markup {
  const created = offered(visit, 'saved')
  return dialog(
    label('service-account-key.saved'),
    html`<p><code>${created?.fileName}</code> allows access to your cloud resources, so store it securely.</p>
      <iframe src="/console.cloud.google.com/download/${visit.query.get('saved')}" title="Download" hidden></iframe>
      <div class="end">${form(button(label('service-account-key.close'), { do: 'close', main: true }))}</div>`,
  )
}

function change(visit: ProjectVisit, account: ServiceAccount): Reply {
  switch (field(visit, 'do')) {
    case 'create':
      return createKey(visit, account)
    case 'delete':
      if (!may(visit, DELETE)) return missingPermission(visit, DELETE)
      account.keys.delete(field(visit, 'key'))
      break
    case 'close':
      visit.created.delete(visit.query.get('saved') ?? '')
      break
  }
  return go(address(visit, account))
}

function createKey(visit: ProjectVisit, account: ServiceAccount): Reply {
  if (!may(visit, CREATE)) return missingPermission(visit, CREATE)
  const constraint = keyCreationForbiddenBy(visit.world, visit.project)
  if (constraint) return page(visit, account, disabledDialog(constraint))
  if (field(visit, 'type') !== 'json')
    return page(visit, account, newKeyDialog(account, ['This simulation makes JSON keys only.']))
  if (account.keys.size >= MOST_KEYS)
    return page(visit, account, newKeyDialog(account, ['A service account has at most 10 keys.']))
  const { key, file } = createServiceAccountKey(visit.world, account)
  const saved = offerOnce(visit, {
    about: key.keyId,
    secret: '',
    fileName: keyFileName(account, key),
    content: fileText(file),
  })
  return go(address(visit, account, { saved }))
}

function disabledDialog(constraint: string): Markup {
  return dialog(
    label('service-account-key.disabled'),
    html`<p>An organization policy that blocks service accounts key creation has been enforced on your organization.</p>
      <p>Enforced organization policies IDs: <code>${constraint}</code></p>
      <p class="hint">An Organization Policy Administrator can change this.</p>
      <div class="end">${form(button(label('service-account-key.close'), { do: 'close', main: true }))}</div>`,
  )
}
