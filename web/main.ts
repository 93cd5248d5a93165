import { loadAhead } from './pages.ts'
import './styles.css'
import { applyStoredTheme } from './ui/stored-theme.ts'

// The smallest thing that can ask for everything else at once; index.html shows the first frame meanwhile.
applyStoredTheme()
loadAhead(location.pathname)
void import('./app.tsx')

// The first date format of a page takes a telephone a tenth of a second: spent while the network is awaited, not while drawing.
setTimeout(() => new Intl.DateTimeFormat('en-GB'))
