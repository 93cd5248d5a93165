import { Suspense } from 'react'
import { Navigate, Route, Routes } from 'react-router'
import { lazyPage } from './lazy-page.tsx'
import { LeadTo } from './notice.tsx'
import { pages } from './pages.ts'
import Enter from './sign-in/enter.tsx'
import SessionEnded from './sign-in/session-ended.tsx'

const SignedIn = lazyPage(pages.signedIn)
const Hub = lazyPage(pages.hub)
const StepPage = lazyPage(pages.step)
const Done = lazyPage(pages.done)
const Connections = lazyPage(pages.connections)
const Configurations = lazyPage(pages.configurations)
const OneConfiguration = lazyPage(pages.configuration)
const Health = lazyPage(pages.health)

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
        <Route path="*" element={<LeadTo page="/setup" notice="There is no page at that address." />} />
      </Routes>
    </Suspense>
  )
}
