import type { Settings } from '../../electron/shared/model/settings.ts'

type Theme = Settings['theme']
const remembered = 'storeminder theme'

/**
 * Dresses the page light or dark, or as the system is, and remembers it, so that the next start opens so at once
 * and not only when the settings have come.
 */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') document.documentElement.removeAttribute('data-theme')
  else document.documentElement.setAttribute('data-theme', theme)
  try {
    localStorage.setItem(remembered, theme)
  } catch {
    // Without storage the page opens in the system's theme and changes when the settings come.
  }
}

/** Dresses the page as it was last time. */
export function applyRememberedTheme(): void {
  try {
    const theme = localStorage.getItem(remembered)
    if (theme === 'light' || theme === 'dark') applyTheme(theme)
  } catch {
    // As above.
  }
}
