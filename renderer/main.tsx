import './theme/tokens.css'
import './ask-early.ts'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { applyRememberedTheme } from './theme/scheme.ts'

applyRememberedTheme()
const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
