import './theme/tokens.css'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { firstAnswers } from './ask-early.ts'
import { applyRememberedTheme } from './theme/scheme.ts'
import { ErrorBoundary } from './ui/ErrorBoundary.tsx'

applyRememberedTheme()
const place = document.getElementById('root')
if (place) {
  const root = createRoot(place)
  void firstAnswers().then(() =>
    root.render(
      <ErrorBoundary>
        <App />
      </ErrorBoundary>,
    ),
  )
}
