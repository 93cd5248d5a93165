import { decodeAuthError } from './auth-error.ts'
import type { AuthorizeRequest } from './authorize-request.ts'
import { html, type Markup } from './console/html.ts'
import { stylesheet } from './console/stylesheet.ts'
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
  const users = [...world.users.values()]
    .filter((one) => !one.deleted)
    .sort((a, b) => Number(b.email === hint) - Number(a.email === hint))
  return signInPage(
    'Choose an account',
    html`<p>to continue to <strong>${asked.screen.appName}</strong></p>
      ${problem !== null && html`<p role="alert">${problem}</p>`}
      <form method="post" action="${at('/v3/signin/identifier', asked.query)}">
        ${users.map(
          (user) => html`<p><button name="account" value="${user.email}">${user.name} ${user.email}</button></p>`,
        )}
      </form>
      <details>
        <summary>Use another account</summary>
        <form method="post" action="${at('/v3/signin/identifier', asked.query)}">
          <label>Email or phone <input name="account" autocomplete="off" /></label>
          <button>Next</button>
        </form>
      </details>`,
  )
}

/** The interstitial of an app that is not verified; in Testing it is a milder one. */
export function unverifiedPage(asked: AuthorizeRequest, user: User): Page {
  const { screen } = asked
  const query = new URLSearchParams(asked.query)
  query.set('account', user.email)
  const consent = at('/signin/oauth/consent', query)
  const back = html`<form method="post" action="${consent}">
    <button name="decision" value="cancel">Back to safety</button>
  </form>`
  if (screen.publishing === 'testing')
    return signInPage(
      'Google hasn’t verified this app',
      html`<p>
          You’ve been given access to an app that’s currently being tested. You should only continue if you know the
          developer that invited you.
        </p>
        <p><a class="button" href="${consent}">Continue</a></p>
        ${back}`,
    )
  return signInPage(
    'Google hasn’t verified this app',
    html`<p>
        The app is requesting access to sensitive info in your Google Account. Until the developer
        (${screen.userSupportEmail}) verifies this app with Google, you shouldn’t use it.
      </p>
      ${back}
      <details>
        <summary role="link">Advanced</summary>
        <p>Continue only if you understand the risks and trust the developer (${screen.userSupportEmail}).</p>
        <p><a href="${consent}">Go to ${screen.appName} (unsafe)</a></p>
      </details>`,
  )
}

/** What the app asks for; separate boxes start unticked (google-facts 1.7). */
export function consentPage(asked: AuthorizeRequest, user: User): Page {
  const { scopes, screen } = asked
  const isPickable = scopesArePickable(scopes)
  const signIn = scopes.filter(isSignInScope)
  const others = scopes.filter((one) => !isSignInScope(one))
  const item = (scope: string) => knownScopes[scope]?.text ?? scope
  const box = (scope: string) =>
    html`<p>
      <label><input type="checkbox" name="scope" value="${scope}" /> ${item(scope)}.</label>
    </p>`
  return signInPage(
    isPickable ? `Select what ${screen.appName} can access` : `${screen.appName} wants access to your Google Account`,
    html`<p>${user.email}</p>
      <form method="post" action="${at('/signin/oauth/consent', asked.query)}">
        ${
          signIn.length > 0 &&
          html`<ul>
            ${signIn.map((one) => html`<li>${item(one)}</li>`)}
          </ul>`
        }
        ${
          isPickable &&
          html`<p>
            <label><input type="checkbox" id="all" /> Select all</label>
          </p>`
        }
        ${
          isPickable
            ? others.map(box)
            : html`<ul>
                ${others.map((one) => html`<li>${item(one)}</li>`)}
              </ul>`
        }
        <p>Make sure you trust ${screen.appName}. You can always see or remove access in your Google Account.</p>
        <p>
          <button name="decision" value="cancel">Cancel</button>
          <button class="main" name="decision" value="continue">Continue</button>
        </p>
      </form>
      <script>
        document.getElementById('all')?.addEventListener('change', (event) => {
          for (const box of document.getElementsByName('scope')) box.checked = event.target.checked
        })
      </script>`,
  )
}

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
