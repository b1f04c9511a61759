import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { adoptVariables } from './theme/adopt-variables.ts'
import { ThemeProvider } from './theme/ThemeProvider.tsx'

const root = document.getElementById('root')
if (root) {
  adoptVariables()
  createRoot(root).render(
    <ThemeProvider>
      <App />
    </ThemeProvider>,
  )
}
