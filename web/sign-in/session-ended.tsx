import { Frame } from '../frame.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import './sign-in.css'

/** Nobody is signed in here: says that nothing is lost, and who can make a new setup link. */
export default function SessionEnded() {
  const heading = usePageTitle('Sign in')
  return (
    <Frame skipLinks={[{ target: '#main', label: 'Skip to content' }]}>
      <main id="main" className="gate gate-one" data-testid="sign-in">
        <div className="sheet">
          <h1 tabIndex={-1} ref={heading}>
            Sign in
          </h1>
          <p className="mt-2 text-muted">
            You are not signed in in this browser, or your session has ended. Your work is saved.
          </p>
          <h2 className="mt-6">Open a new setup link to go on</h2>
          <p className="mt-2">You come back to the page you were on. A link can be made by:</p>
          <ul className="plain mt-3">
            <li>another admin of your company who is signed in, with “Copy setup link” on the page “Connect Google”</li>
            <li>the people who run this installation, or the application you came from</li>
          </ul>
        </div>
      </main>
    </Frame>
  )
}
