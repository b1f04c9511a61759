import { MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import { adoptVariables } from './adopt-variables.ts'
import { theme } from './theme.ts'

adoptVariables()

/**
 * What Mantine's components need around them. Only parts that are loaded when asked for use it, so that the feed's
 * first paint does without. Colours are our tokens, which know light from dark themselves; the scheme is for the
 * few that are not.
 */
export function MantineParts({ children }: { readonly children: ReactNode }) {
  const { theme: chosen } = document.documentElement.dataset
  const dark = chosen === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark'
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={dark ? 'dark' : 'light'}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      {children}
    </MantineProvider>
  )
}
