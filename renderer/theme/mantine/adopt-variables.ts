import {
  convertCssVariables,
  DEFAULT_THEME,
  defaultCssVariablesResolver,
  mergeMantineTheme,
} from '@mantine/core'
import { theme } from './theme.ts'

/** Where Mantine's own colours come from: our tokens, which know light and dark themselves. */
const fromTokens = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-bright': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-quiet)',
  '--mantine-color-placeholder': 'var(--text-quiet)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--text)',
  '--mantine-color-default': 'var(--raised)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-disabled': 'var(--hover)',
  '--mantine-color-disabled-color': 'var(--text-quiet)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-shadow-md': 'var(--shadow)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-primary-color-filled-hover': 'var(--accent-hover)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
  '--mantine-primary-color-light': 'var(--accent-tint)',
  '--mantine-primary-color-light-hover': 'var(--accent-tint-hover)',
  '--mantine-primary-color-light-color': 'var(--accent)',
  '--mantine-color-spruce-filled': 'var(--accent)',
  '--mantine-color-spruce-filled-hover': 'var(--accent-hover)',
  '--mantine-color-spruce-light': 'var(--accent-tint)',
  '--mantine-color-spruce-light-hover': 'var(--accent-tint-hover)',
  '--mantine-color-spruce-light-color': 'var(--accent)',
}

/**
 * Gives the document the variables Mantine's styles read. Mantine would write them into a `<style>` element,
 * which our content security policy forbids; a constructed style sheet needs no exception from it.
 */
export function adoptVariables(): void {
  const resolved = defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme))
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(
    convertCssVariables({
      variables: resolved.variables,
      light: { ...resolved.light, ...fromTokens },
      dark: { ...resolved.dark, ...fromTokens },
    }),
  )
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}
