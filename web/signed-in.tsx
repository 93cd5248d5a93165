import { QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query'
import { Suspense, useDeferredValue, useEffect, useState } from 'react'
import { Navigate, Outlet, useLocation, useNavigate } from 'react-router'
import type { Session } from '#contract/session.ts'
import { isProblem, ProblemError } from './api.ts'
import { followChanges } from './change-stream.ts'
import { Banner, Frame } from './frame.tsx'
import { queryKeyOf, useLeave, useSession } from './queries.ts'
import { Refused } from './refused.tsx'
import { rememberReturnPath } from './sign-in/return-path.ts'

/** Only pages that exist: a link that leads nowhere is worse than none. */
const pages = [
  { path: '/setup', name: 'Setup' },
  { path: '/configurations', name: 'Configurations' },
  { path: '/connections', name: 'Connections' },
  { path: '/health', name: 'Health' },
]

/** Everything behind the session: its data, the event stream, the frame. */
export default function SignedIn() {
  const [client] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: {
            // Changes are told by the event stream; coming back to the tab asks once more.
            staleTime: 10_000,
            retry: (failures, error) =>
              failures < 2 && !(error instanceof ProblemError && error.type !== 'connection-lost'),
          },
        },
      }),
  )
  return (
    <QueryClientProvider client={client}>
      <WithSession />
    </QueryClientProvider>
  )
}

function WithSession() {
  const session = useSession()
  // The page is drawn in small pieces, so that a slow telephone takes taps meanwhile.
  const arrived = useDeferredValue(session.data)
  const { pathname, hash } = useLocation()
  if (isProblem(session.error, 'not-signed-in')) {
    rememberReturnPath(pathname + hash)
    return <Navigate to="/sign-in" replace />
  }
  if (arrived) return <SignedInFrame session={arrived} />
  return (
    <Frame skipLinks={[]}>
      <main id="main" className="page" aria-busy={session.error === null}>
        {session.error && <Refused error={session.error} again={() => void session.refetch()} />}
      </main>
    </Frame>
  )
}

function SignedInFrame({ session }: { session: Session }) {
  const { pathname } = useLocation()
  const connected = useChangeStream()
  const leave = useLeave()
  const navigate = useNavigate()
  const inStep = /^\/setup\/.+\/(?!done$)/.test(pathname)
  const skipLinks = inStep
    ? [
        { target: '#step', label: 'Skip to step' },
        { target: '#checks', label: 'Skip to checks' },
      ]
    : [{ target: '#main', label: 'Skip to content' }]
  return (
    <Frame
      pages={pages}
      personName={session.member.name}
      inStep={inStep}
      skipLinks={skipLinks}
      banners={<Banners session={session} connected={connected} />}
      footer={
        <button
          className="btn-text btn btn-sm flush"
          type="button"
          onClick={() => leave.mutate(undefined, { onSettled: () => void navigate('/sign-in') })}
        >
          Sign out
        </button>
      }
    >
      <Suspense fallback={<main id="main" className="page" aria-busy="true" />}>
        <Outlet context={session} />
      </Suspense>
    </Frame>
  )
}

function Banners({ session, connected }: { session: Session; connected: boolean }) {
  return (
    <>
      {session.simulatedGoogle && (
        <Banner label="Simulated Google">
          <b>Simulated Google</b>
          <span>Every Google page and answer here is made on this machine. Nothing reaches the real Google.</span>
        </Banner>
      )}
      {session.role === 'support' && (
        <Banner label="Read only">
          <b>Read only</b>
          <span>You may look at everything here and change nothing.</span>
        </Banner>
      )}
      {session.locked !== null && (
        <Banner label="Secrets are locked">
          <b>Secrets are locked</b>
          <span>{session.locked}</span>
        </Banner>
      )}
      {!connected && (
        <div role="alert">
          <Banner label="Connection lost">
            <b>Connection lost</b>
            <span>What you see may be old. We try again by ourselves; nothing you entered is lost.</span>
          </Banner>
        </div>
      )}
    </>
  )
}

const lostAfterMs = 2_000

/** Keeps the pages true: asks again for what the server says has changed. Returns false once the connection is lost. */
function useChangeStream(): boolean {
  const client = useQueryClient()
  const [connected, setConnected] = useState(true)
  useEffect(() => {
    let lost: ReturnType<typeof setTimeout> | undefined
    const stop = followChanges({
      onChange: (changed) => {
        if (changed === 'everything') void client.invalidateQueries()
        else for (const key of changed) void client.invalidateQueries({ queryKey: queryKeyOf(key) })
      },
      onConnection: (isConnected) => {
        if (!isConnected) {
          lost ??= setTimeout(() => setConnected(false), lostAfterMs)
          return
        }
        clearTimeout(lost)
        lost = undefined
        setConnected(true)
      },
    })
    return () => {
      clearTimeout(lost)
      stop()
    }
  }, [client])
  return connected
}
