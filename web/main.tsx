import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { markOutdated } from './api.ts'
import { Pages } from './routes.tsx'
import './styles.css'
import { applyStoredTheme } from './ui/theme-switch.tsx'

applyStoredTheme()

// A chunk that is gone from the server means that another version was put there (FM-94).
window.addEventListener('vite:preloadError', markOutdated)

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <BrowserRouter>
      <Pages />
    </BrowserRouter>
  </StrictMode>,
)
