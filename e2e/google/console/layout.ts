import { html, type Markup } from './html.ts'
import { stylesheet } from './stylesheet.ts'
import { go, hrefTo, type ProjectVisit, projectOf, type Reply, visibleProjects, type Visit } from './visit.ts'

type Page = { title: string; body: Markup | readonly Markup[]; dialog?: Markup | undefined; status?: number }

const products: { [product: string]: { prefix: string[]; pages: [label: string, path: string][] } } = {
  'Google Auth Platform': {
    prefix: ['/auth/', '/apis/credentials'],
    pages: [
      ['Overview', '/auth/overview'],
      ['Branding', '/auth/branding'],
      ['Audience', '/auth/audience'],
      ['Clients', '/auth/clients'],
      ['Data Access', '/auth/scopes'],
      ['Verification Center', '/auth/verification'],
    ],
  },
  'IAM & Admin': {
    prefix: ['/iam-admin/'],
    pages: [
      ['IAM', '/iam-admin/iam'],
      ['Service Accounts', '/iam-admin/serviceaccounts'],
      ['Organization Policies', '/iam-admin/orgpolicies'],
    ],
  },
  'Pub/Sub': {
    prefix: ['/cloudpubsub/'],
    pages: [
      ['Topics', '/cloudpubsub/topic/list'],
      ['Subscriptions', '/cloudpubsub/subscription/list'],
    ],
  },
  'APIs & Services': { prefix: ['/apis/', '/flows/'], pages: [['Library', '/apis/library']] },
}

/** A console page: bar, product menu, content. */
export function consolePage(visit: Visit, page: Page): Reply {
  const project = projectOf(visit)
  const path = visit.path.replace(/^\/[^/]+/, '')
  const [product, menu] =
    Object.entries(products).find(([, one]) => one.prefix.some((each) => path.startsWith(each))) ?? []
  return plainPage(visit, {
    ...page,
    bar: html`<strong>Cloud console</strong>
      <a href="${hrefTo(visit, '/projectselector')}">${project ? project.displayName : 'Select a project'}</a>`,
    menu:
      project &&
      menu &&
      html`<nav class="side" aria-label="${product}">
        <strong>${product}</strong>
        <ul>
          ${menu.pages.map(
            ([label, to]) =>
              html`<li>
                <a href="${hrefTo(visit, to)}" ${path === to ? html` aria-current="page"` : null}>${label}</a>
              </li>`,
          )}
        </ul>
      </nav>`,
  })
}

/** A page of another Google site: same looks, own bar. */
export function plainPage(visit: Visit, page: Page & { bar: Markup; menu?: Markup | undefined }): Reply {
  return {
    kind: 'page',
    status: page.status ?? 200,
    markup: html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${page.title} – Simulated Google</title>
          <link rel="icon" href="data:," />
          <style>
            ${{ markup: stylesheet }}
          </style>
        </head>
        <body>
          <div class="simulated">Simulated Google: for practice and tests. Nothing here reaches Google.</div>
          <header class="bar">${page.bar}<span class="who">${visit.user.email}</span></header>
          <div class="frame" ${page.dialog ? html`inert ` : null}${page.menu ? null : html` style="display:block"`}>
            ${page.menu}
            <main>
              <h1>${page.title}</h1>
              ${page.body}
            </main>
          </div>
          ${page.dialog}
        </body>
      </html>`,
  }
}

/**
 * Runs a page that is about a project. Without `?project=` the console opens the project that was looked at last,
 * wanted or not; with none yet it asks (google-facts 3).
 */
export function inProject(visit: Visit, show: (visit: ProjectVisit) => Reply): Reply {
  const project = projectOf(visit)
  if (project) return show({ ...visit, project })
  const asked = visit.query.get('project') ?? ''
  const here = (projectId: string) => {
    const query = new URLSearchParams(visit.query)
    query.set('project', projectId)
    return `${visit.path}?${query.toString()}`
  }
  const last = visit.lastProject.get(visit.user.email)
  if (asked === '' && last !== undefined) return go(here(last))
  if (asked === '') {
    return consolePage(visit, {
      title: 'Select a project',
      body: html`<p>To view this page, select a project.</p>
        <ul>
          ${visibleProjects(visit).map((one) => html`<li><a href="${here(one.projectId)}">${one.displayName}</a></li>`)}
        </ul>
        <p><a class="button" href="${hrefTo(visit, '/projectcreate')}">Create project</a></p>`,
    })
  }
  return consolePage(visit, {
    title: 'You need additional access',
    status: 403,
    body: html`<p>You need additional access to the project ${asked}, or it does not exist.</p>
      <p><a href="${hrefTo(visit, '/projectselector', { project: '' })}">Select a project</a></p>`,
  })
}

/** What a page shows instead of its form when the person lacks the right. */
export function missingPermission(visit: ProjectVisit, permission: string): Reply {
  return consolePage(visit, {
    title: 'You need additional access',
    status: 403,
    body: html`<p>You do not have sufficient permissions to do this in ${visit.project.displayName}.</p>
      <p>Missing permission: <code>${permission}</code></p>`,
  })
}
