import { useEffect } from 'react'
import { useQuery } from '../client/use-query.ts'
import { applyTheme } from './scheme.ts'

/** Follows `settings.theme`. */
export function useTheme(): void {
  const { data: settings } = useQuery('settings.get', {})
  const theme = settings?.theme
  useEffect(() => {
    if (theme) applyTheme(theme)
  }, [theme])
}
