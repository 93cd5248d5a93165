import { storeTheme } from './stored-theme.ts'

/** Turns between light and dark from whatever is shown now. */
export function ThemeSwitch() {
  const turn = () => {
    const root = document.documentElement
    const isDark = root.dataset['theme']
      ? root.dataset['theme'] === 'dark'
      : matchMedia('(prefers-color-scheme: dark)').matches
    storeTheme(isDark ? 'light' : 'dark')
  }
  return (
    <button className="tool" type="button" onClick={turn}>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="10" cy="10" r="7.3" fill="none" stroke="currentColor" strokeWidth="1.6" />
        <path d="M10 2.7a7.3 7.3 0 0 1 0 14.6Z" fill="currentColor" />
      </svg>
      <span className="lbl">Light or dark</span>
    </button>
  )
}
