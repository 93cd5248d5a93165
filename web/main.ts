import { loadAhead } from './pages.ts'
import './styles.css'
import { applyStoredTheme } from './ui/stored-theme.ts'

// The smallest thing that can ask for everything else at once; index.html shows the first frame meanwhile.
applyStoredTheme()
loadAhead(location.pathname)
void import('./app.tsx')
