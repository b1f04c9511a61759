import type { Incident } from '../../../electron/shared/model/incident.ts'
import { act } from '../../client/act.ts'
import { incidentText } from '../../text/incidents.ts'
import type { MenuEntry } from '../menu/Menu.tsx'
import { go } from '../route.ts'
import { makeIncident } from './make-incident.ts'

interface IncidentChoice {
  /** Of the items it is about. */
  readonly ids: readonly string[]
  /** The incident they belong to, if they do. */
  readonly incidentId: string | undefined
  /** Those under way. */
  readonly incidents: readonly Incident[]
  /** Hears that something was done. */
  readonly onDone?: () => void
}

/** What a menu offers about items and incidents: making one, adding to one, or going to theirs and leaving it. */
export function incidentEntries({
  ids,
  incidentId,
  incidents,
  onDone,
}: IncidentChoice): readonly MenuEntry[] {
  if (incidentId !== undefined)
    return [
      {
        label: incidentText.openRoom,
        shortcut: 'i',
        run: () => go({ view: 'incidents', id: incidentId }),
      },
      {
        label: incidentText.takeOut,
        run: () => {
          void act(
            'incidents.remove',
            { id: incidentId, itemIds: [...ids] },
            incidentText.takenOut(ids.length),
          )
          onDone?.()
        },
      },
      {
        label: incidentText.splitOff,
        run: () => {
          void splitIncident(incidentId, ids, incidents.find(({ id }) => id === incidentId)?.title)
          onDone?.()
        },
      },
    ]
  return [
    {
      label: incidentText.makeOf(ids.length),
      shortcut: 'i',
      run: () => {
        void makeIncident({ itemIds: [...ids] })
        onDone?.()
      },
    },
    ...incidents.map(({ id, title }) => ({
      label: incidentText.addTo(title),
      run: () => {
        void act('incidents.add', { id, itemIds: [...ids] }, incidentText.added(ids.length))
        onDone?.()
      },
    })),
  ]
}

/** Makes some items of an incident one of their own, and goes into its room, where it can be named. */
async function splitIncident(id: string, ids: readonly string[], title = ''): Promise<void> {
  const room = await act(
    'incidents.split',
    { id, itemIds: [...ids], title: incidentText.splitTitle(title).slice(0, 200) },
    incidentText.splitOffDone,
  )
  if (room) go({ view: 'incidents', id: room.id })
}
