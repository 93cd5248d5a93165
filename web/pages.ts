import type { ComponentType } from 'react'
import { askAhead } from './api.ts'
import { loadStepContent } from './wizard/step-content.ts'

type Module = { readonly default: ComponentType }

/** A page's code: fetched once, and at hand as soon as it has come. */
export type PageCode = { readonly load: () => Promise<Module>; readonly here: () => ComponentType | undefined }

function codeOf(importPage: () => Promise<Module>): PageCode {
  let here: ComponentType | undefined
  let loading: Promise<Module> | undefined
  const load = () => {
    loading ??= importPage().then((module) => {
      here = module.default
      return module
    })
    // A chunk that could not be had is asked for again the next time.
    loading.catch(() => (loading = undefined))
    return loading
  }
  return { load, here: () => here }
}

export const pages = {
  signedIn: codeOf(() => import('./signed-in.tsx')),
  hub: codeOf(() => import('./wizard/hub.tsx')),
  step: codeOf(() => import('./wizard/step-page.tsx')),
  done: codeOf(() => import('./wizard/done.tsx')),
  configurations: codeOf(() => import('./configurations/configurations-page.tsx')),
  configuration: codeOf(() => import('./configurations/configuration-page.tsx')),
  connections: codeOf(() => import('./connections/connections-page.tsx')),
  health: codeOf(() => import('./health/health-page.tsx')),
}

/** What the first page needs besides the frame: its code, the question whose answer it draws, and a step's own content. */
const needs = [
  { at: /^\/(?:setup\/?)?$/, page: pages.hub, asks: '/api/configurations' },
  { at: /^\/setup\/([\w-]+)\/done$/, page: pages.done, asks: '/api/configurations/$1' },
  { at: /^\/setup\/([\w-]+)\/([\w-]+)$/, page: pages.step, asks: '/api/configurations/$1', content: '$2' },
  { at: /^\/configurations\/?$/, page: pages.configurations, asks: '/api/configurations' },
  { at: /^\/configurations\/([\w-]+)(?:\/\w+)?$/, page: pages.configuration, asks: '/api/configurations/$1' },
  { at: /^\/connections\/?$/, page: pages.connections, asks: '/api/connections' },
  { at: /^\/health\/?$/, page: pages.health, asks: '/api/health' },
]

/**
 * Asks at once for all that the first page needs: its code beside the frame's, the schemas that read the answers, and the
 * answers. One after the other they would take a round trip each, which is long on a telephone.
 */
export function loadAhead(path: string): void {
  if (path === '/enter' || path === '/sign-in') return
  void pages.signedIn.load()
  void import('./schemas.ts')
  askAhead('/api/session')
  const need = needs.find(({ at }) => at.test(path))
  if (need === undefined) return
  void need.page.load()
  askAhead(path.replace(need.at, need.asks))
  if (need.content !== undefined) void loadStepContent(path.replace(need.at, need.content))
}
