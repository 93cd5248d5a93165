const storageKey = 'guidepost.return'

/** Keeps where somebody was when the session ended. A path of ours only; it holds no secret. */
export function rememberReturnPath(path: string): void {
  localStorage.setItem(storageKey, path)
}

/** Where to go on after signing in: the remembered page once, else the hub. Another site's address is never followed. */
export function takeReturnPath(): string {
  const path = localStorage.getItem(storageKey)
  localStorage.removeItem(storageKey)
  return path !== null && /^\/[a-z]/.test(path) ? path : '/setup'
}
