import { useSyncExternalStore, type ReactNode } from 'react'
import { Link, NavLink } from 'react-router'
import { isOutdated, onOutdated } from './api.ts'
import { BrandMark } from './ui/brand.tsx'
import { LiveRegion } from './ui/live-region.tsx'
import { ThemeSwitch } from './ui/theme-switch.tsx'

type FrameProps = {
  /** Pages of the main navigation; absent before somebody is signed in. */
  readonly pages?: readonly { readonly path: string; readonly name: string }[]
  readonly personName?: string
  /** A step page makes room: its own rail leads on. */
  readonly inStep?: boolean
  readonly skipLinks: readonly { readonly target: string; readonly label: string }[]
  /** Stands above the header, for example "Simulated Google". */
  readonly banners?: ReactNode
  readonly footer?: ReactNode
  readonly children: ReactNode
}

/** Header, page and footer, the same on every page. */
export function Frame({ pages, personName, inStep = false, skipLinks, banners, footer, children }: FrameProps) {
  return (
    <LiveRegion>
      {skipLinks.map(({ target, label }) => (
        <a className="skip" href={target} key={target}>
          {label}
        </a>
      ))}
      <header className={inStep ? 'bar in-step' : 'bar'}>
        <div className="bar-in">
          <Link className="brand" to="/setup" aria-label="Guidepost home">
            <BrandMark />
            <span>Guidepost</span>
          </Link>
          {pages && (
            <nav className="mainnav" aria-label="Main">
              <ul>
                {pages.map(({ path, name }) => (
                  <li key={path}>
                    <NavLink to={path}>{name}</NavLink>
                  </li>
                ))}
              </ul>
            </nav>
          )}
          {personName !== undefined && (
            <div className="tools">
              <span className="who" role="img" aria-label={`Signed in as ${personName}`}>
                {Array.from(personName)[0]?.toUpperCase()}
              </span>
            </div>
          )}
        </div>
      </header>
      <NewVersionNotice />
      {banners}
      {children}
      <footer className="foot">
        <div className="foot-in">
          <span>Guidepost {__VERSION__}</span>
          <span>Google labels checked {__LABELS_CHECKED__}</span>
          {footer}
          <ThemeSwitch />
        </div>
      </footer>
    </LiveRegion>
  )
}

/** A strip across the page, announced when it appears. */
export function Banner({ children, label }: { children: ReactNode; label: string }) {
  return (
    <section className="ro" aria-label={label}>
      <div className="ro-in">{children}</div>
    </section>
  )
}

function NewVersionNotice() {
  const outdated = useSyncExternalStore(onOutdated, isOutdated)
  if (!outdated) return null
  return (
    <Banner label="New version">
      <b>A newer version of this page is ready.</b>
      <span>Everything saved stays. What you are typing is kept until you reload.</span>
      <button className="btn btn-sm" type="button" onClick={() => location.reload()}>
        Reload
      </button>
    </Banner>
  )
}
