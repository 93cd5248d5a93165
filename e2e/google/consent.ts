import { decodeAuthError } from './auth-error.ts'
import type { AuthorizeRequest } from './authorize-request.ts'
import { html, type Markup } from './console/html.ts'
import { stylesheet } from './console/stylesheet.ts'
import { label } from './console/words.ts'
import { isSignInScope, knownScopes, scopesArePickable } from './scopes.ts'
import type { User, World } from './world.ts'

type Page = { status: number; text: string }

function signInPage(title: string, body: Markup, status = 200): Page {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Simulated Google</title>
        <link rel="icon" href="data:," />
        <style>
          ${{ markup: stylesheet }} .frame {
            display: block;
            max-width: 34rem;
            margin: 0 auto;
          }
        </style>
      </head>
      <body>
        <div class="simulated">Simulated Google: for practice and tests. Nothing here reaches Google.</div>
        <header class="bar"><strong>Sign in with Google</strong></header>
        <div class="frame">
          <main>
            <h1>${title}</h1>
            ${body}
          </main>
        </div>
      </body>
    </html>`
  return { status, text: page.markup }
}

const at = (path: string, query: URLSearchParams) => `/accounts.google.com${path}?${query}`

/** **Choose an account**: everybody of this world, the hinted one first. */
export function accountPage(world: World, asked: AuthorizeRequest, problem: string | null): Page {
  const hint = (asked.query.get('login_hint') ?? '').toLowerCase()
  const action = at('/v3/signin/identifier', asked.query)
  const users = [...world.users.values()]
    .filter((one) => !one.deleted)
    .sort((a, b) => Number(b.email === hint) - Number(a.email === hint))
  return signInPage(
    label('sign-in.choose-account'),
    html`<p>to continue to <strong>${asked.screen.appName}</strong></p>
      ${problem !== null && html`<p class="error" role="alert">${problem}</p>`}
      <form method="post" action="${action}">
        ${users.map((one) => html`<p><button name="account" value="${one.email}">${one.name} ${one.email}</button></p>`)}
      </form>
      <details>
        <summary>Use another account</summary>
        <form method="post" action="${action}">
          <p class="field">
            <label for="account">Email or phone</label><input id="account" name="account" autocomplete="off" />
          </p>
          <button>Next</button>
        </form>
      </details>`,
  )
}

/** The interstitial of an app that is not verified; in Testing it is a milder one. */
export function unverifiedPage(asked: AuthorizeRequest, user: User): Page {
  const { screen } = asked
  const consent = at('/signin/oauth/consent', asked.query)
  const back = html`<form method="post" action="${consent}">
    <button name="decision" value="cancel">Back to safety</button>
  </form>`
  if (screen.publishing === 'testing')
    return signInPage(
      label('sign-in.not-verified'),
      html`<p>
          You’ve been given access to an app that’s currently being tested. You should only continue if you know the
          developer that invited you.
        </p>
        <form method="post" action="${at('/signin/oauth/warning', asked.query)}">
          <button>${label('sign-in.continue')}</button>
        </form>
        ${back}`,
    )
  const opened = new URLSearchParams(asked.query)
  opened.set('advanced', '1')
  const advice = html`<p>
      Continue only if you understand the risks and trust the developer (${screen.userSupportEmail}).
    </p>
    <p><a href="${consent}">${label('sign-in.go-to-app').replace('APP', screen.appName)}</a></p>`
  return signInPage(
    label('sign-in.not-verified'),
    html`<p>
        The app is requesting access to sensitive info in ${user.email}. Until the developer
        (${screen.userSupportEmail}) verifies this app with Google, you shouldn’t use it.
      </p>
      ${back}
      ${
        asked.query.has('advanced')
          ? advice
          : html`<p><a href="${at('/signin/oauth/warning', opened)}">${label('sign-in.advanced')}</a></p>`
      }`,
  )
}

/** What the app asks for; separate boxes start unticked (google-facts 1.7). */
export function consentPage(asked: AuthorizeRequest, user: User): Page {
  const { scopes, screen } = asked
  const isPickable = scopesArePickable(scopes)
  const signIn = scopes.filter(isSignInScope)
  const others = scopes.filter((one) => !isSignInScope(one))
  return signInPage(
    isPickable ? `Select what ${screen.appName} can access` : `${screen.appName} wants access to your Google Account`,
    html`<p>${user.email}</p>
      <form method="post" action="${at('/signin/oauth/consent', asked.query)}">
        ${signIn.length > 0 && list(signIn)} ${isPickable ? boxes(others) : list(others)}
        <p>Make sure you trust ${screen.appName}. You can always see or remove access in your Google Account.</p>
        <p class="row">
          <button name="decision" value="cancel">${label('sign-in.cancel')}</button>
          <button class="main" name="decision" value="continue">${label('sign-in.continue')}</button>
        </p>
      </form>`,
  )
}

const textOf = (scope: string) => knownScopes[scope]?.text ?? scope

const list = (scopes: string[]) =>
  html`<ul>
    ${scopes.map((one) => html`<li>${textOf(one)}</li>`)}
  </ul>`

const boxes = (scopes: string[]) =>
  html` <label class="choice"><input type="checkbox" id="all" /><span>${label('sign-in.select-all')}</span></label>
    ${scopes.map(
      (one) =>
        html`<label class="choice"
          ><input type="checkbox" name="scope" value="${one}" /><span>${textOf(one)}.</span></label
        >`,
    )}
    <script>
      document.getElementById('all').addEventListener('change', (event) => {
        for (const box of document.getElementsByName('scope')) box.checked = event.target.checked
      })
    </script>`

/** Google's page for what is never sent back to the app (google-facts 1.3). */
export function errorPage(world: World, query: URLSearchParams): Page {
  const error = decodeAuthError(query.get('authError') ?? '')
  const client = world.clients.get(query.get('client_id') ?? '')
  const app = (client && world.projects.get(client.projectId)?.consentScreen?.appName) ?? 'This app'
  if (!error) return signInPage('400. That’s an error.', html`<p>The server cannot process the request.</p>`, 400)
  const lines = error.message.trim().split('\n\n')
  const hasTitle = lines[0]?.startsWith('Access blocked') === true
  const title = hasTitle
    ? (lines[0] ?? '')
    : error.status === 401
      ? 'Access blocked: Authorization Error'
      : `Access blocked: ${app}’s request is invalid`
  return signInPage(
    title,
    html`${(hasTitle ? lines.slice(1) : lines).map((line) => html`<p>${line}</p>`)}
      <p>Error ${error.status}: ${error.code}</p>
      ${
        error.detail &&
        html`<details>
          <summary>error details</summary>
          <p>Request details: ${error.detail.name}=${error.detail.value} flowName=GeneralOAuthFlow</p>
        </details>`
      }`,
    error.status,
  )
}
