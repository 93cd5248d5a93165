import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { markOutdated } from './api.ts'
import { Fault } from './fault.tsx'
import { Pages } from './routes.tsx'

// A chunk that is gone from the server means that another version was put there (FM-94).
window.addEventListener('vite:preloadError', markOutdated)

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
const page = createRoot(root, {
  // Anything thrown while drawing: a fault of ours, or a chunk that another version replaced. Never a blank page.
  onUncaughtError: (error) => {
    reportError(error)
    page.render(<Fault />)
  },
})
page.render(
  <StrictMode>
    <BrowserRouter>
      <Pages />
    </BrowserRouter>
  </StrictMode>,
)
