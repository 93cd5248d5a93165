import { lazy, Suspense } from 'react'
import { Navigate, Route, Routes } from 'react-router'

const loadSignedIn = () => import('./signed-in.tsx')
const loadHub = () => import('./wizard/hub.tsx')
const loadStepPage = () => import('./wizard/step-page.tsx')

const SignedIn = lazy(loadSignedIn)
const Hub = lazy(loadHub)
const StepPage = lazy(loadStepPage)
const Done = lazy(() => import('./wizard/done.tsx'))
const Connections = lazy(() => import('./connections/connections-page.tsx'))
const Configurations = lazy(() => import('./configurations/configurations-page.tsx'))
const OneConfiguration = lazy(() => import('./configurations/configuration-page.tsx'))
const Health = lazy(() => import('./health/health-page.tsx'))
const Enter = lazy(() => import('./sign-in/enter.tsx'))
const SessionEnded = lazy(() => import('./sign-in/session-ended.tsx'))

/** A page inside the frame starts loading with the frame, not after it; so do the schemas its first question is read with. */
function loadAhead(path: string): void {
  if (path === '/enter' || path === '/sign-in') return
  void loadSignedIn()
  void import('./schemas.ts')
  if (path === '/' || path.startsWith('/setup')) void (/^\/setup\/./.test(path) ? loadStepPage() : loadHub())
}
loadAhead(location.pathname)

export function Pages() {
  return (
    <Suspense>
      <Routes>
        <Route path="/enter" element={<Enter />} />
        <Route path="/sign-in" element={<SessionEnded />} />
        <Route element={<SignedIn />}>
          <Route path="/setup" element={<Hub />} />
          <Route path="/setup/:configurationId/done" element={<Done />} />
          <Route path="/setup/:configurationId/:step" element={<StepPage />} />
          <Route path="/configurations" element={<Configurations />} />
          <Route path="/configurations/:configurationId/:tab?" element={<OneConfiguration />} />
          <Route path="/connections" element={<Connections />} />
          <Route path="/health" element={<Health />} />
        </Route>
        <Route path="/" element={<Navigate to="/setup" replace />} />
        <Route
          path="*"
          element={<Navigate to="/setup" replace state={{ notice: 'There is no page at that address.' }} />}
        />
      </Routes>
    </Suspense>
  )
}
