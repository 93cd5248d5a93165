import express, { type Router } from 'express'

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escape = (text: string) => text.replace(/[&<>"']/g, (character) => escapes[character] ?? character)

const pages: Readonly<Record<string, { title: string; paragraphs: (appName: string) => string[] }>> = {
  '/about': {
    title: 'About this application',
    paragraphs: (appName) => [
      `${appName} reads new mail and calendar changes of the accounts that a customer connects, with the customer’s own Google Cloud project.`,
      'The application is run by the customer’s own software vendor. Nobody else signs in here.',
    ],
  },
  '/about/privacy': {
    title: 'Privacy',
    paragraphs: (appName) => [
      `${appName} asks Google for read access to the mailbox and for the calendar events of the accounts that are connected, and for nothing else.`,
      'It keeps the account’s address, the ids of what changed and the tokens Google gives, encrypted. It keeps no mail content.',
      'Disconnecting an account deletes its tokens. You can also remove access at any time in your Google Account.',
    ],
  },
  '/about/terms': {
    title: 'Terms',
    paragraphs: (appName) => [
      `${appName} may be used by the people whom the customer’s administrator invites.`,
      'The terms between the customer and its software vendor apply.',
    ],
  },
}

/** The three public pages Google's consent screen asks for; an operator replaces them with APP_HOME_URL and its siblings. */
export function aboutPages(appName: string): Router {
  const router = express.Router()
  for (const [path, { title, paragraphs }] of Object.entries(pages)) {
    const body = paragraphs(escape(appName))
      .map((paragraph) => `<p>${paragraph}</p>`)
      .join('')
    const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · ${escape(appName)}</title><main><h1>${title}</h1>${body}</main></html>`
    router.get(path, (_request, response) => void response.type('html').send(html))
  }
  return router
}
