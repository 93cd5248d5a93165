import express, { Router, type RequestHandler, type Response } from 'express'
import { readdirSync } from 'node:fs'
import path from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/**
 * Hands out the compressed twin that the build laid beside an asset. Nothing secret and nothing of a request is in these
 * files, so that their length tells nobody anything.
 */
function compressedAssets(webRoot: string): RequestHandler {
  const present = new Set(readdirSync(webRoot, { recursive: true, encoding: 'utf8' }).map((file) => `/${file}`))
  return (request, response, next) => {
    const type = types[path.extname(request.path)]
    // Browsers name gzip first and like Brotli as well: ours is the choice.
    const coding = request.acceptsEncodings('br') || request.acceptsEncodings('gzip')
    const twin = `${request.path}.${coding === 'br' ? 'br' : 'gz'}`
    if (type === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return next()
    response.vary('Accept-Encoding')
    if (coding === false || !present.has(twin)) return next()
    response.set({ 'Content-Type': type, 'Content-Encoding': coding })
    request.url = twin
    next()
  }
}

/** The built interface. Assets carry their content's hash in their names, so they never change; the page that names them is asked for each time. */
export function webFiles(webRoot: string): Router {
  const router = Router()
  const page = path.join(webRoot, 'index.html')
  router.use(compressedAssets(webRoot))
  router.use(
    express.static(webRoot, {
      index: false,
      redirect: false,
      immutable: true,
      maxAge: '1y',
      setHeaders: noStoreForPages,
    }),
  )
  // Our addresses have no dot. A file that is not there is 404: the page in its stead would be taken for a script, or for
  // what robots look for at fixed names.
  router.get(/^\/(?!api\/)[^.]*$/, (_request, response) => {
    response.set('Cache-Control', 'no-cache').sendFile(page)
  })
  return router
}

function noStoreForPages(response: Response, file: string): void {
  if (file.endsWith('.html')) response.set('Cache-Control', 'no-cache')
}
