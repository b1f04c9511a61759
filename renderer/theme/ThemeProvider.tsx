import '@mantine/core/styles/baseline.layer.css'
import '@mantine/core/styles/global.layer.css'
import '@mantine/core/styles/UnstyledButton.layer.css'
import './tokens.css'
import { MantineProvider, useMantineColorScheme } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { useQuery } from '../client/use-query.ts'
import { theme } from './theme.ts'

/** Mantine without `<style>` elements, and the colour scheme the settings ask for. */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <SchemeFromSettings />
      {children}
    </MantineProvider>
  )
}

/**
 * Follows `settings.theme`; Mantine remembers the last one, so that the next start opens in it at once. It would
 * mute transitions meanwhile by a `<style>` element, which the policy forbids.
 */
function SchemeFromSettings() {
  const { data: settings } = useQuery('settings.get', {})
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true })
  const wanted = settings?.theme
  useEffect(() => {
    if (wanted) setColorScheme(wanted === 'system' ? 'auto' : wanted)
  }, [wanted, setColorScheme])
  return null
}
