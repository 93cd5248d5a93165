import { Contrast } from 'lucide-react'

const storageKey = 'guidepost.theme'

/** Takes the theme chosen before; without one the system's is followed. Called before the first paint. */
export function applyStoredTheme(): void {
  const theme = localStorage.getItem(storageKey)
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme
}

/** Turns between light and dark from whatever is shown now. */
export function ThemeSwitch() {
  const turn = () => {
    const root = document.documentElement
    const isDark = root.dataset['theme']
      ? root.dataset['theme'] === 'dark'
      : matchMedia('(prefers-color-scheme: dark)').matches
    const theme = isDark ? 'light' : 'dark'
    root.dataset['theme'] = theme
    localStorage.setItem(storageKey, theme)
  }
  return (
    <button className="tool" type="button" onClick={turn}>
      <Contrast aria-hidden="true" />
      <span className="lbl">Light or dark</span>
    </button>
  )
}
