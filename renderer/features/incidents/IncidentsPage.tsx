import { useRoute } from '../../ui/use-route.ts'
import { IncidentList } from './list/IncidentList.tsx'
import { IncidentRoom } from './room/IncidentRoom.tsx'

/** All incidents, or the room of one of them: a room needs the entire width. */
export function IncidentsPage() {
  const route = useRoute()
  if (route.view !== 'incidents') return null
  const { id, part } = route
  return id === undefined ? <IncidentList /> : <IncidentRoom key={id} id={id} part={part} />
}
