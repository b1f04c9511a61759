import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'

/** Draws the page. */
export function start(): void {
  const root = document.getElementById('root')
  if (root) createRoot(root).render(<App />)
}
