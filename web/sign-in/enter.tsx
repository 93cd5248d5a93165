import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { call, isProblem, sentencesOf } from '../api.ts'
import { Frame } from '../frame.tsx'
import { StateIcon } from '../ui/state-icon.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { takeReturnPath } from './return-path.ts'
import './sign-in.css'
import { WhatYouWillDo } from './what-you-will-do.tsx'

/**
 * Where a setup link lands. Opening it changes nothing (link scanners open links too): only Start posts the secret,
 * which stands in the fragment, is never sent with the page, and leaves the address at once.
 */
export default function Enter() {
  const [link, setLink] = useState(() => location.hash.slice(1))
  const [trouble, setTrouble] = useState<unknown>()
  const [entering, setEntering] = useState(false)
  const navigate = useNavigate()
  const heading = usePageTitle('Sign in')

  useEffect(() => {
    const hide = () => history.replaceState(history.state, '', location.pathname)
    // A link that is put into the address bar here changes the fragment alone, and loads no page.
    const takeAnother = () => {
      if (location.hash === '') return
      setLink(location.hash.slice(1))
      setTrouble(undefined)
      hide()
    }
    if (location.hash !== '') hide()
    window.addEventListener('hashchange', takeAnother)
    return () => window.removeEventListener('hashchange', takeAnother)
  }, [])

  const start = async () => {
    setEntering(true)
    try {
      await call('enter', { body: { link } })
      void navigate(takeReturnPath(), { replace: true })
    } catch (error) {
      setTrouble(error)
      setEntering(false)
    }
  }

  const cannotWork = link === '' || isProblem(trouble, 'link-not-usable') || isProblem(trouble, 'input-not-understood')
  return (
    <Frame skipLinks={[{ target: '#main', label: 'Skip to content' }]}>
      <main id="main" className="gate" data-testid="enter">
        <div className="sheet">
          <h1 tabIndex={-1} ref={heading}>
            Sign in
          </h1>
          {link === '' ? (
            <p className="mt-2 text-muted">
              The setup link is not complete: the part after # is missing. Open it again from where you received it, or
              copy it whole into the address bar.
            </p>
          ) : (
            <>
              <p className="mt-2 text-muted">
                This setup link lets you connect Google with a project that belongs to your company.
              </p>
              <dl className="kv sm my-5">
                <div>
                  <dt>Works</dt>
                  <dd>once, in this browser</dd>
                </div>
                <div>
                  <dt>Then</dt>
                  <dd>you stay signed in for 30&nbsp;days, or 7&nbsp;days without a visit</dd>
                </div>
              </dl>
            </>
          )}
          {trouble !== undefined && <Trouble error={trouble} />}
          {!cannotWork && (
            <>
              <button
                className="btn btn-primary"
                type="button"
                onClick={() => !entering && void start()}
                aria-disabled={entering}
              >
                {entering ? 'Starting' : 'Start'}
              </button>
              <p className="sm muted mt-5">Start uses up the link. Opening this page did not.</p>
            </>
          )}
        </div>
        <WhatYouWillDo />
      </main>
    </Frame>
  )
}

function Trouble({ error }: { error: unknown }) {
  const { title, detail } = sentencesOf(error)
  return (
    <div className="note my-5" data-state="failed" role="alert">
      <p className="st items-start">
        <StateIcon state="failed" />
        <b>{title}</b>
      </p>
      {detail !== undefined && <p className="mt-1">{detail}</p>}
      {isProblem(error, 'link-not-usable') && (
        <p className="mt-1">
          Ask the person who sent it for a new one. Links are made by your operator, or by an admin who is already here.
        </p>
      )}
    </div>
  )
}
