import './theme/tokens.css'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { firstAnswers } from './ask-early.ts'
import { loadPart } from './parts.ts'
import { applyRememberedTheme } from './theme/scheme.ts'
import { ErrorBoundary } from './ui/ErrorBoundary.tsx'
import { parseRoute } from './ui/route.ts'

applyRememberedTheme()
const place = document.getElementById('root')
if (place) {
  const root = createRoot(place)
  void firstAnswers(loadPart(parseRoute(location.hash))).then(() =>
    root.render(
      <ErrorBoundary>
        <App />
      </ErrorBoundary>,
    ),
  )
}
