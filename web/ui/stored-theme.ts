const storageKey = 'guidepost.theme'

/** Takes the theme chosen before; without one the system's is followed. Called before the first paint. */
export function applyStoredTheme(): void {
  const theme = localStorage.getItem(storageKey)
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme
}

export function storeTheme(theme: 'light' | 'dark'): void {
  document.documentElement.dataset['theme'] = theme
  localStorage.setItem(storageKey, theme)
}
