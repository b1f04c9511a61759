import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { prefetch } from './client/use-query.ts'
import { adoptVariables } from './theme/adopt-variables.ts'
import { ThemeProvider } from './theme/ThemeProvider.tsx'

// What the first paint needs is asked for while React is still getting ready.
for (const name of ['health.get', 'settings.get', 'alarms.list', 'items.counts', 'sources.list'] as const)
  prefetch(name, {})

const root = document.getElementById('root')
if (root) {
  adoptVariables()
  createRoot(root).render(
    <ThemeProvider>
      <App />
    </ThemeProvider>,
  )
}
