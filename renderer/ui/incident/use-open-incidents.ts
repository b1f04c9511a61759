import type { Incident } from '../../../electron/shared/model/incident.ts'
import { useQuery } from '../../client/use-query.ts'

const none: readonly Incident[] = []

/** The incidents that are under way, newest first; asked for only while there are any. */
export function useOpenIncidents(): readonly Incident[] {
  const { data: health } = useQuery('health.get', {})
  const isAny = health?.incidents !== undefined
  const { data = none } = useQuery('incidents.list', isAny ? { open: true } : undefined)
  return isAny ? data : none
}
